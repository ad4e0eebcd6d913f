import Assessment
import Records

/// A measure that is not done and that no project of the plan carries out. A warning where its risk is above the
/// appetite, else a note. One finding for the register where none of several that are not done names a project.
struct UnplannedMeasure: Rule {
  static let code = "RISK-UNPLANNED"
  static let one = Sentence("one", Parameter<String>("measure"), Parameter<String>("id"))
  static let all = Sentence("all", Parameter<Int>("all"))
  static let sentences = [one.declared, all.declared]

  func findings(in context: CheckContext) -> [Finding] {
    var open = 0
    var unplanned: [(risk: CheckedRisk, index: Int, measure: Measure)] = []
    for risk in context.risks {
      for (index, measure) in risk.risk.measures.enumerated() where !measure.isDone {
        open += 1
        if measure.project == nil { unplanned.append((risk, index, measure)) }
      }
    }
    func severity(_ risk: CheckedRisk) -> Severity { risk.isUnacceptable == true ? .warning : .note }
    func place(_ risk: CheckedRisk, _ index: Int) -> FieldPath { risk.path(ofMeasure: index)["project"] }
    guard unplanned.count == open, open > 1 else {
      return unplanned.map { risk, index, measure in
        Finding(
          Self.code, severity(risk), at: [place(risk, index)],
          Self.one(measure.text, risk.risk.id))
      }
    }
    return [
      Finding(
        Self.code, unplanned.map { severity($0.risk) }.max() ?? .note, at: unplanned.map { place($0.risk, $0.index) },
        Self.all(open))
    ]
  }
}

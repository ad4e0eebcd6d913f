import Assessment
import Records

/// A measure that is not done and that no project of the plan carries out: one finding for all of them. A warning where one's
/// risk is above the appetite, else a note.
struct UnplannedMeasure: Rule {
  static let code = "RISK-UNPLANNED"
  static let one = Sentence("one", Parameter<String>("measure"), Parameter<String>("id"))
  static let sentences = [one.declared, CheckedRegister.several.declared, CheckedRegister.all.declared]

  func findings(in context: CheckContext) -> [Finding] {
    var open = 0
    var unplanned: [(risk: CheckedRisk, index: Int, measure: Measure)] = []
    for risk in context.risks {
      for (index, measure) in risk.risk.measures.enumerated() where !measure.isDone {
        open += 1
        if measure.project == nil { unplanned.append((risk, index, measure)) }
      }
    }
    guard let first = unplanned.first else { return [] }
    var ids: [String] = []
    for (risk, _, _) in unplanned where ids.last != risk.risk.id { ids.append(risk.risk.id) }
    let statement =
      unplanned.count == 1
      ? Self.one(first.measure.text, first.risk.risk.id)
      : unplanned.count == open ? CheckedRegister.all(open) : CheckedRegister.several(unplanned.count, open, Ids(ids))
    let isAbove = unplanned.contains { $0.risk.isUnacceptable == true }
    return [
      Finding(
        Self.code, isAbove ? .warning : .note, at: unplanned.map { $0.risk.path(ofMeasure: $0.index)["project"] }, statement)
    ]
  }
}

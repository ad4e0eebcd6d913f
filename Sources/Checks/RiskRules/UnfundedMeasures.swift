import Assessment
import Records
import ThaiText

/// Every measure against the register's risks says what it costs, and all say nothing: whatever money the plan has
/// goes to other things than its risks (docs/domain.md 1.2). Measures that one project carries out are counted once.
struct UnfundedMeasures: Rule {
  static let code = "RISK-UNFUNDED"
  static let sentence = Sentence(Parameter<Int>("projects"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let measures = context.risks.flatMap { risk in
      risk.risk.measures.enumerated().map { (measure: $1, path: risk.path(ofMeasure: $0)) }
    }
    var projects: Set<UInt64> = []
    for (measure, _) in measures {
      guard measure.budget == 0 else { return [] }
      projects.insert(tolerantHash(measure.project ?? measure.text))
    }
    guard projects.count > 1 else { return [] }
    return [
      Finding(
        Self.code, .warning, at: measures.map { $0.path["budget"] }, Self.sentence(projects.count), found: 0)
    ]
  }
}

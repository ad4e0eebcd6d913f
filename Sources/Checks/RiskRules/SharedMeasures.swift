import Assessment
import Records
import ThaiText

/// All the issues of one step with the same several measures: measures were listed for the step together, and which of
/// them is for which issue is not known, so that an issue without any cannot be seen (docs/domain.md 1.2).
struct SharedMeasures: Rule {
  static let code = "RISK-SAME-MEASURES"
  static let sentence = Sentence(
    Parameter<Int>("count"), Parameter<String>("step"), Parameter<Ids>("ids"), Parameter<Int>("measures"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register else { return [] }
    return register.steps.compactMap { step in
      let lists = Set(step.risks.map { $0.risk.measures.map { tolerantHash($0.text) } })
      guard lists.count == 1, let measures = lists.first, measures.count > 1 else { return nil }
      return Finding(
        Self.code, .note, at: step.risks.map { $0.path["measures"] },
        Self.sentence(step.risks.count, step.name, step.risks.ids, measures.count))
    }
  }
}

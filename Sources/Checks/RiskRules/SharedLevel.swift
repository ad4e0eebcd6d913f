import Assessment
import Records
import ThaiText

/// Several risks of one step that all have the same level by its word alone: one word was published for them together,
/// and whether each was rated is not known (docs/domain.md 1.2).
struct SharedLevel: Rule {
  static let code = "RISK-SHARED-LEVEL"
  static let sentence = Sentence(
    Parameter<Int>("count"), Parameter<String>("step"), Parameter<Ids>("ids"), Parameter<String>("level"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register else { return [] }
    return register.steps.compactMap { step in
      let words = step.risks.compactMap { risk in
        risk.current.flatMap { $0.isWordOnly ? $0.rating.level : nil }
      }
      guard words.count == step.risks.count, let word = words.first, Set(words.map(tolerantHash)).count == 1 else {
        return nil
      }
      return Finding(
        Self.code, .note, at: step.risks.compactMap { $0.current?.path },
        Self.sentence(step.risks.count, step.name, step.risks.ids, word))
    }
  }
}

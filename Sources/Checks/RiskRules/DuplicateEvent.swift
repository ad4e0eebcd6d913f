import Assessment
import Records
import ThaiText

/// R8: one event written for two risks of the register, spacing and digits aside.
struct DuplicateEvent: Rule {
  static let code = "RISK-DUPLICATE-EVENT"
  static let sentence = Sentence(Parameter<String>("id"), Parameter<String>("risk"), Parameter<String>("first"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    var seen: [UInt64: CheckedRisk] = [:]
    return context.risks.compactMap { risk in
      guard let first = seen.updateIfAbsent(risk, tolerantHash(risk.risk.event)) else { return nil }
      return Finding(
        Self.code, .note, at: [risk.path["event"], first.path["event"]],
        Self.sentence(risk.risk.id, risk.risk.event, first.risk.id), found: risk.risk.event)
    }
  }
}

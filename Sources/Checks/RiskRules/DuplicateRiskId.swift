import Assessment
import Records
import ThaiText

/// Two risks with one id (รหัสความเสี่ยง): a row of ปค.๕ that names it means either. A warning where the ids differ in
/// spacing, digits or case only.
struct DuplicateRiskId: Rule {
  static let code = "RISK-ID"
  static let sentence = Sentence(
    Parameter<String>("risk"), Parameter<String>("id"), Parameter<String>("first"), Parameter<String>("firstRisk"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    var seen: [UInt64: CheckedRisk] = [:]
    return context.risks.compactMap { risk in
      guard let first = seen.updateIfAbsent(risk, tolerantHash(risk.risk.id)) else { return nil }
      return Finding(
        Self.code, first.risk.id == risk.risk.id ? .error : .warning, at: [risk.path["id"], first.path["id"]],
        Self.sentence(risk.risk.event, risk.risk.id, first.risk.id, first.risk.event), found: risk.risk.id)
    }
  }
}

extension Dictionary {
  /// Sets the value where there is none yet; else returns the one that there is.
  mutating func updateIfAbsent(_ value: Value, _ key: Key) -> Value? {
    if let present = self[key] { return present }
    self[key] = value
    return nil
  }
}

import Assessment
import Records
import ThaiText

/// Every residual corruption risk at สูง or above is in the agency's ปค.๕: by id, or by a text that says the event,
/// that is one with the same words, or with six tenths of the event's triples of characters.
///
/// An error where the residual rating is that high; a warning where only the inherent one is known. Nothing is asked
/// of a dossier without ปค.๕.
struct UnreportedRisk: Rule {
  static let code = "LINK-MISSING"
  static let sentence = Sentence(Parameter<String>("id"), Parameter<String>("risk"), Parameter<CheckedRating>("level"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard context.control.evaluation != nil else { return [] }
    let high = context.risksWorstFirst.filter { $0.risk.isCorruption && $0.isHigh == true }
    guard !high.isEmpty else { return [] }
    let linked = Set(context.rows.compactMap(\.row.riskId))
    let unlinked = high.filter { !linked.contains($0.risk.id) }
    guard !unlinked.isEmpty else { return [] }
    let texts = context.rows.flatMap { [$0.row.risk, $0.residualRisk].compactMap(\.self) }.filter { !$0.isEmpty }
    let triples = texts.map(TextTriples.init)
    return unlinked.compactMap { risk in
      guard let current = risk.current else { return nil }
      let event = TextTriples(risk.risk.event)
      guard !triples.contains(where: { event.share(in: $0) >= TextTriples.saidShare }) else { return nil }
      return Finding(
        Self.code, risk.residual == nil ? .warning : .error,
        at: [FieldPath.control["evaluation"]["missions"], risk.path["event"]],
        Self.sentence(risk.risk.id, risk.risk.event, current))
    }
  }
}

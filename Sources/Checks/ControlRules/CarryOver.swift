import Assessment
import Records
import ThaiText

/// What was improved last year is a control this year: a completed improvement is looked for in column (๕) of ปค.๕.
///
/// It is found where six tenths of its triples of characters stand in one existing control or, since agencies reword,
/// shorten and join them, where seven tenths of one of its longer phrases stand in it.
struct CarryOver: Rule {
  /// The share of a phrase's triples, which is more as a phrase says less.
  private static let phraseShare = 0.7

  static let code = "CARRY-OVER"
  static let sentence = Sentence(Parameter<String>("improvement"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let done = (context.control.followUp?.improvements ?? []).enumerated().filter { $1.status?.isDone ?? false }
    guard !done.isEmpty, !context.rows.isEmpty else { return [] }
    let controls = context.rows.compactMap(\.row.existingControl)
    let wholes = controls.map(TextTriples.init)
    // Few improvements need a second look at the parts.
    lazy var phrases = phrases(of: controls)
    return done.compactMap { index, improvement in
      let triples = TextTriples(improvement.improvement)
      let isFound =
        triples.count == 0 || wholes.contains { triples.share(in: $0) >= TextTriples.saidShare }
        || phrases.contains { $0.share(in: triples) >= Self.phraseShare }
      guard !isFound else { return nil }
      return Finding(
        Self.code, .note, at: [.control["followUp"]["improvements"][index]["improvement"], .control["evaluation"]],
        Self.sentence(improvement.improvement))
    }
  }

  /// What stands between blanks, as far as it is long enough to tell one measure from another.
  private func phrases(of controls: [String]) -> [TextTriples] {
    controls.flatMap { control in
      control.utf8.split { $0 == 0x0A || $0 == 0x20 }.filter { $0.count > 60 }.map { TextTriples(String(Substring($0))) }
    }
  }
}

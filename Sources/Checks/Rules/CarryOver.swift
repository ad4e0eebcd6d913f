import Assessment
import Records
import ThaiText

/// What was improved last year is a control this year: a completed improvement is looked for in column (๕) of ปค.๕.
///
/// It is found where six tenths of its triples of characters stand in one existing control or, since agencies reword,
/// shorten and join them, where six tenths of a line of a control, or eight tenths of a longer phrase, stand in it.
struct CarryOver: Rule {
  static let code = "CARRY-OVER"

  func findings(in context: CheckContext) -> [Finding] {
    let done = (context.control.followUp?.improvements ?? []).enumerated().filter { $1.status?.isDone ?? false }
    guard !done.isEmpty, !context.rows.isEmpty else { return [] }
    let controls = context.rows.compactMap(\.row.existingControl)
    let wholes = controls.map(Triples.init)
    // Few improvements need a second look at the parts.
    lazy var lines = parts(of: controls, atLeast: 12, where: \.isNewline)
    lazy var phrases = parts(of: controls, atLeast: 20, where: \.isWhitespace)
    return done.compactMap { index, improvement in
      let triples = Triples(improvement.improvement)
      let isFound =
        wholes.contains { triples.share(in: $0) >= 60 }
        || lines.contains { $0.share(in: triples) >= 60 }
        || phrases.contains { $0.share(in: triples) >= 80 }
      guard !isFound else { return nil }
      return Finding(
        Self.code, .note, at: [.control["followUp"]["improvements"][index]["improvement"], .control["evaluation"]],
        ["improvement": improvement.improvement.shortened])
    }
  }

  private func parts(of controls: [String], atLeast count: Int, where isEnd: (Character) -> Bool) -> [Triples] {
    controls.flatMap { $0.split(whereSeparator: isEnd).map { Triples(String($0)) } }.filter { $0.count >= count }
  }
}

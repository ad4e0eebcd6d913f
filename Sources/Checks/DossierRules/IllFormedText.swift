import Records
import ThaiText

/// A text whose Thai is not written as Thai is: marks behind a blank, in another order or twice, letters that a PDF lost,
/// glyphs of an old font. It is printed as it stands; what it should be is said. One that looks as it should is a note.
struct IllFormedText: Rule {
  static let code = "TEXT-ILL-FORMED"
  static let lookalike = Sentence(
    "lookalike", Parameter<String>("found"), Parameter<String>("mended"), Parameter<Int?>("count"))
  static let damaged = Sentence(
    "damaged", Parameter<String>("found"), Parameter<String>("mended"), Parameter<Int?>("count"))
  static let unreadable = Sentence(
    "unreadable", Parameter<String>("found"), Parameter<Verbatim>("character"), Parameter<Int?>("count"))
  static let sentences = [lookalike.declared, damaged.declared, unreadable.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let words = context.reference.rules.brokenWords
    let found = context.texts.enumerated().compactMap { index, text in
      text.traits.contains(.illFormed) || words.areBroken(in: text.text)
        ? IllFormedThai(in: text.text, words: words).map { (index, text.text, $0) } : nil
    }
    guard !found.isEmpty else { return [] }
    let paths = context.paths()
    return found.map { index, text, fault in
      let statement: Statement
      let count = fault.count > 1 ? fault.count : nil
      if let mended = fault.mended {
        statement =
          fault.kind == .lookalike
          ? Self.lookalike(fault.found, mended, count) : Self.damaged(fault.found, mended, count)
      } else {
        statement = Self.unreadable(fault.found, Verbatim(fault.character), count)
      }
      return Finding(
        Self.code, fault.kind == .lookalike ? .note : .warning, at: [paths[index]], statement, expected: fault.text,
        found: text)
    }
  }
}

import Records

/// A year C.E. in a text, where the forms count years B.E. Only what is written as a year is taken for one: after the
/// words for year or era, after a month, or as part of a date in figures.
struct YearOfOtherEra: Rule {
  static let code = "YEAR-ERA"
  static let sentence = Sentence(
    Parameter<String>("text"), Parameter<Int>("year"), Parameter<Int>("buddhistYear"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let words = context.reference.rules.year
    let found = context.texts.enumerated().compactMap { index, text in
      text.traits.contains(.commonEra) ? words.yearCE(in: text.text).map { (index, text.text, $0) } : nil
    }
    guard !found.isEmpty else { return [] }
    let paths = context.paths()
    return found.map { index, text, year in
      Finding(
        Self.code, .note, at: [paths[index]], Self.sentence(text, year, year + 543), expected: year + 543, found: year)
    }
  }
}

import Records

/// A year C.E. in a text, where the forms count years B.E. Only what is written as a year is taken for one: after the
/// words for year or era, after a month, or after a slash or dash of a date.
struct YearOfOtherEra: Rule {
  static let code = "YEAR-ERA"

  func findings(in context: CheckContext) -> [Finding] {
    context.texts.compactMap { text in
      guard !text.traits.isDisjoint(with: [.arabicDigit, .thaiDigit]),
        let year = YearSearch.yearCE(in: text.text)
      else { return nil }
      return Finding(
        Self.code, .note, at: [text.path],
        ["year": String(year), "buddhistYear": String(year + 543), "text": text.text.shortened],
        expected: String(year + 543), found: String(year))
    }
  }
}

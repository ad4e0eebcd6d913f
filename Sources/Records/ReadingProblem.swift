import ThaiText

/// What can be wrong with a document that is read: the code of each problem, and what its words in
/// `forms/messages.yaml` may name. All may name the path, too.
package enum ReadingProblem {
  // The file.
  /// Sizes in megabytes.
  static let fileSize = Sentence("READ-FILE-SIZE", Parameter<Int>("found"), Parameter<Int>("limit"))
  /// The system's reason.
  static let file = Sentence("READ-FILE", Parameter<Verbatim>("detail"))
  static let fileMissing = Sentence("READ-FILE-MISSING")
  static let fileFolder = Sentence("READ-FILE-FOLDER")
  /// ICU's of Thai.
  static let dictionary = Sentence("READ-DICTIONARY")

  // YAML and JSON.
  static let encoding = Sentence("READ-ENCODING")
  static let empty = Sentence("READ-EMPTY")
  static let nesting = Sentence("READ-NESTING", Parameter<Int>("limit"))
  /// What libyaml says.
  static let syntax = Sentence("READ-SYNTAX", Parameter<Verbatim>("detail"))
  static let tab = Sentence("READ-YAML-TAB")
  /// The character, and the value in quotes.
  static let start = Sentence("READ-YAML-START", Parameter<Verbatim>("found"), Parameter<Verbatim?>("mended"))
  static let openQuote = Sentence("READ-YAML-QUOTE", Parameter<Verbatim>("found"))
  static let afterValue = Sentence("READ-YAML-AFTER", Parameter<Verbatim>("found"), Parameter<Verbatim?>("mended"))
  static let colon = Sentence("READ-YAML-COLON", Parameter<Verbatim?>("mended"))
  static let noColon = Sentence("READ-YAML-NO-COLON", Parameter<Verbatim?>("mended"))
  /// Blanks: of the line, and of the levels above it.
  static let indent = Sentence("READ-YAML-INDENT", Parameter<Int>("found"), Parameter<[Int]>("levels"))
  static let mixed = Sentence("READ-YAML-MIXED")
  static let openBracket = Sentence("READ-YAML-BRACKET", Parameter<Verbatim>("found"))
  static let comma = Sentence("READ-YAML-COMMA", Parameter<Verbatim>("found"))
  static let escape = Sentence("READ-YAML-ESCAPE")
  static let more = Sentence("READ-YAML-MORE")
  static let character = Sentence("READ-YAML-CHARACTER", Parameter<Verbatim>("found"))
  static let key = Sentence("READ-KEY")
  static let duplicateKey = Sentence("READ-DUPLICATE-KEY", Parameter<Verbatim>("key"))

  // Records.
  package static let notARecord = Sentence("READ-NOT-A-RECORD", Parameter<[Verbatim]?>("keys"))
  static let unknownKey = Sentence(
    "READ-UNKNOWN-KEY", Parameter<Verbatim>("key"), Parameter<Verbatim?>("nearest"), Parameter<[Verbatim]>("keys"))
  package static let missing = Sentence("READ-MISSING", Parameter<Verbatim>("key"))

  // Texts. Lengths in UTF-16 units.
  package static let notText = Sentence("READ-NOT-TEXT")
  static let emptyText = Sentence("READ-EMPTY-TEXT")
  static let tooLong = Sentence("READ-TOO-LONG", Parameter<Int>("found"), Parameter<Int>("limit"))
  /// Of a place that holds less than a cell.
  static let tooLongHere = Sentence("READ-TOO-LONG-HERE", Parameter<Int>("found"), Parameter<Int>("limit"))
  /// Of the texts of a record together.
  package static let tooLongTogether = Sentence("READ-TOO-LONG-TOGETHER", Parameter<Int>("found"), Parameter<Int>("limit"))
  static let long = Sentence("READ-LONG", Parameter<Int>("found"), Parameter<Int>("limit"))
  static let controlCharacter = Sentence(
    "READ-CONTROL-CHARACTER", Parameter<Verbatim>("found"), Parameter<Int>("count"))

  // Other values.
  package static let notANumber = Sentence("READ-NOT-A-NUMBER", Parameter<Verbatim>("found"))
  package static let outOfRange = Sentence(
    "READ-OUT-OF-RANGE", Parameter<Verbatim>("found"), Parameter<Term?>("least"), Parameter<Term?>("most"))
  /// A number with a fraction where only a whole one fits.
  static let notWhole = Sentence(
    "READ-NOT-WHOLE", Parameter<Verbatim>("found"), Parameter<Term?>("least"), Parameter<Term?>("most"))
  /// A number that no matrix has as a score.
  static let notAScore = Sentence("READ-NOT-A-SCORE", Parameter<Verbatim>("found"))
  /// A year that no report can be about; with the year B.E. that it may be C.E. for.
  static let year = Sentence("READ-YEAR", Parameter<Verbatim>("found"), Parameter<Int?>("buddhistYear"))
  static let notATruthValue = Sentence(
    "READ-NOT-A-TRUTH-VALUE", Parameter<Verbatim>("found"), Parameter<[Verbatim]>("choices"))
  static let notADay = Sentence("READ-NOT-A-DAY", Parameter<Verbatim>("found"))
  static let notAPeriod = Sentence("READ-NOT-A-PERIOD", Parameter<Verbatim>("found"))
  /// Words in the place of a period that name no day.
  static let noDay = Sentence("READ-NO-DAY", Parameter<Verbatim>("found"))
  static let unknownMonth = Sentence(
    "READ-UNKNOWN-MONTH", Parameter<Verbatim>("found"), Parameter<Verbatim>("month"), Parameter<Verbatim?>("nearest"))
  static let ambiguousYear = Sentence("READ-AMBIGUOUS-YEAR", Parameter<Verbatim>("found"))
  static let impossibleDay = Sentence("READ-IMPOSSIBLE-DAY", Parameter<Verbatim>("found"))
  static let notAChoice = Sentence(
    "READ-NOT-A-CHOICE", Parameter<Verbatim>("found"), Parameter<Verbatim?>("nearest"),
    Parameter<[Verbatim]>("choices"))
  static let colour = Sentence("MATRIX-COLOUR", Parameter<Verbatim>("found"))

  package static let sentences = [
    fileSize.declared, file.declared, fileMissing.declared, fileFolder.declared, dictionary.declared,
    encoding.declared, empty.declared, nesting.declared, syntax.declared, tab.declared,
    start.declared, openQuote.declared, afterValue.declared, colon.declared, noColon.declared, indent.declared,
    mixed.declared, openBracket.declared, comma.declared, escape.declared, more.declared, character.declared, key.declared,
    duplicateKey.declared,
    notARecord.declared, unknownKey.declared, missing.declared,
    notText.declared, emptyText.declared, tooLong.declared, tooLongHere.declared, tooLongTogether.declared, long.declared,
    controlCharacter.declared, notANumber.declared, outOfRange.declared, notWhole.declared, notAScore.declared,
    year.declared, notATruthValue.declared,
    notADay.declared, notAPeriod.declared, noDay.declared, unknownMonth.declared,
    ambiguousYear.declared, impossibleDay.declared, notAChoice.declared, colour.declared,
  ]
}

extension WordBreakerError: ProblemError {
  package var problems: [Problem] {
    [Problem(ReadingProblem.dictionary(), at: Place(file: "ICU", mark: nil))]
  }
}

import Records

/// What can be wrong with a matrix that is read: the code of each problem, and what its words in `forms/messages.yaml`
/// may name.
package enum MatrixProblem {
  static let size = Sentence("MATRIX-SIZE", Parameter<Int>("found"))
  static let wordTwice = Sentence("MATRIX-WORD-TWICE", Parameter<Verbatim>("word"))
  static let definitions = Sentence(
    "MATRIX-DEFINITIONS", Parameter<Verbatim>("name"), Parameter<Int>("found"), Parameter<Int>("expected"))
  package static let colourName = Sentence(
    "MATRIX-COLOUR-NAME", Parameter<Verbatim>("level"), Parameter<Verbatim>("found"), Parameter<Verbatim?>("nearest"),
    Parameter<[Verbatim]>("choices"))
  static let range = Sentence("MATRIX-RANGE", Parameter<Verbatim>("found"))
  static let band = Sentence("MATRIX-BAND", Parameter<Verbatim>("found"))
  static let noLevel = Sentence("MATRIX-NO-LEVEL")
  static let noBand = Sentence("MATRIX-NO-BAND", Parameter<Verbatim>("word"))
  static let twoRules = Sentence("MATRIX-TWO-RULES")
  static let gridRows = Sentence("MATRIX-GRID-ROWS", Parameter<Int>("found"), Parameter<Int>("expected"))
  static let gridColumns = Sentence("MATRIX-GRID-COLUMNS", Parameter<Int>("found"), Parameter<Int>("expected"))
  static let unknownLevel = Sentence(
    "MATRIX-UNKNOWN-LEVEL", Parameter<Verbatim>("found"), Parameter<Verbatim?>("nearest"),
    Parameter<[Verbatim]>("choices"))

  package static let sentences = [
    size.declared, wordTwice.declared, definitions.declared, range.declared, band.declared, noLevel.declared,
    noBand.declared, twoRules.declared, gridRows.declared, gridColumns.declared, unknownLevel.declared,
    colourName.declared,
  ]
}

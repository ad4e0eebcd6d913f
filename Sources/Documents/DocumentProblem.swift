import Records

/// What keeps a published document from being read: the code of each problem, and what its words in `forms/messages.yaml`
/// may name.
package enum DocumentProblem {
  static let empty = Sentence("READ-DOCUMENT-EMPTY")
  static let noText = Sentence("READ-DOCUMENT-NO-TEXT")
  /// It is not in Unicode, but could be read.
  static let encoding = Sentence("READ-DOCUMENT-ENCODING", Parameter<Verbatim>("encoding"))
  static let pdf = Sentence("READ-DOCUMENT-PDF")
  static let noPdfReader = Sentence("READ-DOCUMENT-PDF-READER")
  /// None of its tables is what it was to be read as: the headings of its first row.
  static let noTable = Sentence("READ-DOCUMENT-NO-TABLE", Parameter<[Verbatim]>("found"))
  /// What every dossier has and the document does not say, nor whoever reads it: the agency's name, its kind, the year.
  package static let noAgency = Sentence("READ-DOCUMENT-NO-AGENCY")
  package static let noKind = Sentence("READ-DOCUMENT-NO-KIND", Parameter<Verbatim>("agency"), Parameter<[Verbatim]>("kinds"))
  package static let noYear = Sentence("READ-DOCUMENT-NO-YEAR")
  /// It holds nothing that a dossier could.
  package static let noPlan = Sentence("READ-DOCUMENT-NO-PLAN")
  /// A column of a table says what a dossier has no place for.
  package static let noPlace = Sentence("READ-DOCUMENT-NO-PLACE", Parameter<Verbatim>("heading"), Parameter<[Int]>("lines"))
  /// A row of the analysis names no indicator of ITA.
  package static let noIndicator = Sentence("READ-DOCUMENT-NO-INDICATOR", Parameter<Verbatim>("name"))
  /// A score of which a report gives values that differ: the indicator's number, or the letters of an instrument or of all.
  package static let scores = Sentence("READ-DOCUMENT-SCORES", Parameter<Verbatim>("of"), Parameter<[Int]>("lines"))
  /// A day that cannot be read.
  package static let noDay = Sentence("READ-DOCUMENT-NO-DAY", Parameter<Verbatim>("text"))
  /// It says something that a dossier has no place for.
  static let unplaced = Sentence("READ-DOCUMENT-UNPLACED", Parameter<Verbatim>("text"))
  /// Nothing in it is known.
  package static let nothing = Sentence("READ-DOCUMENT-UNKNOWN")

  package static let sentences = [
    empty.declared, noText.declared, encoding.declared, pdf.declared, noPdfReader.declared, noPlan.declared, noTable.declared, noPlace.declared, noIndicator.declared, scores.declared,
    noDay.declared, noAgency.declared, noKind.declared, noYear.declared, unplaced.declared, nothing.declared,
  ]
}

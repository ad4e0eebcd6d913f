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
  /// It holds nothing that a dossier could.
  package static let noPlan = Sentence("READ-DOCUMENT-NO-PLAN")
  /// Nothing in it is known.
  package static let nothing = Sentence("READ-DOCUMENT-UNKNOWN")

  package static let sentences = [empty.declared, noText.declared, encoding.declared, pdf.declared, noPdfReader.declared, noPlan.declared, noTable.declared, nothing.declared]
}

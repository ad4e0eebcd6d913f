/// What can keep a file from being written: the code of each problem, and what its words in `forms/messages.yaml` may
/// name.
package enum WritingProblem {
  /// The system's reason.
  package static let file = Sentence("WRITE-FILE", Parameter<Verbatim>("detail"))
  package static let full = Sentence("WRITE-FULL")
  package static let large = Sentence("WRITE-LARGE")
  package static let denied = Sentence("WRITE-DENIED", Parameter<Verbatim>("detail"))
  static let noFolder = Sentence("WRITE-NO-FOLDER")
  static let longName = Sentence("WRITE-NAME-LONG")
  /// A folder stands where the file is to be.
  static let folder = Sentence("WRITE-ON-FOLDER")
  /// Another process is writing the same.
  package static let busy = Sentence("WRITE-BUSY")
  /// A file of a report that was changed since it was written, and one that no report wrote.
  package static let edited = Sentence("WRITE-EDITED")
  package static let foreign = Sentence("WRITE-FOREIGN")
  /// A file of another kind than the one that is to be written.
  package static let otherKind = Sentence("WRITE-OTHER-KIND")
  /// What an earlier run wrote, and this one does not.
  package static let leftOver = Sentence("WRITE-LEFT-OVER")
  /// The forms that a dossier would have and that are not printed, each with its reason.
  package static let noForm = Sentence("WRITE-NO-FORM", Parameter<[Verbatim]>("forms"))
  /// What a finished workbook lacks: a part of it, or what libzip says.
  package static let damaged = Sentence("WRITE-DAMAGED", Parameter<Verbatim>("detail"))
  /// Standard output.
  package static let output = Sentence("WRITE-OUTPUT", Parameter<Verbatim>("detail"))
  /// Lengths in UTF-16 units.
  package static let cell = Sentence(
    "WRITE-CELL", Parameter<Verbatim>("sheet"), Parameter<Verbatim>("cell"), Parameter<Int>("found"),
    Parameter<Int>("limit"))
  package static let foot = Sentence(
    "WRITE-FOOT", Parameter<Verbatim>("sheet"), Parameter<Int>("found"), Parameter<Int>("limit"))
  package static let noSheets = Sentence("WRITE-NO-SHEETS")
  /// What libxlsxwriter says, and of which sheet or cell.
  package static let workbook = Sentence(
    "WRITE-WORKBOOK", Parameter<Verbatim>("detail"), Parameter<Verbatim?>("place"))
  /// The name of a report's folder, and the dossier whose it is.
  package static let name = Sentence("WRITE-NAME", Parameter<Verbatim>("name"), Parameter<Verbatim?>("owner"), Parameter<Verbatim>("sample"))
  /// What libyaml says.
  static let yaml = Sentence("WRITE-YAML", Parameter<Verbatim>("detail"))

  package static let sentences = [
    file.declared, full.declared, large.declared, denied.declared, noFolder.declared, longName.declared, folder.declared, busy.declared, edited.declared, foreign.declared,
    otherKind.declared, leftOver.declared, noForm.declared, damaged.declared, output.declared, cell.declared, foot.declared,
    noSheets.declared, workbook.declared, yaml.declared, name.declared,
  ]
}

/// What can keep a file from being written: the code of each problem, and what its words in `forms/messages.yaml` may
/// name.
package enum WritingProblem {
  /// The system's reason.
  package static let file = Sentence("WRITE-FILE", Parameter<Verbatim>("detail"))
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
  /// What libyaml says.
  static let yaml = Sentence("WRITE-YAML", Parameter<Verbatim>("detail"))

  package static let sentences = [
    file.declared, cell.declared, foot.declared, noSheets.declared, workbook.declared, yaml.declared,
  ]
}

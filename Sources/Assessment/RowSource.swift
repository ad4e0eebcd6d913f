import Records

/// Which unit handed in a row of a dossier that was put together, and where it stands in what was handed in.
public struct RowSource: Equatable, Sendable {
  /// The sheet of the entry workbook on which such rows are filled in.
  public var sheet: String
  /// What the row is called, with the rows around it.
  public var row: String
  /// The name of the unit; nil where the workbook was given out to nobody in particular.
  public var unit: String?
  public var file: String
  /// Sheet and cell of a workbook, or line and column of a text.
  public var cell: String?

  package init(sheet: String, row: String, unit: String?, file: String, cell: String?) {
    self.sheet = sheet
    self.row = row
    self.unit = unit
    self.file = file
    self.cell = cell
  }

  package static let codec = record(
    "rowSource", RowSource.init,
    field("sheet", \.sheet, .text),
    field("row", \.row, .text),
    field(optional: "unit", \.unit, .text),
    field("file", \.file, .text),
    field(optional: "cell", \.cell, .text))
}

import Cells
import Records

/// A sheet of a workbook that may be an entry workbook, whoever read it.
package struct EntrySource: Sendable {
  package struct Cell: Sendable {
    /// From 1.
    package var row, column: Int
    package var value: EntryValue
    package var formula: String?

    package init(row: Int, column: Int, value: EntryValue, formula: String? = nil) {
      (self.row, self.column, self.value, self.formula) = (row, column, value, formula)
    }
  }

  package var name: String
  /// Which of the workbook's sheets it is, from 1.
  var number: Int
  /// By row, then by column; none of them is empty.
  package var cells: [Cell]
  /// Cells that are shown as one: what they say is in the first.
  var merged: [WorkbookFile.Area] = []

  func mark(_ row: Int, _ column: Int) -> Mark { Mark(sheet: number, row: row, column: column) }
}

/// What the entry workbook says of itself, on a sheet that nobody sees.
enum EntryNotes {
  static let sheet = "sujarit_entry"
  static let lists = "sujarit_lists"
  /// Under which it says the id of the unit that it was given out to.
  static let unit = "unit"
  /// The version of the sheets. It counts up when sheets, columns or fields come, go or are called otherwise. A workbook of
  /// an older one is brought forward, one of a newer one refused: nobody knows what its columns mean.
  static let format = 4
  /// Under which it says, with the key of a sheet behind it, what the sheet's fields are called: each on a line, with its
  /// heading behind a tab. Version 1 said nothing of it.
  static let fields = "fields:"
  /// What stands in the headings of columns that nobody sees.
  static let marker = "sujarit#"

  static func values(of source: EntrySource) -> [String: String] {
    var values: [String: String] = [:]
    var key: (row: Int, text: String)?
    for cell in source.cells {
      guard case .text(let text) = cell.value else { continue }
      if cell.column == 1 { key = (cell.row, text) }
      if cell.column == 2, let key, key.row == cell.row { values[key.text] = text }
    }
    return values
  }
}

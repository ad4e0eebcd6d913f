/// A place in a file, both counted from 1: line and column of a text, columns counting characters (Unicode scalars), not
/// bytes; row and column of a workbook's sheet.
public struct Mark: Hashable, Comparable, Sendable {
  // Small, as every value that is read has one.
  private var rows: Int32, columns: Int32, sheets: Int32

  public var line: Int { Int(rows) }
  public var column: Int { Int(columns) }
  /// Which of the sheets that the reading knows, from 1; 0 of a text.
  package var sheet: Int { Int(sheets) }

  public init(line: Int, column: Int) { self.init(sheet: 0, row: line, column: column) }

  package init(sheet: Int, row: Int, column: Int) {
    rows = Int32(clamping: row)
    columns = Int32(clamping: column)
    sheets = Int32(clamping: sheet)
  }

  public static func < (a: Mark, b: Mark) -> Bool { (a.sheets, a.rows, a.columns) < (b.sheets, b.rows, b.columns) }
}

/// A place in a workbook: a sheet and, where it is about one, a cell.
public struct CellPlace: Hashable, Sendable, CustomStringConvertible {
  public var sheet: String
  /// As Excel writes it, for example `F17`.
  public var address: String?

  public init(sheet: String, address: String? = nil) {
    self.sheet = sheet
    self.address = address
  }

  /// `sheet!F17`, as a formula would name it without quotes.
  public var description: String { address.map { "\(sheet)!\($0)" } ?? sheet }
}

/// A place that a user can go to: a file and, where known, line and column, or sheet and cell.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  public var file: String
  public var mark: Mark?
  public var cell: CellPlace?

  public init(file: String, mark: Mark?, cell: CellPlace? = nil) {
    self.file = file
    self.mark = mark
    self.cell = cell
  }

  /// - Parameter sheets: The names of the sheets that a mark may count.
  package init(file: String, mark: Mark?, sheets: [String]) {
    self.init(file: file, mark: mark)
    guard let mark, sheets.indices.contains(mark.sheet - 1) else { return }
    cell = CellPlace(sheet: sheets[mark.sheet - 1], address: mark.address)
  }

  /// `file:line:column`, the form that editors make clickable; of a workbook `file:sheet!F17`.
  public var description: String {
    if let cell { return "\(file):\(cell)" }
    guard let mark else { return file }
    return "\(file):\(mark.line):\(mark.column)"
  }
}

extension Mark {
  /// A cell as Excel writes it; nil of a mark that is about a sheet.
  package var address: String? {
    guard line > 0, column > 0 else { return nil }
    var letters: [UInt8] = []
    letters.append(lettersOfColumn: column)
    return String(decoding: letters, as: UTF8.self) + String(line)
  }
}

extension [UInt8] {
  /// Appends the letters of a sheet's column, from 1: `A`, …, `Z`, `AA`.
  package mutating func append(lettersOfColumn column: Int) {
    guard column > 0 else { return }
    append(lettersOfColumn: (column - 1) / 26)
    append(UInt8(ascii: "A") + UInt8((column - 1) % 26))
  }
}

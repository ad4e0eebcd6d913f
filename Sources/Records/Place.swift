/// A place in a text file, both counted from 1; columns count characters (Unicode scalars), not bytes.
public struct Mark: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: Mark, b: Mark) -> Bool { (a.line, a.column) < (b.line, b.column) }
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

  /// `file:line:column`, the form that editors make clickable; of a workbook `file:sheet!F17`.
  public var description: String {
    if let cell { return "\(file):\(cell)" }
    guard let mark else { return file }
    return "\(file):\(mark.line):\(mark.column)"
  }
}

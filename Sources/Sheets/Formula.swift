/// A formula of Excel without its `=`, for example `IF(G5="","",G5*H5)`.
///
/// It is written as a literal. What is put into the literal is a reference, a whole number, another formula or, with
/// `text:`, a text that is quoted: a text from a user cannot become a part of the formula in any other way.
public struct Formula: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// As Excel's file has it: English names of functions, commas between arguments.
  public let text: String

  public init(stringLiteral text: StaticString) { self.text = text.description }
  public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity + 64) }
    public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
    public mutating func appendInterpolation(_ formula: Formula) { text += formula.text }
    public mutating func appendInterpolation(_ cell: CellName) { text += cell.text }
    public mutating func appendInterpolation(_ cells: CellRange) { text += cells.text }
    public mutating func appendInterpolation(_ number: Int) { text += String(number) }
    public mutating func appendInterpolation(text quoted: String) { text += Formula.quoted(quoted) }
  }

  /// Formulas one after the other with a separator between.
  public static func joined(_ formulas: [Formula], by separator: Formula) -> Formula {
    formulas.dropFirst().reduce(formulas.first ?? "") { "\($0)\(separator)\($1)" }
  }

  /// A text as a formula holds it: in quotation marks, those inside doubled, in pieces that Excel takes (255 units).
  private static func quoted(_ text: String) -> String {
    var pieces: [String] = [], piece = "", length = 0
    for scalar in CellText.writable(text).unicodeScalars {
      if length + UTF16.width(scalar) > 255 {
        pieces.append(piece)
        (piece, length) = ("", 0)
      }
      piece.unicodeScalars.append(scalar)
      if scalar == "\"" { piece.unicodeScalars.append(scalar) }
      length += UTF16.width(scalar)
    }
    pieces.append(piece)
    return pieces.map { "\"" + $0 + "\"" }.joined(separator: "&")
  }
}

/// A cell as formulas name it, for example `$B7`: whatever is fixed does not move where the formula is copied.
public struct CellName: Hashable, Sendable {
  /// From 0.
  public var row, column: Int
  public var fixesRow, fixesColumn: Bool

  public init(row: Int, column: Int, fixesRow: Bool = false, fixesColumn: Bool = false) {
    self.row = row
    self.column = column
    self.fixesRow = fixesRow
    self.fixesColumn = fixesColumn
  }

  /// The same cell, fixed in both directions.
  public var fixed: CellName { CellName(row: row, column: column, fixesRow: true, fixesColumn: true) }

  public var text: String {
    (fixesColumn ? "$" : "") + Self.letters(column) + (fixesRow ? "$" : "") + String(row + 1)
  }

  /// The letters of a column, from 0: `A`, …, `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    var name = "", rest = column
    repeat {
      name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
      rest = rest / 26 - 1
    } while rest >= 0
    return name
  }
}

/// A rectangle of cells as formulas name it, for example `$A$5:$A6`.
public struct CellRange: Hashable, Sendable {
  public var first, last: CellName

  public init(_ first: CellName, _ last: CellName) {
    self.first = first
    self.last = last
  }

  /// The rectangle of an area, fixed in both directions.
  public init(_ area: GridArea) {
    first = CellName(row: area.firstRow, column: area.firstColumn).fixed
    last = CellName(row: area.lastRow, column: area.lastColumn).fixed
  }

  public var text: String { first.text + ":" + last.text }
}

import Records
import ThaiText

/// A formula of Excel without its `=`, for example `IF(G5="","",G5*H5)`.
///
/// It is written as a literal. What is put into the literal is a reference, a whole number, another formula or, with
/// `text:`, a text that is quoted: a text from a user cannot become a part of the formula in any other way.
public struct Formula: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// As Excel's file has it: English names of functions, commas between arguments.
  public let text: String

  public init(stringLiteral text: StaticString) { self.text = text.description }
  public init(stringInterpolation: Interpolation) { text = String(decoding: stringInterpolation.bytes, as: UTF8.self) }

  /// Bytes, because a formula is put together from many short pieces, and a sheet has hundreds of formulas.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }
    public mutating func appendLiteral(_ literal: StaticString) { literal.withUTF8Buffer { bytes += $0 } }
    public mutating func appendInterpolation(_ formula: Formula) { bytes += formula.text.utf8 }
    public mutating func appendInterpolation(_ cell: CellName) { cell.write(to: &bytes) }
    public mutating func appendInterpolation(_ cells: CellRange) { cells.write(to: &bytes) }
    public mutating func appendInterpolation(_ number: Int) { bytes.append(decimal: number) }
    public mutating func appendInterpolation(text quoted: String) { bytes += Formula.quoted(quoted).utf8 }
  }

  /// Formulas one after the other with a separator between.
  public static func joined(_ formulas: [Formula], by separator: Formula) -> Formula {
    formulas.dropFirst().reduce(formulas.first ?? "") { "\($0)\(separator)\($1)" }
  }

  /// The longest text in a formula that Excel takes, in UTF-16 units.
  private static let longestPiece = 255

  /// A text as a formula holds it: in quotation marks, those inside doubled, in pieces that Excel takes.
  private static func quoted(_ text: String) -> String {
    let text = CellText.writable(text)
    // No text has more units than bytes.
    if text.utf8.count <= longestPiece { return "\"" + text.replacing(byte: UInt8(ascii: "\""), with: "\"\"") + "\"" }
    var pieces: [String] = [], piece = "", length = 0
    for scalar in text.unicodeScalars {
      if length + UTF16.width(scalar) > longestPiece {
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
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate func write(to bytes: inout [UInt8]) {
    if fixesColumn { bytes.append(UInt8(ascii: "$")) }
    bytes.append(lettersOfColumn: column + 1)
    if fixesRow { bytes.append(UInt8(ascii: "$")) }
    bytes.append(decimal: row + 1)
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
  init(_ area: GridArea) {
    first = CellName(row: area.firstRow, column: area.firstColumn).fixed
    last = CellName(row: area.lastRow, column: area.lastColumn).fixed
  }

  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate func write(to bytes: inout [UInt8]) {
    first.write(to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    last.write(to: &bytes)
  }
}

extension [UInt8] {
  /// Appends a whole number in decimal, without the text between that a `String` would be.
  fileprivate mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digits: number.magnitude)
  }

  private mutating func append(digits number: UInt) {
    if number >= 10 { append(digits: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

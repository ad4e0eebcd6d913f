import Records
import ThaiText

/// The cells of a sheet as other programs read them, a cell a line.
///
/// In both forms no text breaks a line, drives a terminal or turns the direction of writing: such characters are written
/// as JSON has them (`\t`, `\n`, `\\`, `\u202e`).
package struct CellListing {
  package enum Format: String, CaseIterable, Sendable {
    /// Five columns without a heading: sheet, cell, kind, value, and the formula with its equals sign.
    case tsv
    /// A list of objects with the same keys; numbers and truth values as such.
    case json
  }

  private let format: Format
  private var isBegun = false
  /// The bytes that wait to be given out.
  private var piece: [UInt8] = []

  package init(_ format: Format) { self.format = format }

  /// The lines of a sheet, in pieces.
  package mutating func write(_ cells: WorkbookFile.Cells, of sheet: WorkbookFile.Sheet, to output: ([UInt8]) -> Void) {
    let name = format == .tsv ? sheet.name.inField : sheet.name.inJSON
    for index in cells.indices {
      switch format {
      case .tsv: writeFields(cells, index, sheet: name)
      case .json: writeObject(cells, index, sheet: name)
      }
      isBegun = true
      guard piece.count > 1 << 16 else { continue }
      output(piece)
      piece.removeAll(keepingCapacity: true)
    }
    output(piece)
    piece.removeAll(keepingCapacity: true)
  }

  /// What stands after the last sheet.
  package func end(to output: ([UInt8]) -> Void) {
    if format == .json { output(Array((isBegun ? "\n]\n" : "[]\n").utf8)) }
  }

  private mutating func writeFields(_ cells: WorkbookFile.Cells, _ index: Int, sheet: String) {
    write(sheet)
    piece.append(0x09)
    write(cells.address(at: index))
    piece.append(0x09)
    if let text = cells.text(at: index) {
      write(text.kind)
      piece.append(0x09)
      write(text.bytes)
    } else {
      let value = cells[index].value
      write(value.kind)
      piece.append(0x09)
      write(value.text.inField)
    }
    piece.append(0x09)
    if let formula = cells.formula(at: index) { write("=" + formula.inField) }
    piece.append(0x0A)
  }

  private mutating func writeObject(_ cells: WorkbookFile.Cells, _ index: Int, sheet: String) {
    let cell = cells[index]
    write(isBegun ? ",\n" : "[\n")
    write("{\"sheet\": \(sheet), \"cell\": \"\(cell.address)\", \"kind\": \"\(cell.value.kind)\", \"value\": \(cell.value.json)")
    if let formula = cell.formula { write(", \"formula\": " + ("=" + formula).inJSON) }
    write("}")
  }

  private mutating func write(_ text: String) { piece.append(contentsOf: text.utf8) }

  private mutating func write(_ address: WorkbookFile.Address) {
    piece.append(lettersOfColumn: address.column)
    write(String(address.row))
  }

  /// A text in a field, straight from the bytes that were read.
  private mutating func write(_ text: ArraySlice<UInt8>) {
    let mayChange = text.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for index in 0..<bytes.count { found |= bytes[index].mayBeginEscaped }
      return found != 0
    }
    if mayChange { write(String(decoding: text, as: UTF8.self).inField) } else { piece.append(contentsOf: text) }
  }
}

extension WorkbookFile.Value {
  /// The word for what it is.
  fileprivate var kind: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .boolean: "boolean"
    case .error: "error"
    case .date: "date"
    case .absent: "absent"
    }
  }

  /// As other programs read it.
  package var text: String {
    switch self {
    case .text(let text), .error(let text): text
    case .number(let number): number.shortest
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .date(let moment): "\(moment)"
    case .absent: ""
    }
  }

  fileprivate var json: String {
    switch self {
    case .number, .boolean: text
    case .absent: "null"
    default: text.inJSON
    }
  }
}

extension Double {
  /// The shortest decimal that reads back as the number; a whole one without a point.
  package var shortest: String {
    guard let whole = Int(exactly: self), abs(whole) < 1 << 53 else { return description }
    return String(whole)
  }
}

extension UInt8 {
  /// Not 0 for a byte that a character begins with which may be escaped in a field. Few texts have one.
  @inline(__always)
  fileprivate var mayBeginEscaped: UInt8 {
    (self < 0x20).mask | (self == 0x5C).mask | (self == 0x7F).mask | (self == 0xC2).mask | (self == 0xD8).mask | (self == 0xE2).mask
      | (self == 0xEF).mask
  }
}

extension String {
  fileprivate var inJSON: String {
    var text = ""
    writeJSON(to: &text)
    return text
  }

  /// The text in a field between tabs.
  fileprivate var inField: String {
    guard holdsByte(\.mayBeginEscaped) else { return self }
    // A quote is no end of a field.
    return String(inJSON.dropFirst().dropLast()).replacing("\\\"", with: "\"")
  }
}

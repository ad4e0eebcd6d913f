import Cells
import Foundation
import Records
import ThaiText

/// The lines of a published document, as text, whatever kind of file it was: text, a page of HTML, a Word document, the sheets of a
/// workbook, or a PDF through `pdftotext`.
public struct DocumentText: Sendable {
  /// What messages call the file.
  public let file: String
  public let lines: [DocumentLine]
  /// What was found in reading, and did not keep it from being read.
  public let warnings: [Problem]
  /// Of a workbook: the sheet and the row of each line.
  private let rows: [(sheet: String, row: Int)]

  /// The most bytes of a document.
  package static let sizeLimit = 64 << 20

  /// Whether a file is a document by its name, and no dossier. A workbook may be either.
  public static func isDocument(_ path: String) -> Bool {
    [".txt", ".text", ".md", ".tsv", ".html", ".htm", ".docx", ".pdf"].contains { path.lowercased().hasSuffix($0) }
  }

  /// - Parameter words: By which tables are known that blanks hold.
  /// - Throws: `Problems` where the file cannot be read, is empty, or is no text.
  public init(path: String, _ words: DocumentWords) throws(Problems) {
    let file = FileBytes.name(of: path)
    let bytes = try FileBytes.read(path, limit: Self.sizeLimit)
    if bytes.starts(with: "%PDF".utf8) {
      try self.init(PdfText.read(path), file: file, words)
    } else if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      if WordDocument.isOne(bytes) {
        let document = try WordDocument(bytes: bytes, name: file)
        try self.init(text: document.text, file: file, merged: document.merged)
      } else {
        try self.init(workbook: bytes, file: file)
      }
    } else if CsvText.isOne(path), let (text, encoding) = Self.decoded(bytes) {
      try self.init(text: CsvText.tabbed(text), file: file, warnings: Self.warnings(encoding, file))
    } else {
      try self.init(bytes, file: file, words)
    }
  }

  /// - Throws: `Problems` where the bytes are no text, or none.
  public init(_ bytes: [UInt8], file: String, _ words: DocumentWords) throws(Problems) {
    let place = Place(file: file, mark: nil)
    guard let (text, encoding) = Self.decoded(bytes) else { throw Problems([Problem(DocumentProblem.noText(), at: place)]) }
    let warnings = Self.warnings(encoding, file)
    if HtmlText.isOne(text) {
      let page = HtmlText(text)
      try self.init(text: page.lines.joined(separator: "\n"), file: file, warnings: warnings, merged: page.merged)
    } else if let lines = LayoutTables(text, words).lines {
      try self.init(lines, file: file, warnings: warnings)
    } else {
      try self.init(text: text, file: file, warnings: warnings)
    }
  }

  /// A text whose columns are parted by tabs.
  ///
  /// - Parameter merged: The columns of each line, both from 0, whose cell is merged with the one above.
  /// - Throws: `Problems` where it says nothing.
  public init(text: String, file: String, warnings: [Problem] = [], merged: [Int: Set<Int>] = [:]) throws(Problems) {
    var lines: [DocumentLine] = []
    let whole = text.unicodeScalars.last == "\n" ? text.unicodeScalars.dropLast() : text.unicodeScalars[...]
    for line in whole.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\u{C}" }) {
      lines.append(DocumentLine(line.last == "\r" ? line.dropLast() : line, number: lines.count + 1))
    }
    for (index, columns) in merged where lines.indices.contains(index) { lines[index].merged = columns }
    try self.init(lines, file: file, warnings: warnings)
  }

  /// The rows of a workbook's sheets, sheet after sheet.
  private init(workbook bytes: [UInt8], file: String) throws(Problems) {
    let workbook = try WorkbookFile(bytes: bytes, name: file)
    var lines: [DocumentLine] = [], rows: [(sheet: String, row: Int)] = []
    for sheet in workbook.sheets {
      let cells = try workbook.cells(of: sheet)
      var row: [String] = [], last = 0
      func end() {
        guard last > 0 else { return }
        let texts = row.map { PlainMarkup.text($0[...].unicodeScalars) }
        lines.append(texts.count > 1 ? DocumentLine(cells: texts, number: lines.count + 1) : DocumentLine(texts.first ?? "", number: lines.count + 1))
        rows.append((sheet.name, last))
        row = []
      }
      for index in cells.indices {
        let cell = cells[index]
        if cell.address.row != last {
          end()
          last = cell.address.row
        }
        // The most columns of a table on paper.
        guard cell.address.column <= 64 else { continue }
        while row.count < cell.address.column - 1 { row.append("") }
        row.append(cell.value.text)
      }
      end()
      // A table does not go on from one sheet to the next.
      lines.append(DocumentLine("", number: lines.count + 1))
      rows.append((sheet.name, last + 1))
    }
    try self.init(lines, file: file, rows: rows)
  }

  private init(
    _ lines: [DocumentLine], file: String, warnings: [Problem] = [], rows: [(sheet: String, row: Int)] = []
  ) throws(Problems) {
    guard lines.contains(where: { !$0.isBlank }) else {
      throw Problems([Problem(DocumentProblem.empty(), at: Place(file: file, mark: nil))])
    }
    self.file = file
    self.lines = lines
    self.warnings = warnings
    self.rows = rows
  }

  /// The text with rows put together that line breaks within cells have parted.
  func joiningPastedRows(_ words: DocumentWords) -> DocumentText {
    rows.isEmpty ? DocumentText(file: file, lines: PastedRows.joined(lines, words), warnings: warnings, rows: rows) : self
  }

  private init(file: String, lines: [DocumentLine], warnings: [Problem], rows: [(sheet: String, row: Int)]) {
    (self.file, self.lines, self.warnings, self.rows) = (file, lines, warnings, rows)
  }

  /// Where a line stands: its number, or sheet and row of a workbook.
  public func place(_ line: Int?) -> Place {
    guard let line else { return Place(file: file, mark: nil) }
    let mark = Mark(line: line, column: 1)
    guard rows.indices.contains(line - 1) else { return Place(file: file, mark: mark) }
    return Place(file: file, mark: mark, cell: CellPlace(sheet: rows[line - 1].sheet, address: "A\(rows[line - 1].row)"))
  }

  private static func warnings(_ encoding: String?, _ file: String) -> [Problem] {
    encoding.map { [Problem(DocumentProblem.encoding(Verbatim($0)), .warning, at: Place(file: file, mark: nil))] } ?? []
  }

  /// Bytes as text: Unicode by its mark or as UTF-8, else TIS-620 where they are Thai in it; nil for what is no text.
  private static func decoded(_ bytes: [UInt8]) -> (text: String, encoding: String?)? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return String(bytes: bytes, encoding: .utf16).map { ($0, nil) }
    }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    // A text has no other signs than these below the letters.
    guard !marked.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C }) else { return nil }
    if let text = String(validating: marked, as: UTF8.self) { return (text, nil) }
    guard marked.allSatisfy({ $0 < 0x80 || (0xA0...0xFB).contains($0) || (0x91...0x97).contains($0) || $0 == 0x85 }) else { return nil }
    var scalars = String.UnicodeScalarView()
    for byte in marked {
      switch byte {
      case 0xA1...0xFB: scalars.append(Unicode.Scalar(0x0E00 + UInt32(byte) - 0xA0) ?? " ")
      case 0xA0: scalars.append(" ")
      case 0x85: scalars.append("…")
      case 0x91, 0x92: scalars.append("'")
      case 0x93, 0x94: scalars.append("\"")
      case 0x95...0x97: scalars.append("-")
      default: scalars.append(Unicode.Scalar(byte))
      }
    }
    return (String(scalars), "TIS-620")
  }
}

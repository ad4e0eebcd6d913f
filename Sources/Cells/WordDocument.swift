import Records

/// The text of a Word document (WordprocessingML): a line a paragraph, and a line a row of a table with its cells parted by tabs.
///
/// What spans several columns is followed by empty cells, what is merged with the row above is empty. Numbers that Word counts itself
/// stand before their paragraphs. Heads and feet of pages, and what was struck out, are not in it.
package struct WordDocument {
  package let text: String
  /// The columns of each line of the text, from 0, whose cell is merged with the one above.
  package let merged: [Int: Set<Int>]

  /// Whether an archive is one, by its names.
  package static func isOne(_ bytes: [UInt8]) -> Bool {
    guard let directory = try? ZipDirectory(bytes, limit: WorkbookLimits.parts) else { return false }
    return directory.entries.contains { WorkbookPackage.compared(String(decoding: $0.name, as: UTF8.self)) == part }
  }

  private static let part = "word/document.xml"

  /// - Parameter name: How messages name the file.
  /// - Throws: `Problems` with what keeps it from being read.
  package init(bytes: [UInt8], name: String) throws(Problems) {
    do throws(Problem) {
      let package = try WorkbookPackage(bytes, file: name)
      var words = WordText(try WordNumbering(package))
      try package.parse(Self.part, into: &words, limit: WorkbookLimits.unpacked)
      text = words.lines.joined(separator: "\n")
      merged = words.merged
    } catch {
      throw Problems([error])
    }
  }
}

/// Takes the elements of the main part of a Word document.
private struct WordText: XmlHandler {
  private enum Element { case table, row, cell, paragraph, numbering, text, skipped, other }

  /// A paragraph on its way.
  private struct Paragraph {
    /// Where its text begins in the line or the cell, in bytes.
    let start: Int
    var item = WordNumbering.Item()
    var style: String?
  }

  /// A row on its way.
  private struct Row {
    var cells: [String] = []
    var merged: Set<Int> = []
    var cell = ""
    /// How many columns the cell takes, and whether it goes on a cell of the row above.
    var span = 1
    var isMerged = false
  }

  private(set) var lines: [String] = []
  /// As `WordDocument` has it.
  private(set) var merged: [Int: Set<Int>] = [:]
  private var path: [Element] = []
  private var line = ""
  /// The rows of the tables that are open; a table within a cell is part of its text.
  private var row: Row?
  private var tables = 0
  /// Those that are open: one may stand in a box within another.
  private var paragraphs: [Paragraph] = []
  private var numbering: WordNumbering

  let isDone = false

  /// The most columns that a cell may say it takes.
  private static let mostColumns = 64

  init(_ numbering: WordNumbering) { self.numbering = numbering }

  mutating func start(_ name: XmlName, _ attributes: XmlAttributes) {
    if path.last == .skipped { return path.append(.skipped) }
    path.append(element(name, attributes))
  }

  private mutating func element(_ name: XmlName, _ attributes: XmlAttributes) -> Element {
    // What is there for older programs says again what stands beside it.
    guard name.space == .word else { return name.isNamed("Fallback") ? .skipped : .other }
    if name.isLetter("t") { return .text }
    if name.isLetter("p") {
      paragraphs.append(Paragraph(start: (tables > 0 ? row?.cell ?? "" : line).utf8.count))
      return .paragraph
    }
    if name.isNamed("numPr") { return .numbering }
    if path.last == .numbering, !paragraphs.isEmpty {
      let number = attributes.value("val", in: .word)?.number
      if name.isNamed("numId") { paragraphs[paragraphs.count - 1].item.list = number }
      if name.isNamed("ilvl") { paragraphs[paragraphs.count - 1].item.level = number }
      return .other
    }
    if name.isNamed("pStyle"), !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].style = attributes.text("val", in: .word) }
    if name.isNamed("tbl") {
      tables += 1
      return .table
    }
    if name.isNamed("tr") {
      if tables == 1 { row = Row() }
      return .row
    }
    if name.isNamed("tc") {
      if tables == 1 {
        row?.cell = ""
        row?.span = 1
        row?.isMerged = false
      }
      return .cell
    }
    if tables == 1, name.isNamed("gridSpan") {
      row?.span = min(max(attributes.value("val", in: .word)?.number ?? 1, 1), Self.mostColumns)
    } else if tables == 1, name.isNamed("vMerge") {
      row?.isMerged = attributes.text("val", in: .word) != "restart"
    } else if name.isNamed("tab") || name.isNamed("br") || name.isNamed("cr") {
      append(" ")
    } else if name.isNamed("noBreakHyphen") {
      append("-")
    } else if name.isNamed("del") || name.isNamed("moveFrom") {
      return .skipped
    }
    return .other
  }

  mutating func end() {
    switch path.popLast() {
    case .paragraph:
      endNumber()
      if tables > 0 {
        append(" ")
      } else {
        lines.append(line)
        line = ""
      }
    case .cell where tables == 1:
      guard let cell = row else { return }
      if cell.isMerged { row?.merged.insert(cell.cells.count) }
      row?.cells.append(cell.isMerged ? "" : cell.cell)
      for _ in 1..<cell.span { row?.cells.append("") }
    case .row where tables == 1:
      // A row of one cell is a frame around a text.
      if let row, !row.merged.isEmpty { merged[lines.count] = row.merged }
      if let row { lines.append(row.cells.count == 1 ? row.cells[0] : row.cells.joined(separator: "\t")) }
      row = nil
    case .table: tables -= 1
    default: break
    }
  }

  /// Puts the number of the paragraph that ends before its text, where it has both.
  private mutating func endNumber() {
    guard let paragraph = paragraphs.popLast(), let number = numbering.next(paragraph.item, style: paragraph.style) else { return }
    func put(_ text: inout String) {
      let start = text.utf8.index(text.startIndex, offsetBy: min(paragraph.start, text.utf8.count))
      if start < text.endIndex { text.insert(contentsOf: number, at: start) }
    }
    if tables > 0 {
      if var cell = row?.cell {
        put(&cell)
        row?.cell = cell
      }
    } else {
      put(&line)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard path.last == .text else { return }
    append(String(decoding: bytes, as: UTF8.self).replacing("\t", with: " "))
  }

  private mutating func append(_ text: String) {
    if tables > 0 { row?.cell += text } else { line += text }
  }
}

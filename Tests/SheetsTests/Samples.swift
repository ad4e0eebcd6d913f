import Sheets
import ThaiText

/// Pages, rules and sheets that are easy to reckon with.
enum Samples {
  /// A typeface of which every character is half an em wide.
  static let even = Typeface(
    regular: Dictionary(uniqueKeysWithValues: (0x20...0x7E).compactMap { Unicode.Scalar($0).map { ($0, 500) } }),
    bold: [:])

  /// Rules without any reserve. At 12 points a character is 6 points wide and a line 12 points high.
  static let plain = LayoutRules(
    typeface: even, pitch: 1, normal: NormalFont(name: "Even", size: 12, digitPixels: 7, indentStep: 18), doubt: 0,
    lineFill: 1, cellPadding: 0, pageFill: 1)

  static func layout(_ rules: LayoutRules = plain) throws -> Layout { try Layout(rules: rules, breaker: WordBreaker()) }

  static func page(
    _ orientation: Page.Orientation = .portrait, size: Double = 12, typeface: String = "Even", footer: String = "",
    counter: String = ""
  ) -> Page {
    Page(
      orientation: orientation, margins: Page.Margins(left: 3, right: 2, top: 2.5, bottom: 2), typeface: typeface,
      size: size, digits: .thai, footer: footer, pageCounter: counter)
  }

  static func sheet(columns: [Double] = [1, 1], _ blocks: [Block], page: Page = page()) -> Sheet {
    Sheet(name: "ปค.5", stem: "pk5", title: "รายงานการประเมินผล", page: page, columns: columns, blocks: blocks)
  }

  /// A text of so many lines in a column of any width.
  static func lines(_ count: Int, of word: String = "x") -> Value {
    .text((1...count).map { "\(word)\($0)" }.joined(separator: "\n"))
  }

  static let signature = Block.signature([.text("ลายมือชื่อ"), .text("ตำแหน่ง"), .text("วันที่")])
}

extension Grid {
  /// The text of a cell, or nil where nothing is written.
  func text(_ row: Int, _ column: Int) -> String? {
    guard let cell = rows[row].cells.first(where: { $0.column == column }), case .text(let text) = cell.value else {
      return nil
    }
    return text
  }

  func style(_ row: Int, _ column: Int) -> GridStyle? {
    rows[row].cells.first { $0.column == column }.map { styles[$0.style] }
  }

  /// The rows of each printed page.
  var pages: [Range<Int>] {
    let edges = [0] + pageStarts + [rows.count]
    return zip(edges, edges.dropFirst()).map { $0..<$1 }
  }

  /// All texts of a column from top to bottom.
  func texts(inColumn column: Int) -> [String] { rows.indices.compactMap { text($0, column) } }
}

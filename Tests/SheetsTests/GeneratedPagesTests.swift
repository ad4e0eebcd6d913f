import TestSupport
import Testing
import ThaiText
@testable import Sheets

@Suite("Pages of generated sheets")
struct GeneratedPagesTests {
  private static let words = [
    "การควบคุมภายใน", "ความเสี่ยง", "เจ้าหน้าที่", "ใช้ดุลพินิจ", "ไม่เป็นไปตาม", "ระเบียบ", "พ.ศ. ๒๕๖๑", "กองช่าง",
    "เพียงพอ", "ผู้ประกอบการ", "อนุญาต", "ก่อสร้างอาคาร", "\n", "(ระบุ)", "ก/ข", "OIT",
  ]

  private static func text(_ random: inout Seeded, longest: Int) -> String {
    let count = Int.random(in: 0...longest, using: &random)
    return (0..<count).map { _ in
      (words.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
    }.joined()
  }

  private static func sheet(_ seed: Int) -> Sheet {
    var random = Seeded(seed)
    let columns = [25, 12.5, 12.5, 12.5, 12.5, 12.5, 12.5]
    var rows: [Row] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let span = Int.random(in: 1...5, using: &random)
      for row in 0..<span {
        let longest = Int.random(in: 0..<20, using: &random) == 0 ? 800 : 30
        var cells = columns.map { _ in Cell(.text(text(&random, longest: longest))) }
        cells[0] = row == 0 ? Cell(.text(text(&random, longest: 90)), rowSpan: span) : .covered
        rows.append(Row(cells, keepsWithNext: Int.random(in: 0..<8, using: &random) == 0 && row + 1 < span))
      }
    }
    let heading = [
      Row(columns.indices.map { Cell(.text("หัวข้อที่ \($0)"), style: Style(alignment: .center, isBold: true)) }),
      Row(columns.indices.map { Cell(.text("(\($0))")) }),
    ]
    return Samples.sheet(
      columns: columns,
      [
        .paragraph(
          Paragraph(
            "ชื่อหน่วยงาน", style: Style(alignment: .center, isBold: true, size: 18), keepsWithNext: true)),
        .table(Table(headings: heading, rows: rows)), .space, Samples.signature,
      ], page: Samples.page(.landscape, size: 16, typeface: "TH SarabunPSK"))
  }

  @Test("hold on every page, with nothing lost and the signature never alone", arguments: 1...25)
  func hold(_ seed: Int) throws {
    let sheet = Self.sheet(seed)
    let grid = try Faces.layout().grid(of: sheet)
    // 21 cm less 2.5 cm and 2 cm.
    let usable = 16.5 / 2.54 * 72
    let heading = try #require(grid.repeatedRows).reduce(0) { $0 + grid.rows[$1].height }
    for (number, page) in grid.pages.enumerated() {
      let height = page.reduce(number == 0 ? 0 : heading) { $0 + grid.rows[$1].height }
      #expect(height <= usable)
    }
    #expect(grid.rows.allSatisfy { $0.height <= 409 })

    // Every text is there, piece after piece.
    guard case .table(let table) = sheet.blocks[1] else { return }
    for column in sheet.columns.indices {
      let given = table.rows.map { row in if case .text(let text) = row.cells[column].value { text } else { "" } }
      let body = grid.rows.indices.dropFirst(3).dropLast(4).compactMap { grid.text($0, column) }
      #expect(Self.letters(body) == Self.letters(given))
    }

    // The last page holds the whole signature block, and an entry of the table before it.
    let last = try #require(grid.pages.last)
    #expect(last.count >= 5)
    #expect(grid.text(last.upperBound - 3, 3) == "ลายมือชื่อ")

    // The heading is whole, and a row stands below it.
    let repeated = try #require(grid.repeatedRows)
    #expect(!grid.pageStarts.contains { (repeated.lowerBound + 1)...repeated.upperBound ~= $0 })

    // No two merged cells share a place, and none crosses a page's end.
    var taken: Set<[Int]> = []
    for area in grid.merges {
      #expect(grid.pages.contains { $0.contains(area.firstRow) && $0.contains(area.lastRow) })
      for row in area.firstRow...area.lastRow {
        for column in area.firstColumn...area.lastColumn { #expect(taken.insert([row, column]).inserted) }
      }
    }
    for (row, line) in grid.rows.enumerated() {
      #expect(line.cells.map(\.column) == Set(line.cells.map(\.column)).sorted(), "row \(row)")
    }
  }

  private static func letters(_ texts: [String]) -> String {
    String(String.UnicodeScalarView(texts.joined().unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  @Test("a cell of 32,767 characters is laid out whole")
  func longestText() throws {
    let text = String(String(repeating: "กขคง จฉชซ ", count: 4_000).prefix(32_767))
    let table = Table(headings: [], rows: [Row([Cell(.text(text)), Cell(.blank)])])
    let grid = try Faces.layout().grid(of: Samples.sheet([.table(table)], page: Samples.page(size: 16)))
    #expect(Self.letters(grid.texts(inColumn: 0)) == Self.letters([text]))
  }
}

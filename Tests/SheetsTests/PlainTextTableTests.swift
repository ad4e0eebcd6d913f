import Foundation
import Sheets
import Testing
import ThaiText

// The drawings were made by hand, and their lines measured with Python's wcwidth.
@Suite("Plain text: drawn tables") struct PlainTextTableTests {
  @Test("columns are as wide as their text, Thai marks take no room, the headings end in a double rule")
  func small() throws {
    let day = try #require(Day(year: 2024, month: 9, day: 30))
    let table = Table(
      headings: [Row(["หน่วยงาน", "ความเสี่ยง", "กำหนดเสร็จ"].map { plainCell($0, .center) })],
      rows: [
        Row([plainCell("กองคลัง"), plainCell("การเบิกจ่ายเงิน"), Sheets.Cell(.day(day, pattern: "{d} {mmm} {yy}"))]),
        Row([plainCell("กองช่าง"), plainCell("-"), Sheets.Cell(.blank)]),
      ])
    #expect(
      try plainText(plainSheet([.table(table)], columns: [1, 1, 1], digits: .thai)) == """
        ┌─────────┬──────────────┬────────────┐
        │ หน่วยงาน │   ความเสี่ยง   │ กำหนดเสร็จ  │
        ╞═════════╪══════════════╪════════════╡
        │ กองคลัง  │ การเบิกจ่ายเงิน │ ๓๐ ก.ย. ๖๗ │
        ├─────────┼──────────────┼────────────┤
        │ กองช่าง  │ -            │            │
        └─────────┴──────────────┴────────────┘

        """)
  }

  @Test("a mission spans its risks: no rule is drawn inside it, and its text flows down the rows")
  func mission() throws {
    let table = Table(
      headings: [Row([plainCell("ภารกิจ", .center), plainCell("ความเสี่ยง", .center)])],
      rows: [
        Row([plainCell("จัดซื้อจัดจ้าง\nวัตถุประสงค์\nโปร่งใส", rows: 2), plainCell("ราคาไม่เหมาะสม")]),
        Row([.covered, plainCell("พัสดุไม่ครบ")]),
        Row([plainCell("จัดเก็บภาษี"), plainCell("เก็บไม่ครบ")]),
      ])
    #expect(
      try plainText(plainSheet([.table(table)], columns: [2, 3])) == """
        ┌───────────┬───────────────┐
        │   ภารกิจ   │   ความเสี่ยง    │
        ╞═══════════╪═══════════════╡
        │ จัดซื้อจัดจ้าง │ ราคาไม่เหมาะสม │
        │ วัตถุประสงค์ ├───────────────┤
        │ โปร่งใส    │ พัสดุไม่ครบ      │
        ├───────────┼───────────────┤
        │ จัดเก็บภาษี  │ เก็บไม่ครบ      │
        └───────────┴───────────────┘

        """)
  }

  @Test("a count of ticks where nothing is ticked is blank, as in the workbook")
  func noTicks() throws {
    func count(_ count: Int) -> Cell { Cell(.number(Number(Decimal(count), .integer)), tally: .count(of: "✓")) }
    let table = Table(headings: [], rows: [Row([count(0), count(2)])])
    #expect(
      try plainText(plainSheet([.table(table)], columns: [1, 1])) == """
        ┌───┬───┐
        │   │ 2 │
        └───┴───┘

        """)
  }

  @Test("a text that needs more lines than the rows that it spans makes the last of them higher")
  func tallMission() throws {
    let table = Table(
      headings: [],
      rows: [
        Row([plainCell("หนึ่ง\nวัตถุประสงค์\nสอง\nสาม\nสี่", rows: 2), plainCell("ราคาไม่เหมาะสม")]),
        Row([.covered, plainCell("พัสดุไม่ครบ")]),
      ])
    #expect(
      try plainText(plainSheet([.table(table)], columns: [1, 1])) == """
        ┌───────────┬───────────────┐
        │ หนึ่ง       │ ราคาไม่เหมาะสม │
        │ วัตถุประสงค์ ├───────────────┤
        │ สอง       │ พัสดุไม่ครบ      │
        │ สาม       │               │
        │ สี่         │               │
        └───────────┴───────────────┘

        """)
  }

  /// Headings in two rows, a group over all columns, numbers, a sum over two columns.
  private let plan = Table(
    headings: [
      Row([
        plainCell("ที่", .center, rows: 2), plainCell("โครงการ", .center, rows: 2),
        plainCell("งบประมาณ (บาท)", .center, columns: 2), .covered,
      ]),
      Row([.covered, .covered, plainCell("๒๕๖๖", .center), plainCell("๒๕๖๗", .center)]),
    ],
    rows: [
      Row([plainCell("มิติที่ ๑ สังคม", columns: 4), .covered, .covered, .covered]),
      Row([plainNumber(1), plainCell("อบรมคุณธรรม"), plainNumber(50000), plainNumber(12500, .money)]),
      Row([plainNumber(10), plainCell("ตรวจสอบภายใน"), plainNumber(0), plainNumber(0, .money)]),
      Row([plainCell("รวม", .trailing, columns: 2), .covered, plainCell("ไม่ใช้งบ", .center, columns: 2), .covered]),
    ])

  @Test("headings in two rows, values over several columns, numbers at the right")
  func spans() throws {
    #expect(
      try plainText(plainSheet([.table(plan)], columns: [1, 5, 2, 2], digits: .thai)) == """
        ┌────┬──────────────┬────────────────────┐
        │ ที่  │   โครงการ    │   งบประมาณ (บาท)   │
        │    │              ├────────┬───────────┤
        │    │              │  ๒๕๖๖  │   ๒๕๖๗    │
        ╞════╧══════════════╧════════╧═══════════╡
        │ มิติที่ ๑ สังคม                             │
        ├────┬──────────────┬────────┬───────────┤
        │  ๑ │ อบรมคุณธรรม   │ ๕๐,๐๐๐ │ ๑๒,๕๐๐.๐๐ │
        ├────┼──────────────┼────────┼───────────┤
        │ ๑๐ │ ตรวจสอบภายใน │      ๐ │      ๐.๐๐ │
        ├────┴──────────────┼────────┴───────────┤
        │               รวม │       ไม่ใช้งบ       │
        └───────────────────┴────────────────────┘

        """)
  }

  @Test("columns that no row tells apart are drawn as one")
  func joined() throws {
    let table = Table(
      headings: [],
      rows: [Row([plainCell("กก", columns: 3), .covered, .covered, plainCell("ข", columns: 2), .covered])])
    #expect(
      try plainText(plainSheet([.table(table)], columns: [1, 1, 1, 1, 1])) == """
        ┌────┬───┐
        │ กก │ ข │
        └────┴───┘

        """)
  }

  @Test("each cell of a drawn table stands at the left, in the middle or at the right of its column, a number at the right")
  func alignment() throws {
    let rows = [
      Row([plainCell("ทะเบียนคุม"), plainCell("ทะเบียนคุม"), plainCell("ทะเบียนคุม"), plainCell("ทะเบียนคุม")]),
      Row([plainCell("พัสดุ"), plainCell("พัสดุ", .center), plainCell("พัสดุ", .trailing), plainNumber(5)]),
    ]
    let drawn = try plainText(plainSheet([.table(Table(headings: [], rows: rows))], columns: [1, 1, 1, 1]))
    let cells = drawn.split(separator: "\n")[3].split(separator: "│").map(String.init)
    // ทะเบียนคุม takes eight columns, พัสดุ three; a blank stands on both sides.
    #expect(cells == [" พัสดุ      ", "   พัสดุ    ", "      พัสดุ ", "        5 "])
  }

  @Test("a word of 20 columns is not cut, even where a longer one has to be, and would be in fewer pieces without it")
  func longestWord() throws {
    // 40 columns for two texts. One of 42 takes three lines of 20, and two of 21.
    let words = [20, 42].map { String(repeating: "x", count: $0) }
    let table = Table(headings: [], rows: [Row(words.map { plainCell($0) })])
    let drawn = try plainText(plainSheet([.table(table)], columns: [1, 100]), width: 47)
    #expect(
      drawn.split(separator: "\n").dropFirst().first == "│ \(words[0]) │ \(words[0]) │",
      "\(drawn)")
  }

  @Test("a column gives room that makes it no lower than its neighbours already are")
  func lowerTable() throws {
    // 33 columns to share: one for x, 32 for the words, of which the first column has 15 by its share and the second 17,
    // and no less than the 10 of its longest. The first has five rows of twelve words: with 19 columns three lines of
    // four, with 14 four of three. As x stands in five lines beside them, three are no gain, and the second, which has
    // twelve words too, needs 14 for four lines.
    let words = Array(repeating: "abcd", count: 12).joined(separator: " ")
    let rows = [Row([plainCell(""), plainCell(words), plainCell("")])]
      + (1...5).map { _ in Row([plainCell(words), plainCell(""), plainCell("x\nx\nx\nx\nx")]) }
      + [Row([plainCell(""), plainCell("abcdefghij"), plainCell("")])]
    let drawn = try plainText(plainSheet([.table(Table(headings: [], rows: rows))], columns: [9, 10, 1]), width: 43)
    // A rule above each row and one below the last.
    #expect(drawn.split(separator: "\n").count == 4 + 5 * 5 + 1 + 8)
  }

  @Test("room goes where it makes the table lower, whatever the paper's widths are")
  func shared() throws {
    let documents = Array(repeating: "เอกสาร", count: 12).joined(separator: " ")
    let table = Table(headings: [], rows: [Row([plainCell("กองคลัง และ กองช่าง"), plainCell(documents)])])
    let drawn = try plainText(plainSheet([.table(table)], columns: [4, 1]), width: 40)
    // 33 columns to share. Wide enough for its whole text (17), the first would leave room for two documents (13) on
    // each of 6 lines; with 9 to 13 it has 2 lines or 3, and three documents (20) stand on each of 4.
    #expect(drawn.split(separator: "\n").count == 1 + 4 + 1)
    #expect(drawn.contains("เอกสาร เอกสาร เอกสาร"))
  }
}

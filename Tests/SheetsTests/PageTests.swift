import Testing
import ThaiText
@testable import Sheets

/// The page of `Samples` is 25.2 cm high: 714.3 points, 59 lines of 12 points.
@Suite("Pages")
struct PageTests {
  private static let heading = Row([Cell(.text("a")), Cell(.text("b"))])

  private func row(_ lines: Int, keepsWithNext: Bool = false) -> Row {
    Row([Cell(Samples.lines(lines)), Cell(.blank)], keepsWithNext: keepsWithNext)
  }

  private func grid(_ blocks: [Block]) throws -> Grid { try Samples.layout().grid(of: Samples.sheet(blocks)) }

  @Test("rows that do not fit go to the next page, where the heading stands again and takes its room")
  func pageBreaks() throws {
    // 1 + 29 × 2 lines fill the first page of 59 lines, and so does each of the following.
    let table = Table(headings: [Self.heading], rows: (0..<60).map { _ in row(2) })
    let grid = try grid([.table(table)])
    #expect(grid.pageStarts == [30, 59])
    #expect(grid.repeatedRows == 0..<1)
    #expect(grid.frozenRows == 1)
  }

  @Test("of two tables each has its own heading on the pages on which it goes on")
  func twoTables() throws {
    let other = Row([Cell(.text("c")), Cell(.text("d"))])
    let grid = try grid([
      .table(Table(headings: [Self.heading], rows: (0..<20).map { _ in row(4) })),
      .table(Table(headings: [other], rows: (0..<20).map { _ in row(4) })),
    ])
    #expect(grid.repeatedRows == nil)
    for page in grid.pages.dropFirst() { #expect(["a", "c"].contains(grid.text(page.lowerBound, 0))) }
  }

  @Test("a heading never ends a page")
  func headingOfParagraph() throws {
    let blocks: [Block] = [
      .paragraph(Paragraph((1...57).map { "x\($0)" }.joined(separator: "\n"))),
      .paragraph(Paragraph("๑. ความเสี่ยง", keepsWithNext: true)), .paragraph(Paragraph("y1\ny2\ny3")),
    ]
    let grid = try grid(blocks)
    #expect(grid.text(grid.pageStarts[0], 0) == "๑. ความเสี่ยง")
  }

  @Test("a table's heading never stands alone at a page's end")
  func headingOfTable() throws {
    let grid = try grid([
      .paragraph(Paragraph((1...57).map { "x\($0)" }.joined(separator: "\n"))),
      .table(Table(headings: [Self.heading, Self.heading], rows: [row(1)])),
    ])
    #expect(grid.text(grid.pageStarts[0], 0) == "a")
  }

  @Test("a table's heading is whole, and its one row comes with the signature")
  func onlyRow() throws {
    // Titles of 20 lines, a heading of 2 × 5 lines and a row of 30: with the block more than a page of 59 lines.
    let heading = Row([Cell(Samples.lines(5, of: "h")), Cell(.blank)])
    let grid = try grid([
      .paragraph(Paragraph((1...20).map { "t\($0)" }.joined(separator: "\n"), keepsWithNext: true)),
      .table(Table(headings: [heading, heading], rows: [row(30)])), .space, Samples.signature,
    ])
    #expect(grid.pages.count == 2)
    #expect(grid.pages[0].count == 4)
    #expect(grid.text(3, 0)?.hasPrefix("x1\n") == true)
    #expect(grid.text(grid.pageStarts[0], 0)?.hasSuffix("x30") == true)
  }

  @Test("an empty line gives up to two thirds of its height before a row is torn", arguments: [(43, 1), (44, 1), (45, 2)])
  func emptyLines(lines: Int, pages: Int) throws {
    // Titles of 10 lines, an empty line, a heading of one, the row, an empty line and three lines to sign: 59 lines with a row of 43.
    let grid = try grid([
      .paragraph(Paragraph((1...10).map { "t\($0)" }.joined(separator: "\n"), keepsWithNext: true)), .space,
      .table(Table(headings: [Self.heading], rows: [row(lines)])), .space, Samples.signature,
    ])
    #expect(grid.pages.count == pages)
    // 60 lines are 720 points on a page of 714.3: each of the two gives half of what is missing, in whole pixels. The row is two.
    if lines == 44 { #expect([1, 5].map { grid.rows[$0].height } == [9, 9]) }
  }

  @Test("pages are filled from the first on, though the ones below a repeated heading have less room")
  func filledFromTheFirst() throws {
    // Titles and heading of 9 lines each leave 41 of 59 for rows, a repeated heading 50. The last row needs a page of its own.
    let heading = Row([Cell(Samples.lines(9, of: "h")), Cell(.blank)])
    let grid = try grid([
      .paragraph(Paragraph((1...9).map { "t\($0)" }.joined(separator: "\n"), keepsWithNext: true)),
      .table(Table(headings: [heading], rows: (0..<75).map { _ in row(1) } + [row(40)])),
    ])
    #expect(grid.pageStarts == [2 + 41, 2 + 75])
  }

  @Test("the paragraphs that explain a table stand on one page with its last row")
  func explanation() throws {
    // 1 + 28 × 2 lines, then three paragraphs: only two would fit.
    let grid = try grid(
      [.table(Table(headings: [Self.heading], rows: (0..<28).map { _ in row(2) }))]
        + ["เขียว", "เหลือง", "แดง"].map { .paragraph(Paragraph($0, keepsWithPrevious: true)) })
    #expect(grid.pageStarts.count == 1)
    let last = grid.pages[1]
    #expect(last.map { grid.text($0, 0) } == ["x1\nx2", "เขียว", "เหลือง", "แดง"])
  }

  @Test("what follows a table takes the last row along to a new page, so that no repeated heading stands over nothing")
  func afterTable() throws {
    // 1 + 28 × 2 lines, then a paragraph of three: it does not fit.
    let grid = try grid([
      .table(Table(headings: [Self.heading], rows: (0..<28).map { _ in row(2) })), .paragraph(Paragraph("y1\ny2\ny3")),
    ])
    #expect(grid.pageStarts == [28])
    #expect(grid.text(28, 0) == "x1\nx2")
  }

  @Test("a group's heading row stays with the row below")
  func groupHeading() throws {
    let rows = (0..<28).map { _ in row(2) } + [row(2, keepsWithNext: true), row(2)]
    let grid = try grid([.table(Table(headings: [Self.heading], rows: rows))])
    #expect(grid.pageStarts == [29])
  }

  @Test("the signature block is whole, and the last entry of a table comes with it")
  func signatureWithTable() throws {
    // 1 + 27 × 2 lines, a blank line and three lines: 59 lines. One more row, and both rows and block do not fit.
    let rows = (0..<28).map { _ in row(2) }
    let short = Table(headings: [Self.heading], rows: Array(rows.dropLast()))
    let fits = try grid([.table(short), .space, Samples.signature])
    #expect(fits.pageStarts == [])
    let turns = try grid([.table(Table(headings: [Self.heading], rows: rows)), .space, Samples.signature])
    #expect(turns.pageStarts == [28])
    #expect(turns.text(28, 0) == "x1\nx2")
    #expect(turns.rows.count == 1 + 28 + 1 + 3)
  }

  @Test("the last lines of a long paragraph come with the signature block")
  func signatureWithParagraph() throws {
    let text = (1...58).map { "x\($0)" }.joined(separator: "\n")
    let grid = try grid([.paragraph(Paragraph(text)), Samples.signature])
    #expect(grid.pageStarts.count == 1)
    let pieces = grid.texts(inColumn: 0)
    #expect(pieces.joined(separator: "\n") == text)
    #expect(grid.text(grid.pageStarts[0], 0)?.hasSuffix("x57\nx58") == true)
  }

  @Test("a row taller than a page goes on on the next, its text cut at a line's end")
  func tallRow() throws {
    let grid = try grid([.table(Table(headings: [Self.heading], rows: [row(200)]))])
    let pieces = grid.texts(inColumn: 0).dropFirst()
    #expect(pieces.joined(separator: "\n") == (1...200).map { "x\($0)" }.joined(separator: "\n"))
    #expect(grid.pages.count == 4)
  }

  @Test("a cell over several rows is cut where the page ends, and what does not fit goes on")
  func spanOverPages() throws {
    // 1 + 29 × 2 lines on the first page: the mission has 58 lines there, and 22 below the heading of the next.
    let mission = Cell(Samples.lines(80, of: "m"), rowSpan: 40)
    let rows = (0..<40).map { Row([$0 == 0 ? mission : .covered, Cell(Samples.lines(2))]) }
    let grid = try grid([.table(Table(headings: [Self.heading], rows: rows))])
    #expect(grid.pageStarts == [30])
    #expect(grid.text(1, 0) == (1...58).map { "m\($0)" }.joined(separator: "\n"))
    #expect(grid.text(30, 0) == (59...80).map { "m\($0)" }.joined(separator: "\n"))
    #expect(grid.merges == [
      GridArea(firstRow: 1, firstColumn: 0, lastRow: 29, lastColumn: 0),
      GridArea(firstRow: 30, firstColumn: 0, lastRow: 40, lastColumn: 0),
    ])
  }

  @Test("a table that is a picture stands on one page with what keeps with it, in smaller text where it is taller")
  func picture() throws {
    // Rows of five lines each: ten of them are 50 lines, 600 points at 12, on a page of 714.3.
    let title = Block.paragraph(Paragraph("แผนภาพความเสี่ยง", keepsWithNext: true))
    func table(_ rows: Int) -> Block {
      .table(Table(headings: [Self.heading], rows: (0..<rows).map { _ in row(5) }, isWhole: true))
    }
    let turns = try grid([.paragraph(Paragraph("x1\nx2\nx3\nx4\nx5\nx6\nx7\nx8\nx9")), title, table(10)])
    #expect(turns.pageStarts == [1])
    #expect(turns.style(3, 0)?.size == 12)
    // 15 rows are 75 lines and one of heading: 760 points at 10, 684 at 9, below a title of 12.
    let small = try grid([title, table(15)])
    #expect(small.pageStarts == [])
    #expect(small.style(1, 0)?.size == 9)
    #expect(small.style(2, 0)?.size == 9)
    // A second one on a page of its own has the same size, though it has room for more.
    let two = try grid([title, table(15), title, table(3)])
    #expect(two.pageStarts == [17])
    #expect(two.style(18, 0)?.size == 9)
  }

  @Test("a page that begins above a table's heading has no room to spare for its repetition")
  func roomAboveHeading() throws {
    // A page holds 59 lines. The title, ten lines of heading and 45 of rows are 56; below a heading that is repeated there
    // is room for 49.
    let text = Block.paragraph(Paragraph("x1\nx2\nx3\nx4\nx5\nx6\nx7\nx8\nx9"))
    let title = Block.paragraph(Paragraph("แผนภาพความเสี่ยง", keepsWithNext: true))
    let table = Table(headings: [row(10)], rows: (0..<9).map { _ in row(5) }, isWhole: true)
    #expect(try grid([text, title, .table(table)]).pageStarts == [1])
  }

  @Test("no blank line stands at the top of a page")
  func spaceAtTop() throws {
    let text = (1...59).map { "x\($0)" }.joined(separator: "\n")
    let grid = try grid([.paragraph(Paragraph(text)), .space, .paragraph(Paragraph("y"))])
    #expect(grid.text(grid.pageStarts[0], 0) == "y")
  }
}

import Foundation
import TestSupport
import Testing
import ThaiText

@testable import Sheets

/// The page of `Samples`, lying, is 16.5 cm high and 24.7 cm wide: 467.7 points, 38 lines of 12 points, and 700.2 points.
@Suite("Living sheets on paper")
struct LivePageTests {
  private static let centimetre = Layout.pointsPerCentimetre

  private func sheet(
    _ rows: [LiveRow], size: Double = 12, widths: [Double] = [60, 60], paper: LivePaper = .composed
  ) -> LiveSheet {
    LiveSheet(
      name: "ทะเบียน", title: "ทะเบียน", page: Samples.page(.landscape, size: size),
      columns: widths.map { LiveColumn($0 / Self.centimetre) }, rows: rows, paper: paper)
  }

  private func rows(_ count: Int, keepsWithNext: Bool = false) -> [LiveRow] {
    Array(repeating: LiveRow([LiveCell(0, .text("x"))], keepsWithNext: keepsWithNext), count: count)
  }

  private func grid(_ sheet: LiveSheet) throws -> Grid { try Samples.layout().grid(of: sheet) }

  private func text(_ lines: Int) -> Value { .text((1...lines).map { "\($0)" }.joined(separator: "\n")) }

  // MARK: Composed sheets

  @Test("a heading goes to the page of what it stands over")
  func heading() throws {
    let grid = try grid(sheet(rows(37) + rows(1, keepsWithNext: true) + rows(5)))
    #expect(grid.pageStarts == [37])
    #expect(grid.pagesTall == nil)
    #expect(grid.scale == 100)
  }

  @Test("it is made smaller where that saves a page, but never below 12 points")
  func smaller() throws {
    // 36 lines of 15 points: 540 points stand on a page of 467.7 at 86.6 %. At 80 %, which makes 12 points of 15, 38 do.
    let fits = try grid(sheet(rows(36), size: 15))
    #expect(fits.scale == 86)
    #expect(fits.pageStarts == [])
    let large = try grid(sheet(rows(40), size: 15))
    #expect(large.scale == 100)
    #expect(large.pageStarts == [31])
  }

  @Test("what keeps together is whole on a page, however small it becomes by that")
  func whole() throws {
    // 60 lines of 12 points are 720 points: 64.9 % of a page.
    let grid = try grid(sheet(rows(60, keepsWithNext: true)))
    #expect(grid.scale == 64)
    #expect(grid.pageStarts == [])
  }

  @Test("a chart is whole on a page, and so is a cell over several rows")
  func charts() throws {
    var sheet = sheet(rows(60))
    let area = GridArea(firstRow: 30, firstColumn: 0, lastRow: 45, lastColumn: 1)
    let axis = LiveAxis(title: "โอกาส")
    sheet.life.charts = [
      LiveChart(.scatter, title: "x", description: "x", area: area, series: [], first: axis, second: axis)
    ]
    #expect(try grid(sheet).pageStarts == [30])
    var tall = rows(60)
    tall[35] = LiveRow([LiveCell(0, .text("x"), rowSpan: 10)])
    #expect(try grid(self.sheet(tall)).pageStarts == [35])
  }

  @Test("a page ends between tables rather than within one, and the sheet is made smaller for it")
  func tables() throws {
    let between = try grid(sheet(rows(30) + [LiveRow()] + rows(10)))
    #expect(between.pageStarts == [30])
    // At 100 % a page holds 31 lines of 15 points; two tables with 32 lines need 480 points, which stand on it at 97 %.
    let smaller = try grid(sheet(rows(20) + [LiveRow()] + rows(11) + [LiveRow()] + rows(20), size: 15))
    #expect(smaller.scale == 97)
    #expect(smaller.pageStarts == [32])
  }

  @Test("columns that are wider than the page make the sheet smaller")
  func wide() throws {
    // 1,000 points of columns on 700.2.
    #expect(try grid(sheet(rows(1), widths: [500, 500])).scale == 70)
  }

  @Test("a heading that is repeated takes its room on the pages after its own")
  func repeated() throws {
    var sheet = sheet(rows(100))
    sheet.repeatedRows = 0..<3
    #expect(try grid(sheet).pageStarts == [38, 73])
  }

  // MARK: Lists

  @Test("a list is fitted to the page's width and ends its pages by itself, a map stands on one page")
  func fitted() throws {
    let list = try grid(sheet(rows(100), paper: .list))
    #expect(list.pagesTall == 0)
    #expect(list.pageStarts == [])
    #expect(try grid(sheet(rows(100), paper: .onePage)).pagesTall == 1)
  }

  @Test("a list that would be too small on one page's width goes on beside, with the columns that stay in sight", arguments: [
    // At 65 % a page holds 700 / 0.65 = 1077 points, of which 100 are taken by the column that is repeated.
    (1000.0, 1), (1500.0, 2), (2000.0, 2), (2100.0, 3),
  ])
  func wide(width: Double, pages: Int) throws {
    var wide = sheet(rows(3), widths: [100] + Array(repeating: 100, count: Int(width / 100) - 1), paper: .wideList)
    wide.life.frozenColumns = 1
    #expect(try grid(wide).pagesAcross == pages)
    wide.paper = .list
    #expect(try grid(wide).pagesAcross == 1)
  }

  @Test("a row of a list is never taller than a page below the list's head, its text being set smaller")
  func tallRow() throws {
    // A head of ten lines leaves 347.7 points: 40 lines of 8 points.
    var sheet = sheet(rows(10) + [LiveRow([LiveCell(0, text(40))])], paper: .list)
    sheet.repeatedRows = 9..<10
    let grid = try grid(sheet)
    #expect(grid.style(10, 0)?.size == 8)
    #expect(grid.rows[10].height == 320.25)
  }

  @Test("rows that formulas may fill stay in sight as far as the last page has room for them")
  func freeRows() throws {
    var sheet = sheet(rows(40), paper: .list)
    sheet.repeatedRows = 0..<1
    // 36 rows are taken of 38 on the page.
    sheet.freeRows = 36..<40
    #expect(try grid(sheet).rows.map(\.isFolded) == Array(repeating: false, count: 38) + [true, true])
    // With 1 % more of height a page holds 39 rows, and the free one would stand on the next alone.
    sheet.freeRows = 39..<40
    #expect(try grid(sheet).rows.map(\.isFolded) == Array(repeating: false, count: 39) + [true])
    // The last page holds rows below the heading in either case.
    sheet.rows = rows(44)
    sheet.freeRows = 42..<44
    #expect(try grid(sheet).rows.allSatisfy { !$0.isFolded })
  }

  @Test("columns that hold little give room to those that hold much, within their limits")
  func columns() throws {
    var sheet = sheet(
      [LiveRow([LiveCell(0, .text("a")), LiveCell(1, .text("b"))])]
        + (1...40).map { row in
          let words = (0...row).map { String(repeating: "a", count: 1 + ($0 * row) % 7) }
          return LiveRow([LiveCell(1, .text(words.joined(separator: " ")))])
        },
      widths: [100, 100], paper: .list)
    sheet.repeatedRows = 0..<1
    let even = try grid(sheet)
    for index in 0...1 { sheet.columns[index].limits = 40 / Self.centimetre...160 / Self.centimetre }
    let balanced = try grid(sheet)
    #expect(balanced.columns[0].points > 39)
    #expect(balanced.columns[1].points > 115)
    #expect(balanced.columns[1].points < 161)
    #expect(abs(balanced.columns.reduce(0) { $0 + $1.points } - even.columns.reduce(0) { $0 + $1.points }) < 1)
    #expect(balanced.rows.reduce(0) { $0 + $1.height } < even.rows.reduce(0) { $0 + $1.height })
  }

  // MARK: The file

  @Test("Excel is told the scale and the breaks, or to fit the sheet, never both")
  func file() throws {
    let folder = try TemporaryFolder()
    func setup(_ sheet: LiveSheet) throws -> (fits: Bool, scale: String?, height: String?, breaks: Int) {
      let path = folder.url.appending(path: UUID().uuidString).path
      let properties = WorkbookProperties(title: "x", created: Day(number: 1))
      try Workbook.write([grid(sheet)], properties: properties, to: path)
      let elements = try #require(try WorkbookParts(path).elements(of: "xl/worksheets/sheet1.xml"))
      let page = try #require(elements.first { $0.name == "pageSetup" }).attributes
      return (
        elements.contains { $0.name == "pageSetUpPr" && $0.attributes["fitToPage"] == "1" }, page["scale"],
        page["fitToHeight"], elements.count { $0.name == "brk" }
      )
    }
    #expect(try setup(sheet(rows(36), size: 15)) == (false, "86", nil, 0))
    #expect(try setup(sheet(rows(39))) == (false, nil, nil, 1))
    #expect(try setup(sheet(rows(39), paper: .list)) == (true, nil, "0", 0))
    #expect(try setup(sheet(rows(39), paper: .onePage)) == (true, nil, nil, 0))
  }
}

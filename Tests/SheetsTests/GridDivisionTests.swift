import Testing

@testable import Sheets

@Suite("A sheet with more pages than Excel ends by hand goes on in another")
struct GridDivisionTests {
  /// A page of two rows for each number, below a heading of one row that is printed again on each.
  private func grid(pages: Int) throws -> Grid {
    let heading = Row([Cell(.text("ข้อ"))])
    let rows = (1...2 * pages).map { Row([Cell(.text("\($0)"))]) }
    var grid = try Samples.layout().grid(of: Samples.sheet(columns: [1], [.table(Table(headings: [heading], rows: rows))]))
    grid.pageStarts = (1..<pages).map { 1 + 2 * $0 }
    grid.repeatedRows = 0..<1
    grid.merges = [GridArea(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1)]
    return grid
  }

  @Test("1,023 page ends stay in one sheet, one more makes two")
  func edge() throws {
    #expect(try grid(pages: 1024).divided.count == 1)
    let two = try grid(pages: 1025).divided
    #expect(two.map(\.pageStarts.count) == [1023, 0])
    #expect(two.map(\.rows.count) == [1 + 2 * 1024, 1 + 2])
  }

  @Test("every row stands in one of them, and what is repeated on each page at the top of each")
  func rows() throws {
    let whole = try grid(pages: 3000), parts = whole.divided
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0.pageStarts.count <= 1023 && $0.repeatedRows == 0..<1 && $0.rows[0] == whole.rows[0] })
    #expect(parts.flatMap { $0.rows.dropFirst() } == Array(whole.rows.dropFirst()))
    #expect(parts.allSatisfy { $0.merges == whole.merges })
  }
}

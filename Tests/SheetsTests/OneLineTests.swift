import Testing
import ThaiText
@testable import Sheets

/// A machine that has not the typeface draws texts wider: a line that is broken in two loses what stands on the second.
@Suite("Cells with room for one line")
struct OneLineTests {
  @Test("a title, a signature and a short row stay on their line; what has several lines, or room for them, is broken")
  func forms() throws {
    let rows = [
      Row([Cell(Samples.lines(1)), Cell(.number(Number(5, .integer)))]), Row([Cell(Samples.lines(2)), Cell(Samples.lines(1))]),
      Row([Cell(Samples.lines(4), rowSpan: 2), Cell(Samples.lines(1))]), Row([.covered, Cell(.blank)]),
    ]
    let grid = try Samples.layout().grid(
      of: Samples.sheet([.paragraph(Paragraph("หนังสือรับรอง")), .table(Table(headings: [], rows: rows)), Samples.signature]))
    func isOneLine(_ row: Int, _ column: Int) -> Bool? { grid.style(row, column)?.isOneLine }
    #expect(isOneLine(0, 0) == true)
    #expect([isOneLine(1, 0), isOneLine(1, 1)] == [true, true])
    #expect([isOneLine(2, 0), isOneLine(2, 1)] == [false, false])
    #expect([isOneLine(3, 0), isOneLine(3, 1), isOneLine(4, 1)] == [false, true, false])
    #expect((5...7).map { isOneLine($0, 1) } == [true, true, true])
  }

  @Test("a living sheet's too, but not one that an auditor writes into, nor one over several rows")
  func living() throws {
    let rows = [
      LiveRow([LiveCell(0, .text("ระดับ")), LiveCell(1, .text("สูง"), look: LiveLook(isOpen: true))]),
      LiveRow([LiveCell(0, .text("a\nb"), rowSpan: 2), LiveCell(1, .blank, formula: "A1")]), LiveRow(),
      LiveRow([LiveCell(0, .text("a\nb")), LiveCell(1, .text("สูง"))]),
    ]
    let sheet = LiveSheet(
      name: "ทะเบียน", title: "ทะเบียน", page: Samples.page(), columns: [LiveColumn(4), LiveColumn(4)], rows: rows,
      repeatedRows: nil, frozenRows: 0)
    let grid = try Samples.layout().grid(of: sheet)
    let found = [0, 1, 3].map { row in [0, 1].map { grid.style(row, $0)?.isOneLine } }
    #expect(found == [[true, false], [false, true], [false, false]])
  }
}

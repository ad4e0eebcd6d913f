import Foundation
import Records
import Testing
import ThaiText
@testable import Sheets

@Suite("Living sheets")
struct LiveSheetTests {
  /// Two columns of ten characters and one that helps; the first row is a heading.
  private func sheet(_ rows: [LiveRow]) -> LiveSheet {
    // A character of Samples' typeface is 6 points wide at 12 points.
    let width = 60 / Layout.pointsPerCentimetre
    return LiveSheet(
      name: "ทะเบียน", title: "ทะเบียนความเสี่ยง", page: Samples.page(.landscape),
      columns: [LiveColumn(width), LiveColumn(width), LiveColumn(width, isHelper: true)], rows: rows,
      repeatedRows: 0..<1, frozenRows: 1)
  }

  @Test("a row is as high as its tallest text, helpers aside, and never lower than asked")
  func heights() throws {
    let long = Value.text("aaaa bbbb cccc dddd")
    let grid = try Samples.layout().grid(
      of: sheet([
        LiveRow([LiveCell(0, .text("a"))]), LiveRow([LiveCell(0, .text("a")), LiveCell(1, long)]),
        LiveRow([LiveCell(2, long)]), LiveRow(minimumLines: 3),
      ]))
    #expect(grid.rows.map(\.height) == [12, 24, 12, 36])
  }

  @Test("room is kept for a text that a formula may come to")
  func reserve() throws {
    let cell = LiveCell(0, .text(""), formula: "A1", reserve: "a\nb\nc\nd\ne\nf")
    #expect(try Samples.layout().grid(of: sheet([LiveRow([cell])])).rows[0].height == 48)
  }

  @Test("a text that Excel's tallest row cannot hold is set smaller")
  func smaller() throws {
    let text = (1...38).map { "\($0)" }.joined(separator: "\n")
    let grid = try Samples.layout().grid(of: sheet([LiveRow([LiveCell(0, .text(text))])]))
    #expect(grid.style(0, 0)?.size == 10)
    #expect(grid.rows[0].height == 380.25)
  }

  @Test("a cell that spans others is merged, and its height is shared")
  func spans() throws {
    let tall = LiveCell(0, .text("a\nb\nc"), rowSpan: 2)
    let grid = try Samples.layout().grid(
      of: sheet([LiveRow([tall]), LiveRow(), LiveRow([LiveCell(0, .text("x"), columnSpan: 2)])]))
    #expect(
      grid.merges == [
        GridArea(firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0),
        GridArea(firstRow: 2, firstColumn: 0, lastRow: 2, lastColumn: 1),
      ])
    // Three lines of 12 points, of which the first row has one.
    #expect(grid.rows.map(\.height) == [12, 24, 12])
  }

  @Test("a workbook with everything that lives is the same twice, and needs no more than its sheet")
  func bytes() throws {
    var sheet = sheet([
      LiveRow([LiveCell(0, .text("ก")), LiveCell(1, .text("ข"))]),
      LiveRow([
        LiveCell(0, .text("4 – สูง")), LiveCell(1, .number(Number(12, .integer)), formula: "LEFT(A2,1)*3"),
        LiveCell(2, .text(""), formula: "IF(B2>0,\"\",\"x\")"),
      ]),
    ])
    let cell = GridArea(firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 0)
    let number = GridArea(firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1)
    sheet.life.names = [LiveName("Choices", cell)]
    sheet.life.choices = [
      LiveChoice(
        area: cell, list: "Choices", title: String(repeating: "ยาว", count: 20), message: "เลือก", refusal: "ไม่มี")
    ]
    sheet.life.conditions = [
      LiveCondition(area: number, formula: "$B2>4", fill: Colour(rgb: 0xB71C1C), ink: .white, isRuled: true)
    ]
    sheet.life.notes = [LiveNote(row: 0, column: 1, text: "คะแนน = โอกาส × ผลกระทบ")]
    sheet.life.lastPrintedRow = "COUNTA(Choices)+1"
    let series = LiveSeries(
      name: CellName(row: 0, column: 1), categories: number, values: number, fill: .white, marker: .diamond)
    let axis = LiveAxis(title: "โอกาส", range: 0...6, format: "0")
    for kind in [LiveChart.Kind.scatter, .stackedBars] {
      sheet.life.charts.append(
        LiveChart(
          kind, title: "ความเสี่ยง", description: "ภาพ", area: number, series: [series], first: axis, second: axis))
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "live-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let grid = try Samples.layout().grid(of: sheet)
    let properties = WorkbookProperties(title: "ความเสี่ยง", created: Day(number: 19_630))
    let paths = ["1.xlsx", "2.xlsx"].map { folder.appending(path: $0) }
    for path in paths { try Workbook.write([grid], properties: properties, to: path.path) }
    #expect(try Data(contentsOf: paths[0]) == Data(contentsOf: paths[1]))
    #expect(grid.helperColumns == 1)
  }

  @Test("what the library refuses is an error that names the cell")
  func refused() throws {
    var sheet = sheet([LiveRow([LiveCell(0, .text("ก"))])])
    sheet.life.notes = [LiveNote(row: 0, column: 0, text: String(repeating: "ก", count: 32_768))]
    let grid = try Samples.layout().grid(of: sheet)
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    do {
      try Workbook.write([grid], properties: WorkbookProperties(title: "x", created: Day(number: 1)), to: path)
      Issue.record("no error")
    } catch WorkbookError.library(_, _, let place) {
      #expect(place == "ทะเบียน!A1")
    }
  }
}

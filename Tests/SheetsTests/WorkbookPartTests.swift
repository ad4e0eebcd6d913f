import Foundation
import Records
import TestSupport
import Testing
import ThaiText

@testable import Sheets

/// libxlsxwriter keeps some texts in buffers of a fixed length: 2,080 bytes for an attribute, 128 for a typeface and a
/// number format, 32 for the typeface of a note.
@Suite("The parts of a workbook")
struct WorkbookPartTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func parts(_ grid: Grid) throws -> WorkbookParts {
    let path = folder.url.appending(path: UUID().uuidString + ".xlsx").path
    try Workbook.write([grid], properties: WorkbookProperties(title: "x", created: Day(number: 19_630)), to: path)
    return try WorkbookParts(path)
  }

  /// A sheet of one cell with a chart over it.
  private func sheet(description: String = "", typeface: String = "TH SarabunPSK") -> LiveSheet {
    let cell = GridArea(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0)
    var sheet = LiveSheet(
      name: "จำนวน", title: "จำนวน", page: Samples.page(typeface: typeface), columns: [LiveColumn(5)],
      rows: [LiveRow([LiveCell(0, .text("ก"))])])
    let series = LiveSeries(name: CellName(row: 0, column: 0), categories: cell, values: cell, fill: .white)
    let axis = LiveAxis(title: "โอกาส")
    sheet.life.charts = [
      LiveChart(
        .stackedBars, title: "ความเสี่ยง", description: description, area: cell, series: [series], first: axis,
        second: axis)
    ]
    return sheet
  }

  /// Nine beginnings, so that the end of the buffer falls on each byte of a letter and its marks.
  @Test("a chart's description of any length is cut at a letter, and says that it goes on", arguments: 0..<9)
  func description(_ lead: Int) throws {
    let text = String(repeating: "a", count: lead) + String(repeating: "น้ำกี่\"<&", count: 400)
    let parts = try parts(Samples.layout().grid(of: sheet(description: text)))
    #expect(parts.malformed == [])
    let written = try #require(parts.values(of: "descr", in: "xl/drawings/drawing1.xml").first)
    #expect(written.last == "…")
    #expect(written.count > 100)
    #expect(Array(text).starts(with: Array(written.dropLast())))
  }

  @Test("a description that the library holds is whole")
  func shortDescription() throws {
    let text = String(repeating: "น้ำ", count: 100)
    let parts = try parts(Samples.layout().grid(of: sheet(description: text)))
    #expect(parts.values(of: "descr", in: "xl/drawings/drawing1.xml") == [text])
  }

  @Test("each font of a chart names its typeface for Thai too")
  func complexScript() throws {
    let parts = try parts(Samples.layout().grid(of: sheet()))
    #expect(parts.malformed == [])
    let elements = try #require(parts.elements(of: "xl/charts/chart1.xml"))
    let latin = elements.indices.filter { elements[$0].name == "a:latin" }
    #expect(latin.count > 5)
    for index in latin {
      #expect(elements[index].attributes == ["typeface": "TH SarabunPSK"])
      #expect(elements[index + 1].name == "a:cs")
      #expect(elements[index + 1].attributes == elements[index].attributes)
    }
  }

  @Test("what is said beside a drop-down is cut at a letter, as Excel counts it")
  func choices() throws {
    var sheet = sheet()
    // Three UTF-16 units a letter: ten letters and the ellipsis are 31 of 32 units, 84 of them 253 of 255.
    let text = String(repeating: "ก็้", count: 200)
    sheet.life.choices = [
      LiveChoice(
        area: sheet.life.charts[0].area, list: "$A$1", title: text, message: text, refusal: text)
    ]
    let parts = try parts(Samples.layout().grid(of: sheet))
    #expect(parts.malformed == [])
    let name = "xl/worksheets/sheet1.xml"
    #expect(parts.values(of: "promptTitle", in: name).map(\.count) == [11])
    #expect(parts.values(of: "prompt", in: name) == [String(repeating: "ก็้", count: 84) + "…"])
    #expect(parts.values(of: "error", in: name).map(\.count) == [85])
  }

  @Test("a typeface whose name a note cannot hold leaves the note in one that the library knows")
  func noteTypeface() throws {
    // 33 bytes.
    var sheet = sheet(typeface: "ทีเอชสารบัน")
    sheet.life.notes = [LiveNote(row: 0, column: 0, text: "คะแนน = โอกาส × ผลกระทบ")]
    #expect(try parts(Samples.layout().grid(of: sheet)).malformed == [])
  }

  @Test("a typeface whose name a workbook cannot hold is an error that names it")
  func longTypeface() throws {
    let name = String(repeating: "ก", count: 43)
    let grid = try Samples.layout().grid(of: sheet(typeface: name))
    do {
      _ = try parts(grid)
      Issue.record("no error")
    } catch WorkbookError.library(_, _, let place) { #expect(place == name) }
  }

  @Test("a day whose pattern is longer than a number format is text")
  func longPattern() throws {
    let pattern = "ให้ไว้ ณ วันที่ {d} เดือน {mmmm} พุทธศักราช {yyyy} ตามมติคณะกรรมการประเมินผลการควบคุมภายใน"
    let day = try #require(Day(buddhistYear: 2567, month: 9, day: 30))
    let page = Samples.page(.landscape)
    let sheet = Samples.sheet([.table(Table(headings: [], rows: [Row([Cell(.day(day, pattern: pattern)), Cell(.blank)])]))], page: page)
    let grid = try Samples.layout().grid(of: sheet)
    #expect(grid.text(0, 0)?.hasPrefix("ให้ไว้ ณ วันที่ ๓๐ เดือน กันยายน พุทธศักราช ๒๕๖๗") == true)
    #expect(try parts(grid).malformed == [])
  }
}

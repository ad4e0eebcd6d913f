import Assessment
import Definitions
import Forms
import Foundation
import Reports
import TestPrinting
import TestSupport
import Testing
import ThaiText

@testable import Living
@testable import Sheets

/// The page lies: 26.7 cm and 17.6 cm between its margins, 756.9 and 498.9 points, of which 1.5 % stays free.
@Suite("The living register on paper")
struct RiskWorkbookPaperTests {
  private static let page = (width: 26.7 * 72 / 2.54, height: 17.6 * 72 / 2.54 * 0.985)

  private static let events = [
    "รับเงินแล้วไม่ออกใบเสร็จรับเงินหรือนำส่งเงินไม่ครบถ้วน", "กำหนดขอบเขตของงานเอื้อประโยชน์แก่ผู้เสนอราคาบางราย",
    "เรียกรับผลประโยชน์เพื่อเร่งรัดการออกใบอนุญาตก่อสร้าง", "นำรถยนต์ส่วนกลางไปใช้ประโยชน์ส่วนตน",
    "การบรรจุแต่งตั้ง โยกย้าย โอน เลื่อนตำแหน่ง/เงินเดือน และการมอบหมายงาน ไม่เป็นธรรม เอาแต่พวกพ้อง หรือมีการเรียกรับเงินเพื่อให้ได้รับการแต่งตั้งหรือเลื่อนตำแหน่ง",
  ]

  /// A register of risks with everything that a row can hold, some of them much of it.
  private static func grids(risks: Int, units: Int, id: String = "R") throws -> [Grid] {
    var random = Seeded(risks)
    func score() -> Int { Int.random(in: 1...5, using: &random) }
    let units = (0..<units).map { "กองที่ \($0 + 1)" }
    let rows = (1...risks).map { number in
      let event = events[number % events.count]
      return """
            - id: \(id)\(number)
              process: การจัดซื้อจัดจ้าง
              step: การกำหนดขอบเขตของงาน
              event: \(event) กรณีที่ \(number)
              cause: เจ้าหน้าที่คนเดียวรับเงินและบันทึกบัญชี
              owner: \(units[number % units.count])
              inherent: {likelihood: \(score()), impact: \(score()), likelihoodReason: มีข้อร้องเรียน 2 เรื่องในรอบปี, impactReason: วงเงินเกิน 1 ล้านบาท}
              controls: [\(Array(repeating: "ตรวจสอบเงินสดกับใบเสร็จรับเงินทุกสิ้นวัน", count: number % 7 == 0 ? 60 : 2).joined(separator: ", "))]
              residual: {likelihood: \(score()), impact: \(score())}
              response: reduce
              measures:
                - {text: เปิดให้ประชาชนวิจารณ์ร่างขอบเขตของงานทุกโครงการ, responsible: \(units[0]), start: 2023-10-01, due: 2024-09-30, indicator: ครบทุกโครงการ}
        """
    }
    let yaml = """
      agency: {name: เทศบาลทดสอบ, kind: cityMunicipality}
      year: 2567
      register:
        matrix: pacc-5x5
        assessed: 2023-10-15
        risks:
      """
    let dossier = try Printing.dossier(yaml + "\n" + rows.joined(separator: "\n"))
    let library = try Printing.library()
    let rated = try #require(try library.ratedRegister(of: dossier))
    let press = try Press(library, ReportOptions(language: .th, asOf: dossier.year.end))
    return try library.riskSheets(of: dossier, rated, DossierPrinter(dossier, library).templates).map(press.grid)
  }

  /// The rows of each page of a list, as a program fills pages at a scale.
  private func pages(_ grid: Grid, scale: Double) -> [Range<Int>] {
    let room = Self.page.height / scale
    let heading = (grid.repeatedRows ?? 0..<0).reduce(0) { $0 + grid.rows[$1].height }
    var pages: [Range<Int>] = [], start = 0, used = 0.0
    for (index, row) in grid.rows.enumerated() where !row.isFolded {
      if used + row.height > room {
        pages.append(start..<index)
        (start, used) = (index, heading)
      }
      used += row.height
    }
    return pages + [start..<grid.rows.count]
  }

  /// The width of the printed columns, as Excel and as LibreOffice draw them, in points.
  private func widths(_ grid: Grid) -> [Double] {
    let width = grid.columns.dropLast(grid.helperColumns).dropFirst(grid.life.asideColumns).reduce(0) { $0 + $1.points }
    return [width, width * grid.normal.drawnDigitPixels / grid.normal.digitPixels]
  }

  @Test(
    "lists are 12 points large, and no row is torn from its head or taller than a page",
    arguments: [(1, 1), (9, 7), (24, 7), (80, 12), (200, 30)])
  func lists(risks: Int, units: Int) throws {
    for grid in try Self.grids(risks: risks, units: units) where grid.pagesTall == 0 && !grid.life.isHidden {
      let head = try #require(grid.repeatedRows).upperBound
      #expect(grid.pageStarts.isEmpty)
      for width in widths(grid) {
        let scale = min(1, Self.page.width / width)
        #expect(14 * scale >= 12)
        let pages = pages(grid, scale: scale)
        // The first page holds a row, and so does each of the others.
        #expect(pages[0].upperBound > head, "\(grid.name)")
        for page in pages.dropFirst() { #expect(page.contains { !grid.rows[$0].isFolded }) }
        for row in grid.rows[head...] { #expect(row.height <= Self.page.height / scale) }
      }
    }
  }

  @Test("the list above the appetite has no page that only free rows fill", arguments: [9, 24, 80])
  func freeRows(risks: Int) throws {
    let grid = try #require(try Self.grids(risks: risks, units: 7).first { $0.name == "เกินระดับที่ยอมรับได้" })
    let pages = pages(grid, scale: min(1, Self.page.width / widths(grid)[1]))
    let last = try #require(pages.last)
    // A row that is filled has its number.
    #expect(last.contains { row in grid.rows[row].cells.contains { $0.column == 0 && $0.value != .text("") } })
  }

  @Test(
    "counts and charts stand on one page together, and a chart is always whole",
    arguments: [(1, 1), (9, 7), (24, 8), (24, 9), (80, 20), (200, 21), (200, 200)])
  func counts(risks: Int, units: Int) throws {
    let grid = try #require(try Self.grids(risks: risks, units: units).first { $0.name == "จำนวนและแผนภูมิ" })
    #expect(grid.pagesTall == nil)
    #expect(grid.life.charts.count == 2)
    let first = 0..<(grid.pageStarts.first ?? grid.rows.count)
    for chart in grid.life.charts {
      #expect(first.contains(chart.area.firstRow) && first.contains(chart.area.lastRow))
    }
    if units <= 20 { #expect(grid.pageStarts.isEmpty) }
    let scale = Double(grid.scale) / 100
    // With many units, all of them on the page, the letters are no smaller than those of the map.
    #expect(14 * scale >= (9...20 ~= units ? 9 : 12))
    #expect(first.reduce(0) { $0 + grid.rows[$1].height } * scale <= Self.page.height + 0.01)
    for width in widths(grid) { #expect(width * scale <= Self.page.width) }
  }

  @Test("both maps stand side by side on one page, and the guide on one")
  func onePage() throws {
    let grids = try Self.grids(risks: 80, units: 7)
    #expect(grids.filter { $0.pagesTall == 1 }.map(\.name) == ["วิธีอ่าน", "แผนที่ความเสี่ยง"])
  }

  @Test("the ids on the maps can be read, long ones being fewer", arguments: [("R", 9.0), ("สำนักปลัด-2567-", 7.5)])
  func ids(id: String, least: Double) throws {
    let grid = try #require(try Self.grids(risks: 200, units: 7, id: id).first { $0.name == "แผนที่ความเสี่ยง" })
    let height = grid.rows.reduce(0) { $0 + $1.height }
    for width in widths(grid) { #expect(13 * min(Self.page.width / width, Self.page.height / height) >= least) }
  }

  @Test("of many units those with the highest levels come first, and as many are drawn as can be told apart")
  func manyUnits() throws {
    let grid = try #require(try Self.grids(risks: 200, units: 30).first { $0.name == "จำนวนและแผนภูมิ" })
    let bars = try #require(grid.life.charts.last)
    let area = try #require(bars.series.first).values
    #expect(area.lastRow - area.firstRow + 1 == 20)
    #expect(bars.title == "จำนวนความเสี่ยงแต่ละระดับตามหน่วยงาน 20 หน่วยแรกของตาราง (ปัจจุบัน)")
    // The column of สูงมาก is the fourth of the units' columns of counts.
    let highest = (area.firstRow..<area.firstRow + 30).map { row -> Decimal in
      let cell = grid.rows[row].cells.first { $0.column == area.firstColumn + 3 }
      if case .number(let number) = cell?.value { return number.value }
      return -1
    }
    #expect(highest == highest.sorted(by: >))
    #expect(highest.allSatisfy { $0 >= 0 })
  }

  @Test("every part of the workbook is well-formed with few units, many, and very many", arguments: [11, 12, 300])
  func parts(units: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "risk.xlsx").path
    let properties = WorkbookProperties(title: "ความเสี่ยง", created: Day(number: 19_630))
    try Workbook.write(Self.grids(risks: units, units: units), properties: properties, to: path)
    #expect(try WorkbookParts(path).malformed == [])
  }
}

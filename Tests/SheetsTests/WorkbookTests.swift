import Foundation
import Records
import Testing
import ThaiText
@testable import Sheets

@Suite("Writing a workbook")
struct WorkbookTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sheets-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String = "ปค.xlsx") -> String { folder.appending(path: name).path }

  private var properties: WorkbookProperties {
    WorkbookProperties(title: "รายงานการประเมินผล", author: "เทศบาลนครแม่สอด", created: Day(number: 19_630))
  }

  private func grid(_ text: String = "ความเสี่ยง", footer: String = "") throws -> Grid {
    let row = Row([Cell(.text(text), rowSpan: 2), Cell(.number(Number(1250, .money)))])
    let blocks: [Block] = [
      .paragraph(Paragraph("เรียน  นายอำเภอ", style: Style(firstLineIndent: 2.5))),
      .table(Table(headings: [Row([Cell(.text("ก")), Cell(.text("ข"))])], rows: [row, Row([.covered, Cell(.blank)])])),
      Samples.signature,
    ]
    let page = Samples.page(size: 16, typeface: "TH SarabunPSK", footer: footer, counter: "หน้า {page} จาก {pages}")
    return try Faces.layout().grid(of: Samples.sheet(blocks, page: page))
  }

  @Test("the same sheets give the same bytes, whatever the clock says, and nothing is left beside them")
  func sameBytes() async throws {
    try Workbook.write([grid()], properties: properties, to: path("1.xlsx"))
    // Times of zip entries have a step of two seconds.
    try await Task.sleep(for: .seconds(2.1))
    try Workbook.write([grid()], properties: properties, to: path("2.xlsx"))
    let first = try Data(contentsOf: URL(fileURLWithPath: path("1.xlsx")))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("2.xlsx"))) == first)
    #expect(first.prefix(2) == Data("PK".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["1.xlsx", "2.xlsx"])
  }

  @Test("the day of creation changes the bytes")
  func created() throws {
    var other = properties
    other.created = Day(number: 19_631)
    try Workbook.write([grid()], properties: properties, to: path("1.xlsx"))
    try Workbook.write([grid()], properties: other, to: path("2.xlsx"))
    let first = try Data(contentsOf: URL(fileURLWithPath: path("1.xlsx")))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("2.xlsx"))) != first)
  }

  @Test("a text longer than a cell holds is an error that names sheet and cell, and leaves no file")
  func longText() throws {
    var grid = try grid()
    let text = String(repeating: "ก", count: 32_768)
    let style = grid.rows[1].cells[0].style
    grid.rows[1].cells[1] = GridCell(column: 1, value: .text(text), style: style)
    #expect(throws: WorkbookError.textTooLong(sheet: "ปค.5", cell: "B2", length: 32_768)) {
      try Workbook.write([grid], properties: properties, to: path())
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test("the longest text that a cell holds is written")
  func longestText() throws {
    var grid = try grid()
    let text = String(repeating: "ก", count: 32_767)
    grid.rows[1].cells[1] = GridCell(column: 1, value: .text(text), style: grid.rows[1].cells[0].style)
    try Workbook.write([grid], properties: properties, to: path())
    #expect(FileManager.default.fileExists(atPath: path()))
  }

  @Test("a file that was there stays as it was when the new one fails")
  func keepsOldFile() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: path()))
    #expect(throws: WorkbookError.self) {
      try Workbook.write([grid(footer: String(repeating: "ก", count: 300))], properties: properties, to: path())
    }
    #expect(try String(contentsOfFile: path(), encoding: .utf8) == "old")
  }

  @Test("a foot that is too long is an error that names the sheet")
  func longFooter() throws {
    let grid = try grid(footer: String(repeating: "&", count: 130))
    do {
      try Workbook.write([grid], properties: properties, to: path())
      Issue.record("no error")
    } catch WorkbookError.footerTooLong(let sheet, let length) {
      #expect(sheet == "ปค.5")
      #expect(length > 255)
    }
  }

  @Test("a folder that is not there is an error with the system's code")
  func noFolder() throws {
    let path = folder.path + "/missing/ปค.xlsx"
    #expect(throws: WorkbookError.file(SystemFailure(path: path, code: ENOENT))) {
      try Workbook.write([grid()], properties: properties, to: path)
    }
  }

  @Test("a workbook needs a sheet")
  func noSheets() {
    #expect(throws: WorkbookError.noSheets) { try Workbook.write([], properties: properties, to: path()) }
  }

  @Test("workbooks of different days are written at the same time without disturbing each other")
  func threads() async throws {
    let grid = try grid(), folder = folder
    func properties(_ day: Int) -> WorkbookProperties { WorkbookProperties(title: "x", created: Day(number: day)) }
    for day in 0..<3 { try Workbook.write([grid], properties: properties(day), to: path("alone-\(day).xlsx")) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<60 {
        let properties = properties(number % 3)
        group.addTask {
          try Workbook.write([grid], properties: properties, to: folder.appending(path: "\(number).xlsx").path)
        }
      }
      try await group.waitForAll()
    }
    for number in 0..<60 {
      let alone = try Data(contentsOf: URL(fileURLWithPath: path("alone-\(number % 3).xlsx")))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path("\(number).xlsx"))) == alone)
    }
  }
}

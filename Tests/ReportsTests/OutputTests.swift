import Definitions
import Foundation
import Sheets
import TestPrinting
import TestSupport
import Testing
import ThaiText

@testable import Reports

@Suite("What is written of a part of a report")
struct OutputTests {
  private let folder: TemporaryFolder
  private let press: Press
  private let properties = WorkbookProperties(title: "ทะเบียนความเสี่ยง", created: Day(number: 19_630))

  init() throws {
    folder = try TemporaryFolder()
    press = try Press(Printing.library(), ReportOptions(language: .th, asOf: Day(number: 19_630)))
  }

  private func sheet(_ stem: String, _ text: String) -> Sheet {
    let page = Page(
      orientation: .portrait, margins: .init(left: 3, right: 2, top: 2, bottom: 2), typeface: "TH SarabunPSK", size: 16,
      digits: .thai)
    return Sheet(name: stem, stem: stem, title: text, page: page, columns: [1], blocks: [.paragraph(Paragraph(text))])
  }

  private func living(_ text: String) -> LiveSheet {
    LiveSheet(
      name: text, title: text, page: sheet("", "").page, columns: [LiveColumn(5)],
      rows: [LiveRow([LiveCell(0, .text(text))])])
  }

  /// The files that an output writes, by name, in their order.
  private func files(_ output: some Output, _ part: ReportPart) throws -> [(name: String, bytes: Data)] {
    try output.files(of: part, by: press).map { file in
      let url = folder.url.appending(path: file.name)
      try file.write(url.path)
      return (file.name, try Data(contentsOf: url))
    }
  }

  private func texts(_ output: some Output, _ part: ReportPart) throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try files(output, part).map { ($0, String(decoding: $1, as: UTF8.self)) })
  }

  @Test("a workbook of the living sheets, then of the forms")
  func workbook() throws {
    let part = ReportPart(
      stem: "risk", properties: properties, living: [living("ทะเบียน")],
      forms: [sheet("bs1", "บส.๑"), sheet("bs2", "บส.๒")], pages: [sheet("risk", "ข้อความ")])
    let files = try files(WorkbookOutput(), part)
    #expect(files.map(\.name) == ["risk.xlsx"])
    let grids = [press.layout.grid(of: part.living[0])] + part.forms.map { press.layout.grid(of: $0) }
    let expected = folder.url.appending(path: "expected.xlsx")
    try Workbook.write(grids, properties: properties, to: expected.path)
    #expect(try files[0].bytes == Data(contentsOf: expected))
  }

  @Test("a text of the pages, one below the other after an empty line")
  func pages() throws {
    let part = ReportPart(
      stem: "risk", properties: properties, forms: [sheet("bs1", "บส.๑")],
      pages: [sheet("risk", "แผนที่ความเสี่ยง"), sheet("risk", "รายการ")])
    #expect(try texts(PageOutput(), part) == ["risk.txt": "แผนที่ความเสี่ยง\n\nรายการ\n"])
  }

  @Test("a text of each form, by its stem")
  func forms() throws {
    let part = ReportPart(
      stem: "internal-control", properties: properties, forms: [sheet("pk4", "ปค.๔"), sheet("pk5-unit1", "ปค.๕")],
      pages: [sheet("summary", "สรุป")])
    #expect(try texts(FormOutput(), part) == ["pk4.txt": "ปค.๔\n", "pk5-unit1.txt": "ปค.๕\n"])
  }

  @Test("nothing where the part has no sheets for it")
  func nothing() throws {
    let pages = ReportPart(stem: "summary", properties: properties, pages: [sheet("summary", "สรุป")])
    let forms = ReportPart(stem: "internal-control", properties: properties, forms: [sheet("pk4", "ปค.๔")])
    func names(_ part: ReportPart) -> [String] { Outputs.all.flatMap { $0.files(of: part, by: press).map(\.name) } }
    #expect(names(pages) == ["summary.txt"])
    #expect(names(forms) == ["internal-control.xlsx", "pk4.txt"])
    #expect(names(ReportPart(stem: "risk", properties: properties)) == [])
  }
}

import Assessment
import Definitions
import Foundation
import Records
import Sheets
import TestPrinting
import TestSupport
import Testing
import ThaiText

@testable import Reports

@Suite("The typeface of a dossier's workbooks")
struct DossierTypefaceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path }

  private static func dossier(_ fields: String = "") -> String {
    """
    agency: {name: เทศบาลนครแม่สอด, kind: cityMunicipality, province: ตาก, head: นายกเทศมนตรีนครแม่สอด}
    year: 2566
    notice: ข้อมูลปี 2566
    \(fields)
    register:
      matrix: pacc-5x5
      risks:
        - {id: R1, event: เรียกรับเงิน 500 บาท, owner: กองช่าง, inherent: {likelihood: 5, impact: 5}}
    """
  }

  /// The fonts that stand in a workbook: those of its cells, of its pages' feet, and of its charts for
  /// Latin and Thai letters.
  private struct Fonts {
    var cells: Set<String> = [], feet: Set<String> = []
    var latin: Set<String> = [], thai: Set<String> = []

    init(_ parts: WorkbookParts) throws {
      let styles = try #require(parts.elements(of: "xl/styles.xml"))
      let formats = try #require(styles.firstIndex { $0.name == "cellXfs" })
      let fonts = styles[..<formats].filter { $0.name == "name" }.compactMap { $0.attributes["val"] }
      let fontOfFormat = styles[(formats + 1)...].prefix { $0.name != "cellStyles" }.filter { $0.name == "xf" }.map {
        Int($0.attributes["fontId"] ?? "")
      }
      for (name, bytes) in parts.parts {
        let elements = parts.elements(of: name) ?? []
        if name.hasPrefix("xl/worksheets/sheet") {
          for cell in elements where cell.name == "c" {
            let format = try #require(Int(cell.attributes["s"] ?? "0"))
            cells.insert(fonts[try #require(fontOfFormat[format])])
          }
          let text = String(decoding: bytes, as: UTF8.self)
          feet.formUnion(text.matches(of: /&amp;"([^,"]*),Regular"/).map { String($0.1) })
        }
        if name.hasPrefix("xl/charts/") {
          latin.formUnion(elements.compactMap { $0.name == "a:latin" ? $0.attributes["typeface"] : nil })
          thai.formUnion(elements.compactMap { $0.name == "a:cs" ? $0.attributes["typeface"] : nil })
        }
      }
    }
  }

  /// The workbook of a report's register.
  private func risks(
    _ fields: String, house: String? = nil, asked: String? = nil, out: String = "out"
  ) throws -> WorkbookParts {
    try folder.write(Self.dossier(fields), to: "d.yaml")
    if let house {
      let own = try String(contentsOf: repository.appending(path: "forms/house.yaml"), encoding: .utf8)
      try folder.write(own.replacing("typeface: TH SarabunPSK", with: "typeface: \(house)"), to: "forms/house.yaml")
    }
    let options = ReportOptions(
      typeface: asked.map(TypefaceName.init(key:)), language: .th, asOf: try Day(parsing: "2566-12-15"))
    let library = try Library(folder: house.map { _ in path("forms") })
    _ = try Reporter(library: library, options: options).report(path("d.yaml"), into: path(out))
    return try WorkbookParts(path(out + "/risk.xlsx"))
  }

  @Test("is that of every cell, foot and chart, Thai letters too")
  func everywhere() throws {
    let fonts = try Fonts(risks("typeface: TH Sarabun New"))
    let new: Set = ["TH Sarabun New"]
    #expect(fonts.cells == new && fonts.feet == new)
    #expect(fonts.latin == new && fonts.thai == new)
    #expect(try Fonts(WorkbookParts(path("out/internal-control.xlsx"))).cells == new)
  }

  @Test("is the one asked for, else the dossier's own, else that of the house's style", arguments: [
    (nil, "", nil, "TH SarabunPSK"),
    ("TH Sarabun New", "", nil, "TH Sarabun New"),
    ("TH Sarabun New", "typeface:", nil, "TH Sarabun New"),
    ("TH Sarabun New", "typeface: TH SarabunIT๙", nil, "TH SarabunIT๙"),
    ("TH Sarabun New", "typeface: TH SarabunIT๙", "Laksaman", "Laksaman"),
  ] as [(String?, String, String?, String)])
  func precedence(house: String?, dossier: String, asked: String?, expected: String) throws {
    #expect(try Fonts(risks(dossier, house: house, asked: asked)).cells == [expected])
  }

  @Test("may differ between dossiers that are printed together")
  func together() throws {
    let reporter = try Reporter(
      library: Library(), options: ReportOptions(language: .th, asOf: try Day(parsing: "2566-12-15")))
    let names = ["TH Sarabun New", "TH SarabunPSK", "TH Sarabun New"]
    for (index, name) in names.enumerated() {
      try folder.write(Self.dossier("typeface: \(name)"), to: "\(index).yaml")
      _ = reporter.report(path("\(index).yaml"), into: path("\(index)"))
      #expect(try Fonts(WorkbookParts(path("\(index)/risk.xlsx"))).cells == [name])
    }
  }

  @Test("that draws Arabic digits as Thai has these written in the forms, while their texts keep Thai ones")
  func thaiDigits() throws {
    func digits(_ text: String) -> (thai: Bool, arabic: Bool) {
      (text.contains(/[๐-๙]/), text.contains(/[0-9]/))
    }
    for (name, isThai) in [("TH SarabunPSK", true), ("TH SarabunIT๙", false)] {
      _ = try risks("digits: thai\ntypeface: \(name)", out: name)
      let parts = try WorkbookParts(path(name + "/internal-control.xlsx"))
      let cells = digits(String(decoding: try #require(parts.parts["xl/sharedStrings.xml"]), as: UTF8.self)
        .replacing(/<[^>]*>/, with: ""))
      #expect(cells.thai == isThai && cells.arabic == !isThai)
      let text = digits(try String(contentsOfFile: path(name + "/pk1.txt"), encoding: .utf8))
      #expect(text.thai && !text.arabic)
    }
  }

  @Test("of two years compared is that of the later one, else as of a report")
  func compared() throws {
    let before = try Printing.dossier(Self.dossier("typeface: TH SarabunIT๙"))
    func typefaces(_ fields: String, asked: String? = nil) throws -> Set<String> {
      let options = ReportOptions(
        typeface: asked.map(TypefaceName.init(key:)), language: .th, asOf: try Day(parsing: "2566-12-15"))
      let part = try Library().comparison(before: before, after: Printing.dossier(Self.dossier(fields)), options).part
      return Set(part.forms.map(\.page.typeface))
    }
    #expect(try typefaces("typeface: TH Sarabun New") == ["TH Sarabun New"])
    #expect(try typefaces("") == ["TH SarabunPSK"])
    #expect(try typefaces("typeface: TH Sarabun New", asked: "Laksaman") == ["Laksaman"])
  }

  @Test("breaks its lines by a table of its own")
  func widths() throws {
    func table(_ name: String, _ width: Int) -> String {
      let widths = "{0x0020: [\(width)], 0x0E01: [\(width)]}"
      return "- {name: \(name), note: \"-\", regular: \(widths), bold: \(widths)}\n"
    }
    try folder.write(table("TH SarabunPSK", 100) + table("กว้าง", 1000), to: "forms/typefaces.yaml")
    let press = try Press(
      Library(folder: path("forms")), ReportOptions(language: .th, asOf: try Day(parsing: "2566-12-15")))
    func heights(_ typeface: String) -> [Double] {
      let page = Page(
        orientation: .portrait, margins: .init(left: 3, right: 2, top: 2, bottom: 2), typeface: typeface, size: 16,
        digits: .thai)
      let text = Array(repeating: "ก", count: 60).joined(separator: " ")
      let sheet = Sheet(
        name: "ก", stem: "ก", title: "ก", page: page, columns: [1], blocks: [.paragraph(Paragraph(text))])
      return press.grid(sheet).rows.map(\.height)
    }
    // A letter and a space take 3.2 points, all sixty 192 of a line's 422; or 32, so that a line holds thirteen.
    #expect(heights("TH SarabunPSK") == [24])
    #expect(heights("กว้าง") == [5 * 24])
    #expect(heights("TH SarabunPSK") == [24])
  }
}

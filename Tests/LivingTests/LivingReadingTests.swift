import Assessment
import Definitions
import Foundation
import Records
import Reports
import Sheets
import Testing
import ThaiText

@testable import Living

@Suite("What was changed in the living register is taken back into the dossier, and nothing is lost")
struct LivingReadingTests {
  private static let text = """
    agency: {name: อบต.ตัวอย่าง, kind: อบต.}
    year: 2567
    units: [{id: finance, name: กองคลัง}, {id: works, name: กองช่าง}]
    register:
      appetite: ปานกลาง
      risks:
        - id: R1
          process: การเงิน
          event: เบิกจ่ายไม่ครบเอกสาร
          cause: เร่งรีบ
          owner: finance
          inherent: {likelihood: 4, impact: 4, likelihoodReason: พบทุกเดือน}
          residual: {likelihood: 2, impact: 4}
          response: ลด
          controls: [{text: ตรวจฎีกา, quality: ดี}, {text: แยกหน้าที่, quality: พอใช้}]
          measures: [{text: อบรม, responsible: [finance, works], due: 2567-06-30, indicator: ร้อยละ 100}]
        - {id: R2, event: ใช้รถราชการส่วนตัว, inherent: {likelihood: 3, impact: 2}}
    """

  private let dossier: Dossier
  private let rated: RatedRegister
  private let library: Library
  private let templates: TemplatePrinter
  private var sheets: [LivingReading.Sheet] = []

  init() throws {
    library = try Library()
    dossier = try Dossier.codec.value(
      of: try Tree.read(bytes: Array(Self.text.utf8), file: "d.yaml"), file: "d.yaml", known: library.known).value
    rated = RatedRegister(try #require(dossier.register), matrix: try library.matrix("pacc-5x5")?.matrix, units: dossier.units)
    templates = TemplatePrinter(blank: "", digits: .arabic, convertsTexts: false)
    sheets = library.riskSheets(of: dossier, rated, templates).map { sheet in
      LivingReading.Sheet(
        name: sheet.name,
        cells: sheet.rows.enumerated().flatMap { row, line in
          line.cells.sorted { $0.column < $1.column }.filter { $0.value != .blank }.map {
            LivingReading.Cell(row: row, column: $0.column, value: $0.value, isFormula: $0.formula != nil)
          }
        })
    }
  }

  private func read() throws -> (dossier: Dossier, found: [String]) {
    let reading = try LivingReading(sheets, file: "risk.xlsx", onto: dossier, rated, library, templates)
    let value = try Dossier.codec.value(
      of: reading.tree, file: "risk.xlsx", sheets: sheets.map(\.name), known: library.known).value
    return (value, reading.problems.map { "\($0.place.cell?.description ?? "") \($0.code)" })
  }

  /// Puts a text in a cell of the register's row, counted from 0, by its column.
  private mutating func set(_ text: String, _ column: RegisterColumn, _ row: Int, sheet name: String = "ทะเบียน") throws {
    try set(text, column.rawValue, row, sheet: name)
  }

  private mutating func set(_ text: String, _ column: Int, _ row: Int, sheet name: String) throws {
    let sheet = try #require(sheets.firstIndex { $0.name == name })
    let top = name == "ทะเบียน" ? 4 : 3
    sheets[sheet].cells.removeAll { $0.row == top + row && $0.column == column }
    if !text.isEmpty {
      sheets[sheet].cells.append(.init(row: top + row, column: column, value: .text(text), isFormula: false))
    }
  }

  @Test("nothing changed, nothing is taken")
  func nothing() throws {
    let read = try read()
    #expect(read.found == [])
    #expect(read.dossier == dossier)
  }

  @Test("scores, words and texts are taken, each told with its cell")
  mutating func taken() throws {
    try set("5: สูงมาก", .likelihood, 0)
    try set("", .impactAfter, 0)
    try set("ยอมรับ", .response, 0)
    try set("กองช่าง", .owner, 0)
    try set("เบิกจ่ายก่อนตรวจรับ\nสาเหตุ: ขาดคน", .event, 0)
    try set("1. ตรวจฎีกาทุกฉบับ\n2. แยกหน้าที่", .controls, 0)
    let read = try read()
    let risk = try #require(read.dossier.register?.risks.first)
    #expect(risk.inherent?.likelihood == 5 && risk.inherent?.likelihoodReason == "พบทุกเดือน")
    #expect(risk.residual?.likelihood == 2 && risk.residual?.impact == nil)
    #expect(risk.response == .accept)
    #expect(risk.owners == ["works"])
    #expect(risk.event == "เบิกจ่ายก่อนตรวจรับ" && risk.cause == "ขาดคน")
    #expect(risk.controls.map(\.text) == ["ตรวจฎีกาทุกฉบับ", "แยกหน้าที่"])
    #expect(risk.controls.map(\.quality) == [.good, .fair])
    #expect(read.found.count == 6)
    #expect(read.found.allSatisfy { $0.hasPrefix("ทะเบียน!") && $0.hasSuffix(" LIVING-TAKEN") })
  }

  @Test("rows that were sorted or typed anew are found by their ids; a risk that is not there stays in the dossier")
  mutating func rows() throws {
    let sheet = try #require(sheets.firstIndex { $0.name == "ทะเบียน" })
    for index in sheets[sheet].cells.indices where sheets[sheet].cells[index].row >= 4 {
      sheets[sheet].cells[index].row = 9 - sheets[sheet].cells[index].row
    }
    #expect(try read().found == [])
    sheets[sheet].cells.removeAll { $0.row == 5 }
    try set("R3", .id, 4)
    try set("วัสดุสูญหาย", .event, 4)
    try set("2", .likelihood, 4)
    let read = try read()
    #expect(read.dossier.register?.risks.map(\.id) == ["R1", "R2", "R3"])
    #expect(read.dossier.register?.risks[2].inherent?.likelihood == 2)
    #expect(read.found.contains { $0.hasSuffix(" LIVING-GONE") } && read.found.contains { $0.hasSuffix(" LIVING-ADDED") })
  }

  @Test("a score that the matrix's cell could not hold is told at its cell, and nothing is taken")
  mutating func wrong() throws {
    try set("สูงปรี๊ด", .likelihood, 0)
    #expect {
      try read()
    } throws: { error in
      (error as? Problems)?.all.map { "\($0.place.cell?.description ?? "") \($0.code)" } == ["ทะเบียน!F5 READ-NOT-A-NUMBER"]
    }
  }

  @Test("what belongs to no one field, or stands in place of a formula, is told and not taken")
  mutating func untaken() throws {
    try set("ต่ำ", .level, 0)
    try set("เหตุผลใหม่", .reasons, 0)
    let sheet = try #require(sheets.firstIndex { $0.name == "ทะเบียน" })
    sheets[sheet].cells.append(.init(row: 20, column: 3, value: .text("บันทึกของผม"), isFormula: false))
    let read = try read()
    #expect(Set(read.found) == ["ทะเบียน!I5 LIVING-RECKONED", "ทะเบียน!J5 LIVING-UNTAKEN", "ทะเบียน!D21 LIVING-UNTAKEN"])
    #expect(read.dossier == dossier)
  }

  @Test("a measure's cells are taken into the measure")
  mutating func measures() throws {
    try set("อบรมทุกไตรมาส", 3, 0, sheet: "มาตรการ")
    try set("กองคลัง", 4, 0, sheet: "มาตรการ")
    try set("กำลังดำเนินการ", 9, 0, sheet: "มาตรการ")
    let measure = try #require(try read().dossier.register?.risks[0].measures.first)
    #expect(measure.text == "อบรมทุกไตรมาส" && measure.responsible == ["finance"] && measure.status == .inProgress)
    #expect(measure.indicator == "ร้อยละ 100")
  }

  @Test("a dossier that was changed since is told")
  func older() throws {
    var changed = dossier
    changed.register?.risks[1].event = "ใช้รถราชการผิดวัตถุประสงค์"
    let other = RatedRegister(try #require(changed.register), matrix: try library.matrix("pacc-5x5")?.matrix, units: changed.units)
    let reading = try LivingReading(sheets, file: "risk.xlsx", onto: changed, other, library, templates)
    #expect(reading.problems.map(\.code) == ["LIVING-OLDER", "LIVING-TAKEN"])
  }

  @Test("a workbook of another kind is refused")
  func foreign() throws {
    let other = [LivingReading.Sheet(name: "Sheet1", cells: [.init(row: 0, column: 0, value: .text("ก"), isFormula: false)])]
    #expect {
      try LivingReading(other, file: "x.xlsx", onto: dossier, rated, library, templates)
    } throws: { ($0 as? Problems)?.all.map(\.code) == ["LIVING-NONE"] }
  }
}

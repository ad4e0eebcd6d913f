import Assessment
import Definitions
import Entry
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
          measures: [{text: อบรม, responsible: [finance, works], due: 2567-06-30, indicator: ร้อยละ 100, reports: [{months: "3", result: จัดแล้ว}]}]
        - {id: R2, event: ใช้รถราชการส่วนตัว, inherent: {likelihood: 3, impact: 2}}
    """

  private let dossier: Dossier
  private let rated: RatedRegister
  private let library: Library
  private let templates: TemplatePrinter
  private var sheets: [EntrySource] = []

  init() throws {
    library = try Library()
    dossier = try Dossier.codec.value(
      of: try Tree.read(bytes: Array(Self.text.utf8), file: "d.yaml"), file: "d.yaml", known: library.known).value
    rated = RatedRegister(try #require(dossier.register), matrix: try library.matrix("pacc-5x5")?.matrix, units: dossier.units)
    templates = TemplatePrinter(blank: "", digits: .arabic, convertsTexts: false)
    sheets = try library.riskSheets(of: dossier, rated, templates).enumerated().map { EntrySource($1, number: $0 + 1) }
  }

  private func read() throws -> (dossier: Dossier, found: [String]) {
    let reading = try LivingReading(sheets, file: "risk.xlsx", onto: dossier, rated, library, templates)
    let value = try Dossier.codec.value(
      of: reading.tree, file: "risk.xlsx", sheets: sheets.map(\.name), known: library.known).value
    return (value, reading.problems.map { "\($0.place.cell?.description ?? "") \($0.code)" })
  }

  /// The row of the headings of a sheet, and the column of one of them, from 1.
  private func place(_ heading: String, on sheet: Int) throws -> (row: Int, column: Int) {
    let cell = try #require(
      sheets[sheet].cells.first { $0.value == .text(heading) || $0.value == .text(heading + "*") }, "\(heading)")
    return (cell.row, cell.column)
  }

  /// Puts a value below a heading, in a row counted from 1 below the headings.
  private mutating func set(_ value: EntryValue?, _ heading: String, _ row: Int, sheet name: String = "ทะเบียน") throws {
    let sheet = try #require(sheets.firstIndex { $0.name == name })
    let place = try place(heading, on: sheet)
    sheets[sheet].cells.removeAll { $0.row == place.row + row && $0.column == place.column }
    if let value { sheets[sheet].cells.append(.init(row: place.row + row, column: place.column, value: value)) }
    sheets[sheet].cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  private static let likelihood = "ระดับก่อนการควบคุม · คะแนนโอกาส", impactAfter = "ระดับหลังการควบคุม · คะแนนผลกระทบ"

  @Test("nothing changed, nothing is taken")
  func nothing() throws {
    let read = try read()
    #expect(read.found == [])
    #expect(read.dossier == dossier)
  }

  @Test("a risk score that the dossier has in the place of the level's word is not taken for a word")
  func score() throws {
    let written = try Dossier.codec.value(
      of: try Tree.read(
        bytes: Array("agency: {name: ก, kind: อบต.}\nyear: 2567\nregister: {risks: [{id: R1, event: ก, inherent: 20}]}".utf8), file: "d.yaml"),
      file: "d.yaml", known: library.known).value
    let rated = RatedRegister(try #require(written.register), matrix: try library.matrix("pacc-5x5")?.matrix)
    let sheets = try library.riskSheets(of: written, rated, templates).enumerated().map { EntrySource($1, number: $0 + 1) }
    let reading = try LivingReading(sheets, file: "risk.xlsx", onto: written, rated, library, templates)
    #expect(reading.problems == [])
    let read = try Dossier.codec.value(of: reading.tree, file: "risk.xlsx", known: library.known).value
    let inherent = try #require(read.register?.risks.first?.inherent)
    #expect(inherent.statedScore == 20 && inherent.level == nil)
  }

  @Test("what the first sheet says of the printed forms is the program's own")
  func forms() throws {
    let sheets = try library.riskSheets(of: dossier, rated, templates, forms: ["บส.1"]).enumerated().map {
      EntrySource($1, number: $0 + 1)
    }
    let reading = try LivingReading(sheets, file: "risk.xlsx", onto: dossier, rated, library, templates, forms: ["บส.1"])
    #expect(reading.problems == [])
  }

  @Test("days and choices in Thai digits are read as they were written")
  func thaiDigits() throws {
    let thai = TemplatePrinter(blank: "", digits: .thai, convertsTexts: true)
    let sheets = try library.riskSheets(of: dossier, rated, thai).enumerated().map { EntrySource($1, number: $0 + 1) }
    #expect(sheets.flatMap(\.cells).contains { $0.value == .text("๓๐ มิ.ย. ๒๕๖๗") })
    let reading = try LivingReading(sheets, file: "risk.xlsx", onto: dossier, rated, library, thai)
    #expect(reading.problems == [])
    #expect(try Dossier.codec.value(of: reading.tree, file: "risk.xlsx", known: library.known).value == dossier)
  }

  @Test("scores, words and texts are taken, each told with its cell")
  mutating func taken() throws {
    try set(.number(5), Self.likelihood, 1)
    try set(nil, Self.impactAfter, 1)
    try set(.text("ยอมรับ"), "วิธีการตอบสนองความเสี่ยง", 1)
    try set(.text("กองช่าง"), "หน่วยงานเจ้าของความเสี่ยง", 1)
    try set(.text("เบิกจ่ายก่อนตรวจรับ"), "ประเด็นหรือเหตุการณ์ความเสี่ยง", 1)
    try set(.text("ขาดคน"), "สาเหตุ", 1)
    try set(.text("ตรวจฎีกาทุกฉบับ"), "การควบคุม", 1, sheet: "การควบคุม")
    let read = try read()
    let risk = try #require(read.dossier.register?.risks.first)
    #expect(risk.inherent?.likelihood == 5 && risk.inherent?.likelihoodReason == "พบทุกเดือน")
    #expect(risk.residual?.likelihood == 2 && risk.residual?.impact == nil)
    #expect(risk.response == .accept)
    #expect(risk.owners == ["works"])
    #expect(risk.event == "เบิกจ่ายก่อนตรวจรับ" && risk.cause == "ขาดคน")
    #expect(risk.controls.map(\.text) == ["ตรวจฎีกาทุกฉบับ", "แยกหน้าที่"])
    #expect(risk.controls.map(\.quality) == [.good, .fair])
    #expect(read.dossier.register?.risks[1] == dossier.register?.risks[1])
    #expect(read.found.count == 7)
    #expect(read.found.allSatisfy { $0.hasSuffix(" LIVING-TAKEN") })
    #expect(read.found.count { $0.hasPrefix("ทะเบียน!") } == 6 && read.found.contains { $0.hasPrefix("การควบคุม!") })
  }

  @Test("columns that few fill in are folded away on the register, and are taken back all the same")
  mutating func folded() throws {
    try set(.text("การจัดซื้อจัดจ้าง"), "ด้านของความเสี่ยงการทุจริต", 2)
    #expect(try read().dossier.register?.risks[1].domain == "การจัดซื้อจัดจ้าง")
  }

  @Test("rows that were sorted are found by their ids; a risk that is not there stays in the dossier; one typed below the others is new")
  mutating func rows() throws {
    let sheet = try #require(sheets.firstIndex { $0.name == "ทะเบียน" })
    let top = try place("รหัสความเสี่ยง", on: sheet).row
    for index in sheets[sheet].cells.indices where [top + 1, top + 2].contains(sheets[sheet].cells[index].row) {
      sheets[sheet].cells[index].row = 2 * top + 3 - sheets[sheet].cells[index].row
    }
    sheets[sheet].cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    #expect(try read().found == [])
    // R1 stands in the second row now.
    sheets[sheet].cells.removeAll { $0.row == top + 1 }
    try set(.text("R3"), "รหัสความเสี่ยง", 3)
    try set(.text("วัสดุสูญหาย"), "ประเด็นหรือเหตุการณ์ความเสี่ยง", 3)
    try set(.number(2), Self.likelihood, 3)
    try set(.text("R3"), "รหัสความเสี่ยง", 3, sheet: "มาตรการ")
    try set(.text("ตรวจนับทุกเดือน"), "มาตรการ", 3, sheet: "มาตรการ")
    let read = try read()
    #expect(read.dossier.register?.risks.map(\.id) == ["R1", "R2", "R3"])
    #expect(read.dossier.register?.risks[2].inherent?.likelihood == 2)
    #expect(read.dossier.register?.risks[2].measures.map(\.text) == ["ตรวจนับทุกเดือน"])
    #expect(Set(read.found.map { $0.split(separator: " ").last ?? "" }) == ["LIVING-GONE", "LIVING-ADDED"])
  }

  @Test("a score that is none is told at its cell, and nothing is taken")
  mutating func wrong() throws {
    try set(.text("สูงปรี๊ด"), Self.likelihood, 1)
    #expect {
      try read()
    } throws: { error in
      (error as? Problems)?.all.map(\.code) == ["READ-NOT-A-NUMBER"]
        && (error as? Problems)?.all.first?.place.cell?.description.hasPrefix("ทะเบียน!") == true
    }
  }

  @Test("what stands in place of a formula, or where nothing is filled in, is told and not taken")
  mutating func untaken() throws {
    try set(.text("ต่ำ"), "ระดับก่อนการควบคุม · ระดับ (คำนวณ)", 1)
    let map = try #require(sheets.firstIndex { $0.name == "แผนที่ความเสี่ยง" })
    sheets[map].cells.append(.init(row: 60, column: 1, value: .text("บันทึกของผม")))
    let read = try read()
    #expect(read.found.map { $0.split(separator: " ").last ?? "" } == ["READ-ENTRY-OUTSIDE", "LIVING-UNTAKEN"])
    #expect(read.dossier == dossier)
  }

  @Test("a measure's cells are taken into the measure, and a new one behind it")
  mutating func measures() throws {
    try set(.text("อบรมทุกไตรมาส"), "มาตรการ", 1, sheet: "มาตรการ")
    try set(.text("กองคลัง"), "หน่วยงานที่รับผิดชอบ", 1, sheet: "มาตรการ")
    try set(.text("อยู่ระหว่างดำเนินการ"), "สถานะการดำเนินการ", 1, sheet: "มาตรการ")
    try set(.text("R1"), "รหัสความเสี่ยง", 2, sheet: "มาตรการ")
    try set(.text("หมุนเวียนหน้าที่"), "มาตรการ", 2, sheet: "มาตรการ")
    let measures = try #require(try read().dossier.register?.risks[0].measures)
    #expect(measures.map(\.text) == ["อบรมทุกไตรมาส", "หมุนเวียนหน้าที่"])
    #expect(measures[0].responsible == ["finance"] && measures[0].status == .inProgress)
    #expect(measures[0].indicator == "ร้อยละ 100" && measures[0].due == dossier.register?.risks[0].measures[0].due)
  }

  @Test("a control whose row was emptied goes, and that is told")
  mutating func gone() throws {
    let sheet = try #require(sheets.firstIndex { $0.name == "การควบคุม" })
    let top = try place("การควบคุม", on: sheet).row
    sheets[sheet].cells.removeAll { $0.row == top + 1 && $0.formula == nil }
    let read = try read()
    #expect(read.dossier.register?.risks[0].controls.map(\.text) == ["แยกหน้าที่"])
    #expect(read.found.map { $0.split(separator: " ").last ?? "" } == ["LIVING-GONE-ITEM"])
  }

  @Test("the appetite is taken from the matrix's sheet; what else was changed there is the matrix's, and told")
  mutating func appetite() throws {
    let sheet = try #require(sheets.firstIndex { $0.name == "ตารางและเกณฑ์" })
    let label = try #require(sheets[sheet].cells.firstIndex { $0.value == .text("ระดับสูงสุดที่ยอมรับได้") })
    #expect(sheets[sheet].cells[label + 1].value == .text("ปานกลาง"))
    sheets[sheet].cells[label + 1].value = .text("ต่ำ")
    let score = try #require(sheets[sheet].cells.firstIndex { $0.value == .text("5 – สูงมาก") && $0.formula == nil })
    sheets[sheet].cells[score].value = .text("5 – มหาศาล")
    let read = try read()
    #expect(read.dossier.register?.appetite?.level == "ต่ำ")
    #expect(read.found.map { $0.split(separator: " ").last ?? "" } == ["LIVING-TAKEN", "LIVING-MATRIX"])
  }

  @Test("a dossier that was changed since is told")
  func older() throws {
    var changed = dossier
    changed.register?.risks[1].event = "ใช้รถราชการผิดวัตถุประสงค์"
    let other = RatedRegister(try #require(changed.register), matrix: try library.matrix("pacc-5x5")?.matrix, units: changed.units)
    let reading = try LivingReading(sheets, file: "risk.xlsx", onto: changed, other, library, templates)
    #expect(reading.problems.map(\.code) == ["LIVING-OLDER", "LIVING-TAKEN"])
  }

  @Test("one of another version of the sheets is refused, and both versions are named")
  mutating func versions() throws {
    let first = [EntrySource(LiveSheet(
      name: "ทะเบียน", title: "", page: try #require(library.riskSheets(of: dossier, rated, templates).first).page, columns: [],
      rows: [LiveRow([LiveCell(0, .text("sujarit#living 0123456789abcdef"))])]), number: 1)]
    let notes = try #require(sheets.firstIndex { $0.name == "sujarit_entry" })
    let stamp = try #require(sheets[notes].cells.firstIndex { $0.value.shown.hasPrefix("2 ") })
    sheets[notes].cells[stamp].value = .text("3 0123456789abcdef")
    for (sources, found) in [(first, "1"), (sheets, "3")] {
      #expect {
        try LivingReading(sources, file: "risk.xlsx", onto: dossier, rated, library, templates)
      } throws: { error in
        let problems = (error as? Problems)?.all ?? []
        return problems.map(\.code) == ["LIVING-VERSION"] && "\(problems)".contains("\"\(found)\"") && "\(problems)".contains("\"2\"")
      }
    }
  }

  @Test("a workbook of another kind is refused")
  func foreign() throws {
    #expect {
      try LivingReading(
        [EntrySource](sheets.filter { $0.name == "แผนที่ความเสี่ยง" }), file: "x.xlsx", onto: dossier, rated, library, templates)
    } throws: { ($0 as? Problems)?.all.map(\.code) == ["LIVING-NONE"] }
  }
}

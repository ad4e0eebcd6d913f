import Foundation
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Forms

@Suite("ปค.5: missions, their risks, and what remains to be done")
struct EvaluationFormTests {
  private let evaluation = """
    units: [{id: finance, name: กองคลัง}, {id: clerk, name: สำนักปลัดเทศบาล}]
    internalControl:
      evaluation:
        missions:
          - title: การบริหารพัสดุ
            objective: เพื่อให้โปร่งใส
            activity: การยืมทรัพย์สิน
            risks:
              - risk: นำทรัพย์สินไปใช้ส่วนตน
                existingControl: ทะเบียนการยืม
                assessment: {adequate: false, followed: true, text: ขาดการติดตาม}
                residualRisk: ทะเบียนไม่เป็นปัจจุบัน
                improvement: ตรวจสอบทุกสิ้นเดือน
                responsible: [finance, clerk, กองช่าง]
                due: ๒๙ มี.ค. ๖๗
              - risk: ยืมแล้วไม่คืน
          - title: การบริหารงานบุคคล
            risks: [{risk: เลื่อนเงินเดือนไม่เป็นธรรม, assessment: พอใช้, responsible: clerk}]
          - title: การให้บริการประชาชน

    """

  /// The seven headings of docs/domain.md A.7, letter by letter.
  static let headings = [
    "ภารกิจตามกฎหมายที่จัดตั้งหน่วยงานของรัฐหรือภารกิจตามแผนการดำเนินการหรือภารกิจอื่น ๆ ที่สำคัญของหน่วยงานของรัฐ/วัตถุประสงค์",
    "ความเสี่ยง", "การควบคุมภายในที่มีอยู่", "การประเมินผลการควบคุมภายใน", "ความเสี่ยงที่ยังมีอยู่",
    "การปรับปรุงการควบคุมภายใน", "หน่วยงานที่รับผิดชอบ/กำหนดเสร็จ",
  ]

  @Test("seven columns, with the annex's headings and numbers (๓) to (๙)")
  func headings() throws {
    let table = try #require(try Printing.sheet("pk5", evaluation, digits: .thai).table)
    #expect(table.headings.count == 2)
    #expect(table.headings[0].texts == Self.headings)
    #expect(table.headings[1].cells.map(\.value) == ["(๓)", "(๔)", "(๕)", "(๖)", "(๗)", "(๘)", "(๙)"].map(Value.text))
  }

  @Test("a row holds what the dossier says of a risk, and room to write where it says nothing")
  func rows() throws {
    let table = try #require(try Printing.sheet("pk5", evaluation).table)
    #expect(
      table.rows.map(\.texts) == [
        [
          "การบริหารพัสดุ\nวัตถุประสงค์ เพื่อให้โปร่งใส\nกิจกรรม การยืมทรัพย์สิน", "นำทรัพย์สินไปใช้ส่วนตน", "ทะเบียนการยืม",
          "ไม่เพียงพอ\nปฏิบัติตามอย่างต่อเนื่อง\nขาดการติดตาม", "ทะเบียนไม่เป็นปัจจุบัน", "ตรวจสอบทุกสิ้นเดือน",
          "กองคลัง\nสำนักปลัดเทศบาล\nกองช่าง\nกำหนดเสร็จ 29\u{A0}มี.ค.\u{A0}2567",
        ],
        ["", "ยืมแล้วไม่คืน", room, room, room, room, room],
        ["การบริหารงานบุคคล", "เลื่อนเงินเดือนไม่เป็นธรรม", room, "พอใช้", room, room, "สำนักปลัดเทศบาล"],
        ["การให้บริการประชาชน", room, room, room, room, room, room],
      ])
  }

  /// What an empty cell prints.
  private let room = ".........."

  @Test("columns (๗) to (๙) say that nothing remains only where the control is adequate", arguments: [
    ("{adequate: true, followed: true}", true), ("{adequate: true}", true), ("{adequate: true, text: ตรวจทุกวัน}", true),
    ("เพียงพอ", false), ("{followed: true}", false), ("{adequate: false}", false),
    ("{adequate: true, followed: false}", false),
  ])
  func nothingRemains(assessment: String, isSaid: Bool) throws {
    let row = "{risk: ข, existingControl: ค, assessment: \(assessment)}"
    let table = try Printing.sheet("pk5", "internalControl: {evaluation: {missions: [{title: ก, risks: [\(row)]}]}}").table
    #expect(table?.rows.first?.texts.suffix(3) == (isSaid ? ["-", "-", "-"] : [room, room, room]))
  }

  @Test("a mission's cell spans its risks")
  func spans() throws {
    let table = try #require(try Printing.sheet("pk5", evaluation).table)
    #expect(table.rows.map { $0.cells[0].isCovered } == [false, true, false, false])
    #expect(table.rows[0].cells[0].rowSpan == 2)
    #expect(table.rows[2].cells[0].rowSpan == 1)
    #expect(table.rows.allSatisfy { $0.cells.count == 7 })
    #expect(table.rows.flatMap { $0.cells.dropFirst() }.allSatisfy { $0.rowSpan == 1 })
  }

  @Test("two missions of one title stay two")
  func twins() throws {
    let missions = "[{title: ก, risks: [{risk: ข}]}, {title: ก, risks: [{risk: ค}]}]"
    let table = try Printing.sheet("pk5", "internalControl: {evaluation: {missions: \(missions)}}").table
    #expect(table?.rows.map { $0.cells[0].isCovered } == [false, false])
  }

  @Test("the first column takes a quarter of the page, the others about 12 per cent each")
  func widths() throws {
    let columns = try Printing.sheet("pk5").columns
    let shares = columns.map { $0 / columns.reduce(0, +) * 100 }
    #expect(shares.count == 7)
    #expect(abs(shares[0] - 25) < 0.5)
    #expect(shares.dropFirst().allSatisfy { abs($0 - 12.5) < 0.5 })
  }

  @Test("without missions the table says so in one cell across")
  func empty() throws {
    let table = try #require(try Printing.sheet("pk5").table)
    #expect(table.rows.count == 1)
    #expect(table.rows[0].cells[0].columnSpan == 7)
    #expect(table.rows[0].cells.map(\.isCovered) == [false] + Array(repeating: true, count: 6))
  }

  @Test("a text that begins like a formula stays text")
  func formulas() throws {
    let missions = "[{title: \"=SUM(A1)\", risks: [{risk: \"+66\"}, {risk: \"@ปลัด\"}, {risk: \"-1\"}]}]"
    let table = try #require(
      try Printing.sheet("pk5", "internalControl: {evaluation: {missions: \(missions)}}").table)
    #expect(table.rows[0].cells[0].value == .text("=SUM(A1)"))
    #expect(table.rows.map { $0.cells[1].value } == ["+66", "@ปลัด", "-1"].map(Value.text))
  }
}

@Suite("The forms of the units")
struct UnitFormTests {
  private let units = """
    units: [{id: finance, name: กองคลัง}, {id: clerk, name: สำนักปลัดเทศบาล}]
    internalControl:
      units:
        - unit: clerk
          components: {overall: เพียงพอ}
          evaluation: {missions: [{title: งานทะเบียนราษฎร}]}
        - unit: finance
          evaluation: {missions: [{title: การเงิน}], signature: {position: ผู้อำนวยการกองคลัง}}
        - unit: กองช่าง
          components: {overall: เพียงพอ}

    """

  @Test("stand between ปค.6 and the follow-up, each unit's own together, those that it filled in")
  func order() throws {
    let sheets = try Printing.sheets(Printing.maeSot + units, only: ["pk4", "pk5", "pk6", "pk5-followup"])
    #expect(
      sheets.map(\.stem) == [
        "pk4", "pk5", "pk6", "pk4-unit1", "pk5-unit1", "pk5-unit2", "pk4-unit3", "pk5-followup",
      ])
    #expect(
      sheets.map(\.name) == [
        "ปค.4", "ปค.5", "ปค.6", "ปค.4 สำนักปลัดเทศบาล", "ปค.5 สำนักปลัดเทศบาล", "ปค.5 กองคลัง", "ปค.4 กองช่าง",
        "แบบติดตาม ปค.5",
      ])
  }

  @Test("are headed by the unit and its agency, and hold the unit's own")
  func own() throws {
    let sheet = try Printing.sheet("pk5-unit2", units)
    #expect(sheet.paragraphs[1] == "กองคลัง เทศบาลนครแม่สอด")
    #expect(sheet.table?.rows.map { $0.texts[0] } == ["การเงิน"])
    #expect(sheet.signature[2] == "ตำแหน่ง ผู้อำนวยการกองคลัง")
  }
}

import Foundation
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Forms

@Suite("The follow-up of last year's ปค.5")
struct FollowUpFormTests {
  private let followUp = """
    units: [{id: clerk, name: สำนักปลัดเทศบาล}]
    internalControl:
      followUp:
        from: 1 ต.ค. 2565
        to: 31 มีนาคม 2566
        improvements:
          - {mission: การเงิน, residualRisk: ก, improvement: ข, responsible: กองคลัง, due: 30 มิถุนายน 2566,
             status: doneOnTime, progress: 100, completed: 26 พฤษภาคม 2566}
          - {mission: การเงิน, residualRisk: ค, improvement: ง, status: doneLate, progress: 60, obstacles: ขาดคน}
          - {mission: บริการ, residualRisk: จ, improvement: ฉ, responsible: clerk, status: notStarted, progress: 0}
          - {mission: การเงิน, residualRisk: ช, improvement: ซ, status: inProgress}
        signature: {name: ชื่อ นามสกุล, position: ปลัดเทศบาล, date: 16 ตุลาคม 2566}

    """

  @Test("its heading has two storeys: สถานการณ์ดำเนินการ over its sign and its progress")
  func headings() throws {
    let table = try #require(try Printing.sheet("pk5-followup", followUp).table)
    #expect(table.headings.count == 2)
    #expect(
      table.headings[0].texts == [
        EvaluationFormTests.headings[0], "ความเสี่ยงที่ยังมีอยู่", "การปรับปรุงการควบคุมภายใน", "หน่วยงานที่รับผิดชอบ",
        "สถานการณ์ดำเนินการ", "", "ปัญหาอุปสรรคและแนวทางแก้ไข",
      ])
    #expect(table.headings[1].texts == ["", "", "", "", "สถานะ", "% ความคืบหน้า", ""])
    #expect(table.headings[0].cells.map(\.rowSpan) == [2, 2, 2, 2, 1, 1, 2])
    #expect(table.headings[0].cells.map(\.columnSpan) == [1, 1, 1, 1, 2, 1, 1])
    #expect(table.headings[1].cells.map(\.isCovered) == [true, true, true, true, false, false, true])
  }

  @Test("progress is a number, so that Excel shows 0.6 as 60 %")
  func progress() throws {
    let table = try #require(try Printing.sheet("pk5-followup", followUp).table)
    func percent(_ text: String) -> Value { .number(Number(Decimal(string: text) ?? -1, .percent)) }
    #expect(table.rows.map { $0.cells[5].value } == [percent("1"), percent("0.6"), percent("0"), .text("..........")])
  }

  @Test("the four signs, and their legend below the table")
  func signs() throws {
    let sheet = try Printing.sheet("pk5-followup", followUp)
    #expect(sheet.table?.rows.map { $0.texts[4] } == ["★", "√", "X", "O"])
    let legend = try #require(sheet.paragraphs.last)
    for sign in [
      "★ ดำเนินการแล้วเสร็จตามกำหนด", "√ ดำเนินการแล้วเสร็จล่าช้ากว่ากำหนด", "X ยังไม่ดำเนินการ", "O อยู่ระหว่างดำเนินการ",
    ] { #expect(legend.contains(sign)) }
  }

  @Test("neighbours of one mission share its cell, and who is responsible stands with the days")
  func rows() throws {
    let table = try #require(try Printing.sheet("pk5-followup", followUp).table)
    #expect(table.rows.map { $0.texts[0] } == ["การเงิน", "", "บริการ", "การเงิน"])
    #expect(table.rows.map { $0.cells[0].rowSpan } == [2, 1, 1, 1])
    #expect(
      table.rows.map { $0.texts[3].replacing("\u{A0}", with: " ") } == [
        "กองคลัง\nกำหนดเสร็จ 30 มิ.ย. 2566\nแล้วเสร็จ 26 พ.ค. 2566", "..........", "สำนักปลัดเทศบาล", "..........",
      ])
    // That there are no obstacles nobody has said.
    #expect(table.rows.map { $0.texts[6] } == ["", "ขาดคน", "", ""])
  }

  @Test("it covers the days that it names, or the year")
  func period() throws {
    #expect(
      try Printing.sheet("pk5-followup", followUp).paragraphs[3]
        == "ตั้งแต่วันที่ 1 เดือน ตุลาคม พ.ศ. 2565 ถึงวันที่ 31 เดือน มีนาคม พ.ศ. 2566")
    #expect(
      try Printing.sheet("pk5-followup", "internalControl: {followUp: {noneBecause: เป็นปีแรก}}").paragraphs[3]
        == "ตั้งแต่วันที่ 1 เดือน ตุลาคม พ.ศ. 2565 ถึงวันที่ 30 เดือน กันยายน พ.ศ. 2566")
  }

  @Test("it is signed by who reports")
  func signature() throws {
    #expect(
      try Printing.sheet("pk5-followup", followUp).signature == [
        "ชื่อผู้รายงาน ชื่อ นามสกุล", "ตำแหน่ง ปลัดเทศบาล", "วันที่ 16 เดือน ตุลาคม พ.ศ. 2566",
      ])
  }

  @Test("where there is nothing to follow up it says why, without a legend")
  func nothing() throws {
    let sheet = try Printing.sheet("pk5-followup", "internalControl: {followUp: {noneBecause: เป็นปีแรก}}")
    #expect(sheet.table?.rows.count == 1)
    #expect(sheet.table?.rows[0].texts[0] == "ไม่มีการปรับปรุงการควบคุมภายในที่ต้องติดตาม เนื่องจากเป็นปีแรก")
    #expect(!sheet.text.contains("★"))
  }

  @Test("where nobody has followed up anything it names no days and no reason")
  func untouched() throws {
    let sheet = try Printing.sheet("pk5-followup")
    #expect(sheet.paragraphs[3] == "ตั้งแต่วันที่ ........................ ถึงวันที่ ........................")
    #expect(sheet.table?.rows.map { $0.texts[0] } == ["........................"])
  }
}

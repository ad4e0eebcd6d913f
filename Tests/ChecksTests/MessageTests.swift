import Records
import Testing
import ThaiText

@testable import Definitions

@Suite("Messages of rules, whole")
struct MessageTests {
  @Test("the certificate's ending")
  func ending() throws {
    #expect(
      try Samples.messages("PK1-ENDING", [("internalControl.certificate.ending", "noRemainingRisk")]) == [
        "ปค.1 รับรองว่าไม่มีความเสี่ยง แต่ ปค.5 ช่อง (7) มีความเสี่ยงที่ยังมีอยู่ 1 ข้อ คือ "
          + "“ทรัพย์สินที่ยืมไปไม่ได้ส่งคืนตามกำหนด”",
        "ปค.1 certifies that no risk remains, yet column (7) of ปค.5 has 1: “ทรัพย์สินที่ยืมไปไม่ได้ส่งคืนตามกำหนด”",
      ])
  }

  @Test("a late certificate, dated and undated")
  func late() throws {
    let date = "internalControl.certificate.signature.date"
    #expect(
      try Samples.messages("DUE-LATE", [(date, "3 มกราคม 2568")]) == [
        "ปค.1 ลงวันที่ 3 ม.ค. 2568 เกินวันครบกำหนดส่ง 29 ธ.ค. 2567 มาแล้ว 5 วัน",
        "ปค.1 is dated 2025-01-03, after the due day 2024-12-29 (days late: 5)",
      ])
    #expect(
      try Samples.messages("DUE-LATE", [(date, nil)], asOf: Day(parsing: "2025-01-03")).first
        == "ปค.1 ยังไม่ได้ลงวันที่ ณ วันที่ 3 ม.ค. 2568 เกินวันครบกำหนดส่ง 29 ธ.ค. 2567 มาแล้ว 5 วัน")
  }

  @Test("what a remaining risk lacks")
  func unpaired() throws {
    let row = "internalControl.evaluation.missions[2].risks[1]"
    #expect(
      try Samples.messages("PK5-UNPAIRED", [(row + ".responsible", nil), (row + ".due", nil)]) == [
        "ความเสี่ยง “นำทรัพย์สินของราชการไปใช้ส่วนตัว” ยังขาด · หน่วยงานที่รับผิดชอบ (ช่อง 9) · กำหนดเสร็จ (ช่อง 9)",
        "the risk “นำทรัพย์สินของราชการไปใช้ส่วนตัว” lacks · the responsible unit (column 9) · the due date (column 9)",
      ])
  }

  @Test("principles without an answer, in a unit's form")
  func principles() throws {
    let finding = try Samples.messages(
      "PK4-INCOMPLETE", [("internalControl.units[2].components", "{overall: เพียงพอ}")])
    #expect(
      finding == [
        "กองคลัง: ปค.4 ยังไม่ได้ตอบ 17 หลักการ: 1.1–1.5, 2.1–2.4, 3.1–3.3, 4.1–4.3, 5.1–5.2",
        "กองคลัง: ปค.4 leaves 17 of the principles unanswered: 1.1–1.5, 2.1–2.4, 3.1–3.3, 4.1–4.3, 5.1–5.2",
        "กองคลัง: ปค.4 ยังไม่มีข้อสรุปขององค์ประกอบที่ 1, 2, 3, 4, 5",
        "กองคลัง: ปค.4 has no conclusion on component 1, 2, 3, 4, 5",
      ])
  }

  @Test("a report that lacks the auditor's review says what to do where there is no auditor")
  func noReview() throws {
    #expect(
      try Samples.messages("SET-INCOMPLETE", [("internalControl.review", nil)])
        == ["รายงานยังขาดแบบ ปค. 6", "the report lacks form ปค. 6"])
  }

  @Test("a long text is shortened to sixty characters")
  func long() throws {
    let risk = String(repeating: "ความเสี่ยง", count: 20)
    let found = try Samples.findings(
      "PK5-CONTROL",
      [
        ("internalControl.evaluation.missions[1].risks[1].risk", risk),
        ("internalControl.evaluation.missions[1].risks[1].existingControl", nil),
      ])
    let shown = found.first?.said("risk")
    #expect(shown?.count == 60)
    #expect(shown?.hasSuffix("…") == true)
    #expect(shown.map { risk.hasPrefix($0.dropLast()) } == true)
  }

  @Test(
    "a text is cut between characters, wherever its marks stand",
    arguments: [
      // Marks above and below belong to the character before them, at the beginning of a text too.
      String(repeating: "ที่ปู่ย่าน้ำป่า ", count: 12), String(repeating: "\u{0E48}ก็", count: 61),
      String(repeating: "ฎุ๎", count: 60), String(repeating: "ฎุ๎", count: 61), String(repeating: "กำ", count: 59) + "กำก",
      // Characters of other scripts, of several parts, and of no width.
      String(repeating: "ประชุม – อบรม… ", count: 8), String(repeating: "e\u{301}", count: 70),
      String(repeating: "ตรวจ👩‍👩‍👧", count: 20), String(repeating: "ก\t\u{0E48}", count: 40),
      String(repeating: "ข้อ\u{200B}", count: 30), String(repeating: "ก\r\n", count: 3) + String(repeating: "ข", count: 60),
    ])
  func characters(text: String) throws {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(text.shortened == (line.count > 60 ? String(line.prefix(59)) + "…" : line))
  }
}

import Sheets
import Testing
import ThaiText

@Suite("Plain text: tables as records") struct PlainTextRecordTests {
  private let control = Table(
    headings: [
      Row(["ภารกิจ", "ความเสี่ยง", "การควบคุมภายใน", "การประเมินผล", "กำหนดเสร็จ"].map { plainCell($0, .center) }),
      Row((3...7).map { plainCell("(\($0))", .center) }),
    ],
    rows: [
      Row([
        plainCell("งานพัสดุ", rows: 2), plainCell("ราคาไม่เหมาะสม"), plainCell("สืบราคากลาง"), plainCell("เพียงพอ"),
        plainCell("กองคลัง\n30 ก.ย. 2567"),
      ]),
      Row([.covered, plainCell("พัสดุไม่ครบ"), plainCell("ตรวจนับ"), plainCell("เพียงพอ"), Sheets.Cell(.blank)]),
      Row([
        plainCell("งานภาษี"), plainCell("เก็บไม่ครบ"), plainCell("เร่งรัดหนี้"),
        plainCell("ไม่เพียงพอ"), plainCell("กองคลัง"),
      ]),
    ])

  @Test("five columns don't fit 40: a block a row, what spans rows at the head of its blocks, headings in one line")
  func records() throws {
    let double = String(repeating: "═", count: 40)
    let light = String(repeating: "─", count: 40)
    #expect(
      try plainText(plainSheet([.table(control)], columns: [5, 4, 4, 4, 4]), width: 40) == """
        \(double)
        ภารกิจ (3): งานพัสดุ
        \(light)
        ความเสี่ยง (4): ราคาไม่เหมาะสม
        การควบคุมภายใน (5): สืบราคากลาง
        การประเมินผล (6): เพียงพอ
        กำหนดเสร็จ (7):
          กองคลัง
          30 ก.ย. 2567
        \(light)
        ความเสี่ยง (4): พัสดุไม่ครบ
        การควบคุมภายใน (5): ตรวจนับ
        การประเมินผล (6): เพียงพอ
        กำหนดเสร็จ (7):
        \(double)
        ภารกิจ (3): งานภาษี
        \(light)
        ความเสี่ยง (4): เก็บไม่ครบ
        การควบคุมภายใน (5): เร่งรัดหนี้
        การประเมินผล (6): ไม่เพียงพอ
        กำหนดเสร็จ (7): กองคลัง
        \(double)

        """)
  }

  @Test("the same table is drawn as soon as each column has 9 columns, or what its text needs")
  func limit() throws {
    let sheet = plainSheet([.table(control)], columns: [5, 4, 4, 4, 4])
    // Needed: งานพัสดุ 6, the others 9, that is 42, and 16 for rules and margins.
    #expect(try plainText(sheet, width: 58).hasPrefix("┌"))
    #expect(try plainText(sheet, width: 57).hasPrefix("═"))
  }

  @Test("without spans, single rules part the rows; a value over all columns begins a group; blanks say nothing")
  func groups() throws {
    let names = ["ประเด็นความเสี่ยงการทุจริต", "หน่วยงาน", "มาตรการ", "สถานะ", "กำหนด"]
    func row(_ risk: String) -> Row {
      let others = ["สำนักปลัดเทศบาล", "ใช้บัตรคิวทุกวัน", "แล้วเสร็จตามกำหนด", "ไตรมาสที่สอง"]
      return Row(([risk] + others).map { plainCell($0) })
    }
    let group = Row([plainCell("กระบวนงานบริการ", columns: 5), .covered, .covered, .covered, .covered])
    let table = Table(headings: [Row(names.map { plainCell($0) })], rows: [group, row("เรียกรับเงิน"), row("ลัดคิว")])
    let rest = "หน่วยงาน: สำนักปลัดเทศบาล\nมาตรการ: ใช้บัตรคิวทุกวัน\nสถานะ: แล้วเสร็จตามกำหนด\nกำหนด: ไตรมาสที่สอง\n"
    let double = String(repeating: "═", count: 40) + "\n"
    let light = String(repeating: "─", count: 40) + "\n"
    let first = "ประเด็นความเสี่ยงการทุจริต:\n  เรียกรับเงิน\n"
    let second = "ประเด็นความเสี่ยงการทุจริต:\n  ลัดคิว\n"
    #expect(
      try plainText(plainSheet([.table(table)], columns: [1, 1, 1, 1, 1]), width: 40)
        == double + "กระบวนงานบริการ\n" + light + first + rest + light + second + rest + double)
  }
}

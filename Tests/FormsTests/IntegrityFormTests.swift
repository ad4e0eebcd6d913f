import Assessment
import Definitions
import Foundation
import Reports
import Sheets
import TestPrinting
import TestSupport
import Testing
import ThaiText

/// The forms of ITA over a dossier that stands here.
@Suite("The forms of ITA")
struct IntegrityFormTests {
  /// 0.3 × 80 + 0.3 × 90 + 0.4 × 95 = 89.
  private let report = """
    units: [{id: clerk, name: สำนักปลัดเทศบาล}]
    integrity:
      year: 2567
      target: 90
      scores: {i2: 80.5, i8: 92, iit: 80, eit: 90, oit: 95}
      weaknesses:
        - {indicator: 2, weakness: บุคลากรขาดการรับรู้แผนการใช้จ่าย, responsible: [clerk]}
        - {indicator: 8, name: การปรับปรุงการทำงาน, weakness: ขาดการปรับปรุงวิธีการ, result: เปิดใช้ E-Service}
      measures:
        - name: มาตรการตรวจสอบการใช้ดุลพินิจ
          indicators: [2, 3]
          guideline: จัดทำคู่มือ
          responsible: [clerk]
          results: [{months: 6, output: คู่มือ 1 เล่ม}, {details: เผยแพร่คู่มือ, period: ก.ค. 2567}]
        - {name: มาตรการเผยแพร่ข้อมูลต่อสาธารณะ, steps: เผยแพร่บนเว็บไซต์}
      memo: {subject: รายงานผล, clerk: {opinion: เห็นควรเผยแพร่, signature: {position: ปลัดเทศบาล}}}
      order: {number: 45/2567, members: [{position: ปลัดเทศบาล, role: ประธานกรรมการ}, {position: นิติกร}], duties: [กำกับการประเมิน]}

    """

  private func subject(_ yaml: String) throws -> ReportSubject {
    let dossier = try Printing.dossier(Printing.maeSot + yaml)
    return try ReportSubject(dossier, Printing.library(), ReportOptions(language: .th, asOf: dossier.year.end))
  }

  private func sheet(_ key: String, _ yaml: String? = nil) throws -> Sheet {
    let part = try #require(try IntegritySection().part(of: subject(yaml ?? report)))
    return try #require(part.forms.first { $0.stem == key })
  }

  private func texts(_ key: String) throws -> [[String]] { try #require(try sheet(key).table).rows.map(\.texts) }

  @Test("scores stand below their instruments with what they lack to the target; the total that nobody published is worked out, and said to be")
  func scores() throws {
    let sheet = try sheet("ita-scores"), rows = try texts("ita-scores")
    #expect(rows.count == 10 + 3 + 1)
    #expect(rows[1] == ["2", "การใช้งบประมาณ", "80.50", "-9.50"])
    #expect(rows[2] == ["3", "การใช้อำนาจ", "-", "-"])
    #expect(rows[5] == ["", "การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) น้ำหนักร้อยละ 30", "80.00", "-10.00"])
    #expect(rows[13] == ["", "คะแนนรวม", "89.00", "-1.00"])
    #expect(sheet.paragraphs.contains { $0.hasPrefix("คะแนนรวม 89.00 คำนวณจากคะแนนของเครื่องมือทั้งสาม") })
    // IIT is below 85, so that the total alone does not make it ผ่านดี.
    #expect(sheet.paragraphs.contains("ผลการประเมินตามเกณฑ์ของปี 2567: ผ่าน (คำนวณจากคะแนน)"))
  }

  @Test("of the year in which the grading may have changed both grades are said")
  func either() throws {
    let sheet = try sheet("ita-scores", report.replacing("year: 2567", with: "year: 2566"))
    #expect(sheet.paragraphs.contains { $0.hasPrefix("ผลการประเมิน A หรือ ผ่าน (คำนวณจากคะแนน") })
  }

  @Test("one measure is printed in both tables; one without a result is there too, and asks for it")
  func measures() throws {
    #expect(try texts("ita-measures") == [
      ["มาตรการตรวจสอบการใช้ดุลพินิจ", "2, 3", "จัดทำคู่มือ", "-", "สำนักปลัดเทศบาล", "-"],
      ["มาตรการเผยแพร่ข้อมูลต่อสาธารณะ", "-", "-", "เผยแพร่บนเว็บไซต์", "-", "-"],
    ])
    let results = try texts("ita-results")
    #expect(results == [
      ["มาตรการตรวจสอบการใช้ดุลพินิจ", ".....", "รอบ 6 เดือน", "คู่มือ 1 เล่ม", ".....", "-"],
      ["", "เผยแพร่คู่มือ", "ก.ค. 2567", ".....", ".....", "-"],
      ["มาตรการเผยแพร่ข้อมูลต่อสาธารณะ", ".....", "-", ".....", ".....", "-"],
    ])
  }

  @Test("an indicator is called as the report calls it, else as usual")
  func analysis() throws {
    #expect(try texts("ita-analysis") == [
      ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "-", "บุคลากรขาดการรับรู้แผนการใช้จ่าย", "-", "สำนักปลัดเทศบาล", "....."],
      ["ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน", "-", "ขาดการปรับปรุงวิธีการ", "-", "-", "เปิดใช้ E-Service"],
    ])
  }

  @Test("an opinion is printed only where there is one; below the others' headings there is room, and no dots")
  func memo() throws {
    let blocks = try sheet("ita-memo").blocks
    func below(_ heading: String) throws -> [Block] {
      let start = try #require(blocks.firstIndex { if case .paragraph(let paragraph) = $0 { paragraph.text == heading } else { false } })
      return Array(blocks[(start + 1)...].prefix { if case .signature = $0 { false } else { true } })
    }
    #expect(try below("ความเห็นของนายก") == [.space, .space])
    #expect(try below("ความเห็นของปลัด").count == 1)
    let paragraphs = try sheet("ita-memo").paragraphs
    #expect(paragraphs.contains("เห็นควรเผยแพร่") && paragraphs.contains { $0.hasSuffix("จำนวน 2 มาตรการ รายงานผลแล้ว 1 มาตรการ รายละเอียดตามรายงานที่แนบมาพร้อมนี้") })
  }

  @Test("an order lists its members in their order, and says what they are to do")
  func order() throws {
    let sheet = try sheet("ita-order")
    #expect(sheet.table?.rows.map(\.texts) == [["1", "ปลัดเทศบาล", "ประธานกรรมการ"], ["2", "นิติกร", "....."]])
    #expect(sheet.paragraphs.contains("ที่ 45/2567") && sheet.paragraphs.contains("1. กำกับการประเมิน"))
  }

  @Test("the first sheet draws the scores that are known beside the target")
  func chart() throws {
    let part = try #require(try IntegritySection().part(of: subject(report)))
    let sheet = try #require(part.living.first)
    let rows = sheet.rows.map { $0.cells.map { $0.value.text(digits: .arabic) } }.filter { $0.count > 1 }
    #expect(rows == [
      ["ตัวชี้วัด", "คะแนน", "เป้าหมาย"], ["2. การใช้งบประมาณ", "80.50", "90.00"], ["8. การปรับปรุงระบบการทำงาน", "92.00", "90.00"],
    ])
    #expect(sheet.life.charts.map(\.kind) == [.bars] && sheet.life.charts[0].series.count == 2)
    // Without a score there is nothing to draw, without anything there is no workbook.
    #expect(try IntegritySection().part(of: subject("integrity: {target: 85}\n"))?.living.isEmpty == true)
    #expect(try IntegritySection().part(of: subject("integrity: {}\n")) == nil)
  }
}

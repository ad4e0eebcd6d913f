import Assessment
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Reports

@Suite("ITA in the summary")
struct IntegritySummaryTests {
  private func text(_ report: String) throws -> String {
    let dossier = try Printing.dossier(Printing.maeSot + "integrity: \(report)\n")
    let subject = try ReportSubject(dossier, Printing.library(), ReportOptions(language: .th, asOf: dossier.year.end))
    return IntegritySummary(subject: subject).blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }.joined(separator: "\n")
  }

  @Test("the total is held against the target, and weaknesses and measures that nothing came of are named")
  func gaps() throws {
    let text = try text(
      """
      {target: 90, scores: {total: 88.5, grade: A}, weaknesses: [{indicator: 2, weakness: ก}, {indicator: 9, weakness: ข, result: ค}, {indicator: 3}],
      measures: [{name: มาตรการหนึ่ง, indicators: 9}, {name: มาตรการสอง, results: {output: คู่มือ}}]}
      """)
    #expect(text.contains("คะแนนรวม 88.50\nต่ำกว่าเป้าหมาย 90.00 อยู่ 1.50 คะแนน\nผลการประเมิน A"))
    #expect(text.contains("จุดอ่อนที่ไม่มีมาตรการและไม่มีผลการดำเนินการ: ตัวชี้วัดที่ 2"))
    #expect(text.contains("มาตรการที่ยังไม่มีผล 1 มาตรการ\n- มาตรการหนึ่ง"))
  }

  @Test("a total that is not known is worked out where all instruments are, and said to be; a target alone waits for it")
  func reckoned() throws {
    #expect(try text("{scores: {iit: 80, eit: 90, oit: 95}}").contains("คะแนนรวม 89.00 (คำนวณจาก IIT EIT และ OIT ตามน้ำหนัก)"))
    #expect(try !text("{scores: {iit: 80, eit: 90}}").contains("คะแนนรวม"))
    #expect(try text("{target: 85}").contains("เป้าหมาย 85.00 ยังไม่มีคะแนนรวม"))
    #expect(try text("{target: 85, scores: {total: 85}}").contains("ถึงเป้าหมาย 85.00"))
    #expect(try text("{}").isEmpty)
  }
}

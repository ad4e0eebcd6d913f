import Assessment
import Definitions
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Reports

@Suite("A plan of goals and indicators in the summary")
struct ProvincialSummaryTests {
  @Test("money is added up by indicator, by source and by status, each amount once; what is not filled in is counted")
  func whole() throws {
    let dossier = try Printing.dossier(
      """
      agency: {name: จังหวัดลำพูน, kind: province}
      year: 2566
      digits: arabic
      provincial:
        indicators: [{number: "1.1", text: ร้อยละของเด็กและเยาวชน}, {number: "1.2", text: ร้อยละของประชาชน}]
        projects:
          - {name: ก, indicator: "1.1", source: งบบุคลากร, activities: [{name: ข, budget: 60000}, {name: ค, budget: 50000}], responsible: ง,
             results: [{months: 6, status: อยู่ระหว่างดำเนินการ, spent: 55000}]}
          - {name: จ, indicator: "๑.๑", budget: 32760, responsible: ง}
          - {name: ฉ, indicator: "1.2", budget: ไม่ใช้งบประมาณ, results: [{months: 6, status: แล้วเสร็จ}]}
          - {name: ช}

      """)
    let subject = try ReportSubject(dossier, Printing.library(), ReportOptions(language: .th, asOf: Day(parsing: "2566-04-01")))
    let text = ProvincialSummary(subject: subject).blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }.joined(separator: "\n")
    #expect(text.contains("งบประมาณรวม 142,760 บาท · ไม่ใช้งบประมาณ 1 โครงการ"))
    #expect(text.contains("ตัวชี้วัดที่ 1.1: 2 โครงการ 142,760 บาท") && text.contains("ตัวชี้วัดที่ ไม่ระบุ: 1 โครงการ 0 บาท"))
    #expect(text.contains("ตามแหล่งงบประมาณ: งบบุคลากร 110,000 บาท, ไม่ระบุแหล่ง 32,760 บาท"))
    #expect(text.contains("อยู่ระหว่างดำเนินการ 1 โครงการ (110,000 บาท), ดำเนินการแล้วเสร็จ 1 โครงการ (0 บาท)"))
    #expect(text.contains("เบิกจ่ายปี 2566: 55,000 บาท จากงบประมาณ 110,000 บาท (ร้อยละ 50) ของ 1 โครงการ"))
    #expect(text.contains("ยังไม่ได้กรอก: งบประมาณ 1 โครงการ, สถานะ 2 โครงการ, หน่วยงานรับผิดชอบ 2 โครงการ"))
  }
}

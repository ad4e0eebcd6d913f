import Foundation
import Sheets
import TestPrinting
import Testing

@testable import Forms

/// Expectations are the table of the plan of เทศบาลนครแม่สอด, 2566–2570, ส่วนที่ 1 ข้อ 1 (docs/domain.md 1.2), blanks aside, with the
/// two words that its scan misreads mended.
@Suite("The risk table of a published plan prints as it stands there")
struct RiskDocumentTests {
  private static let document: [[String]] = [
    [
      "1", "การบริหารงานของ หน่วยงาน และการ ปฏิบัติงานของบุคลากร",
      """
      1. ผู้บริหารดำเนินการตาม นโยบายของตนเอง แทรกแซงการปฏิบัติงาน ของเจ้าหน้าที่ ซึ่งอาจขัดต่อ กฎระเบียบที่เกี่ยวข้อง
      2. บุคลากรของหน่วยงาน ปฏิบัติตามนโยบายของ ผู้บริหาร โดยไม่มี กฎระเบียบรองรับ 3. บุคลากรของหน่วยงาน
      ไม่ให้ความสำคัญกับการ ปฏิบัติงาน เอางานส่วนตัว มาทำที่ทำงาน ขาดความ รับผิดชอบต่อการปฏิบัติงาน
      """,
      "ปานกลาง",
      """
      1. โครงการส่งเสริมการบริหารงาน ตามหลักธรรมาภิบาลเพื่อป้องกันการ ทุจริต 2. มาตรการแสดงเจตนารมณ์ในการ
      นำหลักคุณธรรมมาใช้ในการ บริหารงานของผู้บริหารด้วยการจัดทำ แผนปฏิบัติการป้องกันการทุจริตเพื่อ
      ยกระดับคุณธรรมและความโปร่งใส
      3. มาตรการจัดทำแผนปฏิบัติการ ป้องกันการทุจริตเพื่อยกระดับ คุณธรรมและความโปร่งใส
      4. มาตรการ "จัดทำข้อตกลงการ ปฏิบัติราชการตามหลักธรรมาภิบาล"
      """,
    ],
    [
      "2", "การบริหารงานบุคคล",
      """
      การบรรจุแต่งตั้ง โยกย้าย โอน เลื่อน ตำแหน่ง/ เงินเดือน และการ มอบหมายงาน ไม่เป็นธรรม เอาแต่พวกพ้อง หรือมีการ
      เรียกรับเงินเพื่อให้ได้รับการ แต่งตั้งหรือเลื่อนตำแหน่ง
      """,
      "ปานกลาง", "มาตรการสร้างความโปร่งใสในการ บริหารงานบุคคล",
    ],
    [
      "3",
      "การบริหารการเงิน งบประมาณ การจัดซื้อจัด จ้าง การบริหารพัสดุ และ การใช้ประโยชน์ทรัพย์สิน ของทางราชการ",
      """
      1. การบริหารการเงิน งบประมาณ การจัดซื้อจัดจ้าง การจัดหาพัสดุไม่เป็นไป ตามระเบียบที่เกี่ยวข้อง หรือไม่เป็นไปตาม
      วัตถุประสงค์ หรือใช้เงิน ไม่เกิดประโยชน์กับราชการ 2. นำทรัพย์สินของทาง ราชการไปใช้ประโยชน์ส่วน ตน
      """,
      "สูง ปานกลาง",
      """
      1. มาตรการควบคุมการเบิกจ่ายเงิน ตามข้อบัญญัติงบประมาณรายจ่าย ประจำปี
      2. โครงการเสริมสร้างความโปร่งใส ในการบริหารงบประมาณ
      """,
    ],
    [
      "4", "การให้บริการสาธารณะ/ บริการประชาชน",
      """
      1. ไม่ให้บริการแก่ประชาชน ตามลำดับ อันเนื่องมาจาก ความสัมพันธ์ส่วนตัว หรือ การให้สิทธิพิเศษแก่คนบาง กลุ่ม
      หรือมีการติดสินบน
      เพื่อให้ได้คิวเร็วขึ้น 2. มีการเรียกรับเงินพิเศษ จาก ผู้ขอรับบริการ นอกเหนือจากค่าธรรมเนียม ปกติ เพื่อแลกกับการ
      ให้บริการ
      หรือการพิจารณา อนุมัติอนุญาต 3. ให้บริการไม่เป็นไปตาม มาตรฐาน เช่น ใช้เวลา ให้บริการนานกว่าที่กำหนด ไว้
      """,
      "สูง",
      """
      1. มาตรการ NO Gift Policy 2. กิจกรรมการใช้บัตรคิวในการติดต่อ ราชการ
      3. มาตรการจัดให้มีระบบและช่องทางการ รับเรื่องร้องเรียนเกี่ยวกับการทุจริต ของหน่วยงาน
      """,
    ],
  ]

  private func withoutBlanks(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test("four rows, nine issues, the words of their levels and the measures, in the document's order")
  func rows() throws {
    let printed = try RiskPrinting(Printing.example("mae-sot-2566")).rows("risk-assessment")
    #expect(printed.map { $0.map(withoutBlanks) } == Self.document.map { $0.map(withoutBlanks) })
  }

  @Test("under the document's heading and column headings")
  func headings() throws {
    let sheet = try RiskPrinting(Printing.example("mae-sot-2566")).sheet("risk-assessment")
    #expect(sheet.paragraphs.first == "การประเมินความเสี่ยงการทุจริตในองค์กร")
    #expect(
      sheet.table?.headings.map(\.texts) == [
        [
          "ลำดับที่", "ขั้นตอนการดำเนินงาน", "ประเด็นความเสี่ยงการทุจริต", "Risk Score",
          "มาตรการควบคุมความเสี่ยงการทุจริต",
        ]
      ])
  }

  @Test("where ITA asks about bribes alone, the published table says that it shows every risk of corruption")
  func topic() throws {
    let register = "register: {risks: [{id: R1, event: เรียกรับสินบน, inherent: {likelihood: 4, impact: 4}}]}\n"
    for (year, isSaid) in [("2566", false), ("2567", true), ("2569", false)] {
      let head = Printing.maeSot.replacingOccurrences(of: "2566", with: year)
      let sheet = try RiskPrinting(Printing.dossier(head + register)).sheet("risk-publication")
      let item = try #require(sheet.paragraphs.first { $0.hasPrefix("การประเมิน ITA ข้อ O") })
      #expect(item.hasSuffix(" (แสดงความเสี่ยงการทุจริตทุกเรื่อง)") == isSaid, "\(item)")
    }
  }

  @Test("what asks for more than words is not printed, neither tables of PACC nor บส.1 to บส.5")
  func otherForms() throws {
    let printed = try RiskPrinting(Printing.example("mae-sot-2566")).sheets.map(\.stem)
    #expect(printed == ["risk-register", "risk-assessment", "risk-publication"])
  }
}

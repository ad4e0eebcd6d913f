import Foundation
import Records
import Testing

@testable import Assessment
@testable import Documents

/// Tables of risks in the shapes in which agencies publish them. Expectations are read off the texts that stand here, by hand.
@Suite("Published tables of risks")
struct RiskTableTests {
  /// A text whose cells are parted by bars.
  private func document(_ lines: String...) throws -> PublishedDocument {
    let title = ["การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2567", "องค์การบริหารส่วนตำบลหนองบัว"]
    return try Published.document(text: (title + lines).map { $0.replacing(" | ", with: "\t") }.joined(separator: "\n"))
  }

  private func read(_ document: PublishedDocument) throws -> (dossier: Dossier, warnings: [Problem]) {
    try Published.library.get().dossier(of: document, agency: nil, kind: nil, year: nil)
  }

  private func risks(_ document: PublishedDocument) throws -> [Risk] { try #require(read(document).dossier.register).risks }

  private func told(_ document: PublishedDocument) -> [String] { DocumentRules.findings(in: document).map { "\($0.code) \($0.lines[0])" } }

  private func rating(_ risk: Risk) -> [Int?] { [risk.inherent?.likelihood, risk.inherent?.impact, risk.inherent?.statedScore] }

  private static let heading = [
    "ลำดับ | ขั้นตอนการดำเนินงาน | ประเด็นความเสี่ยงการทุจริต | Risk Score (L x I) |  |  | มาตรการควบคุมความเสี่ยงการทุจริต | ระยะเวลาดำเนินการ | ผู้รับผิดชอบ",
    " |  |  | Likelihood | Impact | Risk Score |  |  | ", "(1) | (2) | (3) | (4) | (5) | (6) = (4) x (5) | (7) | (8) | (9)",
  ]

  @Test("likelihood, impact and score below a heading of two lines are the risk's rating; its measure has unit and due")
  func ratings() throws {
    let document = try document(
      Self.heading[0], Self.heading[1], Self.heading[2],
      "1 | การจัดซื้อจัดจ้าง | กำหนดคุณลักษณะเฉพาะเอื้อประโยชน์ | ๓ | ๔ | ๑๒ | ให้มีคณะกรรมการทุกครั้ง | ต.ค. 2566 – ก.ย. 2567 | กองคลัง",
      " |  | ตรวจรับไม่เป็นไปตามสัญญา | 2 | 5 | 10 | บันทึกภาพทุกงวดงาน | ไตรมาส 2 | กองช่าง",
      "2 | การอนุญาตก่อสร้าง | เรียกรับผลประโยชน์ | 4 | 2 | 6 | เผยแพร่คู่มือประชาชน | ภายในเดือนมีนาคม 2567 | กองช่าง")
    let risks = try risks(document)
    #expect(risks.map(\.id) == ["R1.1", "R1.2", "R2.1"])
    #expect(risks.map(\.step) == ["การจัดซื้อจัดจ้าง", "การจัดซื้อจัดจ้าง", "การอนุญาตก่อสร้าง"])
    #expect(risks.map(rating) == [[3, 4, 12], [2, 5, 10], [4, 2, 6]])
    #expect(risks.map { $0.measures.map(\.responsible) } == [[["กองคลัง"]], [["กองช่าง"]], [["กองช่าง"]]])
    #expect(risks.map { $0.measures[0].due?.end?.iso } == ["2024-09-30", "2024-03-31", "2024-03-31"])
    #expect(told(document) == ["DOC-RISK-PRODUCT 8", "DOC-DIGITS 6"])
    #expect(document.account.fates[2...4].allSatisfy { $0 == .furniture } && document.account.fates[5...7].allSatisfy { $0 == .read })
  }

  @Test("what one table rates and another answers is one risk; where they rate it differently they are two")
  func twoTables() throws {
    let rated = [
      "ที่ | เหตุการณ์ความเสี่ยง | โอกาสเกิด (L) | ผลกระทบ (I) | คะแนน (L×I) | ระดับความเสี่ยง | ลำดับความเสี่ยง",
      "1 | เบิกจ่ายโดยเอกสารไม่ครบ | 3 | 3 | 9 | ปานกลาง | 2", "2 | รับสินบนในการจัดเก็บภาษี | 4 | 5 | 20 | สูงมาก | 1",
    ]
    let document = try document(
      rated[0], rated[1], rated[2], "แผนจัดการความเสี่ยง",
      "ที่ | เหตุการณ์ความเสี่ยง | มาตรการ | ตัวชี้วัด | งบประมาณ | กำหนดแล้วเสร็จ | หน่วยงานที่รับผิดชอบ",
      "1 | เบิกจ่ายโดยเอกสารไม่ครบ | 1. จัดทำแบบตรวจ 2. อบรมเจ้าหน้าที่ | ฎีกาถูกทักท้วงลดลง | ไม่ใช้งบประมาณ | 30 กันยายน 2567 | 1. กองคลัง 2. สำนักปลัด",
      "2 | รับสินบนในการจัดเก็บภาษี | รับชำระผ่านระบบอิเล็กทรอนิกส์ | ร้อยละ 80 | 20,000 | ทุกเดือน | กองคลัง")
    let (dossier, warnings) = try read(document)
    let risks = try #require(dossier.register).risks
    #expect(risks.map(rating) == [[3, 3, 9], [4, 5, 20]] && risks.map { $0.inherent?.level } == ["ปานกลาง", "สูงมาก"])
    #expect(risks[0].measures.map(\.text) == ["จัดทำแบบตรวจ", "อบรมเจ้าหน้าที่"])
    #expect(risks[0].measures.map(\.responsible) == [["กองคลัง"], ["สำนักปลัด"]] && risks[0].measures.map(\.budget) == [0, 0])
    #expect(risks[1].measures[0].budget == 20_000 && risks[1].measures[0].due?.words == "ทุกเดือน")
    // The rank of a risk is no number of a row, and has no place.
    #expect(warnings.contains { $0.code == "READ-DOCUMENT-NO-PLACE" && $0.statement.said("heading") == "ลำดับความเสี่ยง" })

    let other = try self.document(
      rated[0], rated[1], "หลังการทบทวน", "ที่ | เหตุการณ์ความเสี่ยง | โอกาส | ผลกระทบ | มาตรการ", "1 | เบิกจ่ายโดยเอกสารไม่ครบ | 2 | 3 | จัดทำแบบตรวจ")
    #expect(try self.risks(other).map(rating) == [[3, 3, 9], [2, 3, nil]])
  }

  @Test("nothing is reckoned and nothing is moved: a score alone stays one, words for likelihood are told, what no matrix has stays as it is")
  func asWritten() throws {
    let document = try document(
      "รหัสความเสี่ยง | ด้าน | ความเสี่ยงการทุจริต | สาเหตุ | มาตรการควบคุมที่มีอยู่ | โอกาส | ผลกระทบ | ระดับความเสี่ยง | มาตรการเพิ่มเติม | ผู้รับผิดชอบ | ระยะเวลา",
      "RF-01 | การจัดซื้อจัดจ้าง | ซื้อยาเกินจำเป็น | ไม่มีอัตราคงคลัง | มีคณะกรรมการยา | 3 | 5 | 15 (สูงมาก) | กำหนดอัตราคงคลัง | กลุ่มงานเภสัชกรรม | 31 กุมภาพันธ์ 2567",
      "RF-02 | การเงิน | เบิกค่าตอบแทนซ้ำ | ตารางเวรไม่เป็นปัจจุบัน | หัวหน้างานรับรอง | สูง | ปานกลาง | สูง | ตรวจกับเวลาสแกนนิ้ว | กลุ่มงานการเงิน | -",
      "RF-03 | พัสดุ | ใช้รถส่วนกลาง | ไม่มีทะเบียน | มีสมุดคุม | 6 | 2 | 12 | ติดตั้งจีพีเอส | กลุ่มงานบริหาร | ปีงบประมาณ 2567",
      "RF-04 | พัสดุ | ยืมพัสดุไม่คืน | ไม่มีทะเบียน | มีสมุดคุม |  |  | 9 | ทำทะเบียนยืม | กลุ่มงานพัสดุ | ไตรมาส 4")
    let (dossier, warnings) = try read(document)
    let risks = try #require(dossier.register).risks
    #expect(risks.map(\.id) == ["RF-01", "RF-02", "RF-03", "RF-04"])
    #expect(risks.map(rating) == [[3, 5, nil], [nil, nil, nil], [6, 2, 12], [nil, nil, 9]])
    #expect(risks.map { $0.inherent?.level } == ["15 (สูงมาก)", "สูง", nil, nil])
    #expect(risks[0].cause == "ไม่มีอัตราคงคลัง" && risks[0].controls.map(\.text) == ["มีคณะกรรมการยา"] && risks[0].domain == "การจัดซื้อจัดจ้าง")
    #expect(risks.map { $0.measures[0].due == nil } == [true, true, false, false])
    let unplaced = warnings.filter { $0.code == "READ-DOCUMENT-UNPLACED" }.compactMap { $0.statement.said("text") }
    #expect(unplaced == ["31 กุมภาพันธ์ 2567", "โอกาส: สูง", "ผลกระทบ: ปานกลาง"])
  }

  @Test("columns of lights: in four colours the level of a risk, in three how one that is watched stands")
  func lights() throws {
    let document = try document(
      "ที่ | โอกาส/ความเสี่ยงการทุจริต | เขียว | เหลือง | ส้ม | แดง", "1 | เรียกรับเงิน |  |  |  | ✓", "2 | เอื้อประโยชน์ผู้รับจ้าง |  |  | / | ",
      "ตารางที่ 6", "ที่ | มาตรการป้องกันการทุจริต | โอกาส/ความเสี่ยงการทุจริต | สถานะความเสี่ยง |  | ", " |  |  | เขียว | เหลือง | แดง",
      "1 | ช่องทางร้องเรียน | เรียกรับเงิน | ✓ |  | ", "2 | คณะกรรมการหลายฝ่าย | เอื้อประโยชน์ผู้รับจ้าง |  | ✓ | ")
    let risks = try risks(document)
    #expect(risks.map { $0.inherent?.level } == ["สูงมาก", "สูง"])
    #expect(risks.map { $0.surveillance?.status } == [.green, .yellow])
    #expect(risks.map { $0.measures.map(\.text) } == [["ช่องทางร้องเรียน"], ["คณะกรรมการหลายฝ่าย"]])
  }

  @Test("lines of parts between the rows leave the table whole; measures of merged cells are the risk's above, each with its unit")
  func merged() throws {
    let document = try document(
      "ลำดับ | ประเด็นความเสี่ยง | โอกาส | ผลกระทบ | คะแนน | แนวทางการจัดการ/มาตรการ | ผู้รับผิดชอบ", "ด้านการจัดซื้อจัดจ้าง",
      "1 | แบ่งซื้อแบ่งจ้าง | 3 | 4 | 12 | จัดทำแผนจัดซื้อจัดจ้าง | กองคลัง", " |  |  |  |  | ตรวจวงเงินสะสมรายไตรมาส | หน่วยตรวจสอบภายใน",
      "ด้านการบริหารงานบุคคล |  |  |  |  |  | ", "2 | ลาโดยไม่ส่งใบลา | 2 | 1 | 2 | ตรวจการลา | สำนักปลัด", "รวม 2 ความเสี่ยง |  |  |  |  |  | ")
    let risks = try risks(document)
    #expect(risks.map(\.domain) == ["ด้านการจัดซื้อจัดจ้าง", "ด้านการบริหารงานบุคคล"])
    #expect(risks[0].measures.map(\.text) == ["จัดทำแผนจัดซื้อจัดจ้าง", "ตรวจวงเงินสะสมรายไตรมาส"])
    #expect(risks[0].measures.map(\.responsible) == [["กองคลัง"], ["หน่วยตรวจสอบภายใน"]])
    #expect(document.account.fates.enumerated().filter { $0.element == .unplaced }.map(\.offset) == [0, 8])
  }

  @Test("a process above its table and between tables is the risks' process; numbers that begin anew make no id twice")
  func processes() throws {
    let heading = "ลำดับ | เหตุการณ์ความเสี่ยงการทุจริต | โอกาส (L) | ผลกระทบ (I) | Risk Score (L x I) | มาตรการ/วิธีดำเนินการ"
    let document = try document(
      "กระบวนงาน การจัดซื้อจัดจ้าง", heading, "1 | ราคากลางสูงเกินจริง | 2 | 4 | 8 | สืบราคาจากตลาด", "", "ชื่อกระบวนงาน : การเบิกค่าเดินทาง", heading,
      "1 | เบิกค่าที่พักเท็จ | 3 | 3 | 9 | ตรวจใบเสร็จ")
    let risks = try risks(document)
    #expect(risks.map(\.process) == ["การจัดซื้อจัดจ้าง", "การเบิกค่าเดินทาง"] && Set(risks.map(\.id)).count == 2)
    #expect(document.account.count(.unplaced) == 1)
  }

  @Test("what a report of a round says of a measure is its result, with what stood in the way")
  func results() throws {
    let document = try Published.document(
      text: """
        รายงานผลการจัดการความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2567 รอบ 6 เดือน
        เทศบาลตำบลทุ่งนา
        ลำดับ\tประเด็นความเสี่ยง\tคะแนนความเสี่ยง\tมาตรการ\tผลการดำเนินการ\tหน่วยงาน\tปัญหา/อุปสรรค
        1\tการใช้รถราชการ\t12 (สูง)\tจัดทำทะเบียนคุม\tจัดทำทะเบียนแล้ว\tสำนักปลัด\tรถไม่เพียงพอ
        """)
    let measure = try #require(risks(document).first?.measures.first)
    #expect(measure.reports == [MeasureReport(round: .sixMonths, result: "จัดทำทะเบียนแล้ว", evidence: nil, progress: nil, obstacles: "รถไม่เพียงพอ")])
    #expect(try risks(document)[0].inherent?.level == "12 (สูง)")
  }

  @Test("scales and grids of a matrix are no risks")
  func noRisks() throws {
    let document = try document(
      "ระดับ | โอกาสที่เกิด | คำอธิบาย", "5 | สูงมาก | มากกว่า 25 ครั้งต่อปี", "", "โอกาส/ผลกระทบ | 1 | 2 | 3", "3 | 3 | 6 | 9", "2 | 2 | 4 | 6")
    #expect(document.risks.isEmpty && document.account.count(.unplaced) > 0)
  }
}

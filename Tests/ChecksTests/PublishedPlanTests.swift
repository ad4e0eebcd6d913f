import Assessment
import Checks
import Definitions
import Testing

/// The table “การประเมินความเสี่ยงการทุจริตในองค์กร” of the plan of เทศบาลนครแม่สอด, 2566–2570 (docs/domain.md 1.2): four rows, nine
/// issues, words for levels.
///
/// The table lists measures by row. They are paired with the issues here by what they say: no measure of row 3 is about the
/// use of property. The projects' budgets are those of part 2 of the plan, all 0.
@Suite("The risk table of a published plan earns the findings that its readers made")
struct PublishedPlanTests {
  private struct Row {
    var step: String
    var issues: [(event: String, level: String, measures: [Int])]
    /// Texts with the number of the plan's project.
    var measures: [(text: String, project: Int)]
  }

  private static let rows = [
    Row(
      step: "การบริหารงานของหน่วยงาน และการปฏิบัติงานของบุคลากร",
      issues: [
        (
          "ผู้บริหารดำเนินการตามนโยบายของตนเอง แทรกแซงการปฏิบัติงานของเจ้าหน้าที่ ซึ่งอาจขัดต่อกฎระเบียบที่เกี่ยวข้อง",
          "ปานกลาง", [0, 1, 2, 3]
        ),
        ("บุคลากรของหน่วยงานปฏิบัติตามนโยบายของผู้บริหาร โดยไม่มีกฎระเบียบรองรับ", "ปานกลาง", [0, 1, 2, 3]),
        (
          "บุคลากรของหน่วยงานไม่ให้ความสำคัญกับการปฏิบัติงาน เอางานส่วนตัวมาทำที่ทำงาน ขาดความรับผิดชอบต่อการปฏิบัติงาน",
          "ปานกลาง", [0, 1, 2, 3]
        ),
      ],
      measures: [
        ("โครงการส่งเสริมการบริหารงานตามหลักธรรมาภิบาลเพื่อป้องกันการทุจริต", 2),
        ("มาตรการแสดงเจตนารมณ์ในการนำหลักคุณธรรมมาใช้ในการบริหารงานของผู้บริหาร", 10),
        ("มาตรการจัดทำแผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส", 19),
        ("มาตรการ “จัดทำข้อตกลงการปฏิบัติราชการตามหลักธรรมาภิบาล”", 20),
      ]),
    Row(
      step: "การบริหารงานบุคคล",
      issues: [
        ("การบรรจุแต่งตั้ง โยกย้าย โอน เลื่อนตำแหน่ง/เงินเดือน และการมอบหมายงาน ไม่เป็นธรรม เอาแต่พวกพ้อง", "ปานกลาง", [0])
      ],
      measures: [("มาตรการสร้างความโปร่งใสในการบริหารงานบุคคล", 13)]),
    Row(
      step: "การบริหารการเงิน งบประมาณ การจัดซื้อจัดจ้าง การบริหารพัสดุ และการใช้ประโยชน์ทรัพย์สินของทางราชการ",
      issues: [
        ("การบริหารการเงิน งบประมาณ การจัดซื้อจัดจ้าง การจัดหาพัสดุไม่เป็นไปตามระเบียบที่เกี่ยวข้อง", "สูง", [0, 1]),
        ("นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน", "ปานกลาง", []),
      ],
      measures: [
        ("มาตรการควบคุมการเบิกจ่ายเงินตามข้อบัญญัติงบประมาณรายจ่ายประจำปี", 14),
        ("โครงการเสริมสร้างความโปร่งใสในการบริหารงบประมาณ", 9),
      ]),
    Row(
      step: "การให้บริการสาธารณะ/บริการประชาชน",
      issues: [
        ("ไม่ให้บริการแก่ประชาชนตามลำดับ อันเนื่องมาจากความสัมพันธ์ส่วนตัว", "สูง", [0, 1, 2]),
        ("มีการเรียกรับเงินพิเศษจากผู้ขอรับบริการ นอกเหนือจากค่าธรรมเนียมปกติ", "สูง", [0, 1, 2]),
        ("ให้บริการไม่เป็นไปตามมาตรฐาน เช่น ใช้เวลาให้บริการนานกว่าที่กำหนดไว้", "สูง", [0, 1, 2]),
      ],
      measures: [
        ("มาตรการ NO Gift Policy", 11), ("กิจกรรมการใช้บัตรคิวในการติดต่อราชการ", 18),
        ("มาตรการจัดให้มีระบบและช่องทางการรับเรื่องร้องเรียนเกี่ยวกับการทุจริตของหน่วยงาน", 35),
      ]),
  ]

  /// The register as a user would write it; `budget` is that of every project.
  private static func register(budget: Int? = 0) -> String {
    var lines: [String] = []
    for (row, value) in rows.enumerated() {
      for (issue, (event, level, measures)) in value.issues.enumerated() {
        lines.append("- id: R\(row + 1).\(issue + 1)")
        lines.append("  step: \(value.step)")
        lines.append("  event: \(event)")
        lines.append("  inherent: \(level)")
        guard !measures.isEmpty else { continue }
        lines.append("  measures:")
        for measure in measures.map({ value.measures[$0] }) {
          lines.append("    - text: \(measure.text)")
          lines.append("      project: \"\(measure.project)\"")
          if let budget { lines.append("      budget: \(budget)") }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func findings(budget: Int? = 0) throws -> [Finding] {
    Samples.findings(in: try Samples.dossier(risks: Self.register(budget: budget)))
  }

  private func findings(_ code: String) throws -> [Finding] { try findings().filter { $0.code == code } }

  @Test("it is four steps and nine risks of two levels, five ปานกลาง and four สูง")
  func shape() throws {
    let risks = try #require(try Samples.dossier(risks: Self.register()).register).risks
    #expect(risks.count == 9)
    #expect(Set(risks.compactMap(\.step)).count == 4)
    #expect(risks.filter { ($0.residual ?? $0.inherent)?.level == "ปานกลาง" }.count == 5)
    #expect(risks.filter { ($0.residual ?? $0.inherent)?.level == "สูง" }.count == 4)
  }

  @Test("of row 3, issue 2 has no measure while issue 1 has")
  func withoutMeasure() throws {
    let found = try findings("RISK-NO-MEASURE")
    #expect(found.map(\.place) == ["register.risks[6].measures"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.said("others") == "R3.1")
  }

  @Test("rows 1 and 4 do not pair their measures with their issues")
  func unpaired() throws {
    let found = try findings("RISK-SAME-MEASURES")
    #expect(found.map { $0.said("measures") } == ["4", "3"])
    #expect(found.map(\.places.count) == [3, 3])
  }

  @Test("no risk has a likelihood or an impact, said once")
  func wordsOnly() throws {
    let found = try findings("RISK-WORD-ONLY")
    #expect(found.map { $0.said("all") } == ["9"])
    #expect(found.first?.places.count == 9)
    #expect(found.map(\.severity) == [.warning])
  }

  @Test("two rows hold one word for three issues")
  func sharedLevels() throws {
    let found = try findings("RISK-SHARED-LEVEL")
    #expect(found.map { $0.said("level") } == ["ปานกลาง", "สูง"])
    #expect(found.map { $0.said("count") } == ["3", "3"])
  }

  @Test("the two words of row 3 in one cell would be two ratings")
  func twoWords() throws {
    let found = try Samples.findings("RISK-LEVEL-WORD", risks: "[{id: R3, event: ก, inherent: สูง ปานกลาง}]")
    #expect(found.map { $0.said("several") } == ["สูง ปานกลาง"])
  }

  @Test("all ten projects that the table names have 0 baht")
  func unfunded() throws {
    let found = try findings("RISK-UNFUNDED")
    #expect(found.map { $0.said("projects") } == ["10"])
    #expect(found.map(\.severity) == [.warning])
    #expect(try !findings(budget: nil).contains { $0.code == "RISK-UNFUNDED" })
    #expect(try !findings(budget: 50_000).contains { $0.code == "RISK-UNFUNDED" })
  }

  @Test("every other finding on its register is one of what a published table leaves out")
  func theRest() throws {
    let codes = Set(try findings().map(\.code).filter { $0.hasPrefix("RISK-") })
    #expect(codes == [
      "RISK-NO-MEASURE", "RISK-SAME-MEASURES", "RISK-WORD-ONLY", "RISK-SHARED-LEVEL", "RISK-UNFUNDED",
      // Five of nine are ปานกลาง; no owner, no response, and no one responsible, due day or indicator are printed.
      "RISK-COMPRESSED", "RISK-OWNER", "RISK-UNANSWERED", "RISK-MEASURE",
    ])
    #expect(try findings("RISK-UNANSWERED").map(\.place) == [5, 7, 8, 9].map { "register.risks[\($0)].response" })
  }

  @Test("nothing on the register itself is an error: the table says too little, not the wrong thing")
  func noErrors() throws {
    #expect(try findings().filter { $0.severity == .error }.map(\.code) == [])
  }
}

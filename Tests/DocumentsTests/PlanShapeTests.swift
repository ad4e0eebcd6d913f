import Assessment
import Foundation
import Records
import Testing

@testable import Documents

/// Plans and results in the shapes in which agencies publish them. Expectations are read off the texts that stand here, by hand.
@Suite("Shapes of published plans and results")
struct PlanShapeTests {
  /// A text whose cells are parted by bars.
  private func document(_ lines: String...) throws -> PublishedDocument {
    try Published.document(text: lines.map { $0.replacing(" | ", with: "\t") }.joined(separator: "\n"))
  }

  private func dossier(_ document: PublishedDocument) throws -> Dossier { try Published.library.get().dossier(of: document, agency: nil, kind: nil, year: nil).dossier }

  private func told(_ document: PublishedDocument) -> [String] { DocumentRules.findings(in: document).map { "\($0.code) \($0.lines[0])" } }

  @Test("lines of dimensions between the rows leave the table whole, with tabs or without; a total below all of them is of all")
  func dimensionsBetween() throws {
    let document = try document(
      "แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567", "เทศบาลตำบลบ้านสวน",
      "ลำดับ | โครงการ/กิจกรรม | งบประมาณ (บาท) | ระยะเวลาดำเนินการ |  |  |  | หน่วยงานที่รับผิดชอบ",
      " |  |  | ไตรมาส 1 | ไตรมาส 2 | ไตรมาส 3 | ไตรมาส 4 | ",
      "มิติที่ 1 การสร้างสังคมที่ไม่ทนต่อการทุจริต",
      "1 | โครงการอบรมคุณธรรม | 20,000 |  | ✓ |  |  | สำนักปลัด",
      "มิติที่ 2 การบริหารราชการ |  |  |  |  |  |  | ",
      "2 | มาตรการจัดซื้อจัดจ้าง | ไม่ใช้งบประมาณ | ✓ | ✓ | ✓ | ✓ | กองคลัง",
      "รวม | 2 โครงการ | 2,000 |  |  |  |  | ")
    let projects = try #require(dossier(document).plan).projects
    #expect(projects.map(\.name) == ["อบรมคุณธรรม", "จัดซื้อจัดจ้าง"])
    #expect(projects.map(\.dimension) == [.first, .second])
    #expect(projects.map { $0.responsible } == [["สำนักปลัด"], ["กองคลัง"]])
    #expect(projects.map { $0.budgets[0] } == [.amount(20_000), .notNeeded])
    #expect(projects.map(\.quarters.ticked) == [[2], [1, 2, 3, 4]])
    #expect(told(document) == ["DOC-TOTAL 9"])
    #expect(document.account.count(.unplaced) == 1)
  }

  @Test("however many lines of dimensions follow each other, the table goes on below them, and the last counts")
  func manyDimensions() throws {
    let heading = ["แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567", "เทศบาลตำบลบ้านสวน", "ลำดับ\tโครงการ/กิจกรรม\tงบประมาณ (บาท)\tผู้รับผิดชอบ"]
    let labels = Array(repeating: "มิติที่ 1 การสร้างสังคมที่ไม่ทนต่อการทุจริต", count: 3_000) + ["มิติที่ 2 การบริหารราชการ"]
    let rows = ["1\tโครงการอบรมคุณธรรม\t20,000\tสำนักปลัด"] + labels + ["2\tโครงการจิตอาสา\t5,000\tกองช่าง"]
    let document = try Published.document(text: (heading + rows).joined(separator: "\n"))
    #expect(document.tables.map { $0.labels.count } == [3_001])
    #expect(document.projects.map(\.dimension) == [nil, 2])
  }

  @Test("numbers that begin anew below each mission are none twice; twice below one mission they are")
  func numbersAnew() throws {
    let heading = "ภารกิจตามมิติ | โครงการ/กิจกรรม/มาตรการ | ปี 2566 งบประมาณ (บาท) | ปี 2567 งบประมาณ (บาท)"
    let anew = try document(
      "แผนปฏิบัติการป้องกันการทุจริต", "เทศบาลตำบลบ้านสวน", heading, "1.1 การสร้างจิตสำนึก | 1) โครงการอบรม | 10 | 10", " | 2) โครงการรณรงค์ | 20 | 20",
      "1.2 การมีส่วนร่วม | 1) โครงการประชาคม | 5 | 5")
    #expect(told(anew).isEmpty)
    #expect(anew.plan[0].years == [2566, 2567])
    let twice = try document(
      "แผนปฏิบัติการป้องกันการทุจริต", "เทศบาลตำบลบ้านสวน", heading, "1.1 การสร้างจิตสำนึก | 1) โครงการอบรม | 10 | 10", " | 1) โครงการรณรงค์ | 20 | 20")
    #expect(told(twice) == ["DOC-NUMBERING 4"])
  }

  @Test("an item's number and title before the projects of a cell are none of their names; each has the amount that stands in its place")
  func projectsOfCell() throws {
    let document = try document(
      "แผนปฏิบัติการป้องกันการทุจริต", "เทศบาลตำบลบ้านสวน", "ภารกิจตามมิติ | โครงการ/กิจกรรม/มาตรการ | ปี ๒๕๖๑ | ปี ๒๕๖๒ | หมายเหตุ", "มิติที่ 1 การสร้างสังคม",
      "๑.๑ การสร้างจิตสำนึก | 1.1.1 สร้างความตระหนัก<br>๑) โครงการอบรม<br>๒) โครงการรณรงค์ | <br>๒๐,๐๐๐<br>๓๐,๐๐๐ | <br>๒๐,๐๐๐<br>- | ",
      " | 1.1.2 มาตรการส่งเสริมจริยธรรม | - | - | ไม่ใช้งบประมาณ", "รวม | จำนวน 3 โครงการ | ๕๐,๐๐๐ | ๒๐,๐๐๐ | ")
    let projects = try #require(dossier(document).plan).projects
    #expect(projects.map(\.name) == ["อบรม", "รณรงค์", "ส่งเสริมจริยธรรม"])
    #expect(projects.map(\.items) == [["1.1.1"], ["1.1.1"], ["1.1.2"]])
    let expected: [[PlanBudget?]] = [[.amount(20_000), .amount(20_000)], [.amount(30_000), nil], [.notNeeded, .notNeeded]]
    #expect(projects.map { [$0.budgets[0], $0.budgets[1]] } == expected)
    #expect(!told(document).contains { $0.hasPrefix("DOC-COUNT") || $0.hasPrefix("DOC-SUBTOTAL") || $0.hasPrefix("DOC-SHARED") })
  }

  @Test("years below the heading of budgets are money, in millions where it says so; those below the heading of targets are not")
  func yearsBelow() throws {
    let document = try document(
      "แผนปฏิบัติการด้านการต่อต้านการทุจริต กระทรวงตัวอย่าง (พ.ศ. 2566 - 2567)", "โครงการ | กิจกรรม | งบประมาณ (ล้านบาท) |  | หน่วยงานรับผิดชอบ",
      " |  | 2566 | 2567 | ", "1. โครงการสุจริต | จัดอบรม | 1.5000 | 0.2500 | สำนักงานปลัดกระทรวง")
    #expect(document.targets.isEmpty)
    #expect(document.plan[0].rows[0].amounts == [.baht(1_500_000), .baht(250_000)])
    #expect(document.agency?.name == "กระทรวงตัวอย่าง")
    let aims = try self.document(
      "แผนปฏิบัติการป้องกันการทุจริต", "ลำดับ | โครงการ | ค่าเป้าหมาย |  | งบประมาณ (บาท) | ผู้รับผิดชอบ", " |  | 2566 | 2567 |  | ", "1 | โครงการสุจริต | 80 | 90 | 5,000 | กองคลัง")
    #expect(aims.plan.flatMap(\.rows).flatMap(\.amounts).allSatisfy { $0 == .baht(5_000) })
  }

  @Test("results of a round have state, money spent and obstacle, ticked or in words; work after the report's day is told")
  func results() throws {
    let document = try document(
      "รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต รอบ 12 เดือน ประจำปีงบประมาณ 2566", "เทศบาลตำบลบ้านสวน",
      "ลำดับ | โครงการ/กิจกรรม | ผลการดำเนินงาน |  |  | งบประมาณ | เบิกจ่าย", " |  | ดำเนินการแล้ว | อยู่ระหว่างดำเนินการ | ยังไม่ได้ดำเนินการ |  | ",
      "1 | โครงการอบรม | ✓ |  |  | 20,000 | 18,500", "2 | โครงการรณรงค์ |  |  | ✓ | 5,000 | -", "รวม | 2 | 1 | 0 | 1 | 25,000 | 18,500")
    let projects = try #require(dossier(document).plan).projects
    #expect(projects.map { $0.results.map(\.status) } == [[.done], [.notStarted]])
    #expect(projects.map { $0.results[0].spent } == [18_500, nil])
    #expect(projects[0].results[0].round == .twelveMonths)
    let dated = try self.document(
      "รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต รอบ 6 เดือน", "เทศบาลตำบลบ้านสวน",
      "ที่ | โครงการ | งบประมาณที่ตั้งไว้ | งบประมาณที่ใช้ไป | สถานะการดำเนินการ | ผลการดำเนินงาน | ผู้รับผิดชอบ", "มิติที่ 1 การสร้างสังคม",
      "1 | โครงการอบรม | 20,000 | 18,500 | ดำเนินการแล้วเสร็จ | จัดเมื่อวันที่ 20 พฤษภาคม 2567 | กองคลัง", "ข้อมูล ณ วันที่ 31 มีนาคม 2567")
    #expect(told(dated) == ["DOC-DONE-LATER 5"])
  }

  @Test("scores of ITA by year are the report's, no targets without a baseline")
  func scoresByYear() throws {
    let document = try document(
      "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2566", "เทศบาลตำบลบ้านสวน", "ตัวชี้วัด | ปี 2565 | ปี 2566 | ผลต่าง",
      "1. การปฏิบัติหน้าที่ | 88.10 | 90.25 | 2.15", "2. การใช้งบประมาณ | 80.00 | 83.50 | 3.50", "3. การใช้อำนาจ | 85.00 | 86.00 | 2.00")
    #expect(document.targets.isEmpty)
    let expected: [String: Decimal] = ["i1": Decimal(9025) / 100, "i2": Decimal(835) / 10, "i3": 86]
    #expect(document.scores.points.mapValues(\.points) == expected)
    #expect(told(document) == ["DOC-FIGURE-DERIVED 6"])
    #expect(document.titleYear == 2566)
  }

  @Test("what is numbered with its section's number is an item each, and its labels are labels")
  func itemsOfSection() throws {
    let document = try document(
      "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)", "ของเทศบาลตำบลบ้านสวน", "", "1. ชื่อโครงการ : โครงการอบรม", "2. หลักการและเหตุผล", "ตามพระราชกฤษฎีกา พ.ศ. 2546",
      "3. วัตถุประสงค์", "3.1 เพื่อปลูกฝังคุณธรรม", "3.2 เพื่อสร้างความตระหนัก", "4. เป้าหมาย", "พนักงาน 50 คน", "6. วิธีดำเนินการ", "6.1 เสนอโครงการ", "6.2 จัดอบรม", "1) ภาคเช้า",
      "2) ภาคบ่าย", "6.3 รายงานผล", "10. ตัวชี้วัด/ผลลัพธ์", "10.1 ตัวชี้วัด", "ผู้เข้าอบรมร้อยละ 80", "10.2 ผลลัพธ์", "บุคลากรมีคุณธรรม")
    let detail = try #require(document.details.first)
    #expect(detail.items(.objectives).map(\.text) == ["เพื่อปลูกฝังคุณธรรม", "เพื่อสร้างความตระหนัก"])
    #expect(detail.outputs.map(\.text) == ["ผู้เข้าอบรมร้อยละ 80"])
    #expect(detail.outcomes.map(\.text) == ["บุคลากรมีคุณธรรม"])
    #expect(!told(document).contains { $0.hasPrefix("DOC-NUMBERING") })
  }

  @Test("an agency is named in a title, behind what the document is or below it; dots name none, a law's year is none of the report's")
  func titles() throws {
    #expect(try document("แผนปฏิบัติการป้องกันการทุจริต", "ขององค์การบริหารส่วนตำบลหนองน้ำใส").agency?.name == "องค์การบริหารส่วนตำบลหนองน้ำใส")
    #expect(try document("แผนปฏิบัติการป้องกันการทุจริต สำนักงานสาธารณสุขจังหวัดตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2567").agency?.name == "สำนักงานสาธารณสุขจังหวัดตัวอย่าง")
    #expect(try document("แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2567").agency?.name == "จังหวัดตัวอย่าง")
    let hospital = try document("โรงพยาบาลบ้านสวน อำเภอเมือง จังหวัดตัวอย่าง").agency?.name
    #expect(hospital == "โรงพยาบาลบ้านสวน")
    #expect(try document("พื้นที่ดำเนินการ", "เทศบาลตำบล.......").agency == nil)
    #expect(try document("ตามพระราชกฤษฎีกาว่าด้วยหลักเกณฑ์ พ.ศ. 2546").titleYear == nil)
  }

  @Test("a grand total below the totals of a province's strategies is of all their projects")
  func provincialTotal() throws {
    func report(_ total: String) throws -> PublishedDocument {
      try document(
        "แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2567", "ลำดับ | โครงการ/กิจกรรม | หน่วยงานดำเนินการ | งบประมาณ (บาท) | สถานะ",
        "แนวทางที่ 1 เสริมสร้างคุณธรรม", "1 | โครงการค่าย | วัฒนธรรมจังหวัด | 60,000 | ดำเนินการแล้วเสร็จ", "2 | โครงการวัด | พระพุทธศาสนาจังหวัด | 30,000 | ดำเนินการแล้วเสร็จ",
        "รวม 2 โครงการ |  |  | 90,000 | ", "แนวทางที่ 2 พัฒนาเครือข่าย", "3 | โครงการชุมชน | วัฒนธรรมจังหวัด | 45,000 | ดำเนินการแล้วเสร็จ", "รวม 1 โครงการ |  |  | 45,000 | ",
        "รวมทั้งสิ้น 3 โครงการ |  |  | \(total) | ")
    }
    #expect(try told(report("135,000")).isEmpty)
    #expect(try told(report("153,000")) == ["DOC-INDICATOR-SUM 10"])
    #expect(try report("135,000").provincial.map(\.items.count) == [2, 1])
  }

  @Test("a figure where a name should stand is no project; its line is said not to be placed")
  func figureAsName() throws {
    let document = try document(
      "แผนปฏิบัติการป้องกันการทุจริต", "เทศบาลตำบลบ้านสวน", "ภารกิจตามมิติ | โครงการ/กิจกรรม/มาตรการ | ปี 2566 | ปี 2567", "1.1 การสร้างจิตสำนึก | โครงการอบรม | 10 | 10",
      " | 25,000 | 25,000 | 25,000")
    #expect(document.projects.map(\.name) == ["โครงการอบรม"])
    #expect(document.account.fates[4] == .unplaced)
  }

  @Test("a number that counts people is no money, an amount in a column of quarters no tick")
  func noMoney() throws {
    let document = try document(
      "แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567", "โรงพยาบาลบ้านสวน", "ที่ | โครงการ | งบประมาณ | ไตรมาส 1 | ไตรมาส 2 | ผู้รับผิดชอบ",
      "1 | อบรม | เจ้าหน้าที่ 20 คน | 12,500 | / | งานพัสดุ", "2 | ประชุม | 500 บาท |  | / | งานพัสดุ")
    #expect(document.plan[0].rows.map(\.amounts) == [[.unread], [.baht(500)]])
    #expect(document.plan[0].rows.map(\.quarters) == [[2], [2]])
  }

  @Test("a count and its parts are one sentence, over several lines; other counts of a part, and what a dimension has, are none of its parts", arguments: [
    ("มีโครงการ จำนวน 12 โครงการ แบ่งเป็น มิติที่ 1 จำนวน 5 โครงการ มิติที่ 2 จำนวน 6 โครงการ", "12: 5 6"),
    ("จำนวน ๑๒ โครงการ แบ่งเป็น\nมิติที่ 1 จำนวน 5 โครงการ แล้วเสร็จ จำนวน 3 โครงการ\nมิติที่ 2 จำนวน 7 โครงการ แล้วเสร็จ จำนวน 2 โครงการ", "12: 5 7"),
    ("ดำเนินการแล้ว จำนวน 9 โครงการ แยกเป็น ใช้งบประมาณ จำนวน 4 โครงการ ไม่ใช้งบประมาณ จำนวน 5 โครงการ", "9: 4 5"),
    ("มิติที่ 1 จำนวน 5 โครงการ ได้แก่ โครงการอบรม มิติที่ 2 จำนวน 6 โครงการ ได้แก่ โครงการรณรงค์", ""),
    ("จำนวน 35 โครงการ ได้แก่ โครงการที่ 1 และโครงการที่ 2", ""), ("กองคลัง จำนวน 5 โครงการ ได้แก่ ก และกองช่าง จำนวน 6 โครงการ ได้แก่ ข", ""),
    ("จำนวน 12 โครงการ แบ่งเป็น\n\nมิติที่ 1 จำนวน 5 โครงการ มิติที่ 2 จำนวน 6 โครงการ", ""),
  ])
  func splitCounts(text: String, found: String) throws {
    let splits = try Published.document(text: text).splits.map { "\($0.whole): \($0.parts.map(String.init).joined(separator: " "))" }
    #expect(splits.joined(separator: ", ") == found)
  }

  @Test("a dimension right above a list is that of its projects, one of several above it is not; a column that a dossier has no place for is told")
  func dimensionAbove() throws {
    let title = "แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567"
    let rows = ["ลำดับ | โครงการ/กิจกรรม | วัตถุประสงค์ | ปี 2567", "1 | โครงการอบรมคุณธรรม | เพื่อให้มีความรู้ | 20,000"]
    let list = try document(title, "เทศบาลตำบลบ้านสวน", "มิติที่ 2 การบริหารราชการ", "", rows[0], rows[1])
    #expect(list.projects.map(\.dimension) == [2] && list.account.count(.unplaced) == 1)
    let named = try document(title, "เทศบาลตำบลบ้านสวน", "มิติที่ 1 วัฒนธรรมสุจริต", "มิติที่ 2 การบริหารราชการ", rows[0], rows[1])
    #expect(named.projects.map(\.dimension) == [nil])
    let results = try document(
      title, "เทศบาลตำบลบ้านสวน", "มิติที่ 3 การมีส่วนร่วม", "ลำดับ | โครงการ/กิจกรรม | งบประมาณตามแผน | งบประมาณที่ใช้จริง | หน่วยงาน", "1 | โครงการประชาคม | 20,000 | 18,000 | สำนักปลัด")
    #expect(results.kind == .plan && results.projects.map(\.dimension) == [3])
    let warnings = try Published.library.get().dossier(of: list, agency: nil, kind: nil, year: nil).warnings
    #expect(warnings.compactMap { $0.code == "READ-DOCUMENT-NO-PLACE" ? $0.statement.said("heading") : nil } == ["วัตถุประสงค์"])
  }
}

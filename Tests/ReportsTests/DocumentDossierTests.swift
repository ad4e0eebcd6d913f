import Assessment
import Definitions
import Documents
import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite("A published plan as a dossier")
struct DocumentDossierTests {
  private func dossier() throws -> Dossier {
    let library = try Library()
    let path = repository.appending(path: "Tests/DocumentsTests/Published/003-mae-sot-plan-2566-2570.txt").path
    let document = try DocumentChecker(library, .th).document(path: path)
    let read = try library.dossier(of: document, agency: nil, kind: nil, year: nil)
    #expect(read.warnings.isEmpty)
    return read.dossier
  }

  @Test("has its agency, its years, 35 projects and nine risks, with the money that is printed and no other")
  func plan() throws {
    let dossier = try dossier()
    #expect(dossier.agency.name == "เทศบาลนครแม่สอด" && dossier.agency.kind.key == "cityMunicipality")
    let plan = try #require(dossier.plan)
    #expect(plan.firstYear == 2566 && plan.lastYear == 2570 && dossier.year.buddhistYear == 2566)
    #expect(plan.projects.map(\.number) == (1...35).map { $0 })
    // 8, 15, 5 and 7 by dimension (docs/domain.md 1.4).
    #expect(PlanDimension.allCases.map { plan.projects(in: $0).count } == [8, 15, 5, 7])
    // Rows that several projects share give none of them an amount: 20 to 23 and 24 to 26.
    #expect(plan.projects.filter { $0.budgets == .none }.compactMap(\.number) == [20, 21, 22, 23, 24, 25, 26])
    #expect(plan.projects[2].budgets.all == Array(repeating: .amount(50_000), count: 5))
    // The detail says that it needs no money where the table prints 0.
    #expect(plan.projects[0].budget == .notNeeded && plan.projects[0].budgets[0] == .amount(0))
    #expect(plan.projects[10].kind == .measure && plan.projects[10].name == "NO Gift Policy")
    #expect(plan.projects[24].kind == nil)
    #expect(plan.projects[0].headCount == 300 && plan.projects[4].headCount == nil)
    #expect(plan.projects[26].items == ["3.2.1", "3.2.2", "3.2.3"] && plan.projects[26].mission == "3.2")
    #expect(plan.targets.map { $0.values[0] } == ["ร้อยละ 10", "85 คะแนน"])
    let risks = try #require(dossier.register).risks
    #expect(risks.map(\.id) == ["R1.1", "R1.2", "R1.3", "R2.1", "R3.1", "R3.2", "R4.1", "R4.2", "R4.3"])
    #expect(risks.map { $0.inherent?.level } == ["ปานกลาง", "ปานกลาง", "ปานกลาง", "ปานกลาง", "สูง", "ปานกลาง", "สูง", "สูง", "สูง"])
    #expect(risks[4].measures.map(\.project) == ["14", "9"])
  }

  private func read(_ name: String) throws -> (dossier: Dossier, warnings: [Problem]) {
    let library = try Library()
    let path = repository.appending(path: "Tests/DocumentsTests/Published/" + name).path
    return try library.dossier(of: DocumentChecker(library, .th).document(path: path), agency: nil, kind: nil, year: nil)
  }

  private func read(text: String) throws -> (dossier: Dossier, warnings: [Problem]) {
    let library = try Library(), checker = try DocumentChecker(library, .th)
    return try library.dossier(of: checker.document(try DocumentText(text: text, file: "sample.txt")), agency: nil, kind: nil, year: nil)
  }

  @Test("a province's 6-month report has its goals, indicators with targets, and nine projects, whose money adds up to the printed totals")
  func province() throws {
    let (dossier, warnings) = try read("002-lamphun-6-month-report-2566-extract.txt")
    #expect(warnings.isEmpty)
    #expect(dossier.agency.name == "จังหวัดลำพูน" && dossier.agency.kind.key == "province" && dossier.year.buddhistYear == 2566)
    let plan = try #require(dossier.provincial), figures = try #require(ProvincialFigures(of: dossier))
    #expect(dossier.plan == nil && plan.title == "แผนปฏิบัติการขับเคลื่อนระดับจังหวัด")
    #expect(plan.goals.map(\.text) == ["ประชาชนมีวัฒนธรรมและพฤติกรรมซื่อสัตย์สุจริต", "คดีทุจริตและประพฤติมิชอบลดลง"])
    #expect(plan.indicators.map(\.number) == ["๑.๑", "๑.๒", "๑.๓", "๒.๑", "๒.๒.๑", "๒.๒.๒", "๒.๓"])
    let targets: [String?] = ["๘๐", "๘๐", "๘๔", "๑๐", "๑๐", "๑๐", "๒๕"]
    #expect(plan.indicators.map { $0.targets[0].map { String($0.filter(\.isNumber).suffix(2)) } } == targets)
    #expect(plan.indicators.map(\.work.count) == [3, 6, 0, 0, 0, 0, 0])
    // Each amount once, activities not again beside their project.
    #expect(figures.groups.map { figures.baht(of: $0.projects) } == [338_760, 379_510])
    #expect(plan.projects.map(\.budget) == [
      .amount(32_760), .amount(110_000), .amount(110_000), .amount(86_000), .amount(300_000), .notNeeded, .amount(7_000), .amount(32_760), .amount(39_750),
    ])
    func parts(_ place: Int) -> [Int] { plan.projects[place].activities.compactMap { $0.budget?.baht } }
    #expect([1, 2, 3, 8].map(parts) == [[10_000, 50_000, 50_000], [10_000, 50_000, 50_000], [16_000, 60_000, 10_000], [28_200, 11_550]])
    #expect(plan.projects[1].activities.map(\.name).prefix(2) == [
      "กิจกรรมหลัก เสริมสร้างคุณธรรม จริยธรรมและความตระหนักรู้ในการป้องกันและปราบปรามการทุจริต ประกอบด้วย",
      "การนิเทศ กำกับติดตามแบบบูรณาการ และการดำเนินการอื่นๆ ที่เกี่ยวข้องโครงการโรงเรียนสุจริต",
    ])
    #expect(plan.projects[3].name == "โครงการพัฒนาลูกเสือข้อเสียดต่อต้านการทุจริตและประพฤติมิชอบ")
    #expect(plan.projects.allSatisfy { $0.source == "งบบุคลากร" && $0.results.map(\.status) == [.inProgress] && $0.results[0].round == .sixMonths })
    #expect(plan.projects[8].responsible == ["สำนักงานพัฒนาชุมชน จังหวัดลำพูน"])
  }

  @Test("the example is what is read of that report, and nothing else")
  func example() throws {
    let path = repository.appending(path: "forms/examples/lamphun-2566/plan.yaml").path
    #expect(try DossierFile(path: path, known: Library().known).dossier == read("002-lamphun-6-month-report-2566-extract.txt").dossier)
  }

  @Test("money by source in columns of their own, a status beside what was reached, and what has no place are read of a report with such columns")
  func columns() throws {
    let text = """
      รายงานผลการดำเนินงานตามแผนปฏิบัติการขับเคลื่อนระดับจังหวัด
      ประจำปีงบประมาณ พ.ศ. ๒๕๖๗
      จังหวัดตัวอย่าง (รอบ ๑๒ เดือน)

      เป้าหมายที่ ๑ : ประชาชนมีวัฒนธรรมซื่อสัตย์
      ตัวชี้วัดที่ ๑.๑ : ร้อยละของเด็กและเยาวชน
      ค่าเป้าหมาย : ร้อยละ ๘๐
      โครงการ/กิจกรรม\tตัวชี้วัด\tงบประมาณ\t\tการเบิกจ่าย\tสถานะ\tผลการดำเนินงาน\tหน่วยงานรับผิดชอบ
      \t\tงบจังหวัด\tงบ อปท.\t\t\t\t
      โครงการค่ายเยาวชน\tเยาวชน ๑๐๐ คน\t๕๐,๐๐๐\t๒๐,๐๐๐\t๗๐,๐๐๐\tดำเนินการแล้วเสร็จ\tเข้าร่วม ๑๒๐ คน\tสำนักงานจังหวัด
      โครงการ STRONG\tสมาชิก ๕๐ คน\t\t๑๕,๐๐๐\t๑๔,๐๐๐.๕๐\tอยู่ระหว่างดำเนินการ ร้อยละ ๖๐\t\tสำนักงาน ป.ป.ช.
      โครงการรณรงค์\tป้าย ๒ ป้าย\tไม่ใช้งบประมาณ\t\t\tยกเลิก\t\tสำนักงาน ป.ป.ช.
      รวมงบประมาณตามตัวชี้วัดที่ ๑.๑\t\t๕๐,๐๐๐\t๓๕,๐๐๐\t\t\t\t

      """
    let (dossier, warnings) = try read(text: text)
    // Spent with satang, of line 11.
    #expect(warnings.map { "\($0.code) \($0.place.mark?.line ?? 0)" } == ["READ-DOCUMENT-UNPLACED 11"])
    let projects = try #require(dossier.provincial).projects
    #expect(projects.map { $0.amounts.map { "\($0.source) \($0.baht)" } } == [["งบจังหวัด 50000", "งบ อปท. 20000"], ["งบ อปท. 15000"], []])
    #expect(projects.map(\.money) == [.amount(70_000), .amount(15_000), .notNeeded])
    #expect(projects.flatMap(\.results).map(\.status) == [.done, .inProgress, .cancelled])
    #expect(projects.flatMap(\.results).map(\.output) == ["เข้าร่วม ๑๒๐ คน", "อยู่ระหว่างดำเนินการ ร้อยละ ๖๐", nil])
    #expect(projects.allSatisfy { $0.results.map(\.round) == [.twelveMonths] } && projects[0].results[0].spent == 70_000)
  }

  @Test("a hospital's plan counts its projects and names measures once for several; amounts of activities need no whole")
  func hospital() throws {
    let text = """
      โรงพยาบาลตัวอย่าง
      แผนปฏิบัติการป้องกันและปราบปรามการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗
      ลำดับ\tมาตรการ\tโครงการ/กิจกรรม\tตัวชี้วัด\tระยะเวลา\tงบประมาณ\tแหล่งงบประมาณ\tผู้รับผิดชอบ
      1\tปลูกจิตสำนึก\tอบรมคุณธรรมจริยธรรม\tร้อยละ 80\tต.ค. 66\t25,000\tเงินบำรุง\tกลุ่มงานบริหาร
      2\t\tประกาศ No Gift Policy\t1 ฉบับ\tต.ค. 66\tไม่ใช้งบประมาณ\t\tกลุ่มงานบริหาร
      3\tตรวจสอบ\tตรวจสอบพัสดุ ประกอบด้วย 1) อบรม 2) ตรวจนับ\t4 ครั้ง\tทั้งปี\t10,000 20,000\tเงินบำรุง 25,000 บาท งบ UC 5,000 บาท\tงานพัสดุ

      """
    let dossier = try read(text: text).dossier, projects = try #require(dossier.provincial).projects
    #expect(dossier.agency.kind.key == "stateAgency" && dossier.year.buddhistYear == 2567)
    #expect(projects.map(\.number) == ["1", "2", "3"] && projects.map(\.strategy) == ["ปลูกจิตสำนึก", "ปลูกจิตสำนึก", "ตรวจสอบ"])
    #expect(projects.map(\.money) == [.amount(25_000), .notNeeded, .amount(30_000)] && projects[2].budget == nil)
    #expect(projects[2].activities.map(\.name) == ["อบรม", "ตรวจนับ"] && projects[2].activities.map { $0.budget?.baht } == [10_000, 20_000])
    #expect(projects[2].amounts.map { "\($0.source) \($0.baht)" } == ["เงินบำรุง 25000", "งบ UC 5000"] && projects[0].source == "เงินบำรุง")
  }

  @Test("money without a project, with satang or of more than a plan can have, and items without words keep nothing else from being read")
  func unheld() throws {
    let text = """
      จังหวัดตัวอย่าง
      แผนปฏิบัติการขับเคลื่อนระดับจังหวัด ประจำปีงบประมาณ พ.ศ. ๒๕๖๗
      โครงการ/กิจกรรม\tวิธีการดำเนินงาน\tงบประมาณ\tหน่วยงานรับผิดชอบ
      \t\t๙,๐๐๐\t
      โครงการค่ายเยาวชน\tค่าย ๒ วัน\t๕๐,๐๐๐.๕๐\t-
      โครงการรณรงค์\t-\t๙๙๙,๙๙๙,๙๙๙,๙๙๙,๙๙๙\tสำนักงานจังหวัด
      โครงการอบรม ๑. ๒. อบรมครู\t-\t๓๐,๐๐๐ ๑๐,๐๐๐ ๒๐,๐๐๐\tสำนักงานจังหวัด

      """
    let (dossier, warnings) = try read(text: text)
    #expect(warnings.map { "\($0.code) \($0.place.mark?.line ?? 0)" } == (4...6).map { "READ-DOCUMENT-UNPLACED \($0)" })
    let projects = try #require(dossier.provincial).projects
    #expect(projects.map(\.name) == ["โครงการค่ายเยาวชน", "โครงการรณรงค์", "โครงการอบรม"])
    #expect(projects.map(\.money) == [nil, nil, .amount(30_000)] && projects[0].responsible == [] && projects[1].methods == [])
    #expect(projects[2].activities.map(\.name) == ["1", "อบรมครู"] && projects[2].activityBaht == 30_000)
  }

  @Test("two targets of one indicator are both kept, and a status without a round is told by its line")
  func contradictions() throws {
    let text = """
      จังหวัดตัวอย่าง
      แผนปฏิบัติการขับเคลื่อนระดับจังหวัด ประจำปีงบประมาณ พ.ศ. ๒๕๖๗
      เป้าหมายที่ ๑ ประชาชนซื่อสัตย์
      ตัวชี้วัดที่ ๑.๑ ร้อยละของเยาวชน
      ค่าเป้าหมาย
      ร้อยละ ๘๐
      เป้าหมายที่ ๑ : ประชาชนซื่อสัตย์
      ตัวชี้วัดที่ ๑.๑ : ร้อยละของเยาวชน
      ค่าเป้าหมาย : ร้อยละ ๘๔
      โครงการ/กิจกรรม\tวิธีการดำเนินงาน\tงบประมาณ\tหน่วยงานรับผิดชอบ
      โครงการค่ายเยาวชน\tค่าย ๒ วัน\t๕๐,๐๐๐\tสำนักงานจังหวัด
      อยู่ระหว่างดำเนินการ\t\t\t

      """
    let (dossier, warnings) = try read(text: text)
    #expect(dossier.provincial?.indicators.map { $0.targets[0] } == ["ร้อยละ ๘๐", "ร้อยละ ๘๔"])
    #expect(warnings.map { "\($0.code) \($0.place.mark?.line ?? 0)" } == ["READ-DOCUMENT-UNPLACED 12"])
  }

  @Test("a ministry's plan, of which a PDF gave the text, has its goal, its targets of five years, and guidelines below strategies with their units")
  func ministry() throws {
    let (dossier, _) = try read("014-ministry-moral-promotion-plan-2566-2570.txt")
    let plan = try #require(dossier.provincial)
    #expect(dossier.agency.kind.key == "ministry" && dossier.plan == nil)
    #expect(plan.firstYear == 2566 && plan.lastYear == 2570 && plan.goals.map(\.text) == ["กระทรวงสาธารณสุข เป็นองค์กรคุณธรรมต้นแบบอย่างยั่งยืน"])
    #expect(plan.indicators.map(\.number) == ["1", "2", "3", "4"])
    #expect(plan.indicators.prefix(3).map(\.targets.all) == [["90", "90", "90", "90", "90"], ["90", "90", "90", "90", "90"], ["92", "94", "94", "94", "95"]])
    // 4, 13, 10, 6 and 2 below the five strategies.
    let strategies = plan.projects.reduce(into: [(String, Int)]()) { counts, project in
      let strategy = project.strategy ?? ""
      if counts.last?.0 == strategy { counts[counts.count - 1].1 += 1 } else { counts.append((strategy, 1)) }
    }
    #expect(strategies.map(\.1) == [4, 13, 10, 6, 2])
    #expect(plan.projects.allSatisfy { !$0.responsible.isEmpty && $0.money == nil })
  }

  @Test("what was read is written and read again as it is")
  func again() throws {
    let dossier = try dossier()
    let library = try Library()
    let tree = try Tree.read(bytes: Array(try dossier.tree.yaml().utf8), file: "dossier.yaml")
    #expect(try DossierFile(path: "dossier.yaml", tree: tree, known: library.known).dossier == dossier.linked())
  }
}

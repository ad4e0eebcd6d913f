import Assessment
import Definitions
import Documents
import Records
import Reports
import Testing

/// Tables as people paste them, read as dossiers.
@Suite("A copied table as a dossier")
struct TableDossierTests {
  private func dossier(_ text: String, as shapes: [DocumentTable.Shape]) throws -> Dossier {
    let library = try Library()
    let checker = try DocumentChecker(library, .th)
    let document = checker.document(try DocumentText(text: text, file: "table.tsv"))
    return try library.dossier(of: document.tables(as: shapes), agency: "เทศบาลตำบลตัวอย่าง", kind: nil, year: 2567).dossier
  }

  @Test("the annual list of the plan's system: numbers, dimensions, money, ticks of quarters, and no row of totals")
  func annualList() throws {
    let list = """
      ลำดับ\tรายการโครงการ (ตั้งต้น)\tมิติ\tงบประมาณ (บาท)\tดำเนินการไตรมาส\t\t\t\tหมายเหตุ
      \t\t\t\t1\t2\t3\t4\t
      1\tโครงการอบรมคุณธรรม\t1\t๓๐,๐๐๐\t✓\t\t✓\t-\t
      2\tมาตรการ NO Gift Policy\t2\tไม่ใช้งบประมาณ\t☑\t☑\t☑\t☑\t
      รวมทั้งสิ้น\t\t\t30,000\t2\t1\t2\t1\t
      """
    let projects = try #require(dossier(list, as: [.plan, .quarters]).plan).projects
    #expect(projects.map(\.number) == [1, 2] && projects.map(\.name) == ["อบรมคุณธรรม", "NO Gift Policy"])
    #expect(projects.map(\.kind) == [.project, .measure] && projects.map(\.dimension) == [.first, .second])
    #expect(projects.map { $0.quarters.ticked } == [[1, 3], [1, 2, 3, 4]])
    #expect(projects.map { $0.budgets[0] } == [.amount(30_000), .notNeeded])
  }

  @Test("a table of several years, its columns in another order")
  func years() throws {
    let plan = try #require(dossier("ปี 2567\tปี 2568\tโครงการ/กิจกรรม\tมิติ\n10,000\t-\t1) กิจกรรมประชาคม\t3. การมีส่วนร่วม\n", as: [.plan]).plan)
    #expect(plan.firstYear == 2567 && plan.lastYear == 2568)
    #expect(plan.projects[0].dimension == .third && plan.projects[0].budgets.all.prefix(2) == [.amount(10_000), nil])
  }

  @Test("scores of ITA by indicator or by instrument, a measure with what came of it")
  func ita() throws {
    let shapes: [DocumentTable.Shape] = [.measures, .measureResults, .analysis, .scores]
    let scores = try #require(dossier("ลำดับ\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t๙๕.๕๒\n10\tการป้องกันการทุจริต\t100\n", as: shapes).integrity).scores
    #expect("\(scores.i1 ?? 0)" == "95.52" && scores.i10 == 100 && scores.i2 == nil)
    let instruments = try #require(dossier("เครื่องมือ\tคะแนน\nแบบวัด IIT\t80\nแบบวัด EIT\t90\nOIT\t95\nคะแนนรวม\t89\n", as: shapes).integrity).scores
    #expect([instruments.iit, instruments.eit, instruments.oit, instruments.total] == [80, 90, 95, 89])
    let measure = try #require(
      dossier("มาตรการ\tผลการดำเนินการ\t\n\tผลผลิต\tผลลัพธ์\nมาตรการตรวจสอบการใช้ดุลพินิจ\tคู่มือ 1 เล่ม\tใช้ดุลพินิจตามกฎหมาย\n", as: shapes).integrity).measures[0]
    #expect(measure.results.map { [$0.output, $0.outcome] } == [["คู่มือ 1 เล่ม", "ใช้ดุลพินิจตามกฎหมาย"]])
  }

  @Test("a table of another kind is refused with the headings that were found")
  func other() throws {
    #expect(throws: Problems.self) { try dossier("ชื่อ\tที่อยู่\nก\tข\n", as: [.plan]) }
  }
}

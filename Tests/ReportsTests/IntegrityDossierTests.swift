import Assessment
import Definitions
import Documents
import Foundation
import Records
import Reports
import TestSupport
import Testing
import ThaiText

/// The report of อบต.เกาะรอ of 2566, compared with its text by hand: four measures planned, eleven rows of results of which five are of measures
/// that were planned, nine indicators over four pages.
@Suite("A published report on ITA as a dossier")
struct IntegrityDossierTests {
  private func dossier() throws -> Dossier {
    let library = try Library()
    let path = repository.appending(path: "Tests/DocumentsTests/Published/001-koh-ro-integrity-report-2566.txt").path
    let document = try DocumentChecker(library, .th).document(path: path)
    let read = try library.dossier(of: document, agency: nil, kind: nil, year: nil)
    #expect(read.warnings.isEmpty)
    return read.dossier
  }

  @Test("measures are those of the plan, each with its results, and behind them those of which only results are told")
  func measures() throws {
    let dossier = try dossier()
    #expect(dossier.agency.name == "องค์การบริหารส่วนตำบลเกาะรอ" && dossier.year.buddhistYear == 2566 && dossier.plan == nil)
    let measures = try #require(dossier.integrity).measures
    #expect(measures.map(\.results.count) == [1, 2, 2, 0, 1, 1, 1, 1, 1, 1])
    #expect(measures.map(\.responsible) == [["สำนักปลัด"], ["งานประชาสัมพันธ์เจ้าหน้าที่ที่ได้รับมอบหมาย"], ["สำนักปลัด"], ["กองคลัง"]] + Array(repeating: [], count: 6))
    #expect(measures[3].name == "มาตรการส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้าง")
    #expect(measures[3].supervision == "รายงานผลการดำเนินงานตามมาตรการ - รอบ ๑ เดือน - รอบ ๖ เดือน - รอบ ๑๒ เดือน")
    #expect(measures[0].steps?.split(separator: "\n").count == 3 && measures[0].guideline?.split(separator: "\n").count == 4)
    #expect(measures[2].results.map(\.period) == ["เดือนมิถุนายน ๒๕๖๖ เป็นต้นไป", "เดือนมกราคม ๒๕๖๖ เป็นต้นไป"])
    #expect(measures[6].name == "มาตรการด้านการบริหารงานบุคคล" && measures[6].guideline == nil)
    #expect(measures[6].results[0].output == "- รายละเอียด ตำแหน่งงาน\n- เกณฑ์การ ประเมินผลการ ปฏิบัติงานของ พนักงาน")
    #expect(measures.allSatisfy { $0.results.allSatisfy { $0.remark == nil && $0.round == nil } })
  }

  @Test("the analysis has indicators 2 to 10, whole across its pages; what is called as usual has no name of its own")
  func analysis() throws {
    let report = try #require(try dossier().integrity)
    #expect(report.weaknesses.map(\.indicator) == [2, 3, 4, 5, 6, 7, 8, 9, 10])
    #expect(report.weaknesses.compactMap(\.name) == ["การปรับปรุงการทำงาน"])
    #expect(report.weaknesses[1].assessed?.hasSuffix("(๓) ผู้บังคับบัญชามีการคัดเลือกผู้เข้ารับการศึกษา ฝึกอบรม การศึกษา ดูงาน หรือการให้ทุนการศึกษา อย่างเป็นธรรม") == true)
    #expect(report.weaknesses[3].weakness?.split(separator: "\n").count == 6)
    #expect(report.weaknesses[5].responsible == ["ทุกหน่วยงาน", "งาน งบประมาณ"])
    #expect(report.weaknesses[7].result == "-จัดทำข้อมูลที่ขาดตกบกพร่องและนำข้อมูลลงเว็บไซต์")
    // It scores nothing, and has neither a memorandum nor an order.
    #expect(report.scores == .none && report.target == nil && report.memo == nil && report.order == nil)
  }

  @Test("the example is what is read of it, with the district, the province and a notice")
  func example() throws {
    let path = repository.appending(path: "forms/examples/ko-ro-2566/integrity.yaml").path
    var example = try DossierFile(path: path, known: Library().known).dossier
    #expect(example.agency.province == "ยะลา")
    (example.agency.district, example.agency.province, example.notice) = (nil, nil, nil)
    #expect(try example == dossier().linked())
  }

  @Test("each value has its line, so that what a dossier cannot hold is told by it")
  func lines() throws {
    let text = "รายงาน ITA ประจำปี 2566\nเทศบาลตำบลบ้านสวน\n\nมาตรการ\tแนวทางปฏิบัติ\nมาตรการก\t" + String(repeating: "ก", count: 33_000) + "\n"
    let library = try Library()
    let document = try DocumentChecker(library, .th).document(DocumentText(text: text, file: "a.txt"))
    do throws(Problems) {
      _ = try library.dossier(of: document, agency: nil, kind: nil, year: nil)
      Issue.record("it is read")
    } catch {
      #expect(error.all.map { "\($0.code) \($0.place.mark?.line ?? 0)" } == ["READ-TOO-LONG 5"])
    }
  }

  @Test("what was read is written and read again as it is")
  func again() throws {
    let dossier = try dossier()
    let tree = try Tree.read(bytes: Array(try dossier.tree.yaml().utf8), file: "dossier.yaml")
    #expect(try DossierFile(path: "dossier.yaml", tree: tree, known: Library().known).dossier == dossier.linked())
  }
}

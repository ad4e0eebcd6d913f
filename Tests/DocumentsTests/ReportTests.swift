import Checks
import Foundation
import Records
import Testing

@testable import Documents

@Suite("Published reports")
struct ReportTests {
  @Test("a provincial 6-month report: projects, amounts, parts, totals and statuses are those that its reader wrote down (002-totals.json)")
  func provincial() throws {
    let document = try Published.document("002")
    let json = try #require(Published.json("002-totals.json") as? [String: Any])
    let sections = try #require(json["sections"] as? [[String: Any]])
    #expect(document.kind == .provincial)
    try #require(document.provincial.count == sections.count)
    for (section, expected) in zip(document.provincial, sections) {
      #expect(section.indicator == expected["indicator"] as? String)
      #expect(section.sum == (expected["sum_baht"] as? Int).map { Decimal($0) })
      #expect(section.total?.baht == (expected["printed_total"] as? Int).map { Decimal($0) })
      #expect(section.total?.line == expected["printed_total_line"] as? Int)
      #expect(section.status?.line == (expected["status_lines"] as? [Int])?.first)
      let items = try #require(expected["items"] as? [[String: Any]])
      #expect(section.items.map(\.line) == items.map { $0["line"] as? Int ?? 0 })
      #expect(section.items.map(\.budget.baht) == items.map { ($0["baht"] as? Int).map { Decimal($0) } })
      #expect(section.items.map { $0.budget == .none } == items.map { $0["budget_mark"] as? String == "no_budget" })
      #expect(section.items.map(\.unit) == items.map { $0["unit_effective"] as? String ?? "" })
      let parents = try #require(expected["parent_breakdowns"] as? [[String: Any]])
      #expect(section.items.filter { !$0.parts.isEmpty }.map(\.line) == parents.map { $0["parent_line"] as? Int ?? 0 })
      let parts = parents.map { ($0["parts"] as? [[Int]] ?? []).map { "\($0[0]) \($0[1])" } }
      #expect(section.items.filter { !$0.parts.isEmpty }.map { $0.parts.map { "\($0.line) \($0.baht)" } } == parts)
    }
  }

  @Test("a unit that one row of that report lacks is missing; where most rows lack theirs, cells are shared and the unit is the one above")
  func units() throws {
    let text = try String(contentsOfFile: Published.path("002", ".txt"), encoding: .utf8)
    let bureau = "\tสำนักงานสถิติจังหวัดลำพูน"
    let lacking = try Published.document(text: text.replacing(bureau, with: "\t", maxReplacements: 1))
    #expect(DocumentRules.findings(in: lacking).filter { $0.code == "DOC-PROVINCE-GAP" }.map { "\($0.statement.name ?? "") \($0.lines)" } == ["unit [112]"])
    let head = "โครงการ/กิจกรรม\tวิธีการดำเนินงาน\tตัวชี้วัด\tงบประมาณ\tหน่วยงานรับผิดชอบ\n"
    let rows = ["โครงการค่าย\tค่าย\tครั้ง\t10,000\tสำนักงานจังหวัด", "โครงการสื่อ\tสื่อ\tชิ้น\t20,000\t", "โครงการอบรม\tอบรม\tคน\t30,000\t"]
    let shared = try Published.document(text: head + rows.joined(separator: "\n") + "\n")
    #expect(shared.provincial.flatMap(\.items).map(\.unit) == Array(repeating: "สำนักงานจังหวัด", count: 3))
  }

  @Test("the survey of 32,760 baht stands below both indicators of that report")
  func twice() throws {
    let findings = DocumentRules.findings(in: try Published.document("002"))
    #expect(findings.map { "\($0.code) \($0.lines)" } == ["DOC-PROJECT-TWICE [154, 112]"])
  }

  @Test("an integrity report: four measures planned, eleven results, indicators 2 to 10")
  func integrity() throws {
    let report = try Published.document("001").integrity
    #expect(report.planned.map(\.line) == [31, 34, 35, 36])
    #expect(report.planned.map(\.unit) == ["สำนักปลัด", "งานประชาสัมพันธ์เจ้าหน้าที่ที่ได้รับมอบหมาย", "สำนักปลัด", "กองคลัง"])
    #expect(report.results.map(\.line) == [42, 43, 44, 48, 49, 53, 54, 58, 59, 63, 64])
    #expect(report.results[4].period == "จัดทำรายงานทุกรอบเดือน" && report.results[3].output == "คู่มือการปฏิบัติงาน")
    #expect(report.indicators.map(\.number) == [2, 3, 4, 5, 6, 7, 8, 9, 10])
  }

  @Test("what its reader sees: another agency's name, another year, a measure without a result, outputs that repeat a name")
  func faults() throws {
    let findings = DocumentRules.findings(in: try Published.document("001")).filter { $0.severity == .warning }
    #expect(
      findings.map { "\($0.code) \($0.lines[0])" } == [
        // OCR has two more names of the agency, on the title and above a table; line 77 was copied from another one's report.
        "DOC-AGENCY-WORD 9", "DOC-AGENCY-WORD 67", "DOC-AGENCY-WORD 77", "DOC-ITA-INDICATOR 70", "DOC-MEASURE-RESULT 36",
        "DOC-MEASURE-TWICE 44", "DOC-OUTPUT-REPEATS 42", "DOC-YEAR 18",
      ])
  }

  @Test("a file that is no text, or none, is told, and TIS-620 is read and said")
  func encodings() throws {
    func codes(_ bytes: [UInt8]) throws -> [String] {
      do { return try DocumentText(bytes, file: "a.txt", Published.checker().words).warnings.map(\.code) } catch let error as Problems { return error.all.map(\.code) }
    }
    #expect(try codes([]) == ["READ-DOCUMENT-EMPTY"])
    #expect(try codes(Array(" \n\t\n".utf8)) == ["READ-DOCUMENT-EMPTY"])
    #expect(try codes([0x50, 0x4B, 0x03, 0x04, 0x00]) == ["READ-DOCUMENT-NO-TEXT"])
    #expect(try codes([0xFF, 0xD8, 0xFF, 0xE0]) == ["READ-DOCUMENT-NO-TEXT"])
    // แผนงาน in TIS-620.
    let thai: [UInt8] = [0xE1, 0xBC, 0xB9, 0xA7, 0xD2, 0xB9]
    #expect(try codes(thai) == ["READ-DOCUMENT-ENCODING"])
    #expect(try DocumentText(thai, file: "a.txt", Published.checker().words).lines[0].text == "แผนงาน")
    // … and in UTF-16, by its mark.
    #expect(try DocumentText([0xFF, 0xFE, 0x41, 0x0E, 0x1C, 0x0E, 0x19, 0x0E], file: "a.txt", Published.checker().words).lines[0].text == "แผน")
  }
}

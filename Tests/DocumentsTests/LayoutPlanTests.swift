import Checks
import Foundation
import Records
import Testing

@testable import Documents

/// A plan's table as `pdftotext -layout` gives one: cells that go on in the lines below, mission and dimension beside the rows that share them,
/// columns that one blank parts, a page's end within a dimension.
@Suite("A plan's table from a PDF")
struct LayoutPlanTests {
  private static let table = """
                              แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 – 2567)
                                      องค์การบริหารส่วนตำบลตัวอย่าง

           มิติ                ภารกิจตามมิติ                       โครงการ/กิจกรรม/มาตรการ                     งบประมาณ (บาท)
                                                                                                       ปี 2566         ปี 2567
    1. การสร้าง    1.1 การเสริมสร้างจิตสำนึกและ 1) โครงการอบรมคุณธรรมจริยธรรมแก่ผู้บริหาร            ไม่ใช้งบประมาณ ไม่ใช้งบประมาณ
    วัฒนธรรมสุจริต ความตระหนักแก่บุคลากร        และพนักงานส่วนตำบล
                                                2) กิจกรรมให้ความรู้เรื่องผลประโยชน์ทับซ้อน                20,000         20,000
                   1.2 การเสริมสร้างจิตสำนึก        3) โครงการเยาวชนต้นกล้าสุจริต                          15,000         -
                   แก่เด็กและเยาวชน

                   รวม                          จำนวน 3 โครงการ                                            35,000         20,000
                                                                                                                หน้า 1 จาก 4
    \u{C}       มิติ                ภารกิจตามมิติ                       โครงการ/กิจกรรม/มาตรการ                     งบประมาณ (บาท)
                                                                                                       ปี 2566         ปี 2567
    2. การบริหาร   2.1 การเปิดเผยข้อมูล           4) มาตรการเผยแพร่ข้อมูลสาธารณะผ่านเว็บไซต์ของ       ไม่ใช้ งบประมาณ ไม่ใช้งบประมาณ
    ราชการด้วย                                    องค์การบริหารส่วนตำบล
    ความโปร่งใส    2.2 มาตรการส่งเสริมความ        5) มาตรการ NO Gift Policy                                0                0
                   โปร่งใส
                   รวม                          จำนวน 2 โครงการ                                            0                0
                   รวมทั้งสิ้น                     จำนวน 5 โครงการ                                        35,000         25,000
                                                                                                                หน้า 2 จาก 4
    \u{C}ส่วนที่ 3
    รายละเอียดโครงการ
                                                                                                                หน้า 3 จาก 4
    \u{C}ภาคผนวก
                                                                                                                หน้า 4 จาก 4
    """

  private func document() throws -> PublishedDocument {
    let checker = try Published.checker()
    return try checker.document(DocumentText(Array(Self.table.utf8), file: "plan.txt", checker.words))
  }

  @Test("its rows are the projects, each with its whole name, its mission and the amounts of its years; no money and nothing are no 0")
  func rows() throws {
    let plan = try #require(document().plan.first)
    #expect(plan.years == [2566, 2567])
    #expect(plan.projects.map(\.number) == [1, 2, 3, 4, 5])
    #expect(
      plan.projects.map(\.name) == [
        "โครงการอบรมคุณธรรมจริยธรรมแก่ผู้บริหารและพนักงานส่วนตำบล", "กิจกรรมให้ความรู้เรื่องผลประโยชน์ทับซ้อน", "โครงการเยาวชนต้นกล้าสุจริต",
        "มาตรการเผยแพร่ข้อมูลสาธารณะผ่านเว็บไซต์ขององค์การบริหารส่วนตำบล", "มาตรการ NO Gift Policy",
      ])
    #expect(plan.rows.map(\.amounts) == [[.none, .none], [.baht(20_000), .baht(20_000)], [.baht(15_000), .blank], [.none, .none], [.baht(0), .baht(0)]])
    #expect(plan.rows.map(\.dimension) == [1, 1, 1, 2, 2])
    #expect(
      plan.rows.map(\.mission) == [
        "1.1 การเสริมสร้างจิตสำนึกและความตระหนักแก่บุคลากร", "1.1 การเสริมสร้างจิตสำนึกและความตระหนักแก่บุคลากร",
        "1.2 การเสริมสร้างจิตสำนึกแก่เด็กและเยาวชน", "2.1 การเปิดเผยข้อมูล", "2.2 มาตรการส่งเสริมความโปร่งใส",
      ])
    #expect(plan.rows.map(\.line) == [6, 8, 9, 16, 18])
  }

  @Test("its heading may stand in one line with the years")
  func oneLine() throws {
    let table = """
      แผนปฏิบัติการป้องกันการทุจริต
      ที่      โครงการ                      ปี 2566      ปี 2567
      1       โครงการอบรมคุณธรรม           10,000       20,000
      2       มาตรการ NO Gift Policy       ไม่ใช้งบประมาณ   ไม่ใช้งบประมาณ
      """
    let checker = try Published.checker()
    let plan = try #require(checker.document(DocumentText(Array(table.utf8), file: "plan.txt", checker.words)).plan.first)
    #expect(plan.projects.map(\.name) == ["โครงการอบรมคุณธรรม", "มาตรการ NO Gift Policy"])
    #expect(plan.rows.map(\.amounts) == [[.baht(10_000), .baht(20_000)], [.none, .none]])
  }

  @Test("its totals are checked as any table's, both ways and by line")
  func totals() throws {
    let findings = DocumentRules.findings(in: try document())
    #expect(findings.filter { $0.severity == .error }.map { "\($0.code) \($0.lines[0])" } == ["DOC-TOTAL 21"])
  }

  @Test("each line is accounted for: rows are read, numbers of pages are furniture")
  func account() throws {
    let document = try document()
    let account = document.account
    #expect(account.fates.count == document.text.lines.count)
    #expect([13, 22, 25].allSatisfy { account.fates[$0 - 1] == .furniture })
    #expect([6, 7, 8, 9, 10, 16, 17, 18, 19].allSatisfy { account.fates[$0 - 1] == .read })
  }
}

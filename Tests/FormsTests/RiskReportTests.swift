import Foundation
import Sheets
import TestPrinting
import Testing

@testable import Forms

/// Expectations follow docs/domain.md B.5, reckoned by hand on set A (appetite ปานกลาง, up to 9).
@Suite("บส.1 to บส.5 of local governments")
struct RiskReportTests {
  private let register = """
    register:
      risks:
        - id: A
          event: เหตุการณ์ก
          type: financial
          activity: {name: โครงการก, budget: 1500000, indicator: ร้อยละของผู้เสียภาษี}
          inherent: {likelihood: 4, impact: 3}
          residual: {likelihood: 2, impact: 3}
          response: reduceLikelihood
          measures:
            - text: มาตรการหนึ่ง
              start: 1 ต.ค. 2565
              due: 31 มี.ค. 2566
              indicator: จำนวนครั้งที่ตรวจ
              status: doneOnTime
              reports:
                - {months: 6, result: ทำได้ครึ่งหนึ่ง, progress: 50}
                - {months: 3, result: เริ่มแล้ว, progress: 10}
            - มาตรการสอง
        - id: B
          event: เหตุการณ์ข
          inherent: {likelihood: 3, impact: 4}
          residual: {likelihood: 4, impact: 3}
          response: accept

    """

  private func rows(_ key: String) throws -> [[String]] { try RiskPrinting(register).rows(key) }

  @Test("บส.1 lists the activities, budgets as real numbers")
  func activities() throws {
    #expect(try rows("bs1") == [["A", ".....", "โครงการก", "1,500,000", ".....", "ร้อยละของผู้เสียภาษี", "....."]])
    let cell = try #require(try RiskPrinting(register).sheet("bs1").table).rows[0].cells[3]
    #expect(cell.value == .number(Number(1_500_000, .integer)))
  }

  @Test("บส.2 column (11) is (9) × (10), its columns numbered from (3)")
  func scores() throws {
    #expect(try rows("bs2").map { Array($0[6...9]) } == [
      ["4", "3", "12", "การลดโอกาสของความเสี่ยง"], ["3", "4", "12", "ยอมรับความเสี่ยง"],
    ])
    let table = try #require(try RiskPrinting(register).sheet("bs2").table)
    #expect(table.headings.last?.texts == (3...12).map { "(\($0))" })
  }

  @Test("บส.3 and บส.4 have a row a measure; บส.4 that of the last round reported, whose box is ticked")
  func measures() throws {
    // A day is not broken: its blanks are U+00A0.
    let period = "1\u{A0}ต.ค.\u{A0}2565 –\n31\u{A0}มี.ค.\u{A0}2566"
    #expect(try rows("bs3").map { [$0[0], $0[5], $0[7]] } == [["A", "มาตรการหนึ่ง", period], ["", "มาตรการสอง", "....."]])
    // The measure's own indicator, else the activity's.
    #expect(try rows("bs3").map { $0[6] } == ["จำนวนครั้งที่ตรวจ", "ร้อยละของผู้เสียภาษี"])
    #expect(try RiskPrinting(register).sheet("bs3").paragraphs.contains("ไม่อยู่ในตารางนี้ เพราะยังไม่มีมาตรการ: B"))
    #expect(try rows("bs4").map { [$0[5], $0[7]] } == [["ทำได้ครึ่งหนึ่ง", "50%"], [".....", "....."]])
    #expect(
      try RiskPrinting(register).sheet("bs4").paragraphs.contains("☐ รอบ 3 เดือน    ☑ รอบ 6 เดือน    ☐ รอบ 12 เดือน"))
  }

  @Test("บส.5 says ลดลง where the score fell, and whether what remains is within the appetite")
  func changes() throws {
    // A: 4 × 3 = 12 before, 2 × 3 = 6 after, which is accepted. B: 12 before, 4 × 3 = 12 after, which is not.
    let rows = try rows("bs5")
    #expect(rows.map { Array($0[3...5] + $0[8...10]) } == [
      ["4", "3", "12", "2", "3", "6"], ["3", "4", "12", "4", "3", "12"],
    ])
    #expect(rows.map { Array($0[11...14]) } == [
      ["ลดลง", "ระดับปานกลาง", "✓", ""], ["ไม่ลดลง", "ระดับสูง", "", "✓"],
    ])
    #expect(rows.map { $0[15] } == ["มาตรการสอง", "....."])
  }

  @Test("บส.5 says neither ลดลง nor ไม่ลดลง of a rating outside the matrix, and nothing of the appetite")
  func outsideTheMatrix() throws {
    // 6 × 4: the matrix has five likelihoods.
    let outside = register.replacingOccurrences(
      of: "residual: {likelihood: 2, impact: 3}", with: "residual: {likelihood: 6, impact: 4}")
    let row = try #require(try RiskPrinting(outside).rows("bs5").first)
    #expect(Array(row[3...5] + row[8...14]) == ["4", "3", "12", "6", "4", "24", ".....", ".....", "", ""])
  }

  @Test("a risk without an activity shows its process in บส.2 to บส.5, and the form says so")
  func processes() throws {
    let other = register.replacingOccurrences(of: "event: เหตุการณ์ข", with: "process: การจัดซื้อ\n      event: เหตุการณ์ข")
    let printing = try RiskPrinting(other)
    #expect(try printing.rows("bs2").map { $0[1] } == ["โครงการก", "การจัดซื้อ"])
    #expect(try printing.rows("bs5").map { $0[1] } == ["โครงการก", "การจัดซื้อ"])
    let legend = "ช่องโครงการ/กิจกรรม/ภารกิจใช้กระบวนงาน เพราะไม่ได้ระบุโครงการ/กิจกรรม/ภารกิจ: B"
    for key in ["bs2", "bs5"] { #expect(try printing.sheet(key).paragraphs.contains(legend)) }
    #expect(try printing.rows("bs1").map { $0[0] } == ["A"])
    #expect(try !RiskPrinting(register).sheet("bs2").paragraphs.contains { $0.hasPrefix("ช่องโครงการ") })
  }

  @Test("the scores before and after share one heading, and the numbers of their columns")
  func headings() throws {
    let headings = try #require(try RiskPrinting(register).sheet("bs5").table).headings
    #expect(headings[0].cells[3].columnSpan == 3 && headings[0].cells[8].columnSpan == 3)
    #expect(headings[2].texts.filter { !$0.isEmpty } == (3...13).map { "(\($0))" })
  }

  @Test("agencies that are not local governments have none of them")
  func otherAgencies() throws {
    let head = "agency: {name: กรม, kind: stateAgency}\nyear: 2566\n"
    let sheets = try RiskPrinting(Printing.dossier(head + register)).sheets
    #expect(!sheets.contains { $0.stem.hasPrefix("bs") })
  }
}

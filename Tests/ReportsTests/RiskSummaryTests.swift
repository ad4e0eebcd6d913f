import Assessment
import Definitions
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Reports

/// Levels are those of set A: 1–4 ต่ำ, 5–9 ปานกลาง, 10–14 สูง, 15–25 สูงมาก; accepted is ปานกลาง.
@Suite("The risks of the summary")
struct RiskSummaryTests {
  @Test("risks are counted as they stand today: after controls where that was rated, else before")
  func today() throws {
    let printing = try RiskPrinting(
      """
      register:
        risks:
          - {id: A, event: ก, inherent: {likelihood: 5, impact: 5}, residual: {likelihood: 2, impact: 2}}
          - {id: B, event: ข, inherent: {likelihood: 5, impact: 5}, residual: {likelihood: 3, impact: 4}}
          - {id: C, event: ค, inherent: {likelihood: 5, impact: 5}, residual: {likelihood: 6, impact: 4}}
          - {id: D, event: ง, inherent: {likelihood: 4, impact: 4}, measures: อบรม}
          - {id: E, event: จ}
          - {id: F, event: ฉ, inherent: ต่ำ}
          - {id: G, event: ช, inherent: {likelihood: 3}}

      """)
    let options = ReportOptions(language: .th, asOf: try Day(parsing: "2566-12-20"))
    let subject = try ReportSubject(printing.dossier, printing.library, options)
    let text = RiskSummary(subject: subject).blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }.joined(separator: "\n")
    #expect(text.contains("ความเสี่ยง 7 เรื่อง: สูงมาก 1, สูง 1, ปานกลาง 0, ต่ำ 2, ยังไม่ให้คะแนน 1, คะแนนไม่ครบ 1, ไม่อยู่ในตารางนี้ 1"))
    #expect(text.contains("ยังไม่ได้ประเมินหลังการควบคุม 3 เรื่อง"))
    #expect(text.contains("มีเพียงคำบอกระดับ ไม่มีคะแนน 1 เรื่อง จึงไม่อยู่ในแผนภาพ"))
    let worst = "D ง (สูงมาก คะแนน 16 ยอมรับได้ไม่เกินปานกลาง)"
    #expect(text.contains(worst + "\nB ข (สูง คะแนน 12 ยอมรับได้ไม่เกินปานกลาง) · ยังไม่มีมาตรการ"))
    #expect(text.contains("เกินระดับที่ยอมรับได้ 2 เรื่อง ในจำนวนนี้ยังไม่มีมาตรการ 1 เรื่อง"))
  }

  @Test("an accepted risk above the appetite has who accepted it, when, why, until when and the next review below it")
  func acceptance() throws {
    let printing = try RiskPrinting(
      """
      register:
        risks:
          - id: A
            event: ก
            inherent: {likelihood: 5, impact: 5}
            response: accept
            acceptance: {approvedBy: นายกเทศมนตรี, date: 1 ต.ค. 2565, reason: งบปี 66 ไม่พอ, until: ไตรมาสที่ 4/2566, nextReview: 30 มิ.ย. 2566}

      """)
    let options = ReportOptions(language: .th, asOf: try Day(parsing: "2566-02-20"))
    let subject = try ReportSubject(printing.dossier, printing.library, options)
    let texts = RiskSummary(subject: subject).blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }
    let above = try #require(texts.firstIndex { $0.hasPrefix("A ก") })
    let record = texts[above + 1]
    for part in ["นายกเทศมนตรี", "1 ต.ค. 2565", "งบปี 66 ไม่พอ", "ไตรมาสที่ 4/2566", "30 มิ.ย. 2566"] {
      #expect(record.contains(part), "\(record)")
    }
  }
}

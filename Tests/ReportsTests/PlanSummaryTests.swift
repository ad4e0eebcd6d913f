import Assessment
import Definitions
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Reports

@Suite("The action plan of the summary")
struct PlanSummaryTests {
  private func text(_ projects: String, asOf: String) throws -> String {
    let dossier = try Printing.dossier(Printing.maeSot + "plan: {projects: [\(projects)]}\n")
    let subject = try ReportSubject(dossier, Printing.library(), ReportOptions(language: .th, asOf: Day(parsing: asOf)))
    return PlanSummary(subject: subject).blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }.joined(separator: "\n")
  }

  @Test("money and projects are counted by dimension, and what is spent is a share of what the same projects may spend")
  func money() throws {
    let text = try text(
      """
      {name: ก, dimension: 1, budgets: {year1: 30000}, results: [{months: 6, status: done, spent: 20000}]},
      {name: ข, dimension: 1, budgets: {year1: 50000}}, {name: ค, budget: notNeeded, results: [{months: 6, status: inProgress}]},
      {name: ง}
      """, asOf: "2566-04-01")
    #expect(text.contains("4 โครงการ: มิติ 1 จำนวน 2, ไม่ระบุมิติ จำนวน 2"))
    #expect(text.contains("งบประมาณปี 2566: 80,000 บาท 2 โครงการ (มิติ 1 80,000 บาท 2 โครงการ) ไม่ใช้งบประมาณ 1 โครงการ"))
    #expect(text.contains("ไม่บอกงบประมาณของปี 2566: 1 โครงการ"))
    #expect(text.contains("เบิกจ่ายปี 2566: 20,000 บาท จากงบประมาณ 30,000 บาท (ร้อยละ 67) ของ 1 โครงการที่รายงานการเบิกจ่าย"))
    #expect(text.contains("สถานะล่าสุดของปี 2566: อยู่ระหว่างดำเนินการ 1, ดำเนินการแล้วเสร็จ 1"))
  }

  @Test("a budget of 0 baht is neither money nor said to be none: every project is counted once")
  func zero() throws {
    let text = try text("{name: ก, budgets: {year1: 0}}, {name: ข, budget: notNeeded}, {name: ค, budgets: {year1: 500}}", asOf: "2566-04-01")
    #expect(text.contains("งบประมาณปี 2566: 500 บาท 1 โครงการ (ไม่ระบุมิติ 500 บาท 1 โครงการ) ไม่ใช้งบประมาณ 1 โครงการ ระบุ 0 บาท 1 โครงการ"))
  }

  @Test("a result is due the day after its round ends; what is done or was cancelled needs no more")
  func due() throws {
    let projects = """
      {number: 1, name: ก, results: [{months: 6, status: cancelled}]}, {number: 2, name: ข, results: [{months: 6, status: inProgress}]},
      {number: 3, name: ค, results: [{months: 12, year: 2565, status: done}]}
      """
    #expect(try !text(projects, asOf: "2566-03-31").contains("ถึงกำหนดรายงาน"))
    #expect(try text(projects, asOf: "2566-04-01").contains("รอบ 6 เดือนเมื่อวันที่ 31 มี.ค. 2566 แต่ยังไม่มีผล: 1 โครงการ (3)"))
    #expect(try text(projects, asOf: "2566-10-01").contains("รอบ 12 เดือนเมื่อวันที่ 30 ก.ย. 2566 แต่ยังไม่มีผล: 2 โครงการ (2, 3)"))
  }

  @Test("nothing is divided by a budget of nothing")
  func nothing() throws {
    let text = try text("{name: ก, budget: notNeeded, results: [{months: 6, spent: 500}]}", asOf: "2566-04-01")
    #expect(text.contains("เบิกจ่ายปี 2566: 500 บาท ของ 1 โครงการที่รายงานการเบิกจ่าย ซึ่งแผนไม่ได้ตั้งงบประมาณไว้"))
  }
}

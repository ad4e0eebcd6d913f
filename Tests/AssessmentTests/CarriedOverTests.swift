import Testing
import ThaiText

@testable import Assessment

@Suite("The next year begins with what goes on, and with nothing that was found or signed")
struct CarriedOverTests {
  private let last: Dossier
  private let next: Dossier

  init() throws {
    let text = """
      agency: {name: อบต.ตัวอย่าง, kind: subdistrictAdministrativeOrganization}
      year: 2566
      units: [{id: finance, name: กองคลัง}]
      register:
        assessed: 2022-11-01
        signature: {position: นายก อบต., date: 2023-10-30}
        risks:
          - id: R1
            event: เบิกจ่ายไม่ครบเอกสาร
            inherent: {likelihood: 4, impact: 4}
            residual: {likelihood: 3, impact: 4}
            response: reduce
            controls: [{text: ตรวจฎีกา, quality: good}]
            measures:
              - {text: อบรม, status: doneOnTime, responsible: finance}
              - {text: ตรวจซ้ำ, due: 2023-09-30, responsible: finance, reports: [{months: 6, result: ยังไม่เริ่ม}]}
      internalControl:
        certificate: {ending: remainingRisk, risks: [ก], signature: {position: นายก อบต., date: 2023-12-20}}
        review: {ending: noRemarks, noAuditorBecause: ไม่มี, signature: {position: ผู้ตรวจสอบภายใน}}
        components: {overall: เพียงพอ}
        evaluation:
          missions:
            - title: การเงิน
              objective: ถูกต้อง
              risks:
                - {riskId: R1, assessment: ยังไม่เพียงพอ}
                - {risk: เก็บภาษีไม่ครบ, existingControl: แผนที่ภาษี, residualRisk: ลูกหนี้ค้าง, improvement: เร่งรัด, responsible: finance}
        followUp:
          improvements:
            - {mission: พัสดุ, residualRisk: ของหาย, improvement: ทำทะเบียน, responsible: finance, status: doneLate}
            - {mission: ช่าง, residualRisk: รถเสีย, improvement: ซ่อมบำรุง, responsible: finance, status: inProgress, progress: 40}
      """
    last = try dossier(text)
    next = last.carriedOver(to: try #require(ReportingYear(buddhistYear: 2567, kind: .fiscal)))
  }

  @Test("risks keep what they are and their controls, not how they were rated or answered")
  func risks() throws {
    let risk = try #require(next.register?.risks.first)
    #expect(next.year.buddhistYear == 2567)
    #expect(risk.event == "เบิกจ่ายไม่ครบเอกสาร")
    #expect(risk.controls.map(\.text) == ["ตรวจฎีกา"])
    #expect(risk.inherent == nil && risk.residual == nil && risk.response == nil)
    #expect(next.register?.assessed == nil)
    #expect(next.register?.signature == Signature(position: "นายก อบต."))
  }

  @Test("measures that are done stay behind; those that are not keep their day, without last year's reports")
  func measures() throws {
    let measures = try #require(next.register?.risks.first?.measures)
    #expect(measures.map(\.text) == ["ตรวจซ้ำ"])
    #expect(measures[0].due?.end == Day(year: 2023, month: 9, day: 30))
    #expect(measures[0].reports == [])
  }

  @Test("what ปค.๕ wanted improved and what the last follow-up left open is followed up; ปค.๕ keeps missions, risks and controls")
  func followUp() throws {
    let control = next.internalControl
    // The first row takes its measure that is not done from the register.
    #expect(control.followUp?.improvements.map(\.improvement) == ["ซ่อมบำรุง", "ตรวจซ้ำ", "เร่งรัด"])
    #expect(control.followUp?.improvements.allSatisfy { $0.status == nil && $0.progress == nil } == true)
    let rows = try #require(control.evaluation?.missions.first?.risks)
    #expect(rows.map(\.riskId) == ["R1", nil])
    #expect(rows[1].existingControl == "แผนที่ภาษี")
    #expect(rows.allSatisfy { $0.assessment == nil && $0.residualRisk == nil && $0.improvement == nil })
  }

  @Test("no opinion, result or day of signing goes on; who signs does")
  func opinions() {
    let control = next.internalControl
    #expect(control.certificate?.ending == nil && control.certificate?.risks == [])
    #expect(control.certificate?.signature == Signature(position: "นายก อบต."))
    #expect(control.review?.ending == nil && control.review?.noAuditorBecause == nil)
    #expect(control.components?.overall == nil)
  }

  @Test("plans go on; what was reported of their projects, and what was scored, stays of the year that it is of")
  func plans() throws {
    let last = try dossier(
      """
      agency: {name: จังหวัดลำพูน, kind: province}
      year: 2566
      plan:
        firstYear: 2566
        lastYear: 2570
        asOf: 2023-05-16
        projects: [{name: อบรม, budgets: {year1: 5000}, results: [{months: 6, status: done}, {months: 12, year: 2565, status: done}]}]
      provincial:
        projects: [{name: โครงการ STRONG, budget: 300000, results: [{months: 6, status: inProgress}]}]
        signature: {position: ผู้ว่าราชการจังหวัด, date: 2023-04-20}
      integrity: {target: 85, scores: {total: 80}}
      """)
    let next = last.carriedOver(to: try #require(ReportingYear(buddhistYear: 2567, kind: .fiscal)))
    let project = try #require(next.plan?.projects.first)
    #expect(project.name == "อบรม" && project.results.map(\.year) == [2566, 2565] && next.plan?.asOf == nil)
    #expect(project.results(in: 2567, reported: 2567).isEmpty)
    #expect(next.provincial?.projects.first?.results.map(\.year) == [2566])
    #expect(next.provincial?.signature == Signature(position: "ผู้ว่าราชการจังหวัด"))
    #expect(next.integrity?.year == 2566)
  }
}

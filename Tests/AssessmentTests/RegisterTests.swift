import Assessment
import Records
import TestSupport
import Testing
import ThaiText

@Suite("A row of ปค.๕ that names a risk of the register")
struct RegisterTests {
  private let register = """
    register:
      risks:
        - id: R1
          event: นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน
          controls: [ทะเบียนการยืม, {text: ตรวจสอบทุกสิ้นเดือน, quality: fair}]
          inherent: {likelihood: 4, impact: 5}
          residual: ปานกลาง
          measures:
            - {text: จัดทำประกาศแนวทาง, responsible: finance, due: 29 มีนาคม 2567}
            - {text: อบรม, responsible: [clerk, finance], due: ๓๑ พ.ค. ๖๗}
            - {text: ติดป้ายทรัพย์สิน, responsible: works, due: 30 มิถุนายน 2567, status: doneOnTime}
        - {id: R2, event: เรียกรับเงินพิเศษ, controls: NO Gift Policy}

    """

  private func row(_ row: String) throws -> ControlRow {
    let yaml = register + "internalControl: {evaluation: {missions: [{title: การพัสดุ, risks: [\(row)]}]}}\n"
    return try #require(try tambon(yaml).linked().internalControl.evaluation?.missions.first?.risks.first)
  }

  @Test("takes its event, its controls as a numbered list, and the measures that are not done yet")
  func taken() throws {
    let row = try row("{riskId: R1}")
    #expect(row.risk == "นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน")
    #expect(row.existingControl == "1. ทะเบียนการยืม\n2. ตรวจสอบทุกสิ้นเดือน")
    #expect(row.residualRisk == "นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน")
    #expect(row.improvement == "1. จัดทำประกาศแนวทาง\n2. อบรม")
    #expect(row.responsible == ["finance", "clerk"])
    #expect(row.due == Day(buddhistYear: 2567, month: 5, day: 31).map(Period.init))
  }

  @Test("keeps what it says itself")
  func kept() throws {
    let row = try row("{riskId: R1, risk: ยืมแล้วไม่คืน, existingControl: กล้องวงจรปิด, due: 30 กันยายน 2567}")
    #expect(row.risk == "ยืมแล้วไม่คืน")
    #expect(row.existingControl == "กล้องวงจรปิด")
    #expect(row.due == Day(buddhistYear: 2567, month: 9, day: 30).map(Period.init))
  }

  @Test("has no remaining risk where the register rates none, and nothing at all where the register has no such risk")
  func nothing() throws {
    #expect(try row("{riskId: R2}").existingControl == "NO Gift Policy")
    #expect(try row("{riskId: R2}").residualRisk == nil)
    #expect(try row("{riskId: R9, risk: ก}").existingControl == nil)
  }

  @Test("any whole number is a score, whether the matrix has it or not; anything else is told where it stands", arguments: [
    ("2569", nil), ("๒๕๖๙", nil), ("-1", nil), ("0", nil), ("3.5", "READ-NOT-A-SCORE"), ("๓.๕", "READ-NOT-A-SCORE"),
    ("25692569256925", "READ-NOT-A-SCORE"), ("สาม", "READ-NOT-A-NUMBER"),
  ] as [(String, String?)])
  func scores(score: String, code: String?) {
    let yaml = """
      agency: {name: ก, kind: stateAgency}
      year: 2566
      register: {risks: [{id: R1, event: ก, inherent: {likelihood: \(score), impact: 3}}]}
      """
    #expect(problems(yaml) == (code.map { ["3:62 \($0) register.risks[1].inherent.likelihood"] } ?? []))
  }

  @Test("a row says what its risk is, or names one")
  func missing() {
    let yaml = """
      agency: {name: ก, kind: stateAgency}
      year: 2566
      internalControl: {evaluation: {missions: [{title: การพัสดุ, risks: [{existingControl: ก}]}]}}
      """
    #expect(problems(yaml) == ["3:69 READ-MISSING internalControl.evaluation.missions[1].risks[1]"])
  }

  @Test("a score is likelihood times impact, and a word has none")
  func score() throws {
    let risks = try #require(try tambon(register).register?.risks)
    #expect(risks[0].inherent?.score == 20)
    #expect(risks[0].residual?.score == nil)
  }

  @Test("the rounds of reports are numbers, in Thai digits too")
  func rounds() throws {
    let reports = "reports: [{months: ๖, result: ร่างแล้ว}, {months: 12, result: ประกาศแล้ว}]"
    let risk = "register: {risks: [{id: R1, event: ก, measures: [{text: ข, \(reports)}]}]}"
    let measure = try #require(try tambon(risk).register?.risks.first?.measures.first)
    #expect(measure.reports.map(\.round) == [.sixMonths, .twelveMonths])
  }

  @Test("a measure is late from the day after it was due, unless it is done")
  func late() throws {
    let measures = try #require(try tambon(register).register?.risks.first?.measures)
    let due = try #require(Day(buddhistYear: 2567, month: 6, day: 30))
    #expect(measures.map { $0.isLate(asOf: due.adding(days: 1)) } == [true, true, false])
    #expect(!measures[1].isLate(asOf: Day(number: due.number - 30)))
  }
}

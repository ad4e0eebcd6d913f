import TestSupport
import Testing
import ThaiText

@testable import Assessment

@Suite("The figures that an auditor asks for first")
struct ControlFiguresTests {
  private let asOf = Day(buddhistYear: 2566, month: 10, day: 1)!

  /// Improvements of last year, each with its status and due day.
  private func counts(_ statuses: [(FollowUpStatus?, Day?)], to end: Day? = nil) -> FollowUpCounts {
    let improvements = statuses.map {
      FollowedImprovement(
        mission: "การเงิน", residualRisk: "เบิกจ่ายล่าช้า", improvement: "ทบทวนแผน", responsible: [], due: $1.map(Period.init),
        status: $0)
    }
    return FollowUpCounts(
      FollowUp(to: end, improvements: improvements), of: ReportingYear(buddhistYear: 2566, kind: .fiscal)!, asOf: asOf,
      target: 80)
  }

  private func counts(done: Int, of total: Int) -> FollowUpCounts {
    counts((0..<total).map { ($0 < done ? .doneOnTime : .inProgress, nil) })
  }

  @Test("80 % must be done: 4 of 5 reach it, 7 of 9 do not")
  func target() {
    #expect(counts(done: 4, of: 5).reachesTarget)
    #expect(counts(done: 4, of: 5).donePercent == 80)
    #expect(!counts(done: 7, of: 9).reachesTarget)
    #expect(counts(done: 7, of: 9).donePercent == 77)
    #expect(!counts(done: 79, of: 100).reachesTarget)
    #expect(counts(done: 8, of: 10).reachesTarget)
    #expect(counts(done: 1, of: 1).donePercent == 100)
    // 2 of 3 is 66.66… %: never rounded up to what was not done.
    #expect(counts(done: 2, of: 3).donePercent == 66)
    #expect(counts(done: 0, of: 0).donePercent == 0)
  }

  @Test("done late is done; what is not done is overdue from the day after it is due")
  func late() throws {
    let due = try #require(Day(buddhistYear: 2566, month: 9, day: 30))
    let found = counts([
      (.doneOnTime, due), (.doneLate, due), (.inProgress, due), (.notStarted, asOf), (nil, due), (.inProgress, nil),
    ])
    #expect(found.total == 6)
    #expect(found.done == 2)
    #expect(found.doneLate == 1)
    #expect(found.open == 4)
    #expect(found.overdue == 2)
  }

  @Test("the target counts what was due by the last day covered, and by today; what is due later stands beside it")
  func dueByTheEnd() throws {
    let march = try #require(Day(buddhistYear: 2566, month: 3, day: 31))
    let september = try #require(Day(buddhistYear: 2566, month: 9, day: 30))
    let statuses: [(FollowUpStatus?, Day?)] = [
      (.doneOnTime, march), (.inProgress, september), (.doneOnTime, september),
    ]
    let half = counts(statuses, to: march)
    #expect((half.due, half.dueDone, half.notYetDue, half.notYetDueDone) == (1, 1, 2, 1))
    #expect(half.reachesTarget)
    // What the year's end finds open was open, but not late, in March.
    #expect(half.overdue == 0)
    let whole = counts(statuses)
    #expect((whole.due, whole.dueDone, whole.notYetDue) == (3, 2, 0))
    #expect(!whole.reachesTarget)
    #expect(whole.overdue == 1)
    // Whatever has no due day was due.
    #expect(counts([(.notStarted, nil)], to: march).due == 1)
  }

  @Test("improvements are counted for each unit, units in the order of the Thai alphabet")
  func units() throws {
    let dossier = try tambon(
      """
      units: [{id: clerk, name: สำนักปลัด}, {id: finance, name: กองคลัง}, {id: order, name: เทศกิจ}]
      internalControl:
        evaluation:
          missions:
            - title: การเงิน
              risks:
                - {risk: ก, improvement: ก, responsible: [clerk, order]}
                - {risk: ข, improvement: ข, responsible: [finance, กองช่าง]}
                - {risk: ค, improvement: ค, responsible: clerk}
                - {risk: ง, responsible: clerk}
      """)
    let summary = ControlFigures(dossier, asOf: asOf, followUpTarget: 80)
    // เทศกิจ stands under ท, between ก and ส.
    #expect(summary.improvementsByUnit.map(\.unit) == ["กองคลัง", "กองช่าง", "เทศกิจ", "สำนักปลัด"])
    #expect(summary.improvementsByUnit.map(\.count) == [1, 1, 1, 2])
    #expect(summary.remaining?.improvements == 3)
    // ก and ข are each shared by two units: 1 + 1 + 1 + 2 is 3 with these two once more.
    #expect(summary.sharedImprovements == 2)
  }

  @Test("each numbered line of a cell is an improvement of its units, as it is one in all")
  func numbered() throws {
    let dossier = try tambon(
      """
      internalControl:
        evaluation:
          missions: [{title: ก, risks: [{risk: ข, improvement: "1. ค\n2. ง", responsible: [กองคลัง, กองช่าง]}]}]
      """)
    let summary = ControlFigures(dossier, asOf: asOf, followUpTarget: 80)
    #expect(summary.remaining?.improvements == 2)
    #expect(summary.improvementsByUnit.map(\.count) == [2, 2])
    #expect(summary.sharedImprovements == 2)
  }

  @Test("a form lacks what is not filled in, and nothing where it is complete")
  func completeness() throws {
    func missing(_ yaml: String) throws -> [String: [String]] {
      let forms = ControlFigures(try tambon(yaml), asOf: asOf, followUpTarget: 80).forms
      return Dictionary(uniqueKeysWithValues: forms.map { ($0.form, $0.missing) })
    }
    #expect(
      try missing("") == ["pk1": ["all"], "pk4": ["all"], "pk5": ["all"], "pk6": ["all"], "pk5-followup": ["all"]])
    let partly = try missing(
      """
      internalControl:
        certificate: {ending: noRemainingRisk, signature: {position: นายก, date: 29 ธันวาคม 2566}}
        components: {principles: {1.1: เหมาะสม}}
        evaluation: {missions: [{title: การเงิน}], signature: {position: นายก}}
        review: {noAuditorBecause: ไม่มีอัตรากำลัง}
      """)
    #expect(partly["pk1"] == [])
    #expect(partly["pk4"] == ["principles", "conclusions", "overall", "signature"])
    #expect(partly["pk5"] == ["risks", "date"])
    #expect(partly["pk6"] == [])
    let unsaid = try missing(
      """
      internalControl:
        certificate: {signature: {position: นายก, date: 29 ธันวาคม 2566}}
        evaluation: {missions: [{title: การเงิน, risks: [{risk: ก, assessment: พอใช้}, {risk: ข, existingControl: ค}]}]}
        review: {riskRemarks: ก}
        followUp: {improvements: [{mission: ก, residualRisk: ข, improvement: ค}]}
        units: [{unit: กองช่าง, components: {overall: เหมาะสม}}]
      """)
    #expect(unsaid["pk1"] == ["opinion", "ending"])
    #expect(unsaid["pk5"] == ["controls", "assessments", "residualRisks", "signature"])
    #expect(unsaid["pk6"] == ["opinion", "signature"])
    #expect(unsaid["pk5-followup"] == ["status", "signature"])
    #expect(unsaid["pk4-unit1"] == ["principles", "conclusions", "signature"])
  }

  @Test("what remains is what ปค.5 has; of a consolidated certificate, what its own lists have; unknown where nobody says")
  func remaining() throws {
    func remaining(_ kind: String, _ control: String) throws -> [Int]? {
      let dossier = try dossier("agency: {name: ก, kind: \(kind)}\nyear: 2566\ninternalControl: \(control)")
      return ControlFigures(dossier, asOf: asOf, followUpTarget: 80).remaining.map { [$0.risks, $0.improvements] }
    }
    #expect(try remaining("cityMunicipality", "{}") == nil)
    #expect(try remaining("cityMunicipality", "{certificate: {ending: noRemainingRisk}}") == [0, 0])
    for kind in ["province", "ministry"] {
      #expect(try remaining(kind, "{certificate: {risks: [ก, ข, ค], improvements: [ง, จ]}}") == [3, 2])
      #expect(try remaining(kind, "{certificate: {ending: remainingRisk}}") == nil)
    }
    let numbered = #"{evaluation: {missions: [{title: ก, risks: [{risk: ข, residualRisk: "1. ค\n2. ง", improvement: จ}]}]}}"#
    #expect(try remaining("cityMunicipality", numbered) == [2, 1])
  }
}

import Checks
import Records
import TestSupport
import Testing

@Suite("Rules about the follow-up")
struct FollowUpRuleTests {
  private let path = "internalControl.followUp.improvements[1]"

  // Due on 31 March 2567; today is 30 November 2567.
  @Test(
    "a status is held against dates and progress",
    arguments: [
      ("doneOnTime", "100", "31 มีนาคม 2567", nil, nil),
      ("doneOnTime", "100", "1 เมษายน 2567", Severity.error, "doneLate"),
      ("doneLate", "100", "1 เมษายน 2567", nil, nil), ("doneLate", "100", "31 มีนาคม 2567", .error, "doneOnTime"),
      ("inProgress", "50", "31 มีนาคม 2567", .error, "doneOnTime"),
      ("inProgress", "50", "1 เมษายน 2567", .error, "doneLate"),
      ("notStarted", "10", nil, .error, "inProgress"), ("inProgress", "50", nil, .warning, nil),
      ("notStarted", "0", nil, .warning, nil), ("doneOnTime", "90", "31 มีนาคม 2567", .note, nil),
      ("doneOnTime", "100", nil, .note, nil),
    ] as [(String, String, String?, Severity?, String?)])
  func status(status: String, progress: String, completed: String?, severity: Severity?, expected: String?) throws {
    let found = try Samples.findings(
      "FOLLOW-UP-STATUS",
      [(path + ".status", status), (path + ".progress", progress), (path + ".completed", completed)])
    #expect(found.map(\.severity) == (severity.map { [$0] } ?? []))
    #expect(found.first?.expectedText == expected)
  }

  @Test("what is open is overdue on the last day that the follow-up covers, not later")
  func overdue() throws {
    let open: [(String, String?)] = [
      (path + ".status", "inProgress"), (path + ".progress", "50"), (path + ".completed", nil),
      (path + ".due", "31 ตุลาคม 2567"),
    ]
    #expect(try Samples.findings("FOLLOW-UP-STATUS", open).first?.said("days") == "30")
    #expect(try Samples.findings("FOLLOW-UP-STATUS", open).first?.said("unexplained") == "31 ต.ค. 2567")
    // Nobody is asked to explain what is explained.
    let explained = open + [(path + ".obstacles", "ผู้รับจ้างส่งมอบงานล่าช้า")]
    #expect(try Samples.findings("FOLLOW-UP-STATUS", explained).map { $0.said("unexplained") } == [nil])
    let covered = open + [("internalControl.followUp.to", "30 กันยายน 2567")]
    #expect(try Samples.findings("FOLLOW-UP-STATUS", covered).isEmpty)
  }

  @Test("four of five done reach the target, three of four do not", arguments: [(4, 5, true), (3, 4, false)])
  func target(done: Int, all: Int, isReached: Bool) throws {
    let improvements = (0..<all).map {
      "{mission: ก, residualRisk: ข, improvement: ค\($0), status: \($0 < done ? "doneLate" : "inProgress")}"
    }
    let changes: [(String, String?)] = [
      ("internalControl.followUp.improvements", "[" + improvements.joined(separator: ", ") + "]")
    ]
    #expect(try Samples.findings("FOLLOW-UP-TARGET", changes).map(\.foundText) == (isReached ? [] : ["75"]))
  }

  @Test("each improvement without a status is told; a reason stands for the whole follow-up")
  func missing() throws {
    #expect(
      try Samples.findings("FOLLOW-UP-MISSING", [(path + ".status", nil)]).flatMap(\.places).map(\.description)
        == [path + ".status"])
    #expect(try Samples.findings("FOLLOW-UP-MISSING", [("internalControl.followUp", nil)]).count == 1)
    let none: [(String, String?)] = [("internalControl.followUp", "{noneBecause: เป็นการประเมินปีแรก}")]
    #expect(try Samples.findings("FOLLOW-UP-MISSING", none).isEmpty)
  }

  // Real wording: a measure of the plan of เทศบาลนครแม่สอด, 2566–2570, and the way a follow-up names it.
  @Test("an improvement is found among the controls when it is shortened, extended or one of several")
  func carriedOver() throws {
    let control = """
      1. กิจกรรมการใช้บัตรคิวในการติดต่อราชการ และปิดประกาศขั้นตอนการรับบริการ
      2. สรุปผลความพึงพอใจของผู้มาขอรับบริการเป็นรายเดือน
      """
    let block = "|\n  " + control.replacing("\n", with: "\n  ")
    func isFound(_ improvement: String) throws -> Bool {
      try Samples.findings(
        "CARRY-OVER",
        [
          ("internalControl.evaluation.missions[1].risks[1].existingControl", block),
          (path + ".improvement", improvement),
        ]
      ).isEmpty
    }
    #expect(try isFound("สรุปผลความพึงพอใจของผู้มาขอรับบริการเป็นรายเดือน"))
    #expect(try isFound("ดำเนินกิจกรรมการใช้บัตรคิวในการติดต่อราชการ ณ จุดบริการงานทะเบียนราษฎร"))
    #expect(try isFound("ปิดประกาศขั้นตอนการรับบริการ"))
    #expect(try !isFound("พัฒนาช่องทางร้องเรียนการทุจริตทางออนไลน์บนหน้าเว็บไซต์หลัก"))
  }

  private func isCarriedOver(_ improvement: String, _ control: String) throws -> Bool {
    try Samples.findings(
      "CARRY-OVER",
      [
        ("internalControl.evaluation.missions[1].risks[1].existingControl", control),
        (path + ".improvement", improvement),
      ]
    ).isEmpty
  }

  @Test("an improvement is carried over where 60 in 100 of its triples stand in a control, no fewer")
  func carriedOverShare() throws {
    let (enough, tooShort) = beginnings(of: longMeasure, holding: 0.6)
    // In short pieces, which count as no phrases of their own.
    func pieces(_ text: String) -> String {
      String(text.enumerated().flatMap { $0 % 12 == 11 ? [$1, " "] : [$1] })
    }
    #expect(try isCarriedOver(longMeasure, pieces(enough)))
    #expect(try !isCarriedOver(longMeasure, pieces(tooShort)))
  }

  @Test("or 70 in 100 of a control's phrase in it, no fewer")
  func carriedOverPhrase() throws {
    let (enough, tooShort) = beginnings(of: longMeasure, holding: 0.7)
    let rest = anotherMeasure
    #expect(triples(enough).count * 10 < triples(enough + rest).count * 6)
    #expect(try isCarriedOver(enough + rest, longMeasure))
    #expect(try !isCarriedOver(tooShort + rest, longMeasure))
  }
}

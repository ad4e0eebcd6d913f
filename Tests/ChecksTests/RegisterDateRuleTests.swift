import Checks
import Records
import Testing

/// The sound dossier is of fiscal year 2567 and checked on 30 November 2567; its measure begins on 1 October 2567.
@Suite("Rules about the register's dates")
struct RegisterDateRuleTests {
  private let measure = "register.risks[2].measures[1]"

  private func measures(_ code: String, _ measure: String) throws -> [Finding] {
    try Samples.findings(code, risks: "[{id: R1, event: ก, residual: ต่ำ, measures: {text: อบรม, \(measure)}}]")
  }

  @Test("a measure is overdue from the day after the last day of its period", arguments: [
    ("30 พฤศจิกายน 2567", nil), ("29 พฤศจิกายน 2567", "1"), ("พ.ย. 67", nil), ("ต.ค. 2567", "30"),
    ("ไตรมาส 4", "61"), ("ภายในปีงบประมาณ 2567", "61"), ("ไตรมาส 1/2568", nil), ("ต.ค. 66 – ก.ย. 67", "61"),
  ] as [(String, String?)])
  func overdue(due: String, days: String?) throws {
    #expect(try measures("RISK-OVERDUE", "due: \(due), status: inProgress").map { $0.said("days") } == (days.map { [$0] } ?? []))
    #expect(try measures("RISK-OVERDUE", "due: \(due), status: doneLate").isEmpty)
  }

  @Test("a date far from the reported year is told as it was read, with what may have been meant", arguments: [
    ("30 ก.ย. 24", "30 ก.ย. 2524", "2024-09-30"), ("1967-09-30", "30 ก.ย. 2510", "2024-09-30"),
    ("2068-03-31", "31 มี.ค. 2611", "2025-03-31"), ("31 มีนาคม 2586", "31 มี.ค. 2586", "2025-03-31"),
    ("ก.ย. 2667", "ก.ย. 2667 (30 ก.ย. 2667)", "2024-09-30"), ("ไตรมาส 3/2589", "ไตรมาส 3/2589 (30 มิ.ย. 2589)", nil),
  ] as [(String, String, String?)])
  func farYears(due: String, read: String, likely: String?) throws {
    let found = try measures("DATE-YEAR", "due: \(due), status: inProgress")
    #expect(found.map { $0.said("date") } == [read])
    #expect(found.first?.expectedText == likely)
    // It is said once.
    #expect(try measures("RISK-OVERDUE", "due: \(due), status: inProgress").isEmpty)
  }

  @Test("the plan's five years, and the year before, are near enough", arguments: [
    ("1 ตุลาคม 2565", true), ("30 กันยายน 2565", false), ("30 กันยายน 2571", true), ("1 ตุลาคม 2571", false),
  ])
  func plan(due: String, isNear: Bool) throws {
    #expect(try measures("DATE-YEAR", "due: \(due), status: doneOnTime").isEmpty == isNear)
  }

  @Test("every other date of a dossier is looked at too", arguments: [
    ("committee.date", "2 กันยายน 2467"), ("register.signature.date", "30 กันยายน 2576"),
    ("internalControl.followUp.improvements[1].due", "31 มี.ค. 24"),
    ("internalControl.followUp.improvements[1].completed", "15 มีนาคม 2657"),
    ("internalControl.units[1].evaluation.signature.date", "15 ตุลาคม 2507"),
  ])
  func otherDates(path: String, date: String) throws {
    #expect(try Samples.findings("DATE-YEAR", [(path, date)]).map(\.place) == [path])
  }

  @Test("what may have been meant agrees with the measure's other day", arguments: [
    // 1 October 2569 would lie after the due day.
    ("start: 1 ต.ค. 2469, due: 31 มี.ค. 2569", "start", nil), ("start: 1 ต.ค. 2467, due: 31 มี.ค. 2568", "start", "2024-10-01"),
    // 30 September 2567 would lie before the first day.
    ("start: 1 ต.ค. 2567, due: 30 ก.ย. 2667", "due", nil), ("start: 1 ต.ค. 2566, due: 30 ก.ย. 2667", "due", "2024-09-30"),
  ] as [(String, String, String?)])
  func likely(dates: String, key: String, likely: String?) throws {
    let found = try Samples.findings("DATE-YEAR", risks: "[{id: R1, event: ก, residual: ต่ำ, measures: {text: อบรม, \(dates)}}]")
    #expect(found.map(\.place) == ["register.risks[1].measures[1].\(key)"])
    #expect(found.map(\.expectedText) == [likely])
  }

  @Test("what happened did so by today; a paper may be dated ahead, which is noted", arguments: [
    ("internalControl.followUp.improvements[1].completed", "1 ธันวาคม 2567", Severity.warning),
    ("internalControl.followUp.improvements[1].completed", "30 พฤศจิกายน 2567", nil),
    ("internalControl.certificate.signature.date", "1 ธันวาคม 2567", .note),
    ("register.signature.date", "1 มกราคม 2568", .note), ("committee.date", "1 มกราคม 2568", .note),
  ] as [(String, String, Severity?)])
  func ahead(path: String, date: String, severity: Severity?) throws {
    let found = try Samples.findings("DATE-AHEAD", [(path, date)])
    #expect(found.map(\.severity) == [severity].compactMap(\.self))
    #expect(found.allSatisfy { $0.place == path })
  }

  private func acceptance(_ code: String, _ record: String) throws -> [Finding] {
    try Samples.findings(
      code, risks: "[{id: R1, event: ก, residual: สูงมาก, response: accept, acceptance: {approvedBy: นายก, reason: ก, \(record)}}]")
  }

  @Test("a risk is accepted before its acceptance ends, and looked at again between", arguments: [
    ("date: 1 ตุลาคม 2567, until: 30 กันยายน 2567", [Severity.error], ["date", "until"]),
    ("date: 1 ตุลาคม 2567, until: ไตรมาส 1/2568", [], []),
    ("date: 1 ตุลาคม 2567, until: 30 กันยายน 2568, nextReview: 1 ตุลาคม 2568", [.warning], ["nextReview", "until"]),
    ("until: ไตรมาส 4/2568, nextReview: ก.ย. 2568", [], []),
    ("date: 1 ตุลาคม 2567, until: 30 กันยายน 2568, nextReview: 30 กันยายน 2567", [.warning], ["date", "nextReview"]),
  ] as [(String, [Severity], [String])])
  func acceptanceOrder(record: String, severities: [Severity], keys: [String]) throws {
    let found = try acceptance("DATE-ORDER", record)
    #expect(found.map(\.severity) == severities)
    #expect(found.flatMap(\.places).map(\.description) == keys.map { "register.risks[1].acceptance.\($0)" })
  }

  @Test("a risk was accepted by today")
  func accepted() throws {
    let found = try acceptance("DATE-AHEAD", "date: 1 ธันวาคม 2567, until: 30 กันยายน 2568")
    #expect(found.map(\.severity) == [.warning] && found.map(\.place) == ["register.risks[1].acceptance.date"])
    #expect(try acceptance("DATE-AHEAD", "date: 30 พฤศจิกายน 2567, until: 30 กันยายน 2568").isEmpty)
  }

  @Test("days of a follow-up and of a project's result are in order")
  func otherOrders() throws {
    let followUp = try Samples.findings(
      "DATE-ORDER", [("internalControl.followUp.from", "1 ตุลาคม 2567"), ("internalControl.followUp.to", "30 กันยายน 2567")])
    #expect(followUp.map(\.severity) == [.error] && followUp.map(\.place) == ["internalControl.followUp.from"])
    let project = "{projects: {name: อบรม, results: {months: 6, status: done, start: 1 มี.ค. 2567, end: 28 ก.พ. 2567}}}"
    let result = try Samples.findings("DATE-ORDER", [("plan", project)])
    #expect(result.map(\.severity) == [.error] && result.map(\.place) == ["plan.projects[1].results[1].start"])
  }

  @Test("a result that is done, and the day of an annual list, do not lie ahead", arguments: [
    ("status: done, end: 1 ธ.ค. 2567", 1), ("status: inProgress, end: 1 ธ.ค. 2567", 0), ("status: done, end: 30 พ.ย. 2567", 0),
  ])
  func results(result: String, count: Int) throws {
    let found = try Samples.findings("DATE-AHEAD", [("plan", "{projects: {name: อบรม, results: {months: 6, \(result)}}}")])
    #expect(found.map(\.place) == Array(repeating: "plan.projects[1].results[1].end", count: count))
    #expect(try Samples.findings("DATE-AHEAD", [("plan", "{asOf: 1 ธ.ค. 2567}")]).map(\.severity) == [.warning])
  }

  @Test("a due day in words is never overdue, and nothing is said of its year or its order", arguments: ["ทุกเดือน", "ภายใน 30 วัน"])
  func words(due: String) throws {
    for code in ["RISK-OVERDUE", "DATE-YEAR", "RISK-MEASURE-DATES", "RISK-MEASURE"] {
      let found = try measures(code, "due: \(due), start: 1 ต.ค. 2567, indicator: ก, responsible: finance, status: inProgress")
      #expect(found.isEmpty, "\(code)")
    }
    let changes = [("internalControl.evaluation.missions[2].risks[1].due", due), ("internalControl.followUp.improvements[1].due", due)]
    for code in ["DUE-NEXT-PERIOD", "FOLLOW-UP-STATUS"] { #expect(try Samples.findings(code, changes).isEmpty, "\(code)") }
  }

  @Test("the years of plans agree", arguments: [
    ("plan", "{firstYear: 2570, lastYear: 2567}", Severity.error, "plan.firstYear"),
    ("plan", "{firstYear: 2568, lastYear: 2570}", .warning, "plan.firstYear"),
    ("plan", "{firstYear: 2566, lastYear: 2570, projects: {name: ก, results: {months: 6, year: 2571}}}", .warning, "plan.projects[1].results[1].year"),
    ("provincial", "{firstYear: 2566, lastYear: 2565}", .error, "provincial.firstYear"),
    ("provincial", "{firstYear: 2566, lastYear: 2570, indicators: {text: ก, baselineYear: 2571}}", .warning, "provincial.indicators[1].baselineYear"),
    ("integrity", "{year: 2569}", .warning, "integrity.year"), ("integrity", "{year: 2566}", nil, ""),
    ("plan", "{firstYear: 2566, lastYear: 2570}", nil, ""),
  ] as [(String, String, Severity?, String)])
  func years(path: String, value: String, severity: Severity?, place: String) throws {
    let found = try Samples.findings("YEAR-RANGE", [(path, value)])
    #expect(found.map(\.severity) == [severity].compactMap(\.self))
    #expect(found.map(\.place) == (severity == nil ? [] : [place]))
  }

  @Test("a measure that begins after it is due is an error, by the first and the last day of periods", arguments: [
    ("1 ตุลาคม 2567", "30 กันยายน 2567", 1), ("ต.ค. 67", "ก.ย. 67", 1), ("ไตรมาส 1/2568", "ไตรมาส 1/2568", 0),
    ("1 ธันวาคม 2567", "ธ.ค. 67", 0), ("1 ต.ค. 67", "30 ก.ย. 24", 1),
  ])
  func order(start: String, due: String, count: Int) throws {
    let found = try measures("RISK-MEASURE-DATES", "start: \(start), due: \(due)")
    #expect(found.map(\.severity) == Array(repeating: .error, count: count))
  }

  @Test("a status is held against the progress that was reported last, and the first day", arguments: [
    ("status: doneOnTime, reports: [{months: 3, result: ก, progress: 40}]", Severity.warning),
    ("status: doneLate, reports: [{months: 6, result: ก, progress: 40}, {months: 12, result: ก, progress: 100}]", nil),
    ("status: notStarted, reports: {months: 3, result: ก, progress: 40}", .error),
    ("status: notStarted, reports: {months: 3, result: ก, progress: 0}", nil),
    ("status: doneOnTime, reports: [{months: 3, result: ก, progress: 40}, {months: 6, result: ก}]", .warning),
    ("status: notStarted, reports: [{months: 3, result: ก, progress: 40}, {months: 6, result: ก}]", .error),
    ("status: inProgress, reports: [{months: 3, result: ก, progress: 40}, {months: 6, result: ก}]", nil),
    ("status: inProgress, reports: {months: 3, result: ก, progress: 100}", .note),
    ("status: doneOnTime, start: 1 ธันวาคม 2567", .warning), ("status: inProgress, start: 1 ธันวาคม 2567", nil),
  ] as [(String, Severity?)])
  func status(measure: String, severity: Severity?) throws {
    #expect(try measures("RISK-MEASURE-STATUS", measure).map(\.severity) == [severity].compactMap(\.self))
  }

  @Test("the risks were rated by today, and for the reported year", arguments: [
    ("1 ตุลาคม 2566", nil, nil), ("30 กันยายน 2567", nil, nil), ("30 พฤศจิกายน 2567", Severity.note, nil),
    ("1 ธันวาคม 2567", .warning, nil), ("30 กันยายน 2566", .note, nil), ("30 กันยายน 2565", .warning, nil),
    ("1968-08-15", .warning, nil), ("15 สิงหาคม 2657", .warning, "2024-08-15"), ("15 ส.ค. 24", .warning, "2024-08-15"),
  ] as [(String, Severity?, String?)])
  func assessed(day: String, severity: Severity?, likely: String?) throws {
    let found = try Samples.findings("RISK-ASSESSED", [("register.assessed", day)])
    #expect(found.map(\.severity) == [severity].compactMap(\.self))
    #expect(found.first?.expectedText == likely)
  }
}

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

  @Test("a measure that begins after it is due is an error, by the first and the last day of periods", arguments: [
    ("1 ตุลาคม 2567", "30 กันยายน 2567", 1), ("ต.ค. 67", "ก.ย. 67", 1), ("ไตรมาส 1/2568", "ไตรมาส 1/2568", 0),
    ("1 ธันวาคม 2567", "ธ.ค. 67", 0), ("1 ต.ค. 67", "30 ก.ย. 24", 1),
  ])
  func order(start: String, due: String, count: Int) throws {
    let found = try measures("RISK-MEASURE-DATES", "start: \(start), due: \(due)")
    #expect(found.map(\.severity) == Array(repeating: .error, count: count))
  }

  @Test("a status is held against the last report and the first day", arguments: [
    ("status: doneOnTime, reports: [{months: 3, result: ก, progress: 40}]", Severity.warning),
    ("status: doneLate, reports: [{months: 6, result: ก, progress: 40}, {months: 12, result: ก, progress: 100}]", nil),
    ("status: notStarted, reports: {months: 3, result: ก, progress: 40}", .error),
    ("status: notStarted, reports: {months: 3, result: ก, progress: 0}", nil),
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

import Assessment
import TestSupport
import Testing
import ThaiText

@Suite("When the report must be submitted")
struct SubmissionDueTests {
  @Test(
    "the kind's days after the year; the year's last day is not counted",
    arguments: [
      // October 31, November 30, and 29 of December.
      (90, 2566, ReportingYear.Kind.fiscal, "29 ธ.ค. 2566"),
      (90, 2567, .fiscal, "29 ธ.ค. 2567"),
      (90, 2569, .fiscal, "29 ธ.ค. 2569"),
      // 31 + 30 + 31 + 31 and 27 of February, before a leap year has its 29th.
      (150, 2566, .fiscal, "27 ก.พ. 2567"),
      (150, 2567, .fiscal, "27 ก.พ. 2568"),
      // January 31, February 29 of the leap year 2567 (2024), and 30 of March.
      (90, 2566, .calendar, "30 มี.ค. 2567"),
      (90, 2567, .calendar, "31 มี.ค. 2568"),
      (150, 2566, .calendar, "29 พ.ค. 2567"),
      (150, 2567, .calendar, "30 พ.ค. 2568"),
    ])
  func usual(days: Int, year: Int, yearKind: ReportingYear.Kind, expected: String) throws {
    let year = try #require(ReportingYear(buddhistYear: year, kind: yearKind))
    let kind = AgencyKind(key: "stateAgency", submissionDays: days)
    let due = Dossier(agency: "หน่วยงาน", kind: kind, year: year).submissionDue
    #expect(due.formatted("{d} {mmm} {yyyy}", digits: .arabic) == expected)
  }

  @Test("an agency may have days of its own")
  func own() throws {
    let dossier = try dossier("agency: {name: ก, kind: stateAgency, submissionDays: ๖๐}\nyear: ๒๕๖๖\n")
    #expect(dossier.submissionDue == Day(buddhistYear: 2566, month: 11, day: 29))
  }

  @Test("a year is fiscal unless it says otherwise")
  func years() throws {
    #expect(try tambon().year.kind == .fiscal)
    #expect(try tambon().year.end == Day(buddhistYear: 2566, month: 9, day: 30))
    let calendar = try dossier("agency: {name: ก, kind: stateAgency}\nyear: {year: 2566, kind: calendar}\n")
    #expect(calendar.year.end == Day(buddhistYear: 2566, month: 12, day: 31))
    #expect(problems("agency: {name: ก, kind: stateAgency}\nyear: 2023\n") == ["2:7 READ-YEAR year.year"])
    #expect(problems("agency: {name: ก, kind: stateAgency}\nyear: 25660\n") == ["2:7 READ-YEAR year.year"])
  }
}

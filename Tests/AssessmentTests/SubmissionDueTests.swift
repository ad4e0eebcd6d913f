import Assessment
import Testing
import ThaiText

@Suite("When the report must be submitted")
struct SubmissionDueTests {
  private func due(_ kind: AgencyKind, _ year: Int, _ yearKind: ReportingYear.Kind) throws -> String {
    let year = try #require(ReportingYear(buddhistYear: year, kind: yearKind))
    let dossier = Dossier(agency: "หน่วยงาน", kind: kind, year: year)
    return dossier.submissionDue.formatted("{d} {mmm} {yyyy}", digits: .arabic)
  }

  @Test(
    "90 days after the year, and 150 for those who consolidate others; the year's last day is not counted",
    arguments: [
      // October 31, November 30, and 29 of December.
      (AgencyKind.cityMunicipality, 2566, ReportingYear.Kind.fiscal, "29 ธ.ค. 2566"),
      (.subdistrictAdministrativeOrganization, 2567, .fiscal, "29 ธ.ค. 2567"),
      (.stateAgency, 2569, .fiscal, "29 ธ.ค. 2569"),
      // 31 + 30 + 31 + 31 and 27 of February, before a leap year has its 29th.
      (.province, 2566, .fiscal, "27 ก.พ. 2567"),
      (.ministry, 2567, .fiscal, "27 ก.พ. 2568"),
      // January 31, February 29 of the leap year 2567 (2024), and 30 of March.
      (.stateAgency, 2566, .calendar, "30 มี.ค. 2567"),
      (.stateAgency, 2567, .calendar, "31 มี.ค. 2568"),
      (.ministry, 2566, .calendar, "29 พ.ค. 2567"),
      (.ministry, 2567, .calendar, "30 พ.ค. 2568"),
    ])
  func usual(kind: AgencyKind, year: Int, yearKind: ReportingYear.Kind, expected: String) throws {
    #expect(try due(kind, year, yearKind) == expected)
  }

  @Test("every kind of agency but ministry and province has 90 days", arguments: AgencyKind.allCases)
  func days(kind: AgencyKind) {
    #expect(kind.submissionDays == (kind == .ministry || kind == .province ? 150 : 90))
    #expect(kind.isConsolidating == (kind == .ministry || kind == .province))
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
    #expect(problems("agency: {name: ก, kind: stateAgency}\nyear: 2023\n") == ["2:7 READ-OUT-OF-RANGE year.year"])
    #expect(problems("agency: {name: ก, kind: stateAgency}\nyear: 25660\n") == ["2:7 READ-OUT-OF-RANGE year.year"])
  }
}

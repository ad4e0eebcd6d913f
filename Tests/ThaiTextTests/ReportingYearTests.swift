import Testing

@testable import ThaiText

@Suite("Reporting years")
struct ReportingYearTests {
  private func year(_ buddhistYear: Int, _ kind: ReportingYear.Kind) throws -> ReportingYear {
    try #require(ReportingYear(buddhistYear: buddhistYear, kind: kind))
  }

  @Test("run from October to September, or from January to December")
  func bounds() throws {
    #expect(try year(2566, .fiscal).start.iso == "2022-10-01")
    #expect(try year(2566, .fiscal).end.iso == "2023-09-30")
    #expect(try year(2566, .calendar).start.iso == "2023-01-01")
    #expect(try year(2566, .calendar).end.iso == "2023-12-31")
    #expect(ReportingYear(buddhistYear: 2499, kind: .fiscal) == nil)
    #expect(ReportingYear(buddhistYear: 25_660, kind: .fiscal) == nil)
    #expect(ReportingYear(buddhistYear: 2023, kind: .fiscal) == nil)
    #expect(try year(2566, .fiscal).next == year(2567, .fiscal))
    #expect(try year(2699, .fiscal).next == nil)
  }

  @Test("every day of ten years is in one year and in one quarter", arguments: ReportingYear.Kind.allCases)
  func everyDay(kind: ReportingYear.Kind) throws {
    // The quarter of each month, January first, written out by hand.
    let quarters = kind == .fiscal ? [2, 2, 2, 3, 3, 3, 4, 4, 4, 1, 1, 1] : [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
    for buddhistYear in 2560...2569 {
      let year = try year(buddhistYear, kind)
      for number in year.start.number...year.end.number {
        let day = Day(number: number)
        #expect(year.contains(day))
        #expect(year.quarter(of: day) == quarters[day.civil.month - 1])
      }
      let next = try #require(year.next)
      #expect(year.end.adding(days: 1) == next.start)
      #expect(year.quarter(of: next.start) == nil)
      #expect(!year.contains(year.start.adding(days: -1)))
    }
  }

  @Test("are due 90 and 150 days after their last day")
  func dueDays() throws {
    let table: [(Int, ReportingYear.Kind, Int, String)] = [
      (2566, .fiscal, 90, "2023-12-29"), (2567, .fiscal, 90, "2024-12-29"),
      (2566, .fiscal, 150, "2024-02-27"), (2567, .fiscal, 150, "2025-02-27"),
      (2565, .calendar, 90, "2023-03-31"), (2566, .calendar, 90, "2024-03-30"),
      (2565, .calendar, 150, "2023-05-30"), (2566, .calendar, 150, "2024-05-29"),
    ]
    for (buddhistYear, kind, days, due) in table {
      #expect(try year(buddhistYear, kind).dueDay(afterDays: days).iso == due)
    }
  }
}

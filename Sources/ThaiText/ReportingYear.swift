/// The year that an agency reports on: a fiscal year (ปีงบประมาณ) or a calendar year (ปีปฏิทิน).
public struct ReportingYear: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Fiscal year B.E. N: 1 October N−1 to 30 September N (พ.ร.บ.วิธีการงบประมาณ พ.ศ. ๒๕๖๑ มาตรา ๔).
    case fiscal
    /// 1 January to 31 December.
    case calendar
  }

  /// The years B.E. that a report can be about.
  static let validYears = 2500...2699

  /// B.E.
  public let buddhistYear: Int
  public let kind: Kind

  /// Nil outside `validYears`.
  public init?(buddhistYear: Int, kind: Kind) {
    guard Self.validYears.contains(buddhistYear) else { return nil }
    self.buddhistYear = buddhistYear
    self.kind = kind
  }

  /// The year of a kind in which a day lies; nil outside `validYears`.
  init?(containing day: Day, kind: Kind) {
    let (year, month, _) = day.civil
    self.init(buddhistYear: year + 543 + (kind == .fiscal && month >= 10 ? 1 : 0), kind: kind)
  }

  /// The first day.
  public var start: Day {
    switch kind {
    case .fiscal: Day(number: Day.number(year: buddhistYear - 544, month: 10, day: 1))
    case .calendar: Day(number: Day.number(year: buddhistYear - 543, month: 1, day: 1))
    }
  }

  /// The last day.
  public var end: Day {
    switch kind {
    case .fiscal: Day(number: Day.number(year: buddhistYear - 543, month: 9, day: 30))
    case .calendar: Day(number: Day.number(year: buddhistYear - 543, month: 12, day: 31))
    }
  }

  /// The year after; nil after the last of `validYears`.
  public var next: ReportingYear? { ReportingYear(buddhistYear: buddhistYear + 1, kind: kind) }

  public func contains(_ day: Day) -> Bool { start <= day && day <= end }

  /// 1 to 4, nil for a day outside the year. The first quarter of a fiscal year is October to December.
  public func quarter(of day: Day) -> Int? {
    guard contains(day) else { return nil }
    let month = day.civil.month
    switch kind {
    case .fiscal: return (month + 2) % 12 / 3 + 1
    case .calendar: return (month - 1) / 3 + 1
    }
  }

  /// The last day of a period of `days` after the year's end, the year's last day not counted (Civil and Commercial
  /// Code s. 193/3): 90 days after 30 September is 29 December.
  public func dueDay(afterDays days: Int) -> Day { end.adding(days: days) }
}

/// A day of the proleptic Gregorian calendar, without time or zone.
///
/// Years are C.E. (ค.ศ.) or B.E. (พ.ศ., C.E. + 543); a B.E. year begins on 1 January.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970 C.E.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Nil for a day that does not exist, such as 29 February of a common year.
  public init?(year: Int, month: Int, day: Int) {
    guard (-100_000...100_000).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// The year C.E., the month (1 is January) and the day of the month.
  var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The number of a day that is known to exist.
  static func number(year: Int, month: Int, day: Int) -> Int {
    // A year that begins in March has its leap day at the end; eras of 400 years are 146,097 days long.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// Days from the right one to the left one.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Whether the C.E. year has a 29 February.
  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

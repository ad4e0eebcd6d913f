/// Why a text is not a day.
public enum DayError: Error, Hashable, Sendable {
  /// Not written like a date at all; the text as given.
  case notADate(String)
  /// Written like a date, but there is no month of this name; with the month's name that is nearest, if one is near.
  case unknownMonth(String, nearest: String?)
  /// A date that the calendar does not have: 31 September, 29 February 2566, month 13. The year is B.E.
  case impossible(day: Int, month: Int, buddhistYear: Int)
  /// A year that can be neither B.E. (2400 or later; two digits mean 25xx) nor C.E. (1800 to 2199), or is not what its
  /// mark (พ.ศ., ค.ศ.) says.
  case ambiguousYear(Int)
  /// A period that says no year, where none is known that it could be counted from.
  case yearNeeded
}

/// A span of days that a plan names (ช่วงเวลา): a day, or a month, a quarter, a half or a year as people write it.
///
/// Its last day is the one by which something is overdue; it prints as it was written.
public struct Period: Hashable, Comparable, Sendable {
  public let start: Day
  public let end: Day
  /// As it was written; nil for a date, which prints as the other dates of a form do.
  public let words: String?

  init(start: Day, end: Day, words: String?) {
    self.start = start
    self.end = end
    self.words = words
  }

  /// One day.
  public init(_ day: Day) { self.init(start: day, end: day, words: nil) }

  /// By the last day.
  public static func < (a: Period, b: Period) -> Bool {
    (a.end, a.start, a.words ?? "") < (b.end, b.start, b.words ?? "")
  }
}

/// A span of days that a plan names (ช่วงเวลา): a day, or a month, a quarter, a half or a year as people write it.
///
/// Its last day is the one by which something is overdue; it prints as it was written. What names no day, `ทุกเดือน` or `ภายใน ๓๐ วัน`,
/// has neither a first day nor a last, and only its words.
public struct Period: Hashable, Comparable, Sendable {
  public let start: Day?
  public let end: Day?
  /// As it was written; nil for a date, which prints as the other dates of a form do.
  public let words: String?

  init(start: Day, end: Day, words: String?) {
    self.start = start
    self.end = end
    self.words = words
  }

  /// One day.
  public init(_ day: Day) { self.init(start: day, end: day, words: nil) }

  /// Words that name no day: without a number, with numbers of days, months and the like only, or of when something begins or is half
  /// over (`กลางปี 2569`). Nil for any others.
  public init?(withoutDay text: String) {
    let words = text.digits(.arabic)
    guard words.count(where: \.isLetter) > 1, !words.contains("/") else { return nil }
    let isVague = ["", "ภายใน", "ช่วง"].contains { before in Self.vague.contains { words.hasPrefix(before + $0) } }
    var rest = isVague ? "" : words[...]
    while let begin = rest.firstIndex(where: \.isNumber) {
      rest = rest[begin...].drop { $0.isNumber }.drop { $0.isWhitespace }
      guard Self.units.contains(where: rest.hasPrefix) else { return nil }
    }
    start = nil
    end = nil
    self.words = text
  }

  /// What begins words of which nobody can say the last day.
  private static let vague = ["ต้นปี", "ต้นเดือน", "ต้นไตรมาส", "กลางปี", "กลางเดือน", "กลางไตรมาส"]

  /// What is counted in words that name no day.
  private static let units = ["วัน", "สัปดาห์", "เดือน", "ปี", "ครั้ง", "รอบ", "day", "week", "month", "year", "time"]

  /// By the last day; what names none comes last.
  public static func < (a: Period, b: Period) -> Bool {
    let words = (a.words ?? "", b.words ?? "")
    guard let first = a.end, let second = b.end else { return a.end == nil && b.end == nil ? words.0 < words.1 : a.end != nil }
    guard let begin = a.start, let other = b.start else { return first < second }
    return (first, begin, words.0) < (second, other, words.1)
  }
}

extension Day {
  /// A day as people write it, in Thai or Arabic digits, with any or no blanks.
  ///
  /// - `2023-09-30`, `2566-09-30`: year first. A year of 2400 or later is B.E., 1800 to 2199 is C.E.
  /// - `30/9/2566`, `30-9-2566`, `30.9.66`: day first. A year of two digits is B.E. 25xx.
  /// - `30 กันยายน 2566`, `๓๐ ก.ย. ๖๖`, `วันที่ ๓๐ เดือน กันยายน พ.ศ. ๒๕๖๖`, `30 September 2023`, `30 Sep ค.ศ. 2023`.
  public init(parsing text: String) throws(DayError) {
    let tokens = DateTokens(text)
    guard let parts = tokens.parts else { throw .notADate(text) }
    let month: Int
    let isEnglish: Bool
    switch parts.month {
    case .number(let number):
      month = number
      isEnglish = false
    case .name(let name):
      guard let number = Months.number(of: name) else {
        throw .unknownMonth(name, nearest: nearest(to: name, in: Months.full))
      }
      month = number
      isEnglish = name.utf8.first.map { $0 < 0x80 } ?? false
    }
    let year = try Self.year(parts.year, era: parts.era, isEnglish: isEnglish)
    guard let day = Day(year: year, month: month, day: parts.day) else {
      throw .impossible(day: parts.day, month: month, buddhistYear: year + 543)
    }
    self = day
  }

  /// The year C.E.
  static func year(_ year: DateTokens.Number, era: DateTokens.Era?, isEnglish: Bool) throws(DayError) -> Int {
    let value = year.value
    // Two digits beside an English month might be either era.
    let isShort = year.digits == 2 && era != .common && (era == .buddhist || !isEnglish)
    switch value {
    case _ where isShort: return value + 2500 - 543
    case 2400...3999 where era != .common: return value - 543
    case 1800...2199 where era != .buddhist: return value
    default: throw .ambiguousYear(value)
    }
  }
}

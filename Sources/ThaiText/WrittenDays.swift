extension Day {
  /// The days that a text names in words, in order: `๕ เมษายน ๒๕๖๖`, `วันที่ 5 เดือน เม.ย. พ.ศ. 2566`; of a month alone,
  /// `กรกฎาคม 2566`, its first day. Years are B.E. and have four digits.
  public static func all(in text: String) -> [Day] {
    // Most texts name no year.
    guard text.unicodeScalars.contains(where: \.isDigit) else { return [] }
    let key = text.digits(.arabic).filter { !$0.isWhitespace }
    return (Months.full + Months.short).enumerated().flatMap { index, month in
      key.ranges(of: month).compactMap { place -> (String.Index, Day)? in
        var before = key[..<place.lowerBound], after = key[place.upperBound...]
        if before.hasSuffix("เดือน") { before = before.dropLast("เดือน".count) }
        for era in ["พ.ศ.", "พศ."] where after.hasPrefix(era) { after = after.dropFirst(era.count) }
        guard let year = Int(after.prefix { $0.isASCII && $0.isNumber }), (2500...2699).contains(year) else { return nil }
        let digits = String(before.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        // More digits are those of a year before it.
        let day = digits.count < 3 ? Int(digits) ?? 1 : 1
        return Day(year: year - 543, month: index % 12 + 1, day: day).map { (place.lowerBound, $0) }
      }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

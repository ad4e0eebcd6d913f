extension Day {
  /// The day as `pattern` says, in which these words stand for parts of the date: `{d}` day, `{m}` number of the month,
  /// `{mmm}` short month (ก.ย.), `{mmmm}` full month (กันยายน), `{yyyy}` year B.E., `{yy}` its last two digits.
  /// Everything else stays as it is, apart from digits, which become those of `digits`.
  ///
  ///     day.formatted("{d} {mmmm} {yyyy}", digits: .thai)  // ๓๐ กันยายน ๒๕๖๖
  public func formatted(_ pattern: String, digits: DigitStyle) -> String {
    let (year, month, day) = civil
    let buddhistYear = year + 543
    var result = ""
    var rest = pattern[...]
    // By bytes: looking for what Swift calls a character costs most of the time that a day takes.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      switch rest[rest.utf8.index(after: open)..<close] {
      case "d": result += String(day)
      case "m": result += String(month)
      case "mmm": result += Months.short[month - 1]
      case "mmmm": result += Months.full[month - 1]
      case "yyyy": result += String(buddhistYear)
      case "yy": result += String(buddhistYear % 100).zeroPadded(to: 2)
      default: result += rest[open...close]
      }
      rest = rest[rest.utf8.index(after: close)...]
    }
    result += rest
    return result.digits(digits)
  }

  /// C.E., `2023-09-30`.
  public var iso: String {
    let (year, month, day) = civil
    return [(year, 4), (month, 2), (day, 2)].map { String($0).zeroPadded(to: $1) }.joined(separator: "-")
  }
}

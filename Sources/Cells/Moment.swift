import ThaiText

extension WorkbookFile {
  /// A day, a time of day, both, or a duration, as a cell holds it. Without a time zone.
  package struct Moment: Hashable, Sendable {
    /// Nil for a time of day and for a duration, and for the day of Excel that never was: see `isLeapDayOf1900`.
    package var day: Day?
    /// Milliseconds since midnight; of a duration, in all. Nil where a day stands alone.
    package var milliseconds: Int?
    /// Whether it is 29 February 1900, which Excel has as day 60 and the calendar has not.
    package var isLeapDayOf1900 = false

    /// A number as Excel counts days.
    ///
    /// - Parameters:
    ///   - serial: Days since the eve of 1 January 1900, with a 29 February 1900, or since 1 January 1904.
    ///   - kind: How it is shown: as a time, a number below 1 has no day.
    /// - Returns: Nil for what Excel cannot show as a date: a negative number, and one after the year 9999.
    init?(serial: Double, is1904: Bool, kind: NumberFormatKind) {
      guard serial >= 0, serial < (is1904 ? 2_957_004 : 2_958_466) else { return nil }
      let total = (serial * 86_400_000).rounded()
      guard total < 2.6e14 else { return nil }
      let (number, rest) = Int(total).quotientAndRemainder(dividingBy: 86_400_000)
      if kind == .duration {
        milliseconds = Int(total)
        return
      }
      let isTime = number == 0 && (!is1904 || kind == .time)
      milliseconds = isTime || rest > 0 ? rest : nil
      if isTime { return }
      if number == 60, !is1904 {
        isLeapDayOf1900 = true
      } else {
        // 25,569 is 1 January 1970; 1,462 days lie between the two beginnings.
        day = Day(number: number - 25_569 + (is1904 ? 1_462 : number < 60 ? 1 : 0))
      }
    }

    /// A date, a time or both as ISO 8601 writes them: `2024-01-31`, `2024-01-31T12:30:00`, `12:30`, `T12:30:00.5Z`.
    init?(iso text: String) {
      var parts = text.split(separator: "T", omittingEmptySubsequences: false)
      if parts.count == 1, text.contains(":") { parts.insert("", at: 0) }
      guard parts.count <= 2, let date = parts.first, !(date.isEmpty && parts.count == 1) else { return nil }
      if !date.isEmpty {
        let fields = date.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 3, fields.map(\.count) == [4, 2, 2], let year = Self.digits(fields[0]),
          let month = Self.digits(fields[1]), let number = Self.digits(fields[2]),
          let day = Day(year: year, month: month, day: number)
        else { return nil }
        self.day = day
      }
      guard parts.count == 2 else { return }
      var time = parts[1]
      if time.hasSuffix("Z") { time.removeLast() }
      let fields = time.split(separator: ":", omittingEmptySubsequences: false)
      guard (2...3).contains(fields.count), fields.allSatisfy({ $0.prefix(2).count == 2 }), fields[1].count == 2,
        let hours = Self.digits(fields[0]), hours < 24, let minutes = Self.digits(fields[1]), minutes < 60
      else { return nil }
      var thousandths = 0
      if fields.count == 3 {
        let second = fields[2].split(separator: ".", omittingEmptySubsequences: false)
        guard second.count <= 2, second[0].count == 2, let seconds = Self.digits(second[0]), seconds < 60 else { return nil }
        thousandths = seconds * 1000
        if second.count == 2 {
          guard let fraction = Self.digits(second[1].prefix(9)), let share = Double("0." + String(second[1].prefix(9)))
          else { return nil }
          thousandths += fraction == 0 ? 0 : min(999, Int((share * 1000).rounded()))
        }
      }
      let milliseconds = (hours * 60 + minutes) * 60_000 + thousandths
      // A day with midnight is the day.
      self.milliseconds = day != nil && milliseconds == 0 ? nil : milliseconds
    }

    private static func digits(_ text: Substring) -> Int? {
      !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
  }
}

extension WorkbookFile.Moment: CustomStringConvertible {
  /// As ISO 8601 writes it: `2024-01-31`, `2024-01-31T12:30:00`, `12:30:00.250`; a duration may have more than 24 hours.
  package var description: String {
    let date = isLeapDayOf1900 ? "1900-02-29" : day.map(\.iso)
    guard let milliseconds else { return date ?? "" }
    func padded(_ number: Int, _ count: Int = 2) -> String { String(number).zeroPadded(to: count) }
    var time = padded(milliseconds / 3_600_000) + ":" + padded(milliseconds / 60_000 % 60) + ":" + padded(milliseconds / 1000 % 60)
    if milliseconds % 1000 > 0 { time += "." + padded(milliseconds % 1000, 3) }
    return date.map { $0 + "T" + time } ?? time
  }
}

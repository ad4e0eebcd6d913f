extension Day {
  /// The day that may have been meant by one that lies outside a span: of the same date in a year of the other era, with two
  /// digits of the year exchanged, or another decade or century. Nil where none of them lies within it.
  package func likely(within span: ClosedRange<Day>) -> Day? {
    let (year, month, day) = civil
    // `26` meant 2026, not 2526; 1969 was to be 2569, 2069 too; a year C.E. was taken for B.E. or the other way round.
    let years = [43, -43, 57, -57, 543, -543].map { year + $0 } + exchanged(year + 543) + [10, -10, 100, -100].map { year + $0 }
    return years.lazy.compactMap { Day(year: $0, month: month, day: day) }.first(where: span.contains)
  }

  /// The years C.E. of a year B.E. of which two neighbouring digits change places.
  private func exchanged(_ buddhistYear: Int) -> [Int] {
    let digits = Array(String(buddhistYear))
    return digits.indices.dropLast().compactMap { index in
      var other = digits
      other.swapAt(index, index + 1)
      return Int(String(other)).map { $0 - 543 }
    }
  }
}

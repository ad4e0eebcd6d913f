import Records
import ThaiText

/// What a year follows: the words for year, for an era and for the budget, and the months.
struct YearWords: Sendable {
  private let words: [String]
  private let introductions: [[Unicode.Scalar]]

  private init(_ words: [String]) {
    self.words = words
    introductions = (words + Months.full + Months.short).map { Array($0.unicodeScalars) }
  }

  static let codec = Codec<[String]>.list(.text).map(to: YearWords.init, from: \.words)
}

/// A search of one text for a year C.E.
extension YearWords {
  /// Four digits within these years may be one; any other number is not.
  private static let years = 1950...2099

  /// The first year C.E. that is written as a year, in Thai or Arabic digits.
  func yearCE(in text: String) -> Int? {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, scalars[index].isDigit { index += 1 }
      guard index - start == 4 else { continue }
      let year = scalars[start..<index].reduce(0) { $0 * 10 + $1.digit }
      guard Self.years.contains(year), isIntroduced(scalars[..<start]) || Self.isInDate(scalars, start, index) else {
        continue
      }
      return year
    }
    return nil
  }

  private func isIntroduced(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = before[..<(before.lastIndex { $0 != " " && $0 != "\u{A0}" }.map { $0 + 1 } ?? before.startIndex)]
    return introductions.contains { words.suffix($0.count).elementsEqual($0) }
  }

  /// Whether the digits are the year of 30/9/2023 or of 2023-09-30.
  private static func isInDate(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
    if end + 5 < scalars.count, scalars[end] == "-", scalars[end + 3] == "-" {
      return [1, 2, 4, 5].allSatisfy { scalars[end + $0].isDigit }
    }
    var index = start
    for _ in 0..<2 {
      guard index > 0, scalars[index - 1] == "/" || scalars[index - 1] == "-" else { return false }
      index -= 1
      let last = index
      while index > 0, last - index < 2, scalars[index - 1].isDigit { index -= 1 }
      guard index < last else { return false }
    }
    return true
  }
}

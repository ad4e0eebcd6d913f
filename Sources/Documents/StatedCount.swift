import ThaiText

/// How many projects a sentence says that there are: `มิติที่ 1 … จำนวน 8 โครงการ`, `รวมทั้งสิ้นจำนวน 35 โครงการ`.
public struct StatedCount: Sendable {
  public let line: Int
  /// The dimension that is counted; nil of all.
  public let dimension: Int?
  public let count: Int

  /// The counts of lines that are no rows of a table.
  static func all(in lines: some Sequence<DocumentLine>, _ words: DocumentWords) -> [StatedCount] {
    guard let dimension = words.headings.first, let project = words.kinds.first else { return [] }
    return lines.compactMap { line -> StatedCount? in
      guard line.cells == nil, let count = line.key.number(between: words.count, and: project) else { return nil }
      if line.key.withoutMarks.hasPrefix(dimension.letters), line.key.utf8.count < 600 {
        let digits = line.key.drop { !$0.isNumber }.prefix { $0.isNumber }
        guard digits.count == 1, let number = Int(digits) else { return nil }
        return StatedCount(line: line.number, dimension: number, count: count)
      }
      return words.total.first.map(line.key.holds) ?? false ? StatedCount(line: line.number, dimension: nil, count: count) : nil
    }
  }
}

extension String {
  /// The number between two words of a key, the last pair of them that has one.
  func number(between before: String, and after: String) -> Int? {
    places(of: before).compactMap { place in
      let rest = self[place.upperBound...]
      let digits = rest.prefix { $0.isNumber }
      return digits.count < 5 && rest.dropFirst(digits.count).hasPrefix(after) ? Int(digits) : nil
    }.last
  }
}

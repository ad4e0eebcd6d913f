import Assessment
import ThaiText

/// What the words of documents say of a text.
extension DocumentWords {
  /// The column of a heading.
  func column(_ key: String) -> DocumentTable.Column? { columns.first { $0.heading.fits(key) }?.column }

  /// The status that a text begins with.
  func status(_ key: String) -> PlanStatus? { statuses.first { key.hasPrefix($0.key) }?.status }

  /// What the headings of a column begin with.
  func begins(of column: DocumentTable.Column) -> [String] { columns.first { $0.column == column }?.heading.begins ?? [] }

  /// What stands behind the word before a number, `ที่`, where there is one.
  private func behindOrdinal(_ rest: Substring) -> Substring { rest.hasPrefix(ordinal) ? rest.dropFirst(ordinal.count) : rest }

  /// The dimension that a text, by its key, is the heading of: 2 of `มิติที่ 2 …`.
  func dimension(_ text: String) -> Int? {
    let key = text.drop { $0.isNumber || ".)".contains($0) }
    guard let word = begins(of: .dimension).filter(key.hasPrefix).max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    let digits = behindOrdinal(key.dropFirst(word.count)).prefix { $0.isNumber }
    return digits.count == 1 ? Int(digits) : nil
  }

  /// Whether a heading, by its key, says that the amounts below it are in millions of baht.
  func saysMillions(_ key: String) -> Bool { millions.contains(where: key.holds) }

  /// How many projects a label counts: 4 of `รวม 4 โครงการ`.
  func projects(in label: String) -> Int? {
    let key = tolerantKey(label)
    return kinds.lazy.flatMap(key.places).compactMap { place in
      Int(String(key[..<place.lowerBound].reversed().prefix { $0.isNumber }.reversed()))
    }.first
  }

  /// Whether a line, by its key, is the heading of a part of a table: of a dimension, or of a strategy.
  func isPart(_ key: String) -> Bool { dimension(key) != nil || aims.strategy.contains(where: key.hasPrefix) }

  /// How the heading of a quarter is written whole, `ไตรมาส 1`, of which a second row may have the number alone; nil where it is none.
  func quarter(_ key: String, below column: DocumentTable.Column?) -> String? {
    guard let word = begins(of: .quarter).last else { return nil }
    let rest = key.hasPrefix(word) ? key.dropFirst(word.count) : column == .quarter || column == .period ? key[...] : ""
    let digits = behindOrdinal(rest)
    guard let number = digits.first?.wholeNumberValue, (1...4).contains(number), digits.dropFirst().first.map({ !$0.isNumber }) ?? true,
      key.hasPrefix(word) || digits.count == 1
    else { return nil }
    return "\(word) \(number)"
  }

  /// The key of a text with an agency's name in the place that a template left for it.
  func namingAgency(_ text: String, _ agency: String?) -> String {
    var key = tolerantKey(text)
    guard let agency else { return key }
    for placeholder in agencyPlaceholders where key.holds(placeholder) { key = key.replacing(placeholder, with: tolerantKey(agency)) }
    return key
  }

  /// Whether a label is that of a total, and of all; nil for any other.
  func total(_ label: String) -> Bool? {
    let key = tolerantKey(label)
    if grandTotal.contains(where: key.hasPrefix) { return true }
    guard let word = total.filter(key.hasPrefix).max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    // What something is called may begin with the letters of the first, the shortest.
    let rest = key.dropFirst(word.count)
    return word != total.first || (rest.first.map { $0.isNumber || "(:-".contains($0) } ?? true) ? false : nil
  }

  /// The words of a key that say how often something is done in a year, and in how many quarters of it at least.
  func frequency(in key: String) -> (words: String, quarters: Int)? {
    frequencies.compactMap { known in known.words.first(where: key.holds).map { ($0, known.quarters) } }.max { $0.1 < $1.1 }
  }

  /// The quarters that a key names: `ไตรมาสที่ 2`, `ไตรมาส 1-3`.
  func quarters(in key: String) -> [Int] {
    guard let word = begins(of: .quarter).last else { return [] }
    return key.places(of: word).flatMap { place -> [Int] in
      let named = behindOrdinal(key[place.upperBound...]).prefix { "1234-–,".contains($0) }
      let digits = named.compactMap(\.wholeNumberValue)
      guard named.contains(where: { "-–".contains($0) }), let first = digits.first, let last = digits.last, first < last else { return digits }
      return Array(first...last)
    }
  }

  /// Whether a line is the heading of a project's section: with a number, or nothing else.
  func isSection(_ key: String) -> Bool {
    let words = key.drop { $0.isNumber || ".)".contains($0) }
    return sections.values.contains { $0.contains { word in words.count < key.count ? words.hasPrefix(word) : key == word } }
  }

  /// Whether a line is the heading of a numbered part: `มิติที่ 2`.
  func isNumberedHeading(_ line: DocumentLine) -> Bool {
    let letters = line.key.withoutMarks
    return headings.contains { letters.hasPrefix($0.numbered) }
  }

  /// Whether a line is a page's number or its head, which may stand within a table.
  func isPageFurniture(_ line: DocumentLine) -> Bool {
    line.isFurniture || line.cells == nil && (line.key.utf8.count < 8 && line.key.allSatisfy(\.isNumber) || pageHeads.contains(where: line.key.hasPrefix))
  }
}

import ThaiText

/// A count that a sentence gives with its parts: `จำนวน 12 โครงการ แบ่งเป็น มิติที่ 1 จำนวน 5 โครงการ มิติที่ 2 จำนวน 7 โครงการ`.
struct SplitCount {
  let line: Int
  let whole: Int
  let parts: [Int]

  /// A sentence may go over several lines, but not over a blank one.
  private static let mostLines = 12

  /// Those of lines that are no rows of a table.
  static func all(in lines: some Sequence<DocumentLine>, _ words: DocumentWords) -> [SplitCount] {
    var found: [SplitCount] = []
    var open: [DocumentLine] = []
    func end() {
      if let count = SplitCount(open, words) { found.append(count) }
      open = []
    }
    for line in lines {
      let isText = line.cells == nil && !line.isBlank && line.key.utf8.count < 4_000
      // A whole begins anew; what stands above it is no part of its sentence.
      if !isText || open.count == mostLines || saysWhole(line.key, words) { end() }
      if isText, !open.isEmpty || saysWhole(line.key, words) { open.append(line) }
    }
    end()
    return found
  }

  private static func saysWhole(_ key: String, _ words: DocumentWords) -> Bool {
    key.holds(words.count) && words.split.contains(where: key.holds) && whole(in: key, words) != nil
  }

  /// The count that stands right before the word that takes it apart, with the place behind that word. What counts a dimension is no whole.
  private static func whole(in key: String, _ words: DocumentWords) -> (count: Int, end: String.Index)? {
    for split in words.split.flatMap(key.places).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let before = key[..<split.lowerBound]
      guard let last = counts(in: before, words).last, before.distance(from: last.end, to: before.endIndex) < 30,
        labels(in: before, words).isEmpty
      else { continue }
      return (last.count, split.upperBound)
    }
    return nil
  }

  private init?(_ lines: [DocumentLine], _ words: DocumentWords) {
    guard let first = lines.first, let whole = Self.whole(in: first.key, words) else { return nil }
    let key = String(first.key[whole.end...]) + lines.dropFirst().map(\.key).joined()
    let labels = Self.labels(in: key[...], words)
    if labels.count > 1 {
      // Of each dimension the first count; others are of its parts.
      let ends = labels.dropFirst() + [key.endIndex]
      let counts = zip(labels, ends).map { Self.counts(in: key[$0..<$1], words, isMarked: false).first?.count }
      guard counts.allSatisfy({ $0 != nil }) else { return nil }
      parts = counts.compactMap(\.self)
    } else {
      let next = words.split.flatMap(key.places).map(\.lowerBound).min() ?? key.endIndex
      parts = Self.counts(in: key[..<next], words).map(\.count)
    }
    guard parts.count > 1 else { return nil }
    line = first.number
    self.whole = whole.count
  }

  /// Where the names of dimensions stand, `มิติที่ 2`, each one once.
  private static func labels(in key: Substring, _ words: DocumentWords) -> [String.Index] {
    guard let dimension = words.headings.first else { return [] }
    var seen: Set<Int> = []
    return key.places(of: dimension.key).map(\.lowerBound).filter { place in words.dimension(String(key[place...])).map { seen.insert($0).inserted } ?? false }
  }

  /// The numbers of projects, `จำนวน 5 โครงการ`, each with where it ends.
  ///
  /// - Parameter isMarked: Whether the word for a number must stand before it.
  private static func counts(in key: Substring, _ words: DocumentWords, isMarked: Bool = true) -> [(count: Int, end: String.Index)] {
    var found: [(count: Int, end: String.Index)] = []
    var place = key.startIndex
    while let start = key[place...].firstIndex(where: \.isNumber) {
      let end = key[start...].firstIndex { !$0.isNumber } ?? key.endIndex
      place = end
      guard let kind = words.kinds.first(where: key[end...].hasPrefix), let count = Int(key[start..<end]), !isMarked || key[..<start].hasSuffix(words.count)
      else { continue }
      found.append((count, key.index(end, offsetBy: kind.count)))
    }
    return found
  }
}

extension String {
  /// The items of a text that is a numbered or a bulleted list, without their numbers: `1. ก\n2. ข` is ก and ข. A line
  /// without a number goes on the item above it, and one above the list goes before its first item. Numbers may be Thai or
  /// Arabic, as `1.`, `1)` or `(1)`, and stand in one line, `1. ก 2. ข`, where they count on from 1; lines may also be
  /// lettered, ก. and ข., or count on from 1 as `ข้อ 1` or as a number alone. A text that is no list is one item, its lines as
  /// one.
  public var numberedItems: [String] {
    let lines = filledLines.map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    guard let first = lines.first else { return [] }
    guard let style = ListStyle(of: lines[...]) else { return Self.items(belowFirstOf: lines) ?? [lines.joined(separator: " ")] }
    var items: [String] = []
    for line in lines {
      if let mark = style.mark(at: line, after: items.count) {
        items.append(mark.rest)
      } else {
        items[items.count - 1] += " " + line
      }
    }
    guard items.count == 1, style == .marks, let mark = ListMark(at: first), mark.number == 1 else { return items }
    return Self.items(inLine: items[0], countedOnFrom: 1)
  }

  /// The items of a list that begins below the first line; nil where none does.
  private static func items(belowFirstOf lines: [String]) -> [String]? {
    guard let begin = lines.indices.dropFirst().first(where: { ListStyle(of: lines[$0...], isWhole: true) != nil }) else { return nil }
    var items = lines[begin...].joined(separator: "\n").numberedItems
    items[0] = (lines[..<begin] + [items[0]]).joined(separator: " ")
    return items
  }

  /// Whether its first line is an item of a list.
  package var beginsList: Bool {
    guard let first = unicodeScalars.first(where: { !$0.isWhitespace }), ListStyle.mayBegin(with: first) else { return false }
    return ListStyle(of: filledLines.map { $0.trimmingBlanks }.filter { !$0.isEmpty }[...]) != nil
  }

  /// The number that a line begins with, and what stands after it; nil for a line without one.
  package var listNumber: (number: Int, rest: String)? {
    guard let mark = ListMark(at: trimmingBlanks), let number = mark.number else { return nil }
    return (number, mark.rest)
  }

  /// The items of one line in which the numbers go on after `number`.
  private static func items(inLine line: String, countedOnFrom number: Int) -> [String] {
    var place = line.startIndex
    while let blank = line[place...].firstIndex(of: " ") {
      let next = line.index(after: blank)
      if let mark = ListMark(at: line[next...]), mark.number == number + 1 {
        return [line[..<blank].trimmingBlanks] + items(inLine: mark.rest, countedOnFrom: number + 1)
      }
      place = next
    }
    return [line]
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingBlanks: String {
    if let first = unicodeScalars.first, let last = unicodeScalars.last, !first.isWhitespace, !last.isWhitespace
    {
      return String(self)
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

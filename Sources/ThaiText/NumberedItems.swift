extension String {
  /// The items of a text that is a numbered or a bulleted list, without their numbers: `1. ก\n2. ข` is ก and ข. A line
  /// without a number goes on the item above it. Numbers may be Thai or Arabic, as `1.`, `1)` or `(1)`, and stand in one
  /// line, `1. ก 2. ข`, where they count on from 1; lines may also be lettered, ก. and ข. A text that is no list is one item,
  /// its lines as one.
  public var numberedItems: [String] {
    let lines = filledLines.map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    guard let first = lines.first else { return [] }
    guard beginsList else { return [lines.joined(separator: " ")] }
    let isLettered = ListMark(at: first) == nil
    var items: [String] = []
    for line in lines {
      if let mark = isLettered ? ListMark(letterAt: line) : ListMark(at: line) {
        items.append(mark.rest)
      } else {
        items[items.count - 1] += " " + line
      }
    }
    guard items.count == 1, !isLettered, let mark = ListMark(at: first), mark.number == 1 else { return items }
    return Self.items(inLine: items[0], countedOnFrom: 1)
  }

  /// Whether its first line is an item of a list.
  package var beginsList: Bool {
    // Most texts begin with a letter, which one look tells: 2 % of a report's instructions.
    guard let first = unicodeScalars.first(where: { !$0.isWhitespace }),
      !first.properties.isAlphabetic || first == "ก"
    else { return false }
    let lines = filledLines
    guard let line = lines.first?.trimmingBlanks else { return false }
    if ListMark(at: line) != nil { return true }
    // A single ก. may be an abbreviation.
    return ListMark(letterAt: line)?.number == 1
      && lines.dropFirst().lazy.compactMap { ListMark(letterAt: $0.trimmingBlanks) }.first?.number == 2
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

/// What an item of a list begins with, and the text after it.
private struct ListMark {
  /// Nil for a bullet.
  var number: Int?
  var rest: String

  private static let bullets: Set<Character> = ["-", "–", "•", "·", "▪", "●", "○", "*"]

  init?(at text: some StringProtocol) {
    guard let first = text.first else { return nil }
    let after = text.dropFirst()
    if Self.bullets.contains(first) {
      guard after.first?.isWhitespace ?? false else { return nil }
      rest = after.trimmingBlanks
    } else {
      let isOpened = first == "("
      let written = isOpened ? String(after) : String(text)
      let digits = written.prefix { $0.isASCII && $0.isNumber || ("๐"..."๙").contains($0) }
      guard (1...3).contains(digits.count), let number = Int(thaiDigits: String(digits)) else { return nil }
      let tail = written.dropFirst(digits.count)
      guard let close = tail.first, close == ")" || (close == "." && !isOpened) else { return nil }
      rest = tail.dropFirst().trimmingBlanks
      // 2.5 and 1.1 are no marks, nor is a number with nothing after it.
      guard let begin = tail.dropFirst().first, !begin.isNumber else { return nil }
      self.number = number
    }
    guard !rest.isEmpty else { return nil }
  }

  private static let letters = Array("กขคงจฉชซฌญ")

  /// A letter in place of a number: `ก.`, `ก)` or `(ก)`, with a blank behind it.
  init?(letterAt text: some StringProtocol) {
    let isOpened = text.first == "("
    let written = isOpened ? text.dropFirst() : text.dropFirst(0)
    guard let letter = written.first, let place = Self.letters.firstIndex(of: letter),
      let close = written.dropFirst().first, close == ")" || (close == "." && !isOpened),
      written.dropFirst(2).first?.isWhitespace == true
    else { return nil }
    number = place + 1
    rest = written.dropFirst(2).trimmingBlanks
    guard !rest.isEmpty else { return nil }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  fileprivate var trimmingBlanks: String {
    if let first = unicodeScalars.first, let last = unicodeScalars.last, !first.isWhitespace, !last.isWhitespace
    {
      return String(self)
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

/// How the items of a list are marked.
enum ListStyle: Equatable {
  /// With `1.`, `1)`, `(1)` or a bullet.
  case marks
  /// With ก. and ข.
  case letters
  /// With ข้อ 1 and ข้อ 2.
  case words
  /// With 1 and 2 alone.
  case numbers
  /// With 3.1 and 3.2, below the rank before the dot.
  case ranks(below: String)

  /// The style of the list that lines begin; nil where they begin none. A single ก. may be an abbreviation, a single number an
  /// amount: such lines are a list where a second counts on.
  ///
  /// - Parameter isWhole: Whether the same is asked of 1. and of bullets, too.
  init?(of lines: ArraySlice<String>, isWhole: Bool = false) {
    guard let first = lines.first, let letter = first.unicodeScalars.first, Self.mayBegin(with: letter) else { return nil }
    func goesOn(_ mark: (String) -> ListMark?) -> Bool {
      guard let begin = mark(first) else { return false }
      let next = lines.dropFirst().lazy.compactMap(mark)
      return begin.number == nil ? next.first.map { $0.number == nil } ?? false : begin.number == 1 && next.contains { $0.number == 2 }
    }
    if ListMark(at: first) != nil {
      guard !isWhole || goesOn({ ListMark(at: $0) }) else { return nil }
      self = .marks
    } else if ListMark(letterAt: first)?.number == 1,
      lines.dropFirst().lazy.compactMap({ ListMark(letterAt: $0) }).first?.number == 2
    {
      self = .letters
    } else if goesOn({ ListMark(wordAt: $0) }) {
      self = .words
    } else if goesOn({ ListMark(bareAt: $0) }) {
      self = .numbers
    } else if let rank = ListMark.rank(of: first), goesOn({ ListMark(rankAt: $0, below: rank) }) {
      self = .ranks(below: rank)
    } else {
      return nil
    }
  }

  /// Most texts begin with a letter, which one look tells: 3 % of a report's instructions.
  static func mayBegin(with first: Unicode.Scalar) -> Bool { !first.properties.isAlphabetic || first == "ก" || first == "ข" }

  /// What a line begins with, after so many items.
  func mark(at line: String, after count: Int) -> ListMark? {
    switch self {
    case .marks: ListMark(at: line)
    case .letters: ListMark(letterAt: line)
    // An amount in a line of its own is no item.
    case .words: ListMark(wordAt: line).flatMap { $0.number == count + 1 ? $0 : nil }
    case .numbers: ListMark(bareAt: line).flatMap { $0.number == count + 1 ? $0 : nil }
    case .ranks(let rank): ListMark(rankAt: line, below: rank).flatMap { $0.number == count + 1 ? $0 : nil }
    }
  }
}

/// What an item of a list begins with, and the text after it.
struct ListMark {
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
      var tail = written.dropFirst(digits.count)
      // `1 . ก`
      if let close = tail.drop(while: \.isWhitespace).first, close == "." || close == ")" { tail = tail.drop(while: \.isWhitespace) }
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

  /// `ข้อ 1`, `ข้อที่ ๑.`, with the text behind it.
  init?(wordAt text: some StringProtocol) {
    guard text.hasPrefix("ข้อ") else { return nil }
    var rest = text.dropFirst(3)
    if rest.hasPrefix("ที่") { rest = rest.dropFirst(3) }
    self.init(numberAt: rest.drop(while: \.isWhitespace), closes: ".):")
  }

  /// `1 ก`, `1: ก`.
  init?(bareAt text: some StringProtocol) { self.init(numberAt: text, closes: ":") }

  /// The rank below which a line is numbered: 3. of `3.1 ก`.
  static func rank(of text: String) -> String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber || ("๐"..."๙").contains($0) }
    return (1...2).contains(digits.count) && text.dropFirst(digits.count).first == "." ? String(digits) + "." : nil
  }

  /// `3.1 ก`, `3.1) ก`, `3.1. ก`, below 3.
  init?(rankAt text: String, below rank: String) {
    guard text.hasPrefix(rank) else { return nil }
    self.init(numberAt: text.dropFirst(rank.count), closes: ".)")
  }

  private init?(numberAt text: some StringProtocol, closes: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber || ("๐"..."๙").contains($0) }
    guard (1...3).contains(digits.count), let number = Int(thaiDigits: String(digits)) else { return nil }
    var tail = text.dropFirst(digits.count)
    if let close = tail.first, closes.contains(close) { tail = tail.dropFirst() } else if tail.first?.isWhitespace != true { return nil }
    rest = tail.trimmingBlanks
    guard let begin = rest.first, !begin.isNumber else { return nil }
    self.number = number
  }
}

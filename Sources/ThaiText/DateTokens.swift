/// A date cut into numbers, words and separators.
struct DateTokens {
  struct Number: Equatable {
    let value: Int
    let digits: Int
  }

  enum Era { case buddhist, common }

  enum Month {
    case number(Int)
    case name(String)
  }

  struct Parts {
    var day: Int
    var month: Month
    var year: Number
    var era: Era?
  }

  enum Token: Equatable {
    case number(Number)
    /// Letters without dots and blanks, ASCII in lower case.
    case word(String)
    case separator(Unicode.Scalar)
    /// A sign that no date holds.
    case stranger
  }

  private(set) var tokens: [Token] = []

  init(_ text: String) {
    var word = String.UnicodeScalarView()
    var number: (value: Int, digits: Int)?
    func closed(_ tokens: inout [Token]) {
      if !word.isEmpty { tokens.append(.word(String(word))) }
      if let (value, digits) = number { tokens.append(.number(Number(value: value, digits: digits))) }
      word = String.UnicodeScalarView()
      number = nil
    }
    var tokens: [Token] = []
    for scalar in text.unicodeScalars {
      if let digit = scalar.digitValue {
        if !word.isEmpty { closed(&tokens) }
        let (value, digits) = number ?? (0, 0)
        // Nine digits are no part of a date, and do not overflow.
        number = (min(value * 10 + digit, 999_999_999), digits + 1)
        continue
      }
      if scalar.isIgnorable { continue }
      if LineBreakClass(scalar) == .space || scalar.isNoBreakSpace {
        // Blanks part two numbers, not the letters of a word.
        if number != nil { closed(&tokens) }
        continue
      }
      switch scalar {
      case "." where !word.isEmpty: continue
      case "/", "-", ".", ",", "–", "\u{2010}", "\u{2011}":
        closed(&tokens)
        tokens.append(.separator(scalar))
      default:
        if number != nil { closed(&tokens) }
        if let letter = scalar.dateLetter {
          word.append(letter)
        } else {
          closed(&tokens)
          tokens.append(.stranger)
        }
      }
    }
    closed(&tokens)
    self.tokens = tokens
  }

  /// Nil if the tokens have not the shape of a date.
  var parts: Parts? {
    var rest = tokens[...]
    if case .word(let word)? = rest.first, !isMonthFirst(rest) {
      guard Self.isLeadIn(word) else { return nil }
      rest.removeFirst()
    }
    guard !rest.contains(.stranger) else { return nil }
    return named(rest) ?? numeric(rest)
  }

  /// `September 30, 2023`
  private func isMonthFirst(_ tokens: ArraySlice<Token>) -> Bool {
    guard case .word(let word)? = tokens.first else { return false }
    return Months.number(of: word) != nil
  }

  private static func isLeadIn(_ word: String) -> Bool {
    // วันที่, ณ วันที่, เมื่อวันที่, ภายในวันที่, วันเสาร์ที่
    ["วันที่", "ณวันที่", "เมื่อวันที่", "ภายในวันที่", "ที่"].contains(word)
      || (word.hasPrefix("วัน") && word.hasSuffix("ที่"))
  }

  private func named(_ tokens: ArraySlice<Token>) -> Parts? {
    let bare = tokens.filter { if case .separator = $0 { false } else { true } }
    guard bare.count == 3, tokens.count <= 5, tokens.first == bare.first, tokens.last == bare.last,
      case .number(let year) = bare[2]
    else { return nil }
    switch (bare[0], bare[1]) {
    case (.number(let day), .word(let word)):
      let (name, era) = Self.monthAndEra(word)
      return day.digits <= 2 && !name.isEmpty ? Parts(day: day.value, month: .name(name), year: year, era: era) : nil
    case (.word(let name), .number(let day)):
      return day.digits <= 2 ? Parts(day: day.value, month: .name(name), year: year, era: nil) : nil
    default: return nil
    }
  }

  /// `เดือนกันยายนพศ` is กันยายน and the era.
  private static func monthAndEra(_ word: String) -> (String, Era?) {
    // Most dates say no more than the month.
    if Months.number(of: word) != nil { return (word, nil) }
    var name = word[...]
    var era: Era?
    for (mark, value) in [("พศ", Era.buddhist), ("คศ", Era.common)] where name.hasSuffix(mark) {
      name = name.dropLast(mark.count)
      era = value
      break
    }
    if name.hasSuffix("ปี") { name = name.dropLast("ปี".count) }
    if name.hasPrefix("เดือน") { name = name.dropFirst("เดือน".count) }
    return (String(name), era)
  }

  private func numeric(_ tokens: ArraySlice<Token>) -> Parts? {
    var bare = Array(tokens)
    var era: Era?
    if bare.count == 6, case .word(let mark) = bare[4] {
      guard mark == "พศ" || mark == "คศ" else { return nil }
      era = mark == "พศ" ? .buddhist : .common
      bare.remove(at: 4)
    }
    guard bare.count == 5, bare[1] == bare[3], case .separator(let separator) = bare[1], separator != ",",
      case .number(let first) = bare[0], case .number(let second) = bare[2], case .number(let third) = bare[4],
      second.digits <= 2
    else { return nil }
    if first.digits == 4, third.digits <= 2, era == nil {
      return Parts(day: third.value, month: .number(second.value), year: first, era: nil)
    }
    guard first.digits <= 2 else { return nil }
    return Parts(day: first.value, month: .number(second.value), year: third, era: era)
  }
}

extension Unicode.Scalar {
  /// A Thai letter, or an ASCII letter in lower case.
  fileprivate var dateLetter: Unicode.Scalar? {
    switch value {
    case 0x41...0x5A: Unicode.Scalar(value + 0x20)
    case 0x61...0x7A, 0x0E01...0x0E4E: self
    default: nil
    }
  }
}

import ThaiText

/// A search of one text for what templates leave to be replaced.
struct TemplateSearch {
  private let scalars: [Unicode.Scalar]
  private let words: TemplateWords

  init(_ text: String, _ words: TemplateWords) {
    scalars = Array(text.unicodeScalars)
    self.words = words
  }

  /// The first of them, as it stands there.
  func first(_ traits: WrittenText.Traits) -> String? {
    (traits.contains(.templateMark) ? mark : nil) ?? (traits.contains(.templateWord) ? specify : nil)
  }

  // MARK: Marks

  private var mark: String? {
    var index = 0
    while index < scalars.count {
      if let range = mark(at: index), !range.isEmpty { return shown(range) }
      // A run of dots or of x is looked at once, from its beginning.
      index += max(1, run(at: index) { $0 == scalars[index] })
    }
    return nil
  }

  /// The mark that begins at a place, or whose slash stands there.
  private func mark(at index: Int) -> Range<Int>? {
    switch scalars[index] {
    case ".", "…":
      let end = index + run(at: index) { $0 == "." || $0 == "…" }
      // An ellipsis is three dots; a line to write on has more.
      let dots = scalars[index..<end].reduce(0) { $0 + ($1 == "…" ? 3 : 1) }
      return dots >= 4 ? index..<end : nil
    case "_":
      let end = index + run(at: index) { $0 == "_" }
      return end - index >= 3 ? index..<end : nil
    case "x", "X":
      let end = index + run(at: index) { $0 == "x" || $0 == "X" }
      if scalar(index - 1).isLatinLetter || scalar(end).isLatinLetter { return nil }
      return end - index >= 3 || (end - index == 2 && scalar(index - 1).isDigit) ? index..<end : nil
    case "{": return index..<closing("}", from: index)
    case "[":
      let end = closing("]", from: index)
      // [1] is a reference.
      let inside = scalars[(index + 1)..<max(index + 1, end - 1)]
      return !inside.isEmpty && inside.allSatisfy(\.isDigit) ? nil : index..<end
    case "(":
      let label = words.labels.first { matches("(" + $0 + ")", at: index) }
      return label.map { index..<index + $0.unicodeScalars.count + 2 }
    case "/": return zeros(around: index) ?? alternative(around: index)
    default: return nil
    }
  }

  /// 00/00, the day that a template dates itself.
  private func zeros(around slash: Int) -> Range<Int>? {
    let areZeros = [-2, -1, 1, 2].allSatisfy { scalar(slash + $0).isZero }
    return areZeros && !scalar(slash - 3).isDigit && !scalar(slash + 3).isDigit ? slash - 2..<slash + 3 : nil
  }

  private func alternative(around slash: Int) -> Range<Int>? {
    for alternative in words.alternatives {
      let start = slash - alternative.unicodeScalars.prefix { $0 != "/" }.count
      if matches(alternative, at: start) { return start..<start + alternative.unicodeScalars.count }
    }
    return nil
  }

  // MARK: The word

  private var specify: String? {
    let word = words.specify
    let length = word.unicodeScalars.count
    let first = word.unicodeScalars.first
    for index in scalars.indices where scalars[index] == first && matches(word, at: index) {
      let please = words.pleaseSpecify
      let isPlease = matches(please, at: index + length - please.unicodeScalars.count)
      var before = index - 1
      while scalar(before) == " " { before -= 1 }
      var after = index + length
      while scalar(after) == " " { after += 1 }
      let isBracketed = scalar(before) == "(" || scalar(before) == "["
      let isDotted = scalar(after) == "…" || scalar(after) == "_" || matches("...", at: after)
      let isNamed = words.afterSpecify.contains { matches($0, at: after) }
      guard isPlease || isBracketed || isDotted || isNamed else { continue }
      // The rest of the phrase goes with it.
      var end = after
      while !endsPhrase(scalar(end)) { end += 1 }
      return shown(index..<end)
    }
    return nil
  }

  // MARK: Scalars

  /// The scalar at a place, or a blank outside the text.
  private func scalar(_ index: Int) -> Unicode.Scalar {
    scalars.indices.contains(index) ? scalars[index] : "\u{2003}"
  }

  private func endsPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\u{2003}", ")", "]", "\u{201D}": true
    default: false
    }
  }

  private func run(at index: Int, where isPart: (Unicode.Scalar) -> Bool) -> Int {
    var end = index
    while end < scalars.count, isPart(scalars[end]) { end += 1 }
    return end - index
  }

  private func closing(_ bracket: Unicode.Scalar, from index: Int) -> Int {
    (scalars[index...].firstIndex(of: bracket) ?? index) + 1
  }

  private func matches(_ words: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var place = index
    for scalar in words.unicodeScalars {
      guard place < scalars.count, scalars[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  private func shown(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}

extension Unicode.Scalar {
  var isLatinLetter: Bool { (0x41...0x5A).contains(value & 0xDF) && value < 0x80 }
  var isZero: Bool { value == 0x30 || value == 0x0E50 }
  /// 0 to 9 for a digit.
  var digit: Int { Int(value >= 0x0E50 ? value - 0x0E50 : value - 0x30) }
}

extension RuleData {
  /// What a template left in a text to be replaced, the first of it; nil where there is nothing.
  package func templateMark(in text: String) -> String? {
    template.isLabel(text) ? text : TemplateSearch(text, template).first([.templateMark, .templateWord])
  }
}

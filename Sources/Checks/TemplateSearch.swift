import ThaiText

/// A search of one text for what templates leave to be replaced.
struct TemplateSearch {
  private let scalars: [Unicode.Scalar]
  private let text: String

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  /// The first of them, as it stands there.
  func first(_ traits: WrittenText.Traits) -> String? {
    if traits.contains(.short), TemplateWords.labels.contains(text) { return text }
    return (traits.contains(.templateMark) ? mark : nil) ?? (traits.contains(.templateWord) ? specify : nil)
  }

  // MARK: Marks

  private var mark: String? {
    var index = 0
    while index < scalars.count {
      let end = mark(at: index)
      if end > index { return shown(index..<end) }
      // A run of dots or of x is looked at once, from its beginning.
      index += max(1, run(at: index) { $0 == scalars[index] })
    }
    return nil
  }

  /// The end of the mark that begins at a place, or that place where none does.
  private func mark(at index: Int) -> Int {
    switch scalars[index] {
    case ".", "…":
      let length = run(at: index) { $0 == "." || $0 == "…" }
      // An ellipsis is three dots; a line to write on has more.
      let dots = scalars[index..<index + length].reduce(0) { $0 + ($1 == "…" ? 3 : 1) }
      return dots >= 4 ? index + length : index
    case "_":
      let length = run(at: index) { $0 == "_" }
      return length >= 3 ? index + length : index
    case "x", "X":
      let length = run(at: index) { $0 == "x" || $0 == "X" }
      let end = index + length
      if scalar(index - 1).isLatinLetter || scalar(end).isLatinLetter { return index }
      return length >= 3 || (length == 2 && scalar(index - 1).isDigit) ? end : index
    case "{": return closing("}", from: index)
    case "[":
      let end = closing("]", from: index)
      // [1] is a reference.
      let inside = scalars[(index + 1)..<max(index + 1, end - 1)]
      return !inside.isEmpty && inside.allSatisfy(\.isDigit) ? index : end
    case "(":
      for label in TemplateWords.labels where matches("(" + label + ")", at: index) {
        return index + label.unicodeScalars.count + 2
      }
      return index
    case "/":
      // 00/00, the day that a template dates itself.
      let isZero = (-2...2).allSatisfy { $0 == 0 || scalar(index + $0).isZero }
      return isZero && !scalar(index - 3).isDigit && !scalar(index + 3).isDigit ? index + 3 : alternative(around: index)
    default: return index
    }
  }

  private func alternative(around slash: Int) -> Int {
    for words in TemplateWords.alternatives {
      let offset = words.unicodeScalars.prefix { $0 != "/" }.count
      if slash >= offset, matches(words, at: slash - offset) { return slash - offset + words.unicodeScalars.count }
    }
    return slash
  }

  // MARK: The word

  private var specify: String? {
    let word = TemplateWords.specifyWord
    let length = word.unicodeScalars.count
    for index in scalars.indices where matches(word, at: index) {
      let please = TemplateWords.pleaseSpecify
      let isPlease = matches(please, at: index + length - please.unicodeScalars.count)
      var before = index - 1
      while scalar(before) == " " { before -= 1 }
      var after = index + length
      while scalar(after) == " " { after += 1 }
      let isBracketed = scalar(before) == "(" || scalar(before) == "["
      let isDotted = scalar(after) == "…" || scalar(after) == "_" || matches("...", at: after)
      let isNamed = TemplateWords.afterSpecify.contains { matches($0, at: after) }
      guard isPlease || isBracketed || isDotted || isNamed else { continue }
      return shown(index..<min(scalars.count, index + 30))
    }
    return nil
  }

  // MARK: Scalars

  /// The scalar at a place, or a blank outside the text.
  private func scalar(_ index: Int) -> Unicode.Scalar {
    scalars.indices.contains(index) ? scalars[index] : "\u{2003}"
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
  /// An Arabic or Thai digit.
  var isDigit: Bool { (0x30...0x39).contains(value) || (0x0E50...0x0E59).contains(value) }
  var isZero: Bool { value == 0x30 || value == 0x0E50 }
  /// 0 to 9 for a digit.
  var digit: Int { Int(value >= 0x0E50 ? value - 0x0E50 : value - 0x30) }
}

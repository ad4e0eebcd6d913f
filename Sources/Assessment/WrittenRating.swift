import ThaiText

/// A rating with numbers as published registers have it in one cell: the risk score (`20`, `20 คะแนน`), likelihood and impact
/// (`4 × 5`, `4 × 5 = 20`), each with or without the word of the level before or after it (`20 (สูงมาก)`, `สูง (12)`).
struct WrittenRating: Equatable {
  var likelihood, impact, score: Int?
  /// What stands beside the numbers.
  var word: String?

  /// What is longer than a year is a sum of money or a number of something else.
  private static let scores = -9999...9999

  /// Nil for a text that is not written so.
  init?(_ text: String) {
    if let score = Self.number(text) {
      self.score = score
      return
    }
    var numbers: [Int] = [], between = [""]
    var isNumber = false
    for letter in text {
      if let digit = Int(thaiDigits: String(letter)) {
        if isNumber { numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit } else { numbers.append(digit) }
        isNumber = true
      } else {
        if isNumber { between.append("") }
        between[between.count - 1].append(letter)
        isNumber = false
      }
      guard numbers.count <= 3, numbers.allSatisfy(Self.scores.contains) else { return nil }
    }
    if isNumber { between.append("") }
    guard let first = numbers.first, let before = between.first, let after = between.last else { return nil }
    let joints = between.dropFirst().dropLast().map { $0.trimmed { $0.isWhitespace } }
    switch (numbers.count, joints.first, joints.last) {
    case (1, _, _): score = first
    case (2, let sign?, _) where Self.isProduct(sign): (likelihood, impact) = (first, numbers[1])
    case (3, let sign?, "=") where Self.isProduct(sign): (likelihood, impact, score) = (first, numbers[1], numbers[2])
    default: return nil
    }
    let words = [before, after].map(Self.words).filter { !$0.isEmpty }
    guard words.count < 2 else { return nil }
    word = words.first
  }

  private static func number(_ text: String) -> Int? {
    Int(thaiDigits: text).flatMap { Self.scores.contains($0) ? $0 : nil }
  }

  private static func isProduct(_ sign: String) -> Bool { ["×", "x", "X", "*"].contains(sign) }

  /// What stands before or after the numbers, without what only parts it from them and without what a score is called.
  private static func words(_ text: String) -> String {
    var word = bare(text)
    for name in ["คะแนน", "ระดับ"] where word.hasPrefix(name) && (name == "คะแนน" || word != name) {
      word = bare(String(word.dropFirst(name.count)))
    }
    return word
  }

  private static func bare(_ text: String) -> String {
    text.trimmed { $0.isWhitespace || "()[]/,:;=–—-".contains($0) }
  }
}

extension String {
  /// Without the letters at both ends of which something holds.
  fileprivate func trimmed(_ isOutside: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isOutside($0) }), let last = lastIndex(where: { !isOutside($0) }) else { return "" }
    return String(self[first...last])
  }
}

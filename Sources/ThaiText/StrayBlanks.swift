/// Blanks that stand inside words of a text of which it is known that PDF put blanks into it: `ข้า งหน้า` for ข้างหน้า.
///
/// Only what is suggested is made so. In a text that is otherwise sound such a blank says nothing: ไฟฟ้า น้ำ ประปา lists three.
enum StrayBlanks {
  /// How far the letters on both sides are looked at.
  private static let around = 30

  /// A text without the blanks that the dictionary finds to be inside a word, where both parts together are fewer words
  /// than they are apart.
  static func removed(from scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == " ", isStray(before: result, after: scalars[(index + 1)...]) { continue }
      result.append(scalar)
    }
    return result
  }

  private static func isStray(before: [Unicode.Scalar], after: ArraySlice<Unicode.Scalar>) -> Bool {
    let left = Array(before.suffix(around).reversed().prefix { $0.isThaiLetter }.reversed())
    let right = Array(after.prefix(around).prefix { $0.isThaiLetter })
    // Letters with a dot behind them are an abbreviation.
    guard !left.isEmpty, !right.isEmpty, after.dropFirst(right.count).first != "." else { return false }
    let joined = ThaiDictionary.wordStarts(left + right)
    let apart = ThaiDictionary.wordStarts(left).count + 1 + ThaiDictionary.wordStarts(right).count
    return joined.count < apart && !joined.contains(left.count)
  }
}

extension Unicode.Scalar {
  /// What a Thai word is written with; no ๆ, no ฯ, no digit.
  fileprivate var isThaiLetter: Bool {
    isThaiConsonant || isThaiLeadingVowel || isThaiFollowingVowel || thaiMarkRank != nil
  }
}

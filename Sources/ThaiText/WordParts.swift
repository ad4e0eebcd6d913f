extension WordBreaker {
  /// Where a Thai word may be parted that is wider than its column: คอนกรีต|เสริม|เหล็ก. Programs find no such place in a word that their
  /// dictionary has whole, and break it at any letter. Without its last letter it is no word, so that the dictionary tells
  /// which one it begins with, and then of what the rest is made.
  ///
  /// - Returns: Offsets of scalars, in rising order; none of a text that is not of Thai letters alone.
  package func parts(of word: String) -> [Int] {
    let text = ClassedText(word), all = text.letters.indices
    guard !text.letters.contains(0x20), let last = BreakRules(text).kinds.lastIndex(of: .cluster) else { return [] }
    var parts: [Int] = [], start = 0
    while start < last, let next = starts(in: text.letters[start..<last]).first {
      parts.append(next)
      start = next
      let words = starts(in: text.letters[start..<all.upperBound])
      guard words.isEmpty else { return parts + words }
    }
    return parts
  }

  private func starts(in letters: ArraySlice<UInt8>) -> [Int] {
    var starts: [Int] = []
    dictionary.eachWordStart(in: Array(letters)) { starts.append(letters.startIndex + $0) }
    return starts
  }
}

/// Why no `WordBreaker` could be made.
public enum WordBreakerError: Error, Hashable, Sendable {
  /// ICU has no rules for lines of Thai, or its data cannot be read.
  case dictionaryMissing
}

/// Finds the places where a line of Thai text may end.
///
/// Thai words are found by ICU; what surrounds them (quotes, numbers, addresses, other scripts) follows the rules
/// of `BreakRules`. It holds buffers and a C handle, so that each thread makes its own.
public final class WordBreaker {
  let dictionary: ThaiDictionary
  private let headingWords: WholeWords
  private var known = RecentValues<ExactText, BrokenText>(limit: 600_000)
  private var knownHeadings = RecentValues<ExactText, BrokenText>(limit: 60_000)

  /// Longer texts, in bytes, are seldom met again.
  private static let longestKnown = 30_000

  /// - Parameters:
  ///   - wholeWords: Words inside which no line ends, though ICU's dictionary has only parts of them.
  ///   - headingWords: More of these, which are whole in headings only.
  /// - Throws: `WordBreakerError.dictionaryMissing`.
  public init(wholeWords: [String] = [], headingWords: [String] = []) throws(WordBreakerError) {
    guard let dictionary = ThaiDictionary(wholeWords: WholeWords(wholeWords)) else { throw .dictionaryMissing }
    self.dictionary = dictionary
    self.headingWords = WholeWords(headingWords)
  }

  /// The text with the kind of break before each scalar.
  ///
  /// The last ones are remembered, as a workbook and a plain text break the same words: without that, reports take 13 in
  /// 100 instructions more.
  package func broken(_ text: String) -> BrokenText {
    let size = text.utf8.count
    guard size <= Self.longestKnown else { return newlyBroken(text) }
    let key = ExactText(text)
    if let known = known.value(of: key, size: size) { return known }
    let broken = newlyBroken(text)
    known.insert(broken, for: key, size: size)
    return broken
  }

  /// The heading of a table's column with the kind of break before each scalar.
  package func brokenHeading(_ text: String) -> BrokenText {
    let size = text.utf8.count, key = ExactText(text)
    if let known = knownHeadings.value(of: key, size: size) { return known }
    let broken = newlyBroken(text, whole: headingWords)
    knownHeadings.insert(broken, for: key, size: size)
    return broken
  }

  private func newlyBroken(_ text: String, whole: WholeWords? = nil) -> BrokenText {
    let text = ClassedText(text)
    let classes = text.classes
    var kinds = BreakRules(text).kinds
    dictionary.eachWordStart(in: text.letters) { index in
      guard index < kinds.count, kinds[index] == .cluster else { return }
      guard classes[index] == .thai || classes[index] == .leadingVowel else { return }
      switch classes[index - 1] {
      case .thai, .attached, .thaiSign: kinds[index] = .word
      default: break
      }
    }
    for word in whole?.found(in: text.letters[...]) ?? [] {
      for index in word.dropFirst() where kinds[index] == .word { kinds[index] = .cluster }
    }
    return BrokenText(text, kinds: kinds)
  }
}

import ThaiText

/// What plain texts are made with: the word breaks, and the texts that were cut into pieces before. Official wording
/// comes again in every form.
final class PlainTextMemory {
  private let breaker: WordBreaker
  /// In bytes.
  private var texts = RecentValues<ExactText, PlainTextWords>(limit: 1_000_000)

  init(breaker: WordBreaker) { self.breaker = breaker }

  /// The pieces of a text; see `PlainTextWords`.
  func words(of text: String) -> PlainTextWords {
    let key = ExactText(text)
    // What it takes to remember it, about.
    let size = 100 + text.utf8.count * 3
    if let known = texts.value(of: key, size: size) { return known }
    let words = PlainTextWords(text, breaker: breaker)
    texts.insert(words, for: key, size: size)
    return words
  }
}

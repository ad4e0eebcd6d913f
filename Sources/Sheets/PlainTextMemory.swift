import ThaiText

/// What plain texts are made with: the word breaks, and the texts that were cut into pieces before. Official wording
/// comes again in every form.
final class PlainTextMemory {
  private struct Key: Hashable {
    let text: ExactText
    let room: Int
  }

  private let breaker: WordBreaker
  /// In bytes.
  private var texts = RecentValues<Key, PlainTextWords>(limit: 1_000_000)

  init(breaker: WordBreaker) { self.breaker = breaker }

  /// The pieces of a text; see `PlainTextWords`.
  func words(of text: String, room: Int = 0) -> PlainTextWords {
    let key = Key(text: ExactText(text), room: room)
    // What it takes to remember it, about.
    let size = 100 + text.utf8.count * 3
    if let known = texts.value(of: key, size: size) { return known }
    let words = PlainTextWords(text, room: room, breaker: breaker)
    texts.insert(words, for: key, size: size)
    return words
  }
}

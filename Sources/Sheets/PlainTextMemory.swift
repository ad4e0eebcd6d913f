import ThaiText

/// What plain texts are made with: the word breaks, and the texts that were cut into pieces before. Official wording
/// comes again in every form.
final class PlainTextMemory {
  struct Key: Hashable {
    let text: ExactText
    let room: Int
  }

  /// A text as it is shown, and its pieces, counted from its beginning.
  struct Text {
    let bytes: [UInt8]
    let pieces: [PlainTextWords.Piece]
  }

  let breaker: WordBreaker
  /// In bytes.
  var texts = RecentValues<Key, Text>(limit: 1_000_000)

  init(breaker: WordBreaker) { self.breaker = breaker }
}

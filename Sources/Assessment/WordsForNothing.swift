import Records
import ThaiText

/// Ways of writing that there is nothing.
package struct WordsForNothing: Sendable {
  private let words: [String]
  private let hashes: Set<UInt64>
  /// No text that is longer, in bytes, is only a way of writing it.
  private let longest: Int

  private init(_ words: [String]) {
    self.words = words
    hashes = Set(words.map(tolerantHash))
    longest = max(120, words.map(\.utf8.count).max() ?? 0)
  }

  /// The text, or nil where all that it says is that there is nothing: a dash, or a word for it.
  package func meaning(of text: String) -> String? {
    guard text.utf8.count <= longest else { return text }
    let isWordless = text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    return isWordless || hashes.contains(tolerantHash(text)) ? nil : text
  }

  /// The items of some texts, each numbered line one, without those that only say that there is nothing.
  package func items(of texts: [String]) -> [String] {
    texts.flatMap(\.numberedItems).filter { meaning(of: $0) != nil }
  }

  /// No word is one.
  package static let none = WordsForNothing([])

  package static let codec = Codec<[String]>.list(.text).map(to: WordsForNothing.init, from: \.words)
}

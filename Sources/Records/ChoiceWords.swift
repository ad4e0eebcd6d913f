import ThaiText

/// A type whose values documents name by a key, or by one of the words that `forms/choices.yaml` has for it.
public protocol NamedChoice: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// The name under which that file has the words.
  static var choiceName: String { get }
}

extension NamedChoice {
  /// A value by its key or by a word for it.
  public init?(named text: String, _ words: ChoiceWords?) {
    if let value = Self(rawValue: text.digits(.arabic)) {
      self = value
    } else if let key = words?.key(of: text), let value = Self(rawValue: key) {
      self = value
    } else {
      return nil
    }
  }
}

/// One value of a choice: its key, and the words that may stand for it, the one that is printed first.
public struct ChoiceValue: Hashable, Sendable {
  public var key: String
  public var words: [String]

  public init(_ key: String, _ words: [String] = []) {
    self.key = key
    self.words = words
  }

  /// As a message lists it: `ยอมรับความเสี่ยง (accept)`.
  public var shown: String { words.first.map { "\($0) (\(key))" } ?? key }

  /// All that a document may write for it.
  package var writings: [String] { [key] + words }
}

/// The values of a choice, with the words for each.
public struct ChoiceWords: Equatable, Sendable {
  public let values: [ChoiceValue]
  /// The key of a value, by each of its words, folded.
  private let keys: [[UInt8]: String]

  public init(_ values: [ChoiceValue]) {
    self.values = values
    var keys: [[UInt8]: String] = [:]
    for value in values {
      for word in value.writings + [value.shown] { keys[Self.folded(word)] = value.key }
    }
    self.keys = keys
  }

  /// The key of the value that a word stands for; spacing, dots and brackets do not count.
  package func key(of word: String) -> String? { keys[Self.folded(word)] }

  /// What two writings of a word have in common.
  ///
  /// Bytes: going by letters took 100 million instructions of the 700 that an empty entry workbook did, and letters as keys another
  /// 12 of 400, as Swift hashes them in a form that these already have.
  package static func folded(_ word: String) -> [UInt8] { tolerantKey(word).utf8.filter { !isLeftOut($0) } }

  private static func isLeftOut(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: ","),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

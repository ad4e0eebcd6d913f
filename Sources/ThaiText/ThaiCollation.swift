/// The order of Thai words in the dictionary of the Royal Society (พจนานุกรม ฉบับราชบัณฑิตยสถาน).
///
/// Consonants come first, then vowels; a vowel written before its consonant counts after it. Only between words that
/// are equal so far do การันต์, ไม้ไต่คู้ and tone marks count. Blanks, punctuation, ๆ and ฯ count last of all.
/// Digits (Thai and Arabic alike) stand before Latin letters, and those before Thai.
public enum ThaiCollation {
  /// For `sort(by:)`.
  public static func areInIncreasingOrder(_ left: String, _ right: String) -> Bool { Key(left) < Key(right) }

  /// What a text is ordered by.
  private struct Key: Comparable {
    /// Letters and digits, a leading vowel behind its consonant.
    private var letters: [UInt32] = []
    /// The marks of each letter.
    private var marks: [UInt8] = []
    private let text: [UInt32]

    init(_ text: String) {
      let scalars = text.unicodeScalars.map(\.value)
      self.text = scalars
      letters.reserveCapacity(scalars.count)
      var index = 0
      while index < scalars.count {
        let value = scalars[index]
        index += 1
        switch value {
        case 0x0E40...0x0E44:
          if index < scalars.count, (0x0E01...0x0E2E).contains(scalars[index]) {
            append(scalars[index])
            index += 1
          }
          append(value)
        case 0x0E4D where index < scalars.count && scalars[index] == 0x0E32:
          append(0x0E33)  // นิคหิต and า are ำ
          index += 1
        default:
          if let weight = Self.weight(ofMark: value) {
            if !marks.isEmpty { marks[marks.count - 1] = marks[marks.count - 1] &* 8 &+ weight }
          } else if let letter = Self.letter(value) {
            append(letter)
          }
        }
      }
    }

    private mutating func append(_ letter: UInt32) {
      letters.append(letter)
      marks.append(0)
    }

    private static func weight(ofMark value: UInt32) -> UInt8? {
      switch value {
      case 0x0E4C: 1  // การันต์ comes before ไม้ไต่คู้ and the tone marks
      case 0x0E47...0x0E4B: UInt8(value - 0x0E45)
      case 0x0E4D: 7
      default: nil
      }
    }

    /// Nil for what does not count among the letters.
    private static func letter(_ value: UInt32) -> UInt32? {
      switch value {
      case 0x30...0x39, 0x61...0x7A: value
      case 0x41...0x5A: value + 0x20
      case 0x0E50...0x0E59: value - 0x0E50 + 0x30
      case 0x0E2F, 0x0E3A, 0x0E3F, 0x0E46, 0x0E4E, 0x0E4F, 0x0E5A, 0x0E5B: nil
      case 0x0E01...0x0E44: value
      case 0x0E45: 0x0E32  // ๅ is a long า
      default: value < 0xC0 || (0x2000...0x2BFF).contains(value) || (0x3000...0x303F).contains(value) ? nil : value
      }
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
      if left.marks != right.marks { return left.marks.lexicographicallyPrecedes(right.marks) }
      return left.text.lexicographicallyPrecedes(right.text)
    }
  }
}

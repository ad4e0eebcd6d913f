import ThaiText

extension Unicode.Scalar {
  /// How many bytes it takes in plain text, in which a no-break space is a space.
  var bytesInPlainText: Int32 { value == 0xA0 ? 1 : Int32(truncatingIfNeeded: bytes) }

  /// Columns in a terminal, apart from what neighbours change; the fast way for Latin and Thai.
  var columns: Int {
    switch value {
    case 0x20...0x7E: 1
    case 0x0E00...0x0E7F: isThaiMark ? 0 : 1
    default: displayWidth(of: self)
    }
  }

  /// Whether a character of the block of Thai stands above or below another one.
  var isThaiMark: Bool {
    switch value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: true
    default: false
    }
  }

  /// Whether neighbours change how wide it is: parts of an emoji.
  var isPartOfPicture: Bool {
    switch value {
    case ..<0x200D: false
    case 0x200D, 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
    default: false
    }
  }

  /// Whether a word that is too long for its line may be cut before this character.
  ///
  /// A mark stays with its base, and a vowel written after its consonant, or the sign of repetition, stays with it.
  var mayBeginLine: Bool {
    switch value {
    case 0x0E2F, 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46: false
    default: columns > 0 && !isPartOfPicture
    }
  }

  /// Whether a word that is too long for its line may be cut after this character: not after a vowel that is
  /// written before its consonant.
  var mayEndLine: Bool { !(0x0E40...0x0E44).contains(value) && value != 0x200D }

  /// Whether it is a fair place to cut an address or a code after this character.
  var isSeparator: Bool { self == "/" || self == "-" || self == "?" || self == "&" }
}

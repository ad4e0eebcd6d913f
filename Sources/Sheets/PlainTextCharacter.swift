import ThaiText

extension Unicode.Scalar {
  /// What stands for a character that a terminal would obey, or that turns the direction of what follows.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The character as plain text shows it: spaces and tabs as a space, line ends as a line feed, a no-break space as
  /// itself, control characters and those that turn the direction of writing as U+FFFD.
  var inPlainText: Unicode.Scalar {
    switch value {
    case 0x20...0x7E, 0x0E00...0x0E7F: return self
    case 0x0A, 0x0D, 0x2028, 0x2029: return "\n"
    case 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: return " "
    case 0xA0, 0x2007, 0x202F: return "\u{A0}"
    case 0x00...0x1F, 0x7F...0x9F: return Self.replacement
    // Embeddings, overrides and isolates of the bidirectional algorithm.
    case 0x202A...0x202E, 0x2066...0x2069: return Self.replacement
    default: return self
    }
  }

  /// Whether it is shown as it is, apart from line ends.
  var isVerbatimInPlainText: Bool { inPlainText == self && value != 0xA0 }

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

extension [Unicode.Scalar] {
  /// The text as plain text shows it, CR LF being one line end.
  var inPlainText: [Unicode.Scalar] {
    var shown: [Unicode.Scalar] = []
    var previous: Unicode.Scalar = " "
    for scalar in self {
      if !(previous == "\r" && scalar == "\n") { shown.append(scalar.inPlainText) }
      previous = scalar
    }
    return shown
  }
}

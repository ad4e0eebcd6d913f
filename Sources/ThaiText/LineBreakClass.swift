/// What a scalar means for line breaking.
enum LineBreakClass: UInt8 {
  /// Thai consonant, or vowel that can end a word.
  case thai
  /// Thai vowel written before its consonant: เ แ โ ใ ไ.
  case leadingVowel
  /// Belongs to the scalar before it: combining marks, ะ า ำ ๅ, joiners.
  case attached
  /// ฯ and ๆ, which follow a word.
  case thaiSign
  /// Any other letter or symbol.
  case letter
  case digit
  case opening
  case closing
  /// " and ', which are told apart by what stands around them.
  case quote
  /// Comma, full stop and others that end a phrase.
  case stop
  /// / - – — and others after which a line may end.
  case joint
  case space
  /// Zero-width space: a break, without width.
  case breakHere
  /// No-break space, word joiner: no break on either side.
  case glue
  /// Ideographs, kana and emoji: a break on either side.
  case ideograph
  case lineFeed

  init(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      self = Self.latinAndThai[Int(scalar.value)]
    } else if scalar.isThai {
      self = Self.latinAndThai[Int(scalar.value & 0x7F | 0x80)]
    } else {
      self = Self.other(scalar)
    }
  }

  /// Whether words of the dictionary are made of it, if it is Thai.
  var isOfThaiWords: Bool { rawValue <= Self.thaiSign.rawValue }

  /// The classes of U+0000 to U+007F, then those of U+0E00 to U+0E7F.
  static let latinAndThai = (0..<0x80).map(ascii) + (0x0E00..<0x0E80).map(thaiBlock)

  private static func ascii(_ value: UInt8) -> LineBreakClass {
    switch Unicode.Scalar(value) {
    case "\n", "\r": .lineFeed
    case "\t", "\u{0B}", "\u{0C}", " ": .space
    case "0"..."9": .digit
    case "(", "[", "{": .opening
    case ")", "]", "}", "%": .closing
    case "\"", "'": .quote
    case ",", ".", ";", ":", "!", "?": .stop
    case "/", "-": .joint
    default: .letter
    }
  }

  private static func thaiBlock(_ value: UInt32) -> LineBreakClass {
    switch value {
    case 0x0E01...0x0E2E: .thai
    case 0x0E2F, 0x0E46: .thaiSign
    case 0x0E30...0x0E3A, 0x0E45, 0x0E47...0x0E4E: .attached
    case 0x0E3F: .opening  // ฿ stands before its amount
    case 0x0E40...0x0E44: .leadingVowel
    case 0x0E4F: .opening  // ๏ opens a verse
    case 0x0E50...0x0E59: .digit
    case 0x0E5A, 0x0E5B: .stop
    default: .letter
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> LineBreakClass {
    switch scalar.value {
    case 0x85: return .space
    case 0xA0, 0x202F, 0x2007, 0x2060, 0xFEFF: return .glue
    case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2022, 0x00B7, 0x25AA, 0x25CF, 0x2610, 0x2611, 0x2612: return .opening
    case 0xBB, 0x2019, 0x201D, 0x2030: return .closing
    case 0x2026: return .stop
    case 0x2010, 0x2012...0x2015: return .joint
    case 0x2011: return .glue
    case 0x200B: return .breakHere
    case 0x200C, 0x200D, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: return .attached
    case 0x2028, 0x2029: return .lineFeed
    case 0x2000...0x200A, 0x205F, 0x3000: return .space
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF01, 0xFF1F, 0xFF1A, 0xFF1B: return .stop
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return .attached
    case .openPunctuation, .initialPunctuation: return .opening
    case .closePunctuation, .finalPunctuation: return .closing
    case .decimalNumber: return .digit
    default: return isWide(scalar.value) ? .ideograph : .letter
    }
  }
}

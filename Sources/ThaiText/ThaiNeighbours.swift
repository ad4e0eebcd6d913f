/// Which Thai letters and marks may follow each other, byte by byte: a quick look that finds every text of which
/// `IllFormedThai` would say something, and few others.
package struct ThaiNeighbours: Sendable {
  /// What the beginning of a text counts as.
  package static let start = Kind.start

  package enum Kind: UInt8, Sendable {
    case start, blank, foreign, consonant, leadingVowel, followingVowel, otherThai
    /// A blank behind a leading vowel.
    case blankAfterLeading
    /// By rank of `Unicode.Scalar.thaiMarkRank`.
    case below, above, ring, tone, ending
    /// A vowel that no syllable ends with; that with a tone mark, or a tone mark without a vowel; and a blank behind either.
    case open, openTone, blankAfterOpen
  }

  /// The kinds of U+0E00 to U+0E7F.
  private let kinds: [Kind]
  /// For each kind the kinds that are suspect behind it, a bit each.
  private let suspects: [UInt16]

  package init() {
    kinds = (0..<128).map { offset in
      guard let scalar = Unicode.Scalar(UInt32(0x0E00 + offset)) else { return .otherThai }
      if scalar.isThaiConsonant { return .consonant }
      if scalar.isThaiLeadingVowel { return .leadingVowel }
      if scalar.isThaiFollowingVowel { return .followingVowel }
      return switch scalar.thaiMarkRank {
      case 1: .below
      case 2: [0x0E31, 0x0E34, 0x0E37, 0x0E47].contains(scalar.value) ? .open : .above
      case 3: .ring
      case 4: .tone
      case 5: .ending
      default: .otherThai
      }
    }
    func bits(_ kinds: Kind...) -> UInt16 { kinds.reduce(0) { $0 | 1 << UInt16($1.rawValue) } }
    let vowels = bits(.below, .above, .open)
    let marks = vowels | bits(.ring, .tone, .openTone, .ending)
    var suspects = [UInt16](repeating: 0, count: 16)
    for kind in [Kind.start, .blank, .blankAfterLeading, .blankAfterOpen, .leadingVowel] {
      suspects[Int(kind.rawValue)] = marks | bits(.followingVowel)
    }
    for kind in [Kind.foreign, .followingVowel, .otherThai] { suspects[Int(kind.rawValue)] = marks }
    for kind in [Kind.blankAfterLeading, .blankAfterOpen] { suspects[Int(kind.rawValue)] |= bits(.consonant) }
    suspects[Int(Kind.leadingVowel.rawValue)] |= bits(.leadingVowel)
    for kind in [Kind.below, .above, .open] { suspects[Int(kind.rawValue)] = vowels }
    suspects[Int(Kind.ring.rawValue)] = marks | bits(.followingVowel)
    for kind in [Kind.tone, .openTone] { suspects[Int(kind.rawValue)] = vowels | bits(.ring, .tone, .openTone) }
    suspects[Int(Kind.ending.rawValue)] = marks
    self.suspects = suspects
  }

  /// Whether what begins at a byte may not follow what came before; asked of each byte that begins one, in order.
  ///
  /// - Parameter last: The kind before; it becomes the kind of what stands here.
  @inline(__always)
  package func isSuspect(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, after last: inout Kind) -> Bool {
    let byte = bytes[index]
    var kind: Kind
    if byte == 0xE0, index + 2 < bytes.count, bytes[index + 1] & 0xFE == 0xB8 {
      kind = kinds[Int(bytes[index + 1] & 1) << 6 | Int(bytes[index + 2] & 0x3F)]
      if kind == .tone {
        if last == .open { kind = .openTone }
        if last == .consonant {
          if isMovedTone(bytes, at: index) || isSecondTone(bytes, at: index) { return true }
          if !isLed(bytes, at: index - 3) {
            kind = .openTone
            if isLostTone(bytes, at: index) { return true }
          }
        }
      } else if kind == .open, bytes[index + 2] == 0xB4, !isAfterE(bytes, at: index) {
        kind = .above
      }
      // า behind ำ.
      if last == .followingVowel, bytes[index + 2] == 0xB2, bytes[index - 1] == 0xB3 { return true }
      // ๅ is at home behind ฤ and ฦ only.
      if bytes[index + 1] == 0xB9, bytes[index + 2] == 0x85 { return true }
    } else if byte < 0x80 {
      kind = byte > 0x20 ? .foreign : blank(after: last)
    } else {
      return isSuspect(foreign: bytes, at: index, &last)
    }
    defer { last = kind }
    return suspects[Int(last.rawValue)] >> UInt16(kind.rawValue) & 1 != 0
  }

  @inline(__always)
  private func blank(after last: Kind) -> Kind {
    switch last {
    case .leadingVowel, .blankAfterLeading: .blankAfterLeading
    case .open, .openTone, .blankAfterOpen: .blankAfterOpen
    default: .blank
    }
  }

  /// Whether ◌ือ or ◌ีย stands before a tone mark, which may be the vowel's.
  private func isMovedTone(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index >= 6, bytes[index - 5] == 0xB8 else { return false }
    return (bytes[index - 4] == 0xB7 && bytes[index - 1] == 0xAD) || (bytes[index - 4] == 0xB5 && bytes[index - 1] == 0xA2)
  }

  /// Whether อ, and before it a tone mark without another vowel, stands before a tone mark.
  private func isSecondTone(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index >= 9, bytes[index - 1] == 0xAD, bytes[index - 5] == 0xB9, (0x88...0x8B).contains(bytes[index - 4]) else {
      return false
    }
    let isConsonant = bytes[index - 8] == 0xB8 && bytes[index - 7] <= 0xAE
    return isConsonant && !isLed(bytes, at: index - 9)
  }

  /// Whether a vowel above or below stands before the consonant of a tone mark, and no letter of its syllable behind it.
  private func isLostTone(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index >= 6, bytes[index - 5] & 0xFE == 0xB8 else { return false }
    switch kinds[Int(bytes[index - 5] & 1) << 6 | Int(bytes[index - 4] & 0x3F)] {
    case .below, .above, .open: break
    default: return false
    }
    guard index + 5 < bytes.count, bytes[index + 3] == 0xE0 else { return true }
    return isLeadingVowel(bytes, at: index + 3)
  }

  /// Whether a leading vowel stands at one of the two letters before a consonant.
  private func isLed(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    isLeadingVowel(bytes, at: index - 3) || isLeadingVowel(bytes, at: index - 6)
  }

  private func isLeadingVowel(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index >= 0 && bytes[index] == 0xE0 && bytes[index + 1] == 0xB9 && (0x80...0x84).contains(bytes[index + 2])
  }

  /// Whether เ stands before the consonant before a vowel.
  private func isAfterE(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index >= 6 && bytes[index - 5] == 0xB9 && bytes[index - 4] == 0x80
  }

  /// The same for what is neither ASCII nor Thai.
  private func isSuspect(
    foreign bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ last: inout Kind
  ) -> Bool {
    let byte = bytes[index]
    // A byte inside a character.
    guard byte >= 0xC0 else { return false }
    // The no-break space, and what has no width among the dashes and quotes.
    let mayBeBlank = index + 1 < bytes.count && (byte == 0xC2 && bytes[index + 1] == 0xA0 || byte == 0xE2 && bytes[index + 1] == 0x80)
    if mayBeBlank { last = blank(after: last) } else if last != .leadingVowel, last != .blankAfterLeading { last = .foreign }
    switch byte {
    // Private glyphs, U+FFFD, and planes of private use.
    case 0xEE, 0xEF, 0xF3, 0xF4: return true
    // Western letters with accents in a row, of which Thai that was misread is made.
    case 0xC2, 0xC3: return index + 2 < bytes.count && (0xC2...0xC3).contains(bytes[index + 2])
    default: return false
    }
  }
}

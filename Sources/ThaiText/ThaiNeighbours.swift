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
      case 2: .above
      case 3: .ring
      case 4: .tone
      case 5: .ending
      default: .otherThai
      }
    }
    func bits(_ kinds: Kind...) -> UInt16 { kinds.reduce(0) { $0 | 1 << UInt16($1.rawValue) } }
    let marks = bits(.below, .above, .ring, .tone, .ending)
    var suspects = [UInt16](repeating: 0, count: 16)
    for kind in [Kind.start, .blank, .blankAfterLeading, .leadingVowel] {
      suspects[Int(kind.rawValue)] = marks | bits(.followingVowel)
    }
    for kind in [Kind.foreign, .followingVowel, .otherThai] { suspects[Int(kind.rawValue)] = marks }
    suspects[Int(Kind.blankAfterLeading.rawValue)] |= bits(.consonant)
    suspects[Int(Kind.leadingVowel.rawValue)] |= bits(.leadingVowel)
    suspects[Int(Kind.below.rawValue)] = bits(.below, .above)
    suspects[Int(Kind.above.rawValue)] = bits(.below, .above)
    suspects[Int(Kind.ring.rawValue)] = marks | bits(.followingVowel)
    suspects[Int(Kind.tone.rawValue)] = bits(.below, .above, .ring, .tone)
    suspects[Int(Kind.ending.rawValue)] = marks
    self.suspects = suspects
  }

  /// Whether what begins at a byte may not follow what came before; asked of each byte that begins one, in order.
  ///
  /// - Parameter last: The kind before; it becomes the kind of what stands here.
  @inline(__always)
  package func isSuspect(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, after last: inout Kind) -> Bool {
    let byte = bytes[index], kind: Kind
    if byte == 0xE0, index + 2 < bytes.count, bytes[index + 1] & 0xFE == 0xB8 {
      kind = kinds[Int(bytes[index + 1] & 1) << 6 | Int(bytes[index + 2] & 0x3F)]
      // ๅ is at home behind ฤ and ฦ only.
      if bytes[index + 1] == 0xB9, bytes[index + 2] == 0x85 { return true }
    } else if byte < 0x80 {
      kind = byte > 0x20 ? .foreign : last == .leadingVowel || last == .blankAfterLeading ? .blankAfterLeading : .blank
    } else {
      return isSuspect(foreign: bytes, at: index, &last)
    }
    defer { last = kind }
    return suspects[Int(last.rawValue)] >> UInt16(kind.rawValue) & 1 != 0
  }

  /// The same for what is neither ASCII nor Thai.
  private func isSuspect(
    foreign bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ last: inout Kind
  ) -> Bool {
    let byte = bytes[index]
    // A byte inside a character.
    guard byte >= 0xC0 else { return false }
    if last != .leadingVowel, last != .blankAfterLeading { last = .foreign }
    switch byte {
    // Private glyphs, U+FFFD, and planes of private use.
    case 0xEE, 0xEF, 0xF3, 0xF4: return true
    // Western letters with accents in a row, of which Thai that was misread is made.
    case 0xC2, 0xC3: return index + 2 < bytes.count && (0xC2...0xC3).contains(bytes[index + 2])
    default: return false
    }
  }
}

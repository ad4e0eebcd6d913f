/// A text that is not written as Thai is, with the form that was probably meant.
///
/// Nothing is changed by it: it says what stands there and what should.
package struct IllFormedThai: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// It looks as it should, but marks stand in another order, twice, or in pieces: no search finds it.
    case lookalike
    /// Its look is broken: marks behind a blank, letters lost, glyphs of an old font, a wrong encoding.
    case damaged
    /// What was meant cannot be told: a replacement character, a glyph of an unknown font, marks that exclude each other.
    case unreadable
  }

  package let kind: Kind
  /// The first place at which it is, with the words around it, and the same mended; `mended` is nil where nobody knows.
  package let found: String
  package let mended: String?
  /// How many places there are.
  package let count: Int
  /// The character at that place: `U+F0B7`.
  package let character: String
  /// The text as it was probably meant; nil where any part cannot be told.
  package let text: String?

  /// Nil for a text in which nothing is wrong.
  package init?(in text: String) {
    let scalars = Array(text.unicodeScalars)
    if let restored = MisreadThai.restored(scalars) {
      let meant = ThaiMender(restored).text
      (kind, found, mended, count, self.text) = (.damaged, text, meant, 1, meant)
      character = scalars.first { $0.value > 0xA0 }?.codePoint ?? ""
      return
    }
    let mender = ThaiMender(scalars)
    guard let first = mender.faults.first else { return nil }
    let worst = mender.faults.map(\.kind).max { $0.rank < $1.rank } ?? first.kind
    let shown = mender.faults.first { $0.kind == worst } ?? first
    let around = Self.excerpt(scalars, around: shown.index)
    kind = worst
    character = scalars[shown.index].codePoint
    found = String(String.UnicodeScalarView(scalars[around]))
    mended = worst == .unreadable ? nil : ThaiMender(Array(scalars[around])).text
    count = mender.faults.count
    self.text = worst == .unreadable ? nil : mender.text
  }

  /// The words around a place: up to the second blank on both sides, or some letters.
  private static func excerpt(_ scalars: [Unicode.Scalar], around place: Int) -> Range<Int> {
    let most = 16
    var start = place, end = place + 1, blanks = 0
    while start > 0, place - start < most {
      if scalars[start - 1].isBlank { blanks += 1 }
      if blanks == 2 { break }
      start -= 1
    }
    // Never behind what the first letter belongs to.
    while start > 0, scalars[start].thaiMarkRank != nil || scalars[start].isThaiFollowingVowel { start -= 1 }
    if start > 0, scalars[start - 1].isThaiLeadingVowel { start -= 1 }
    blanks = 0
    while end < scalars.count, end - place < most {
      if scalars[end].isBlank { blanks += 1 }
      if blanks == 2 { break }
      end += 1
    }
    while end < scalars.count, scalars[end].thaiMarkRank != nil || scalars[end].isThaiFollowingVowel { end += 1 }
    while start < place, scalars[start].isBlank { start += 1 }
    return start..<end
  }
}

extension Unicode.Scalar {
  /// The character by its number, `U+0007`.
  package var codePoint: String { "U+" + String(value, radix: 16, uppercase: true).zeroPadded(to: 4) }
}

extension IllFormedThai.Kind {
  fileprivate var rank: Int {
    switch self {
    case .lookalike: 0
    case .damaged: 1
    case .unreadable: 2
    }
  }
}

extension Unicode.Scalar {
  /// White space, and what has no width.
  var isBlank: Bool { isIgnorable || isNoBreakSpace || properties.isWhitespace }
}

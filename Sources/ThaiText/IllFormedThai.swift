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
  ///
  /// - Parameter words: Words that are put together where a blank parts them, or the ring of their ำ was lost.
  package init?(in text: String, words: KnownWords = .none) {
    let scalars = Array(text.unicodeScalars)
    func mended(_ scalars: [Unicode.Scalar], hasStrayBlanks: Bool = false) -> String {
      let put = ThaiMender(scalars).scalars
      let joined = hasStrayBlanks ? StrayBlanks.removed(from: put) : put
      return String(String.UnicodeScalarView(words.mended(joined) ?? joined))
    }
    if let restored = MisreadThai.restored(scalars) {
      let meant = mended(restored)
      (kind, found, self.mended, count, self.text) = (.damaged, text, meant, 1, meant)
      character = scalars.first { $0.value > 0xA0 }?.codePoint ?? ""
      return
    }
    let mender = ThaiMender(scalars)
    var faults = mender.faults
    let breaks = words.breaks(in: mender.scalars)
    // Where marks were mended too, places in the mended text are not those of the text.
    if faults.isEmpty { faults = breaks.map { ($0.place, .damaged) } }
    guard let first = faults.first else { return nil }
    let worst = faults.map(\.kind).max { $0.rank < $1.rank } ?? first.kind
    let shown = faults.first { $0.kind == worst } ?? first
    let around = Self.excerpt(scalars, around: shown.index)
    kind = worst == .lookalike && !breaks.isEmpty ? .damaged : worst
    character = scalars[shown.index].codePoint
    found = String(String.UnicodeScalarView(scalars[around]))
    // One blank inside a word is seldom alone.
    let hasStrayBlanks = faults.contains { fault in
      fault.kind == .damaged && scalars[max(fault.index - 1, 0)..<min(fault.index + 2, scalars.count)].contains(where: \.isBlank)
    }
    self.mended = worst == .unreadable ? nil : mended(Array(scalars[around]), hasStrayBlanks: hasStrayBlanks)
    count = mender.faults.count + breaks.count
    self.text = worst == .unreadable ? nil : mended(scalars, hasStrayBlanks: hasStrayBlanks)
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

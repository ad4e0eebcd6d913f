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
      let meant = Mender(restored).text
      (kind, found, mended, count, self.text) = (.damaged, text, meant, 1, meant)
      character = scalars.first { $0.value > 0xA0 }?.codePoint ?? ""
      return
    }
    let mender = Mender(scalars)
    guard let first = mender.faults.first else { return nil }
    let worst = mender.faults.map(\.kind).max { $0.rank < $1.rank } ?? first.kind
    let shown = mender.faults.first { $0.kind == worst } ?? first
    let around = Self.excerpt(scalars, around: shown.index)
    kind = worst
    character = scalars[shown.index].codePoint
    found = String(String.UnicodeScalarView(scalars[around]))
    mended = worst == .unreadable ? nil : Mender(Array(scalars[around])).text
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
  fileprivate var isBlank: Bool { isIgnorable || isNoBreakSpace || properties.isWhitespace }
}

/// One pass over a text that puts it together as it should be.
private struct Mender {
  private let source: [Unicode.Scalar]
  private var result = ThaiScalars()
  private(set) var faults: [(index: Int, kind: IllFormedThai.Kind)] = []
  /// Marks that were typed between a leading vowel and its consonant.
  private var held: [Unicode.Scalar] = []

  init(_ source: [Unicode.Scalar]) {
    self.source = source
    for (index, scalar) in source.enumerated() { take(scalar, index) }
    for mark in held { result.append(mark) }
  }

  var text: String { String(String.UnicodeScalarView(result.scalars)) }

  private mutating func take(_ given: Unicode.Scalar, _ index: Int) {
    var scalar = given
    if let letter = given.thaiOfPrivateGlyph {
      scalar = letter
      fault(.damaged, index)
    } else if given.isUnreadable {
      fault(.unreadable, index)
    }
    if scalar.thaiMarkRank != nil {
      take(mark: scalar, index)
    } else if scalar.isThaiFollowingVowel {
      take(vowel: scalar, index)
    } else if scalar.isThaiConsonant {
      joinLeadingVowel(index)
      append(scalar, index)
      for mark in held { append(mark, index) }
      held = []
    } else {
      append(scalar, index)
    }
  }

  private mutating func take(mark: Unicode.Scalar, _ index: Int) {
    let blanks = trailingBlanks
    if blanks > 0, let letter = letter(before: blanks), letter.isThaiConsonant || letter.thaiMarkRank != nil {
      removeLast(blanks)
      fault(.damaged, index)
    } else if blanks > 0 || result.scalars.isEmpty {
      fault(.unreadable, index)
    } else if let last = result.scalars.last, last.isThaiLeadingVowel {
      held.append(mark)
      return fault(.damaged, index)
    } else if let last = result.scalars.last, !last.mayBear(mark) {
      fault(.unreadable, index)
    } else if excludes(mark) {
      fault(.unreadable, index)
    }
    append(mark, index)
  }

  private mutating func take(vowel: Unicode.Scalar, _ index: Int) {
    let blanks = trailingBlanks
    var vowel = vowel
    if vowel == "\u{0E45}", let last = result.scalars.last, last != "\u{0E24}", last != "\u{0E26}" {
      vowel = "\u{0E32}"
      fault(.lookalike, index)
    }
    if blanks > 0, let letter = letter(before: blanks), letter.isThaiConsonant || letter.thaiMarkRank != nil {
      // PDF has the ring of ำ as a glyph of its own, which many programs read as a blank.
      let isLost = vowel == "\u{0E32}" && result.scalars[result.scalars.count - blanks] == " " && mayBearAm(before: blanks)
      removeLast(blanks)
      fault(.damaged, index)
      if isLost { vowel = "\u{0E33}" }
    } else if blanks > 0 || result.scalars.isEmpty || result.scalars.last?.isThaiLeadingVowel == true {
      fault(.unreadable, index)
    }
    append(vowel, index)
  }

  /// A leading vowel that a blank parts from its consonant.
  private mutating func joinLeadingVowel(_ index: Int) {
    let blanks = trailingBlanks
    guard blanks > 0, letter(before: blanks)?.isThaiLeadingVowel == true else { return }
    removeLast(blanks)
    fault(.damaged, index)
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ index: Int) {
    let changes = result.changes
    result.append(scalar)
    if result.changes > changes { fault(.lookalike, index) }
  }

  private mutating func fault(_ kind: IllFormedThai.Kind, _ index: Int) {
    if faults.last?.index != index { faults.append((index, kind)) }
  }

  private var trailingBlanks: Int { result.scalars.reversed().prefix { $0.isBlank }.count }

  private func letter(before blanks: Int) -> Unicode.Scalar? { result.scalars.dropLast(blanks).last }

  private mutating func removeLast(_ count: Int) {
    for _ in 0..<count { result.removeLast() }
  }

  /// Whether the letter before some blanks has no vowel yet.
  private func mayBearAm(before blanks: Int) -> Bool {
    let marks = result.scalars.dropLast(blanks).reversed().prefix { $0.thaiMarkRank != nil }
    return marks.allSatisfy { $0.thaiMarkRank == Unicode.Scalar.toneRank }
  }

  /// Whether the last letter has a mark that leaves no room for another one: two tones, two vowels.
  private func excludes(_ mark: Unicode.Scalar) -> Bool {
    let marks = result.scalars.reversed().prefix { $0.thaiMarkRank != nil }
    return marks.contains { other in
      guard other != mark, let first = other.thaiMarkRank, let second = mark.thaiMarkRank else { return false }
      return first == second || (min(first, second) == 1 && max(first, second) == 2)
    }
  }
}

extension Unicode.Scalar {
  /// Whether a Thai mark may stand on or below a scalar, or belongs to no Thai at all there: brackets, ◌, Latin letters.
  fileprivate func mayBear(_ mark: Unicode.Scalar) -> Bool {
    guard isThai else { return true }
    if isThaiConsonant || thaiMarkRank != nil { return true }
    // A tone mark behind ะ, า or ำ is moved before it, and ◌ํ makes ำ of า.
    return isThaiFollowingVowel && (mark.thaiMarkRank == Self.toneRank || mark == "\u{0E4D}")
  }

  /// A character that stands for one that was lost, or for a glyph of a font that nobody names.
  fileprivate var isUnreadable: Bool {
    switch value {
    case 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFD: true
    default: false
    }
  }
}

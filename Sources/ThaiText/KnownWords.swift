/// Words that are looked for where a blank was put into them, or where they lost the ring of a ำ, as texts from PDF have
/// them: `ทุจ ริต` for ทุจริต, `สานัก` for สำนัก. Each is one of which no part is a word that may end a phrase where another
/// begins.
///
/// What is found is asked of the dictionary: the word must begin where one begins, not end one where a blank is,
/// and make fewer words of its neighbours than there were, or as many that end where they did. So พื้นที่ ดินเหนียว is not ที่ดิน,
/// and ประจาน not ประจำ.
package struct KnownWords: Sendable {
  private let words: [Word]
  /// The words by their first two letters, as 7 bits each.
  private let byHead: [[Int]]

  private struct Word {
    let scalars: [Unicode.Scalar]
    let letters: [UInt8]
  }

  /// No word.
  package static let none = KnownWords([])

  package init(_ words: [String]) {
    self.words = words.map { word in
      let scalars = Array(word.unicodeScalars)
      return Word(scalars: scalars, letters: scalars.map(Self.letter))
    }
    var byHead = [[Int]](repeating: [], count: 1 << 14)
    for (index, word) in self.words.enumerated() where word.letters.count > 2 && !word.letters.contains(0) {
      byHead[Self.head(word.letters[0], word.letters[1])].append(index)
    }
    // The longest first.
    let count = self.words.map(\.letters.count)
    self.byHead = byHead.map { $0.sorted { count[$0] > count[$1] } }
  }

  /// The words themselves.
  package var texts: [String] { words.map { String(String.UnicodeScalarView($0.scalars)) } }

  /// Whether a text has a broken word.
  package func areBroken(in text: String) -> Bool {
    var text = text
    return text.withUTF8(mayBeBroken) && !breaks(in: text.allScalars).isEmpty
  }

  /// What stands before a letter's 7 bits where blanks do.
  private static let gap: UInt8 = 0x80

  /// A look over bytes, which finds every text of which `breaks` would say something, and few others: to look at the scalars
  /// of all takes 3 million instructions a report, of 270.
  private func mayBeBroken(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { letters in
      var count = 0, index = 0, gap: UInt8 = 0
      while index < bytes.count {
        let byte = bytes[index]
        var letter: UInt8 = 0
        if byte == 0xE0, bytes[index + 1] & 0xFE == 0xB8 {
          letter = (bytes[index + 1] & 1) << 6 | bytes[index + 2] & 0x3F
          index += 3
        } else {
          // What is neither Thai nor visible may be a blank.
          guard 0x20...0x7E ~= byte || byte == 0x0A else { return true }
          index += 1
        }
        if byte == 0x20 {
          gap = Self.gap
        } else {
          letters[count] = letter | gap
          (count, gap) = (count + 1, 0)
        }
      }
      return hasBrokenWord(UnsafeBufferPointer(rebasing: letters[..<count]))
    }
  }

  private func hasBrokenWord(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    func folded(_ place: Int) -> UInt8 { Self.folded(letters[place] & ~Self.gap) }
    var start = 0
    while start + 2 < letters.count {
      let candidates = byHead[Self.head(folded(start), folded(start + 1))]
      let found = candidates.first { candidate in
        let word = words[candidate].letters
        return start + word.count <= letters.count && (2..<word.count).allSatisfy { folded(start + $0) == word[$0] }
      }
      guard let found else {
        start += 1
        continue
      }
      let word = words[found].scalars
      let isWhole = word.indices.allSatisfy { place in
        letters[start + place] & (place == 0 ? ~Self.gap : 0xFF) == UInt8(truncatingIfNeeded: word[place].value & 0x7F)
      }
      if !isWhole { return true }
      start += word.count
    }
    return false
  }

  /// A word that a text has broken.
  struct Break {
    /// Where it stands.
    let range: Range<Int>
    /// The first place at which it is not the word.
    let place: Int
    let word: [Unicode.Scalar]
  }

  /// The broken words of a text, in order.
  func breaks(in scalars: [Unicode.Scalar]) -> [Break] {
    // The letters without the blanks between them.
    var letters: [UInt8] = []
    var places: [Int] = []
    letters.reserveCapacity(scalars.count)
    places.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() where !scalar.isBlankInLine {
      letters.append(Self.letter(scalar))
      places.append(index)
    }
    var found: [Break] = []
    var start = 0
    while start + 2 < letters.count {
      let candidates = byHead[Self.head(letters[start], letters[start + 1])]
      guard let index = candidates.first(where: { letters[start...].starts(with: words[$0].letters) }) else {
        start += 1
        continue
      }
      let word = words[index].scalars
      let range = places[start]..<(places[start + word.count - 1] + 1)
      start += word.count
      guard let place = place(where: scalars[range], isNot: word) else { continue }
      let broken = Break(range: range, place: place, word: word)
      if isMeant(broken, in: scalars) { found.append(broken) }
    }
    return found
  }

  /// A text with its broken words put together; nil where it has none.
  func mended(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let breaks = breaks(in: scalars)
    guard !breaks.isEmpty else { return nil }
    var mended = scalars
    for broken in breaks.reversed() { mended.replaceSubrange(broken.range, with: broken.word) }
    return mended
  }

  private func place(where text: ArraySlice<Unicode.Scalar>, isNot word: [Unicode.Scalar]) -> Int? {
    if text.count == word.count, text.elementsEqual(word) { return nil }
    return zip(text.indices, word).first { text[$0] != $1 }?.0
  }

  /// How far around a word its neighbours are looked at.
  private static let around = 40

  private func isMeant(_ broken: Break, in scalars: [Unicode.Scalar]) -> Bool {
    if let next = scalars[broken.range.upperBound...].first, next.thaiMarkRank != nil || next.isThaiFollowingVowel { return false }
    let before = Array(scalars[..<broken.range.lowerBound].suffix(Self.around).reversed().prefix { $0.isThai }.reversed())
    let after = Array(scalars[broken.range.upperBound...].prefix(Self.around).prefix { $0.isThai })
    let end = before.count + broken.word.count
    let starts = ThaiDictionary.wordStarts(before + broken.word + after)
    guard before.isEmpty || starts.contains(before.count) else { return false }
    // A blank where a word ends may be meant.
    var blanks: Set<Int> = []
    var letter = before.count
    for scalar in scalars[broken.range] {
      if scalar.isBlankInLine { blanks.insert(letter) } else { letter += 1 }
    }
    guard blanks.isDisjoint(with: starts) else { return false }
    let written = (before + scalars[broken.range] + after).split { $0.isBlankInLine }.map { ThaiDictionary.wordStarts(Array($0)) }
    let count = written.reduce(0) { $0 + $1.count + 1 }
    if starts.count + 1 < count { return true }
    // As many words are no proof where one of them ends elsewhere: ซ้าย is no ซ้ำ.
    return starts.count + 1 == count && blanks.isEmpty && (after.isEmpty || written.first?.contains(end) == true)
  }

  /// A Thai letter by 7 bits, ำ as า; 0 for anything else.
  private static func letter(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.isThai ? folded(UInt8(truncatingIfNeeded: scalar.value & 0x7F)) : 0
  }

  /// ำ as า.
  private static func folded(_ letter: UInt8) -> UInt8 { letter == 0x33 ? 0x32 : letter }

  private static func head(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 7 | Int(second) }
}

extension Unicode.Scalar {
  /// A blank that does not end a line. Most are Thai or Latin letters: to ask Unicode of them took 7 million instructions a
  /// report, of 308.
  fileprivate var isBlankInLine: Bool {
    if isThai || 0x21...0x7E ~= value { return false }
    return self == " " || self != "\n" && self != "\r" && isBlank
  }
}

extension ThaiDictionary {
  /// Where words begin in Thai letters, but for the first.
  static func wordStarts(_ letters: [Unicode.Scalar]) -> [Int] {
    var starts: [Int] = []
    ThaiDictionary()?.eachWordStart(in: letters.map { UInt8(truncatingIfNeeded: $0.value - 0x0E00 + 0xA0) }) {
      starts.append($0)
    }
    return starts
  }
}

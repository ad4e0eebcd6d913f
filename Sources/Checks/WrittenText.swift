import Assessment
import Records
import ThaiText

/// A text that a person wrote into the dossier, with what it holds that a rule may have to look at. Its place is its
/// number among them, from which `CheckContext.paths` makes the path when something was found.
struct WrittenText: Sendable {
  let text: String
  let traits: Traits

  /// What the bytes of a text hold, found in one pass over them, so that most texts need no second one: without it,
  /// reports take 10 in 100 instructions more.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    static let arabicDigit = Traits(rawValue: 1)
    static let thaiDigit = Traits(rawValue: 2)
    /// What may be a mark of a template.
    static let templateMark = Traits(rawValue: 4)
    /// The word of templates, `TemplateWords.specify`, or what may be it.
    static let templateWord = Traits(rawValue: 8)
    /// Four digits that may be a year C.E.
    static let commonEra = Traits(rawValue: 16)
    /// What Thai letters and marks may not be.
    static let illFormed = Traits(rawValue: 32)
  }

  /// Every text of a dossier; dates, numbers and choices are not among them.
  static func all(in dossier: Dossier, _ words: TemplateWords) -> [WrittenText] {
    let words = words.bytes, neighbours = ThaiNeighbours()
    var texts: [WrittenText] = []
    texts.reserveCapacity(256)
    Dossier.codec.forEachText(in: dossier) { text, _ in
      texts.append(WrittenText(text: text, traits: traits(of: text, words, neighbours)))
    }
    return texts
  }

  private static func traits(of text: String, _ words: TemplateBytes, _ neighbours: ThaiNeighbours) -> Traits {
    var text = text
    return text.withUTF8 { TraitSearch(bytes: $0, words: words, neighbours: neighbours).traits() }
  }
}

/// One pass over the bytes of a text.
private struct TraitSearch {
  let bytes: UnsafeBufferPointer<UInt8>
  let words: TemplateBytes
  let neighbours: ThaiNeighbours

  func traits() -> WrittenText.Traits {
    var traits: WrittenText.Traits = []
    // Of Thai letters the third byte tells; most consonants share the first two.
    let head = (first: words.specify.first ?? 0, third: words.specify.count > 2 ? words.specify[2] : 0)
    var index = 0
    var last = ThaiNeighbours.start
    while index < bytes.count {
      let byte = bytes[index]
      if neighbours.isSuspect(bytes, at: index, after: &last) { traits.insert(.illFormed) }
      // Thai letters are E0 B8 xx and E0 B9 xx, Thai digits E0 B9 90…99.
      if byte == 0xE0, index + 2 < bytes.count {
        let last = bytes[index + 2]
        if bytes[index + 1] == 0xB9, last >= 0x90, last <= 0x99 {
          traits.insert(.thaiDigit)
          if isCommonEra(at: index, width: 3) { traits.insert(.commonEra) }
        } else if last == head.third, stands(words.specify, at: index) {
          traits.insert(.templateWord)
        }
        index += 3
        continue
      }
      if byte >= 0x30, byte <= 0x39 {
        traits.insert(.arabicDigit)
        if isCommonEra(at: index, width: 1) { traits.insert(.commonEra) }
      } else if isTemplateMark(byte, at: index) {
        traits.insert(.templateMark)
      } else if byte == head.first, stands(words.specify, at: index) {
        traits.insert(.templateWord)
      }
      index += 1
    }
    return traits
  }

  private func isTemplateMark(_ byte: UInt8, at index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return true
    case UInt8(ascii: "."): return next == byte || next == 0xE2
    case UInt8(ascii: "_"): return next == byte
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return next & 0xDF == UInt8(ascii: "X")
    case UInt8(ascii: "("): return words.labels.contains { stands($0, at: index + 1) }
    // 00/00 in either digits, and alternatives; ๐ is E0 B9 90.
    case UInt8(ascii: "/"):
      return next == 0x30 || (next == 0xE0 && index + 3 < bytes.count && bytes[index + 3] == 0x90)
        || words.secondAlternatives.contains { stands($0, at: index + 1) }
    // … is E2 80 A6.
    case 0xE2:
      guard index + 3 < bytes.count, bytes[index + 2] == 0xA6 else { return false }
      return bytes[index + 3] == 0xE2 || bytes[index + 3] == UInt8(ascii: ".")
    default: return false
    }
  }

  /// Whether a word stands at a place.
  private func stands(_ word: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= bytes.count else { return false }
    for offset in word.indices where bytes[index + offset] != word[offset] { return false }
    return true
  }

  /// Whether 19 or 20 and two more digits begin at a place; `width` is the number of bytes of a digit.
  private func isCommonEra(at index: Int, width: Int) -> Bool {
    func digit(_ place: Int) -> Int {
      let last = index + place * width + width - 1
      guard last < bytes.count else { return -1 }
      let value = Int(bytes[last]) - (width == 1 ? 0x30 : 0x90)
      return (0...9).contains(value) && (width == 1 || bytes[last - 1] == 0xB9) ? value : -1
    }
    let century = digit(0) * 10 + digit(1)
    return (century == 19 || century == 20) && digit(2) >= 0 && digit(3) >= 0
  }
}

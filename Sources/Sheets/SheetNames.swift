/// Names that Excel takes for the tabs of a workbook.
enum SheetNames {
  private static let longest = 31
  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

  /// Valid names, as near as possible to the wished ones: at most 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at
  /// an end, not `History`, no two alike in any case. A second one is numbered: `ปค.5 (2)`.
  static func valid(_ wished: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return wished.enumerated().map { index, wish in
      if isPlain(wish), taken.insert(folded(wish)).inserted { return wish }
      let clean = trimmed(wish.map { forbidden.contains($0) || isControl($0) ? "-" : $0 })
      let base = clean.isEmpty ? "\(index + 1)" : clean
      var name = cut(base, to: longest), number = 2
      while !taken.insert(folded(name)).inserted {
        let suffix = " (\(number))"
        name = cut(base, to: longest - suffix.utf16.count) + suffix
        number += 1
      }
      return name
    }
  }

  /// Whether a name surely needs no change, as most don't.
  private static func isPlain(_ name: String) -> Bool {
    func isEnd(_ byte: UInt8?) -> Bool { byte == nil || byte == 0x20 || byte == UInt8(ascii: "'") }
    return !isEnd(name.utf8.first) && !isEnd(name.utf8.last) && name.utf16.count <= longest
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0..<0x20, 0xEF: false
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "?"): false
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): false
        default: true
        }
      }
  }

  /// The name in small letters; Thai has no others.
  private static func folded(_ name: String) -> String {
    let isSmall = name.unicodeScalars.allSatisfy { scalar in
      (0x0E00..<0x0E80).contains(scalar.value) || (scalar.value < 0x80 && !(0x41...0x5A).contains(scalar.value))
    }
    return isSmall ? name : name.lowercased()
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF }
  }

  private static func trimmed(_ characters: [Character]) -> String {
    let isEnd: (Character) -> Bool = { $0 == "'" || $0 == " " }
    return String(characters.drop(while: isEnd).reversed().drop(while: isEnd).reversed())
  }

  /// The longest beginning of whole characters, without an apostrophe or a blank at its end.
  private static func cut(_ name: String, to units: Int) -> String {
    var cut: [Character] = [], length = 0
    for character in name {
      length += String(character).utf16.count
      if length > units { break }
      cut.append(character)
    }
    return trimmed(cut)
  }
}

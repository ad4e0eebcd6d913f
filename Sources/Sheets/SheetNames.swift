/// Names that Excel takes for the tabs of a workbook.
///
/// All is decided by scalars and UTF-16 units, as Excel and libxlsxwriter decide it: to Swift a `/` before a tone mark is one
/// character with it, and no `/`.
enum SheetNames {
  private static let longest = 31

  /// Valid names, as near as possible to the wished ones: at most 31 UTF-16 units, none of `[]:*?/\` and no control, no
  /// apostrophe at an end, not `History`, no `_x0041_` that Excel would read as a character, no two alike in any case. A
  /// second one is numbered: `ปค.5 (2)`.
  static func valid(_ wished: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return wished.enumerated().map { index, wish in
      if isPlain(wish), taken.insert(folded(wish)).inserted { return wish }
      let clean = trimmed(unescaped(trimmed(wish.unicodeScalars[...])))
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
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last else { return false }
    return !isEnd(first) && !isEnd(last) && name.utf16.count <= longest
      && !name.unicodeScalars.contains { isForbidden($0) || $0 == "_" } && !isReference(name)
  }

  /// A name of allowed characters, in which Excel reads no character's code and no cell.
  private static func unescaped(_ name: String) -> Substring.UnicodeScalarView {
    var scalars = name.unicodeScalars.map { isForbidden($0) ? "-" : $0 }
    for index in scalars.indices.dropLast(6)
    where scalars[index] == "_" && scalars[index + 1] == "x" && scalars[index + 6] == "_"
      && scalars[(index + 2)..<(index + 6)].allSatisfy({ $0.properties.isASCIIHexDigit })
    {
      scalars[index] = "-"
    }
    let allowed = String(String.UnicodeScalarView(scalars))
    return (isReference(allowed) ? "(" + allowed + ")" : allowed)[...].unicodeScalars
  }

  /// Whether Excel may read a name as something else where no apostrophes stand around it: `A1`, `R1C1`, `2569`. The
  /// library writes none around Latin letters, digits, dots and underlines.
  private static func isReference(_ name: String) -> Bool {
    ["R", "C", "RC", "TRUE", "FALSE"].contains(name.uppercased())
      || name.utf8.contains { (0x30...0x39).contains($0) }
        && name.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2E || byte == 0x5F
        }
  }

  /// The name in one case; Thai has none.
  private static func folded(_ name: String) -> String {
    let isSmall = name.unicodeScalars.allSatisfy { scalar in
      (0x0E00..<0x0E80).contains(scalar.value) || (scalar.value < 0x80 && !(0x41...0x5A).contains(scalar.value))
    }
    return isSmall ? name : name.uppercased().lowercased()
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": true
    case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{2029}", "\u{FFFE}"..."\u{FFFF}": true
    default: false
    }
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar.properties.isWhitespace }

  /// A name without apostrophes and blanks at its ends.
  private static func trimmed(_ name: Substring.UnicodeScalarView) -> String {
    var name = name
    while let first = name.first, isEnd(first) { name.removeFirst() }
    while let last = name.last, isEnd(last) { name.removeLast() }
    return String(name)
  }

  /// The longest beginning of whole characters; of whole scalars where the first character is longer. Without an
  /// apostrophe or a blank at its end.
  private static func cut(_ name: String, to units: Int) -> String {
    if name.utf16.count <= units { return name }
    var rest = units
    var end = name.startIndex
    for (index, character) in zip(name.indices, name) {
      rest -= character.utf16.count
      if rest < 0 { break }
      end = name.index(after: index)
    }
    if end == name.startIndex {
      rest = units
      for (index, scalar) in zip(name.unicodeScalars.indices, name.unicodeScalars) {
        rest -= UTF16.width(scalar)
        if rest < 0 { break }
        end = name.unicodeScalars.index(after: index)
      }
    }
    return trimmed(name.unicodeScalars[..<end])
  }
}

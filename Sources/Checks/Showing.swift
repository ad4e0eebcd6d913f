import Assessment
import ThaiText

extension String {
  /// The text as a message names it: one line, no more than sixty characters, the last of them then `…`.
  package var shortened: String {
    let line = utf8.contains(0x0A) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
    // No text has more characters than bytes.
    guard line.utf8.count > 60, let cut = line.cut else { return line }
    return String(line[..<cut]) + "…"
  }

  /// The end of the first 59 characters, where more than one follows.
  private var cut: Index? {
    if let plain = utf8.withContiguousStorageIfAvailable(PlainCut.init), let cut = plain {
      return cut.offset.map { utf8.index(startIndex, offsetBy: $0) }
    }
    guard let cut = index(startIndex, offsetBy: 59, limitedBy: endIndex),
      index(cut, offsetBy: 2, limitedBy: endIndex) != nil
    else { return nil }
    return cut
  }
}

/// The end of a text's first 59 characters, found among its bytes: nearly every finding names a text or two, and to ask
/// Swift where each character ends takes many times as long.
private struct PlainCut {
  /// Nil where no more than one character follows.
  private(set) var offset: Int?

  /// Nil where the text holds anything but printable ASCII and Thai before that is known.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var characters = 0
    var index = 0
    var cut = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Thai is E0 B8 xx and E0 B9 xx.
      let isThai = byte == 0xE0 && index + 2 < bytes.count && bytes[index + 1] & 0xFE == 0xB8
      guard isThai || (0x20..<0x7F).contains(byte) else { return nil }
      if !isThai || characters == 0 || !Self.isMark(bytes[index + 1], bytes[index + 2]) {
        characters += 1
        if characters == 60 { cut = index }
        if characters == 61 {
          offset = cut
          return
        }
      }
      index += isThai ? 3 : 1
    }
  }

  /// Whether the scalar of E0 and two more bytes belongs to the character before it: ◌ั, ◌ำ, ◌ิ to ◌ฺ, ◌็ to ◌๎.
  private static func isMark(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0xB8, 0xB1), (0xB8, 0xB3...0xBA), (0xB9, 0x87...0x8E): true
    default: false
    }
  }
}

import ThaiText

/// Text as a workbook's XML can hold it.
enum CellText {
  /// The longest text of a cell, in UTF-16 units.
  static let longest = 32_767

  /// The text with what XML cannot hold replaced by U+FFFD, with line ends as line feeds, and with a sequence such as
  /// `_x0041_`, which Excel would read as a character, escaped so that it is shown as it was typed.
  static func writable(_ text: String) -> String {
    // BF stands in U+FFFE and U+FFFF, and `_` at the beginning of an escape.
    let needsCare = text.holdsByte {
      ($0 < 0x20).mask & ~(($0 == 0x0A).mask | ($0 == 0x09).mask) | ($0 == 0x5F).mask | ($0 == 0xBF).mask
    }
    return needsCare ? mended(text, keepsReturns: false) : text
  }

  /// The same with carriage returns kept, for a text that is read again.
  static func exact(_ text: String) -> String {
    text.holds(byte: 0x0D) ? mended(text, keepsReturns: true) : writable(text)
  }

  /// The text, or its longest beginning of whole letters that with an ellipsis stays within a limit.
  ///
  /// - Parameter length: How long a piece of the text is, in the limit's unit.
  static func cut(_ text: String, to limit: Int, by length: (String) -> Int) -> String {
    guard length(text) > limit else { return text }
    let ellipsis = "…"
    var rest = limit - length(ellipsis)
    let beginning = text.prefix { letter in
      rest -= length(String(letter))
      return rest >= 0
    }
    return beginning + ellipsis
  }

  private static func mended(_ text: String, keepsReturns: Bool) -> String {
    var text = text, bytes: [UInt8] = []
    text.withUTF8 { source in
      bytes.reserveCapacity(source.count + 16)
      for (index, byte) in source.enumerated() {
        switch byte {
        case 0x0D where keepsReturns: bytes += Array("_x000D_".utf8)
        case 0x0D where index + 1 < source.count && source[index + 1] == 0x0A: break
        case 0x0D: bytes.append(0x0A)
        case 0x09, 0x0A: bytes.append(byte)
        case 0..<0x20: bytes += [0xEF, 0xBF, 0xBD]
        case 0xBE...0xBF where index >= 2 && source[index - 1] == 0xBF && source[index - 2] == 0xEF:
          bytes.append(0xBD)
        case UInt8(ascii: "_") where isEscape(source, at: index): bytes += Array("_x005F_".utf8)
        default: bytes.append(byte)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `_xHHHH_` stands at a place.
  private static func isEscape(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + 6 < bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
      bytes[place + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[(place + 2)..<(place + 6)].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
  }
}

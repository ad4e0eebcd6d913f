/// Which digits a text is written with.
public enum DigitStyle: String, Sendable, CaseIterable {
  /// ๐ ๑ ๒ ๓ ๔ ๕ ๖ ๗ ๘ ๙
  case thai
  /// 0 1 2 3 4 5 6 7 8 9
  case arabic
}

extension Unicode.Scalar {
  /// An Arabic or Thai digit.
  @inlinable
  package var isDigit: Bool { (0x30...0x39).contains(value) || (0x0E50...0x0E59).contains(value) }

  /// 0 to 9 for an Arabic or Thai digit.
  var digitValue: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x0E50...0x0E59: Int(value - 0x0E50)
    default: nil
    }
  }

  /// Zero-width: space, joiners, word joiner, byte order mark, soft hyphen.
  package var isIgnorable: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// A blank that holds a line together.
  var isNoBreakSpace: Bool { value == 0xA0 || value == 0x202F || value == 0x2007 }
}

extension String {
  /// The text with every Thai and Arabic digit written in `style`.
  public func digits(_ style: DigitStyle) -> String {
    guard hasDigits(unlike: style) else { return self }
    return rewritten(style, sparingLatin: false)
  }

  /// The text with its digits written in `style`; with `sparingLatin` those of words that hold a Latin letter stay:
  /// ISO37001, e-mail and web addresses (an address runs to the next blank).
  public func digits(_ style: DigitStyle, sparingLatin: Bool) -> String {
    guard hasDigits(unlike: style) else { return self }
    return rewritten(style, sparingLatin: sparingLatin)
  }

  private func hasDigits(unlike style: DigitStyle) -> Bool {
    switch style {
    case .thai: return holdsByte { ($0 &- 0x30 < 10).mask }
    case .arabic:
      // A Thai digit is E0 B9 90…99 in UTF-8.
      let answer = utf8.withContiguousStorageIfAvailable { bytes in
        guard bytes.count > 2 else { return false }
        var found: UInt8 = 0
        for index in 2..<bytes.count {
          // 0 where both bytes fit. With `&` of two comparisons, or a check for overflow, it would go byte by byte.
          let misfit = (bytes[index - 1] ^ 0xB9) | (max(bytes[index] &- 0x90, 9) &- 9)
          found |= (misfit == 0).mask
        }
        return found != 0
      }
      return answer ?? true
    }
  }

  private func rewritten(_ style: DigitStyle, sparingLatin: Bool) -> String {
    let source = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count * 2)
    var index = 0
    while index < source.count {
      if sparingLatin {
        let end = LatinWord.end(in: source, from: index)
        if end > index {
          result.append(contentsOf: source[index..<end])
          index = end
          continue
        }
        // A word without Latin letters goes over digit by digit up to its end.
        let wordEnd = max(LatinWord.wordEnd(in: source, from: index), index + 1)
        while index < wordEnd { index += Self.copyScalar(source, index, style, &result) }
      } else {
        index += Self.copyScalar(source, index, style, &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends the scalar that begins at `index`, a digit in `style`, and returns how many bytes it took.
  private static func copyScalar(_ source: [UInt8], _ index: Int, _ style: DigitStyle, _ result: inout [UInt8]) -> Int {
    let byte = source[index]
    if byte >= 0x30, byte <= 0x39, style == .thai {
      result.append(contentsOf: [0xE0, 0xB9, byte - 0x30 + 0x90])
      return 1
    }
    if byte == 0xE0, style == .arabic, index + 2 < source.count, source[index + 1] == 0xB9,
      (0x90...0x99).contains(source[index + 2])
    {
      result.append(source[index + 2] - 0x90 + 0x30)
      return 3
    }
    result.append(byte)
    return 1
  }
}

/// Words, in UTF-8, that hold a Latin letter.
private enum LatinWord {
  /// The end of the Latin word that begins at `start`, or `start` if none does.
  static func end(in source: [UInt8], from start: Int) -> Int {
    let end = wordEnd(in: source, from: start)
    let word = source[start..<end]
    guard word.contains(where: isLetter) else { return start }
    // An address may go on in Thai: it ends at a blank only.
    guard let colon = word.firstIndex(of: 0x3A), word[colon...].starts(with: [0x3A, 0x2F, 0x2F]) else { return end }
    return source[end...].firstIndex { $0 <= 0x20 } ?? source.count
  }

  /// Where the run of printable ASCII and Thai digits that begins at `start` ends.
  static func wordEnd(in source: [UInt8], from start: Int) -> Int {
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte == 0xE0, index + 2 < source.count, source[index + 1] == 0xB9, (0x90...0x99).contains(source[index + 2]) {
        index += 3
      } else if byte > 0x20, byte < 0x7F, !isBoundary(byte) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// ( ) [ ] , ; and quotes part words.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3B, 0x5B, 0x5D: true
    default: false
    }
  }
}

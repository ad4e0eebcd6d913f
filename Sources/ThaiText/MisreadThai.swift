/// Thai that was read in a wrong encoding before it was written here.
enum MisreadThai {
  /// The text with what was misread put back, or nil where nothing was.
  ///
  /// Two ways are known by their looks: UTF-8 read as Western (`à¸ªà¸³` for สำ), and TIS-620 read as Western (`ÊÓ¹Ñ¡` for สำนัก)
  /// or as the symbols of a font.
  static func restored(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard scalars.contains(where: { thaiOfByte($0) != nil }) else { return nil }
    let isUTF8 = scalars.indices.contains { letter(ofBytesAt: $0, scalars) != nil }
    var restored: [Unicode.Scalar] = []
    var index = 0, isChanged = false
    while index < scalars.count {
      if let letter = letter(ofBytesAt: index, scalars) {
        restored.append(letter)
        (index, isChanged) = (index + 3, true)
        continue
      }
      // The third byte may have had no Western letter, and be lost.
      if isUTF8, startsLetter(at: index, scalars) {
        restored.append("\u{FFFD}")
        index += 2
        continue
      }
      let run = scalars[index...].prefix { thaiOfByte($0) != nil }
      // Four letters with accents in a row are no word of a European language.
      if run.count >= 4 {
        restored += run.compactMap(thaiOfByte)
        (index, isChanged) = (run.endIndex, true)
        continue
      }
      restored.append(scalars[index])
      index += 1
    }
    return isChanged ? restored : nil
  }

  /// The Thai letter whose three bytes of UTF-8 stand at a place as Western letters.
  private static func letter(ofBytesAt index: Int, _ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    guard startsLetter(at: index, scalars), index + 2 < scalars.count, let last = westernByte(scalars[index + 2]),
      (0x80...0xBF).contains(last)
    else { return nil }
    return Unicode.Scalar(UInt32(0x0E00) | (scalars[index + 1].value & 1) << 6 | (last & 0x3F))
  }

  private static func startsLetter(at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    index + 1 < scalars.count && scalars[index].value == 0xE0 && (0xB8...0xB9).contains(scalars[index + 1].value)
  }

  /// The Thai letter of the byte that a Western letter stands for, or a private place of a font that Windows takes for
  /// symbols.
  private static func thaiOfByte(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let byte = scalar.value >> 8 == 0xF0 ? scalar.value & 0xFF : scalar.value
    return switch byte {
    case 0xA1...0xDA, 0xDF...0xFB: Unicode.Scalar(byte - 0xA0 + 0x0E00)
    default: nil
    }
  }

  /// The byte of a letter in Windows-1252 or Latin-1.
  private static func westernByte(_ scalar: Unicode.Scalar) -> UInt32? {
    if scalar.value < 0x100 { return scalar.value }
    return windows.firstIndex(of: UInt16(truncatingIfNeeded: scalar.value)).map { UInt32($0) + 0x80 }
  }

  /// What Windows-1252 has from 0x80 to 0x9F.
  private static let windows: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}

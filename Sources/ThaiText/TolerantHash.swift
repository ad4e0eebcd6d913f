/// A number that texts of equal tolerant key share and, but for one chance in 2⁶⁴, no others: to compare many texts by.
public func tolerantHash(_ text: String) -> UInt64 {
  // FNV-1a, by scalars instead of bytes.
  let start: UInt64 = 0xCBF2_9CE4_8422_2325
  var hash = start
  if foldPlain(text, { hash = (hash ^ UInt64($0)) &* 0x0000_0100_0000_01B3 }) { return hash }
  return foldedKey(text).unicodeScalars.reduce(start) { ($0 ^ UInt64($1.value)) &* 0x0000_0100_0000_01B3 }
}

/// The scalar values of a text's tolerant key, without making the key: ten times as fast for plain Thai.
public func tolerantScalars(_ text: String) -> [UInt32] {
  var scalars: [UInt32] = []
  scalars.reserveCapacity(text.utf8.count / 2)
  if foldPlain(text, { scalars.append($0) }) { return scalars }
  return foldedKey(text).unicodeScalars.map(\.value)
}

/// The tolerant key of a text that is plain Thai; nil where `tolerantKey` must see it whole.
func plainKey(_ text: String) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  let isPlain = foldPlain(text) { scalar in
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else {
      bytes.append(0xE0)
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
  return isPlain ? String(decoding: bytes, as: UTF8.self) : nil
}

/// Folds a text of ASCII, Thai and common punctuation, scalar by scalar. False, with the work to be thrown away, where it
/// holds anything that `tolerantKey` must see whole: two characters that it makes one, marks that it moves, and other scripts.
@inline(__always)
private func foldPlain(_ text: String, _ emit: (UInt32) -> Void) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var last: UInt32 = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0xE0, index + 2 < bytes.count, bytes[index + 1] & 0xFE == 0xB8 {
        var scalar = 0x0E00 | UInt32(bytes[index + 1] & 1) << 6 | UInt32(bytes[index + 2] & 0x3F)
        switch scalar {
        case 0x0E50...0x0E59: scalar -= 0x0E50 - 0x30
        // ◌ํ may make ำ, ๅ is า, and ๚ goes.
        case 0x0E4D, 0x0E45, 0x0E5A: return false
        // Marks out of their order, or twice, are put in it.
        case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E:
          if !followsInOrder(scalar, last) { return false }
        // Two เ make แ, two ฯ one.
        case 0x0E40 where last == 0x0E40, 0x0E2F where last == 0x0E2F: return false
        default: break
        }
        emit(scalar)
        last = scalar
        index += 3
        continue
      }
      switch byte {
      case 0x09...0x0D, 0x20, 0x22, 0x27, 0x60: break
      case 0x21...0x7E:
        last = UInt32((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        emit(last)
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
        switch bytes[index + 2] {
        case 0x98...0x9F, 0x8B...0x8F: break
        case 0x90...0x95:
          emit(0x2D)
          last = 0x2D
        case 0xA6:
          for _ in 0..<3 { emit(0x2E) }
          last = 0x2E
        default: return false
        }
        index += 2
      default: return false
      }
      index += 1
    }
    return true
  }
}

/// Whether a Thai mark behind another scalar stands where `ThaiScalars` puts it.
@inline(__always)
private func followsInOrder(_ mark: UInt32, _ last: UInt32) -> Bool {
  // Most marks follow their consonant.
  if last < 0x0E2F { return true }
  guard let rank = Unicode.Scalar(mark)?.thaiMarkRank, let before = Unicode.Scalar(last) else { return false }
  return before.thaiMarkRank.map { $0 < rank } ?? !before.isThaiFollowingVowel
}

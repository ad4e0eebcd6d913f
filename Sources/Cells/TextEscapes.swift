import Foundation

/// The escapes `_xHHHH_` of the format (ISO/IEC 29500-1, 22.9.2.19): a UTF-16 unit that XML cannot hold, or that would
/// be lost in it, and an underscore that would begin an escape.
enum TextEscapes {
  /// Decodes a text in UTF-8 from a place to its end.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard var read = first(in: bytes, from: start) else { return }
    var write = read
    while read < bytes.count {
      if let unit = unit(in: bytes, at: read), let scalar = scalar(unit, bytes, at: read) {
        let next = UInt32(unit) == scalar.value ? read + 7 : read + 14
        // A scalar takes at most four bytes, an escape seven.
        for byte in UTF8.encode(scalar).map(Array.init) ?? [] {
          bytes[write] = byte
          write += 1
        }
        read = next
      } else {
        bytes[write] = bytes[read]
        write += 1
        read += 1
      }
    }
    bytes.removeLast(bytes.count - write)
  }

  private static func first(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count - start >= 7, let first = bytes.baseAddress else { return nil }
      var place = start
      // Few texts have an underscore at all, and memchr sees many bytes at once.
      while place + 7 <= bytes.count, let found = memchr(first + place, 0x5F, bytes.count - 6 - place) {
        place = UnsafeRawPointer(found) - UnsafeRawPointer(first)
        if bytes[place + 1] == 0x78, bytes[place + 6] == 0x5F { return place }
        place += 1
      }
      return nil
    }
  }

  /// The unit that an escape at a place stands for; nil where there is none.
  private static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt16(byte - 0x37)
      case 0x61...0x66: unit = unit << 4 | UInt16(byte - 0x57)
      default: return nil
      }
    }
    return unit
  }

  /// The character of a unit, or of it and the one in the escape after it; half of a pair is none, and stays as it is
  /// written.
  private static func scalar(_ unit: UInt16, _ bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), let trail = self.unit(in: bytes, at: index + 7), UTF16.isTrailSurrogate(trail)
    else { return nil }
    return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
  }
}

extension String {
  /// The text with the format's escapes decoded.
  var decodingEscapes: String {
    var bytes = Array(utf8)
    TextEscapes.decode(&bytes, from: 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}

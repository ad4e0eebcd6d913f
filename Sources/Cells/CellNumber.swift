import Foundation

/// A number as a cell's text writes it: decimal, with a point and a power of ten.
enum CellNumber {
  /// The powers of ten that a double holds exactly.
  private static let powers: [Double] = (0...22).map { pow(10, Double($0)) }

  /// The nearest double; nil where the text is no number, or one that a double cannot hold.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0, digits = 0, mantissa: UInt64 = 0, isExact = true, scale = 0
    let count = bytes.count
    let isNegative = count > 0 && bytes[0] == 0x2D
    if count > 0, isNegative || bytes[0] == 0x2B { index = 1 }
    var hasPoint = false
    while index < count {
      let byte = bytes[index]
      if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else if byte &- 0x30 < 10 {
        digits += 1
        if mantissa < 1_000_000_000_000_000 { mantissa = mantissa * 10 + UInt64(byte - 0x30) } else { isExact = false }
        if hasPoint { scale -= 1 }
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    if index < count {
      guard bytes[index] | 0x20 == 0x65 else { return nil }
      index += 1
      var power = 0
      let isDown = index < count && bytes[index] == 0x2D
      if isDown || (index < count && bytes[index] == 0x2B) { index += 1 }
      guard index < count else { return nil }
      while index < count {
        guard bytes[index] &- 0x30 < 10 else { return nil }
        power = min(100_000, power * 10 + Int(bytes[index] - 0x30))
        index += 1
      }
      scale += isDown ? -power : power
    }
    // Both are doubles exactly, so that one operation rounds right.
    if isExact, mantissa <= 1 << 53, abs(scale) <= 22 {
      let value = scale < 0 ? Double(mantissa) / powers[-scale] : Double(mantissa) * powers[scale]
      return isNegative ? -value : value
    }
    let value = Double(String(decoding: bytes, as: UTF8.self)) ?? .infinity
    return value.isFinite ? value : nil
  }
}

import Foundation
import ThaiText

/// A colour in sRGB: of a level, a cell, a part of a chart.
public struct Colour: Hashable, Sendable {
  /// `0xRRGGBB`
  public let rgb: UInt32

  public init(rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

  public static let black = Colour(rgb: 0)
  public static let white = Colour(rgb: 0xFF_FFFF)

  public var red: UInt8 { UInt8(rgb >> 16) }
  public var green: UInt8 { UInt8(rgb >> 8 & 255) }
  public var blue: UInt8 { UInt8(rgb & 255) }

  /// Reads six hexadecimal digits, with or without `#`; nil for anything else.
  public init?(hex text: some StringProtocol) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
      return nil
    }
    self.init(rgb: value)
  }

  /// Six hexadecimal digits, `FFCF33`.
  public var hex: String { String(rgb, radix: 16, uppercase: true).zeroPadded(to: 6) }

  /// Relative luminance, 0 (black) to 1 (white), by WCAG 2.2.
  public var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Contrast ratio with another colour, 1 (none) to 21, by WCAG 2.2; text needs 4.5.
  public func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Black or white, whichever reads better on the colour; the better of the two never has less than 4.58.
  public var readableText: Colour { contrast(with: .black) >= contrast(with: .white) ? .black : .white }

  /// The place on the colour circle in degrees: red 0, yellow 60, green 120, up to 300, and the reds on the other side
  /// of 0 negative; nil for a grey, which has none.
  public var hue: Double? {
    let (r, g, b) = (Double(red), Double(green), Double(blue))
    let (top, bottom) = (max(r, g, b), min(r, g, b))
    guard top - bottom >= 16 else { return nil }
    let spread = top - bottom
    let hue =
      if top == r { (g - b) / spread * 60 } else if top == g { 120 + (b - r) / spread * 60 } else {
        240 + (r - g) / spread * 60
      }
    return hue > 300 ? hue - 360 : hue
  }

  public static let codec = Codec<Colour>(reading: { tree, reading in
    if case .word(let word) = tree, let colour = Colour(hex: word.text) { return colour }
    reading.report(ReadingProblem.colour(tree.shown), at: tree.mark)
    return nil
  })
}

import ThaiText

/// A text broken into the lines that fit a width.
struct FittedText: Equatable {
  let text: String
  /// The bytes of each line in UTF-8, in order; white space at a break belongs to none.
  let lines: [Range<Int>]
  /// Spaces that stand for the indent of the first line.
  let lead: String
  /// Whether the last line has room for a word that is pushed into it.
  let hasRoomAtEnd: Bool

  /// Spare lines for a program that finds other words than libthai does and breaks a line earlier: what it pushes down
  /// goes into the last line if that has room, and many lines make up for it among themselves.
  func spareLines(_ range: Range<Int>) -> Int {
    guard (2...12).contains(range.count) else { return 0 }
    return range.upperBound < lines.count || !hasRoomAtEnd ? 1 : 0
  }

  /// The text of some of its lines, as it stood: only the white space around it is gone.
  func piece(_ range: Range<Int>) -> String {
    guard let first = lines[range].first, let last = lines[range].last else { return "" }
    let lead = range.lowerBound == 0 ? lead : ""
    let utf8 = text.utf8
    if first.lowerBound == 0, last.upperBound == utf8.count { return lead.isEmpty ? text : lead + text }
    let start = utf8.index(utf8.startIndex, offsetBy: first.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: last.upperBound)
    return lead + text[start..<end]
  }
}

/// Breaks texts into lines by a typeface's widths, and remembers the last ones: official wording comes again and again.
final class TextFitter {
  private struct Key: Hashable {
    let text: ExactText
    let width, size, firstLineIndent: Double
    let isBold: Bool

    /// By what sets most of them apart.
    func hash(into hasher: inout Hasher) {
      hasher.combine(text)
      hasher.combine(width.bitPattern)
    }
  }
  /// In bytes of text.
  private static let cacheLimit = 300_000
  /// In bytes.
  private static let shortText = 48
  /// The width of a long word, in ems.
  private static let longWord = 3.0
  private let breaker: WordBreaker
  private let typeface: Typeface
  private var cache = RecentValues<Key, FittedText>(limit: cacheLimit)

  init(typeface: Typeface, breaker: WordBreaker) {
    self.typeface = typeface
    self.breaker = breaker
  }

  /// The lines of a text in a width, everything in points.
  func fit(_ text: String, width: Double, size: Double, isBold: Bool, firstLineIndent: Double = 0) -> FittedText {
    if firstLineIndent == 0, let line = oneLine(text, width: width, size: size, isBold: isBold) { return line }
    let key = Key(
      text: ExactText(text), width: width, size: size, firstLineIndent: firstLineIndent, isBold: isBold)
    let bytes = text.utf8.count
    if let known = cache.value(of: key, size: bytes) { return known }
    let scale = size / 1000
    let space = typeface.width(of: " ", isBold: isBold) * scale
    let spaces = firstLineIndent > 0 && space > 0 ? Int((firstLineIndent / space).rounded()) : 0
    let firstLineWidth = max(width - Double(spaces) * space, width / 8)
    let broken = breaker.broken(text)
    let widths = typeface.widths(isBold: isBold).widths(of: broken.scalars, scale: scale)
    let lines = broken.lines(widths: widths, width: width, firstLineWidth: firstLineWidth)
    let last = lines.last.map { widths[$0].reduce(0, +) } ?? 0
    let lead = String(decoding: repeatElement(0x20, count: spaces), as: UTF8.self)
    let fitted = FittedText(
      text: text, lines: broken.bytes(of: lines), lead: lead, hasRoomAtEnd: width - last > Self.longWord * size)
    cache.insert(fitted, for: key, size: bytes)
    return fitted
  }

  /// A short text of Latin and Thai that is one line in a width: measuring it takes less than looking it up.
  private func oneLine(_ text: String, width: Double, size: Double, isBold: Bool) -> FittedText? {
    let bytes = text.utf8.count
    guard bytes > 0, bytes <= Self.shortText, text.utf8.last != 0x20 else { return nil }
    let widths = typeface.widths(isBold: isBold)
    var used = 0.0
    for scalar in text.unicodeScalars {
      guard scalar.isThai || (0x20...0x7E).contains(scalar.value) else { return nil }
      used += widths[scalar]
    }
    used *= size / 1000
    guard used <= width else { return nil }
    return FittedText(text: text, lines: [0..<bytes], lead: "", hasRoomAtEnd: width - used > Self.longWord * size)
  }

  /// The width of a text on one line, in points.
  func width(of text: some StringProtocol, size: Double, isBold: Bool) -> Double {
    text.unicodeScalars.reduce(0) { $0 + typeface.width(of: $1, isBold: isBold) } * size / 1000
  }
}

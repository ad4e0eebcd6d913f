import ThaiText

/// A text as plain text shows it: harmless to a terminal, and measured in columns.
final class ShownText: Sendable {
  private let text: MeasuredText
  /// In UTF-8.
  private let bytes: [UInt8]
  /// Whether it may hold a no-break space, C2 A0; no Thai letter holds C2.
  private let mayHoldNoBreakSpace: Bool
  /// The width of the longest line when the text is not wrapped, and of the longest part that is broken only where
  /// nothing else fits.
  let longestLine, longestPiece: Int

  /// No text.
  static let empty = ShownText(.empty, "")

  /// The text without blanks and empty lines at its end.
  convenience init(_ text: String, breaker: WordBreaker) {
    var shown = text.inTerminal
    if let last = shown.utf8.last, last == 0x20 || last == 0x0A {
      let end = shown.utf8.lastIndex { $0 != 0x20 && $0 != 0x0A }
      shown = end.map { String(shown[...$0]) } ?? ""
    }
    self.init(breaker.broken(shown), shown)
  }

  private init(_ broken: BrokenText, _ shown: String) {
    let text = MeasuredText(inColumns: broken)
    self.text = text
    bytes = Array(shown.utf8)
    mayHoldNoBreakSpace = shown.holdsByte { ($0 == 0xC2).mask }
    longestLine = Int(text.longestLine)
    longestPiece = Int(text.longestPiece)
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// How many lines it has when it is not wrapped.
  var paragraphCount: Int { text.broken.paragraphCount }

  /// Whether it begins with an opening bracket.
  var isInBrackets: Bool { bytes.first == UInt8(ascii: "(") }

  /// The lines, the first of at most `first` columns and the others of at most `width`; none of an empty text.
  func lines(first: Int, width: Int) -> [Range<Int>] {
    if isEmpty { return [] }
    return text.lines(width: Double(width), firstLineWidth: Double(first), keepsLeadingBlanks: false)
  }

  /// How many lines it takes; an empty text one.
  func lineCount(first: Int, width: Int) -> Int {
    text.lineCount(width: Double(width), firstLineWidth: Double(first), keepsLeadingBlanks: false)
  }

  /// The width of a line in columns.
  func width(of line: Range<Int>) -> Int { Int(text.width(of: line)) }

  /// Appends a line in UTF-8, a no-break space as a space.
  func write(_ line: Range<Int>, to output: inout [UInt8]) {
    let line = bytes[text.broken.bytes(of: line)]
    guard mayHoldNoBreakSpace else { return output.append(contentsOf: line) }
    for (index, byte) in zip(line.indices, line) {
      switch byte {
      case 0xC2 where line[index + 1] == 0xA0: break
      case 0xA0 where index > line.startIndex && line[index - 1] == 0xC2: output.append(0x20)
      default: output.append(byte)
      }
    }
  }
}

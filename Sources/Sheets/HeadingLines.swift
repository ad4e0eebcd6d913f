import ThaiText

/// The lines of a table's heading are written out, about as long as each other, so that no program ends one inside a word,
/// and none needs a line more than it was given: LibreOffice ends lines inside words that its dictionary has only parts of,
/// and inside any word behind a / where no blank stands before it. Only where a word is wider than its column, the text is
/// left as it is.
extension TextFitter {
  /// A heading that may be broken behind each / as between words, and inside no word of headings.
  func measuredHeading(_ text: String, size: Double, isBold: Bool) -> MeasuredText {
    measured(
      text.replacing(byte: UInt8(ascii: "/"), with: "/\(Self.opportunity)"), size: size, isBold: isBold,
      isHeading: true)
  }

  /// The lines of a heading in a width, everything in points: line feeds part them.
  func fitHeading(_ text: String, width: Double, size: Double, isBold: Bool) -> FittedText {
    let heading = measuredHeading(text, size: size, isBold: isBold)
    for share in [1 - doubt, 1] where heading.longestPiece <= width * share {
      let lines = evenLines(heading, width: width * share)
      guard lines.count > heading.broken.paragraphCount else { break }
      var written = String.UnicodeScalarView()
      for (index, line) in lines.enumerated() {
        if index > 0 { written.append("\n") }
        for scalar in heading.broken.scalars[line] where scalar != Self.opportunity { written.append(scalar) }
      }
      return fit(String(written), width: width, size: size, isBold: isBold)
    }
    return fit(text, width: width, size: size, isBold: isBold)
  }

  /// The lines in the narrowest width in which there are no more of them.
  private func evenLines(_ text: MeasuredText, width: Double) -> [Range<Int>] {
    let count = text.lineCount(width: width, firstLineWidth: width)
    var (tooNarrow, even) = (text.longestPiece, width)
    for _ in 0..<Self.halvings {
      let middle = (tooNarrow + even) / 2
      if text.lineCount(width: middle, firstLineWidth: middle) > count { tooNarrow = middle } else { even = middle }
    }
    return text.lines(width: even, firstLineWidth: even)
  }

  /// How often the width of even lines is halved: to less than a letter.
  private static let halvings = 6

  /// U+200B, where a line may end.
  private static let opportunity: Unicode.Scalar = "\u{200B}"
}

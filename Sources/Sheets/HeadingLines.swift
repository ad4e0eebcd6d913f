import ThaiText

/// The lines of a table's heading are written out, about as long as each other, so that no program ends one inside a word,
/// and none needs a line more than it was given: LibreOffice ends lines inside words that its dictionary has only parts of,
/// and inside any word behind a / where no blank stands before it. Only where a word is wider than its column, the text is
/// left as it is. Where another typeface would take more height for them, they are those that are lowest on both machines.
extension TextFitter {
  /// A heading that may be broken behind each / as between words, and inside no word of headings.
  func measuredHeading(_ text: String, size: Double, isBold: Bool) -> MeasuredText {
    measured(withOpportunities(text), size: size, isBold: isBold, isHeading: true)
  }

  /// The lines of a heading in a width, everything in points: line feeds part them.
  func fitHeading(
    _ text: String, width: Double, size: Double, isBold: Bool, columns: TextColumns, lineHeight: Double
  ) -> FittedText {
    func fit(_ text: String) -> FittedText { self.fit(text, width: width, size: size, isBold: isBold, columns: columns) }
    let spaced = withOpportunities(text), heading = measured(spaced, size: size, isBold: isBold, isHeading: true)
    for share in [1 - doubt, 1] where heading.longestPiece <= width * share {
      let lines = evenLines(heading, width: width * share)
      guard lines.count > heading.broken.paragraphCount else { break }
      let bytes = Array(spaced.utf8)
      func written(_ lines: [Range<Int>]) -> (text: FittedText, height: Double) {
        let text = fit(
          lines.map { String(decoding: bytes[heading.broken.bytes(of: $0)], as: UTF8.self) }
            .joined(separator: "\n").parts(separatedBy: Self.opportunity).joined())
        return (text, text.height(text.lines.indices, lineHeight: lineHeight))
      }
      let even = written(lines)
      guard even.height > Double(lines.count) * lineHeight,
        let breaks = breaks(of: heading, width: width * share, size: size, columns: columns, lineHeight: lineHeight),
        let lowest = breaks.lowest(below: even.height)
      else { return even.text }
      let low = written(lowest.lines)
      return low.height < even.height ? low.text : even.text
    }
    return fit(text)
  }

  /// Where the lines of a heading may end for the sake of another typeface; nil where none stands in.
  ///
  /// - Parameters:
  ///   - drawn: The heading as it is drawn there, where that is known.
  ///   - width: The room for a line, in points.
  func breaks(
    of heading: MeasuredText, drawn: MeasuredText? = nil, width: Double, size: Double, columns: TextColumns, lineHeight: Double
  ) -> HeadingBreaks? {
    guard let standIn else { return nil }
    let room = standIn.room(points: columns.points * widening, indent: columns.indent)
    return HeadingBreaks(
      text: heading, drawn: drawn ?? standIn.drawn(heading), width: width, drawnWidth: standIn.lineWidth(in: room, size: size),
      lineHeight: lineHeight, drawnLineHeight: standIn.pitch * size)
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
  private static let opportunity = "\u{200B}"

  private func withOpportunities(_ text: String) -> String {
    text.replacing(byte: UInt8(ascii: "/"), with: "/" + Self.opportunity)
  }
}

/// A text that lines can be filled with: where they may end, and how wide each part of it is.
///
/// Lines are broken here alone, those on paper and those in a terminal; only the measure differs. As many pieces as fit
/// stand on a line. Line feeds (LF, CR LF, CR, U+2028, U+2029) stay line ends; an empty line stays one. Blanks at a
/// line's end hang: they take no room and are not part of the line. What is wider than a whole line is broken after
/// / - ? & or, failing that, between clusters, never inside one; a cluster wider than the line stands alone. Nothing but
/// blanks is lost.
package final class MeasuredText: Sendable {
  package let broken: BrokenText
  /// The width of the longest line where no line is broken.
  package let longestLine: Double
  /// Where each scalar begins when the text stands in one line, and where the last one ends.
  private let edges: [Double]

  /// Sums of widths are compared with this much mercy, so that 0.1 × 3 fits into 0.3.
  private static let tolerance = 1e-6

  /// - Parameter edges: Where each scalar begins when the text stands in one line, and where the last one ends, in the
  ///   unit of the lines' width.
  package init(_ broken: BrokenText, edges: [Double]) {
    self.broken = broken
    self.edges = edges
    var longest = 0.0, first = 0
    for end in broken.paragraphEnds {
      longest = max(longest, edges[broken.pieces[end - 1].end] - edges[broken.pieces[first].start])
      first = end
    }
    longestLine = longest
  }

  /// The text as another typeface draws it, whose Thai letters and blanks, and whose other letters, are so many times as wide.
  package func widened(thai: Double, others: Double) -> MeasuredText {
    let wider = [Double](all: 0, count: edges.count) { wider in
      for index in broken.scalars.indices {
        let scalar = broken.scalars[index]
        let share = scalar.isThai || scalar == " " ? thai : others
        wider[index + 1] = wider[index] + (edges[index + 1] - edges[index]) * share
      }
    }
    return MeasuredText(broken, edges: wider)
  }

  /// The text as a terminal measures it, in columns.
  package convenience init(inColumns broken: BrokenText) {
    let scalars = broken.scalars
    let edges = [Double](all: 0, count: scalars.count + 1) { edges in
      var counter = ColumnCounter(), edge = 0
      for index in scalars.indices {
        edge += counter.columns(of: scalars[index])
        edges[index + 1] = Double(edge)
      }
    }
    self.init(broken, edges: edges)
  }

  /// The width of a part of the text.
  package func width(of part: Range<Int>) -> Double { edges[part.upperBound] - edges[part.lowerBound] }

  /// The width of the longest piece that is broken only where nothing else fits.
  package var longestPiece: Double { broken.pieces.reduce(0) { max($0, width(of: $1.start..<$1.end)) } }

  /// The same without words of more than so many Thai letters.
  package func longestPiece(ofLetters most: Int) -> Double {
    broken.pieces.reduce(0) { longest, piece in
      let isLongWord = piece.end - piece.start > most && broken.scalars[piece.start..<piece.end].allSatisfy(\.isThai)
      return isLongWord ? longest : max(longest, width(of: piece.start..<piece.end))
    }
  }

  /// The width of the longest piece that has a digit: a number, a day with no-break spaces between its parts.
  package var longestFigure: Double {
    broken.pieces.reduce(0) { longest, piece in
      let hasDigit = broken.scalars[piece.start..<piece.end].contains(where: \.isDigit)
      return hasDigit ? max(longest, width(of: piece.start..<piece.end)) : longest
    }
  }

  /// The words that are wider than a line, as offsets of scalars.
  package func words(widerThan width: Double) -> [Range<Int>] {
    broken.pieces.lazy.map { $0.start..<$0.end }.filter { self.width(of: $0) > width }
  }

  /// The lines when no line is to be wider than `width`, as offsets of scalars.
  ///
  /// - Parameters:
  ///   - firstLineWidth: The room in the first line. If it is the narrower one and the first piece does not fit there
  ///     but fits in a line, the first line is empty.
  ///   - keepsLeadingBlanks: Whether blanks that a paragraph begins with stand in a line of their own where the first
  ///     piece does not fit beside them, as Excel has them; else they go.
  package func lines(width: Double, firstLineWidth: Double, keepsLeadingBlanks: Bool = true) -> [Range<Int>] {
    if broken.paragraphCount == 1, longestLine <= min(width, firstLineWidth) {
      return [broken.pieces[0].start..<broken.pieces[broken.pieces.count - 1].end]
    }
    var lines: [Range<Int>] = []
    lines.reserveCapacity(8)
    eachLine(width: width, firstLineWidth: firstLineWidth, keepsLeadingBlanks: keepsLeadingBlanks) { lines.append($0) }
    return lines
  }

  /// How many lines `lines` gives, without making them.
  ///
  /// - Parameter goesBackFromSlash: Whether a line that would end after a / ends at the last blank before, as in
  ///   LibreOffice.
  package func lineCount(
    width: Double, firstLineWidth: Double, keepsLeadingBlanks: Bool = true, goesBackFromSlash: Bool = false
  ) -> Int {
    if longestLine <= min(width, firstLineWidth) { return broken.paragraphCount }
    var count = 0
    eachLine(
      width: width, firstLineWidth: firstLineWidth, keepsLeadingBlanks: keepsLeadingBlanks,
      goesBackFromSlash: goesBackFromSlash
    ) { _ in count += 1 }
    return count
  }

  @inline(__always)
  private func eachLine(
    width: Double, firstLineWidth: Double, keepsLeadingBlanks: Bool, goesBackFromSlash: Bool = false,
    _ body: (Range<Int>) -> Void
  ) {
    var next = 0, room = firstLineWidth
    for last in broken.paragraphEnds {
      // Where the line begins: at a piece's start, or inside a piece that was cut.
      var start = broken.pieces[next].start
      while next < last {
        let reach = edges[start] + room + Self.tolerance
        var fitting = endOfFitting(next..<last, reach: reach)
        if goesBackFromSlash { fitting = endBeforeSlash(next..<fitting, before: last, reach: reach) }
        if fitting > next {
          let end = broken.pieces[fitting - 1].end
          if keepsLeadingBlanks || end > start || fitting == last {
            body(start..<end)
            room = width
          }
          next = fitting
          if next < last { start = broken.pieces[next].start }
        } else if room < width, self.width(of: start..<broken.pieces[next].end) <= width + Self.tolerance {
          body(start..<start)
          room = width
        } else {
          let end = broken.pieces[next].end
          let cut = self.cut(start..<end, reach: reach)
          body(start..<trimmed(start..<cut))
          room = width
          start = cut
          guard cut == end else { continue }
          next += 1
          if next < last { start = broken.pieces[next].start }
        }
      }
    }
  }

  /// The first of some pieces that ends beyond a line's reach.
  private func endOfFitting(_ pieces: Range<Int>, reach: Double) -> Int {
    var low = pieces.lowerBound, high = pieces.upperBound
    while low < high {
      let middle = (low + high) / 2
      if edges[broken.pieces[middle].end] <= reach { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first of some pieces that LibreOffice takes to the next line: where the one that does not fit has a / that
  /// does, that is the first after the last blank.
  private func endBeforeSlash(_ pieces: Range<Int>, before last: Int, reach: Double) -> Int {
    let end = pieces.upperBound
    guard !pieces.isEmpty, end < last else { return end }
    let next = broken.pieces[end]
    let hasSlash = (next.start..<next.end).contains { broken.scalars[$0] == "/" && edges[$0 + 1] <= reach }
    guard hasSlash else { return end }
    return (pieces.lowerBound + 1...end).last { isHanging(broken.scalars[broken.pieces[$0].start - 1]) } ?? end
  }

  /// Where a piece that ends beyond a line's reach is cut.
  private func cut(_ piece: Range<Int>, reach: Double) -> Int {
    let start = piece.lowerBound, kinds = broken.kinds
    var position = start
    while edges[position + 1] <= reach || isHanging(broken.scalars[position]) { position += 1 }
    for kind in [BreakKind.soft, .cluster, .lastResort] {
      if let place = (start + 1..<position + 1).last(where: { kinds[$0] == kind }) { return place }
    }
    position = max(position, start + 1)
    while position < piece.upperBound, kinds[position] == .never { position += 1 }
    return position
  }

  /// The end of a part of the text without the blanks at its end.
  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isHanging(broken.scalars[end - 1]) { end -= 1 }
    return end
  }

  /// Whether it is a blank, which hangs at a line's end. Zero-width and no-break spaces stay: they are more than blanks.
  private func isHanging(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20: true
    case 0x21...0x7E, 0xE00...0xE7F: false
    default: LineBreakClass(scalar) == .space
    }
  }
}

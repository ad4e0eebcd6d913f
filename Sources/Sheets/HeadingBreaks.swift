import ThaiText

/// Where the lines of a heading end that is to be as low as it can be on a machine with the typeface and on one where another
/// stands in.
///
/// A written-out line has one line there if it is short, else two, which are closer to each other: lines that all fill their
/// column are the fewest with the typeface, and twice as many without it, where some short ones among them would save lines.
struct HeadingBreaks {
  /// The heading in the typeface, and as it is drawn in its place.
  let text, drawn: MeasuredText
  /// The room for a line of each, and the height of one, in points.
  let width, drawnWidth, lineHeight, drawnLineHeight: Double

  /// The best way to come to a place in so many lines.
  private struct Way {
    var drawnLines: Int
    /// The sum of the squares of the lines' widths: the smaller, the more even they are.
    var unevenness: Double
    /// The piece with which the last line begins.
    var start: Int
  }

  private static let tolerance = 1e-6

  private func height(lines: Int, drawn: Int) -> Double {
    max(Double(lines) * lineHeight, Double(drawn) * drawnLineHeight)
  }

  /// The lines by which the heading is lowest, as offsets of scalars, and its height in points; nil where it is not lower than
  /// `most`. Of those that are as low, the fewest and most even.
  ///
  /// Every piece is to have room in a line of the typeface.
  func lowest(below most: Double) -> (lines: [Range<Int>], height: Double)? {
    let pieces = text.broken.pieces, mostLines = Int(min(most / lineHeight, Double(pieces.count)))
    var ways = [[Way?]](repeating: [Way?](repeating: nil, count: mostLines + 1), count: pieces.count + 1)
    ways[0][0] = Way(drawnLines: 0, unevenness: 0, start: 0)
    var first = 0
    for end in text.broken.paragraphEnds {
      for start in first..<end { go(from: start, to: end, in: &ways) }
      first = end
    }
    var best: (count: Int, height: Double)?
    for (count, way) in ways[pieces.count].enumerated() {
      guard let way else { continue }
      let height = height(lines: count, drawn: way.drawnLines)
      if height < (best?.height ?? most) - Self.tolerance { best = (count, height) }
    }
    guard let best else { return nil }
    var lines: [Range<Int>] = [], end = pieces.count
    for count in (1...best.count).reversed() {
      guard let start = ways[end][count]?.start else { return nil }
      lines.append(pieces[start].start..<pieces[end - 1].end)
      end = start
    }
    return (lines.reversed(), best.height)
  }

  /// Adds each line that begins with a piece to the ways that come to it.
  private func go(from start: Int, to end: Int, in ways: inout [[Way?]]) {
    let pieces = text.broken.pieces
    var filled = DrawnLines(of: self)
    for last in start..<end {
      let width = text.width(of: pieces[start].start..<pieces[last].end)
      guard width <= self.width + Self.tolerance else { return }
      filled.add(pieces[last].start..<pieces[last].end)
      for count in ways[start].indices.dropLast() {
        guard let way = ways[start][count] else { continue }
        let next = Way(
          drawnLines: way.drawnLines + filled.count, unevenness: way.unevenness + width * width, start: start)
        let known = ways[last + 1][count + 1]
        guard known.map({ (next.drawnLines, next.unevenness) < ($0.drawnLines, $0.unevenness) }) ?? true else { continue }
        ways[last + 1][count + 1] = next
      }
    }
  }

  /// The lines that a written-out line has as it is drawn, filled with one piece after the other.
  private struct DrawnLines {
    private let breaks: HeadingBreaks
    private var start: Int?
    private(set) var count = 0

    init(of breaks: HeadingBreaks) { self.breaks = breaks }

    mutating func add(_ piece: Range<Int>) {
      func lines(_ part: Range<Int>) -> Double { breaks.drawn.width(of: part) / breaks.drawnWidth - HeadingBreaks.tolerance }
      if let start, lines(start..<piece.upperBound) <= 1 { return }
      start = piece.lowerBound
      count += max(1, Int(lines(piece).rounded(.up)))
    }
  }
}

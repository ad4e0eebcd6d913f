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
    /// None yet where it is the most that there are.
    var drawnLines = Int.max
    /// The sum of the squares of the lines' widths: the smaller, the more even they are.
    var unevenness = 0.0
    /// The piece with which the last line begins.
    var start = 0

    func isBetter(than other: Way) -> Bool { (drawnLines, unevenness) < (other.drawnLines, other.unevenness) }
  }

  /// The best ways to each place between pieces, by the number of lines.
  private struct Ways {
    private let counts: Int
    private var ways: [Way]

    init(places: Int, mostLines: Int) {
      counts = mostLines + 1
      ways = [Way](repeating: Way(), count: places * counts)
    }

    subscript(place: Int, lines: Int) -> Way {
      get { ways[place * counts + lines] }
      set { ways[place * counts + lines] = newValue }
    }
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
    var ways = Ways(places: pieces.count + 1, mostLines: mostLines)
    ways[0, 0].drawnLines = 0
    var first = 0
    for end in text.broken.paragraphEnds {
      for start in first..<end { go(from: start, to: end, mostLines, in: &ways) }
      first = end
    }
    var best: (count: Int, height: Double)?
    for count in 0...mostLines where ways[pieces.count, count].drawnLines < .max {
      let height = height(lines: count, drawn: ways[pieces.count, count].drawnLines)
      if height < (best?.height ?? most) - Self.tolerance { best = (count, height) }
    }
    guard let best else { return nil }
    var lines: [Range<Int>] = [], end = pieces.count
    for count in stride(from: best.count, to: 0, by: -1) {
      let start = ways[end, count].start
      lines.append(pieces[start].start..<pieces[end - 1].end)
      end = start
    }
    return (lines.reversed(), best.height)
  }

  /// Adds each line that begins with a piece to the ways that come to it.
  private func go(from start: Int, to end: Int, _ mostLines: Int, in ways: inout Ways) {
    let pieces = text.broken.pieces
    var filled = DrawnLines(of: self)
    for last in start..<end {
      let width = text.width(of: pieces[start].start..<pieces[last].end)
      guard width <= self.width + Self.tolerance else { return }
      filled.add(pieces[last].start..<pieces[last].end)
      for count in 0..<mostLines {
        let way = ways[start, count]
        guard way.drawnLines < .max else { continue }
        let next = Way(drawnLines: way.drawnLines + filled.count, unevenness: way.unevenness + width * width, start: start)
        if next.isBetter(than: ways[last + 1, count + 1]) { ways[last + 1, count + 1] = next }
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

import ThaiText

/// The cells that stand in one column alone, and how high they are by the column's width.
///
/// Widths are counted in Excel's own steps, so that a column is as wide as was reckoned, and what is known of a width
/// holds wherever a search comes by it again.
struct ColumnHeights {
  /// What the columns of a sheet are measured by.
  struct Measure {
    /// The width of a step, and the room beside a cell's lines, in points.
    let step, padding: Double
    /// The share of a line that is reckoned with: what surely stands on one line.
    let fill: Double
    /// The share of the width of a line at which it is broken that is surely filled.
    let narrow: Double
    let fitter: TextFitter
  }

  /// A class, as copies of its texts cost 1 million instructions a report, of 229.
  final class Cell {
    let row, rowSpan: Int
    let text: MeasuredText
    private let standIn: StandIn?
    /// The text where another typeface stands in; nil where none does. Most cells have one line, and are not asked for it.
    private(set) lazy var drawn = standIn?.drawn(text)
    /// The width of its longest word, of the longest that is kept whole where that costs a page, and of the longest that is
    /// where there is no room for others: of a heading. In points.
    let longest, needed, first: Double
    /// The width of its longest word, and of its longest day or number where another typeface stands in.
    private(set) lazy var whole = isHeading || !text.broken.hasDigit ? longest : max(longest, drawn?.longestFigure ?? 0)
    let lineHeight, size: Double
    /// The room beside its lines that is more than the padding, in points.
    let indent: Double
    /// Whether it is part of the heading, which stands on each page.
    let isHeading: Bool

    init(
      row: Int, rowSpan: Int, text: MeasuredText, standIn: StandIn?, longest: Double, needed: Double, first: Double, lineHeight: Double,
      size: Double, indent: Double, isHeading: Bool
    ) {
      self.row = row
      self.rowSpan = rowSpan
      self.text = text
      self.standIn = standIn
      self.longest = longest
      self.needed = needed
      self.first = first
      self.lineHeight = lineHeight
      self.size = size
      self.indent = indent
      self.isHeading = isHeading
    }
  }

  let cells: [Cell]
  private let measure: Measure
  /// The widths that were asked for, from the narrowest, with the heights of the cells in each.
  private var known: [(width: Int, heights: [Double])] = []

  init(_ cells: [Cell], _ measure: Measure) {
    self.cells = cells
    self.measure = measure
  }

  /// The heights of the cells in a width, in points.
  mutating func heights(_ width: Int) -> [Double] {
    var place = 0, end = known.count
    while place < end {
      let middle = (place + end) / 2
      if known[middle].width < width { place = middle + 1 } else { end = middle }
    }
    if place < known.count, known[place].width == width { return known[place].heights }
    // What is as high where it is narrower as where it is wider is so between them: 2 of 237 million instructions a report.
    let narrower = place > 0 ? known[place - 1].heights : nil, wider = place < known.count ? known[place].heights : nil
    let points = Double(width) * measure.step
    let heights = cells.indices.map { cell in
      if let narrower, let wider, narrower[cell] == wider[cell] { return narrower[cell] }
      return height(of: cells[cell], points)
    }
    known.insert((width, heights), at: place)
    return heights
  }

  /// The height of a cell in a column that is so many points wide.
  private func height(of cell: Cell, _ points: Double) -> Double {
    let room = (points - measure.padding - cell.indent) * measure.fill
    var lines = cell.text.lineCount(width: room, firstLineWidth: room)
    if cell.text.broken.hasSlash, !cell.isHeading {
      lines = max(lines, measure.fitter.mostLines(cell.text, width: room / measure.narrow))
    }
    let height = Double(lines) * cell.lineHeight
    guard lines > 1, let drawn = cell.drawn else { return height }
    // The lines of a heading are written out, so that each is broken by itself.
    let parts = cell.isHeading ? cell.text.lines(width: room, firstLineWidth: room) : nil
    let highest = max(
      height, measure.fitter.standInHeight(ofDrawn: drawn, parts: parts, points: points, indent: cell.indent, size: cell.size))
    guard cell.isHeading, highest > height, cell.text.longestPiece <= room else { return highest }
    let breaks = measure.fitter.breaks(
      of: cell.text, drawn: drawn, width: room, size: cell.size, columns: TextColumns(points: points, indent: cell.indent),
      lineHeight: cell.lineHeight)
    return breaks?.lowest(below: highest)?.height ?? highest
  }
}

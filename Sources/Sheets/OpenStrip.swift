/// What is left of a strip while it is being placed.
struct OpenStrip {
  let strip: Int
  /// The next line of each cell.
  var cursors: [Int]
  /// The row of its last part, while on the same page.
  var lastRow: Int?
  /// Whether its cells over several rows are open.
  var isOpen = false
  /// Whether its next row is the first of another page on which it goes on.
  var isRepeated = false

  init(_ strip: Int, of strips: [Strip]) {
    self.strip = strip
    cursors = [Int](repeating: 0, count: strips[strip].cells.count)
  }
}

/// A cell over several rows that is not yet at its end.
struct OpenSpan {
  let cell: StripCell
  let lastStrip: Int
  var firstRow: Int
  /// The height of its rows on this page.
  var height = 0.0
  /// The next line.
  var cursor = 0
  /// Whether it goes on from the page before.
  var isRepeated = false

  init(cell: StripCell, lastStrip: Int, firstRow: Int) {
    self.cell = cell
    self.lastStrip = lastStrip
    self.firstRow = firstRow
  }
}

/// Cuts strips into rows and pages.
///
/// A strip that does not fit on a page goes to the next; a tall one is cut at a line's end and continues there. A strip
/// that keeps with the next, a heading or what stands before a signature block, never ends a page.
struct Flow {
  private let strips: [Strip]
  private let rules: LayoutRules
  /// The height of a page, and of one on which the table's heading is printed again.
  private let pageHeight, followingHeight: Double
  /// The heading strips of each table, and whether Excel repeats them by itself.
  private let headings: [Range<Int>]
  private let repeatsByItself: Bool
  private let heights: StripHeights

  private(set) var rows: [GridRow] = []
  private(set) var merges: [GridArea] = []
  private(set) var styles = StyleTable()
  private(set) var pageStarts: [Int] = []
  private(set) var headingRows: Range<Int>?
  private var capacity: Double
  private var used = 0.0
  private var isPageTop = true
  private var spans: [OpenSpan] = []

  init(strips: [Strip], headings: [Range<Int>], repeatsByItself: Bool, pageHeight: Double, rules: LayoutRules) {
    self.strips = strips
    self.rules = rules
    self.headings = headings
    self.repeatsByItself = repeatsByItself
    let repeated = headings.map { StripHeights.sum(of: strips[$0]) }.max() ?? 0
    self.pageHeight = pageHeight
    followingHeight = pageHeight - repeated
    capacity = pageHeight
    let firstPage = 0..<(repeatsByItself ? headings.first?.upperBound ?? 0 : 0)
    heights = StripHeights(strips, firstPage: firstPage, pageHeight: pageHeight, followingHeight: followingHeight)
  }

  mutating func run() {
    for index in strips.indices { place(index) }
    for row in rows.indices where rows[row].cells.count > 1 { rows[row].cells.sort { $0.column < $1.column } }
  }

  // MARK: - Placing

  private mutating func place(_ index: Int) {
    let strip = strips[index]
    var part = Part(strip: index, cursors: [Int](repeating: 0, count: strip.cells.count))
    while true {
      // No empty line at the top of a page.
      if strip.kind == .space, isPageTop, !rows.isEmpty { return }
      let need = self.need(of: part)
      let tail = strip.keepsWithNext ? heights.tail(of: index, isPulled: isPageTop || isPulled(part)) : 0
      let room = capacity - used
      if need + tail <= room, need <= rules.tallestRow {
        emit(&part, height: need)
        return
      }
      let rest = lastLines(of: strip, tail: tail)
      let isDivisible = need >= 2 * rest + rules.rowPadding - 0.01
      if need + tail <= room {
        emit(&part, height: min(rules.tallestRow, need - rest))
      } else if isPageTop, need <= min(room, rules.tallestRow), !isDivisible || tail == 0 {
        emit(&part, height: need)
      } else if isPageTop || (isDivisible && room >= rest + rules.rowPadding && splits(part, need: need, room: room)) {
        emit(&part, height: min(room, rules.tallestRow, need - rest))
      } else {
        beginPage(for: &part)
      }
      if part.isOpen, !isUnfinished(part) { return }
    }
  }

  /// The height of the lines that a strip leaves for the next page where it is cut: two, or one where two of them and
  /// what must follow are more than a page.
  private func lastLines(of strip: Strip, tail: Double) -> Double {
    let line = strip.minimum - rules.rowPadding
    return tail > 0 && 3 * line + rules.rowPadding + tail > followingHeight ? line : 2 * line
  }

  /// Whether a strip must begin on this page, because what stands above keeps with it.
  private func isPulled(_ part: Part) -> Bool {
    part.strip > 0 && strips[part.strip - 1].keepsWithNext && !part.isOpen && !isPageTop
  }

  /// Whether what is left of a strip is cut at the end of this page rather than moved to the next.
  private func splits(_ part: Part, need: Double, room: Double) -> Bool {
    let strip = strips[part.strip]
    if strip.isHeldTogether { return false }
    return isPulled(part) || need > followingHeight || room >= strip.splitsWithin * capacity
  }

  /// The height that what is left of a strip takes, and of the cells above that end with it.
  private func need(of part: Part) -> Double {
    let strip = strips[part.strip]
    var need = strip.minimum
    for (cell, cursor) in zip(strip.cells, part.cursors) where cell.rowSpan == 1 {
      need = max(need, cell.height(from: cursor))
    }
    for span in spans where span.lastStrip == part.strip {
      need = max(need, span.cell.height(from: span.cursor) - span.height)
    }
    return StripHeights.pixelAligned(need)
  }

  /// Writes a row of a height with as many lines as it holds.
  private mutating func emit(_ part: inout Part, height limit: Double) {
    let strip = strips[part.strip], row = rows.count
    let continuesAbove = part.lastRow.map { $0 == row - 1 && pageStarts.last != row } ?? false
    var cells: [GridCell] = []
    cells.reserveCapacity(strip.cells.count)
    var height = strip.minimum
    for (place, cell) in strip.cells.enumerated() where cell.rowSpan == 1 {
      let first = part.cursors[place]
      let last = min(cell.lineCount, max(first + 1, cell.end(from: first, in: limit)))
      part.cursors[place] = last
      height = max(height, cell.height(first..<last))
      append(cell, value: cell.value(first..<last), row: row, continuesAbove: continuesAbove, to: &cells)
    }
    for (place, cell) in strip.cells.enumerated() where cell.rowSpan > 1 && !part.isOpen {
      part.cursors[place] = cell.lineCount
      spans.append(OpenSpan(cell: cell, lastStrip: part.strip + cell.rowSpan - 1, firstRow: row))
    }
    let spansNeed = spans.contains {
      $0.lastStrip == part.strip && $0.cell.height(from: $0.cursor) - $0.height > height
    }
    if spansNeed { height = max(height, limit) }
    part.isOpen = true
    if continuesAbove { openBottom(of: row - 1, columns: cells.map(\.column)) }
    part.lastRow = row
    height = StripHeights.pixelAligned(height)
    rows.append(GridRow(height: height, cells: cells))
    if case .heading = strip.kind, repeatsByItself { headingRows = (headingRows?.lowerBound ?? row)..<(row + 1) }
    used += height
    isPageTop = false
    for place in spans.indices { spans[place].height += height }
    if !isUnfinished(part) { closeSpans(endingAt: part.strip) }
  }

  private func isUnfinished(_ part: Part) -> Bool {
    zip(strips[part.strip].cells, part.cursors).contains { $0.lineCount > $1 }
      || spans.contains {
        $0.lastStrip == part.strip && $0.cell.height(from: $0.cursor) > $0.height + 0.001
      }
  }

  private mutating func append(
    _ cell: StripCell, value: Value, row: Int, continuesAbove: Bool, to cells: inout [GridCell]
  ) {
    var style = cell.style
    if continuesAbove { style.edges.remove(.top) }
    if value == .blank { style.format = .text }
    guard value != .blank || !style.edges.isEmpty else { return }
    cells.append(GridCell(column: cell.column, value: value, style: styles.index(of: style)))
    if cell.columnSpan > 1 {
      merges.append(
        GridArea(firstRow: row, firstColumn: cell.column, lastRow: row, lastColumn: cell.column + cell.columnSpan - 1))
    }
  }

  /// Takes away the rule between two rows that are one entry.
  private mutating func openBottom(of row: Int, columns: [Int]) {
    for place in rows[row].cells.indices where columns.contains(rows[row].cells[place].column) {
      var style = styles[rows[row].cells[place].style]
      style.edges.remove(.bottom)
      rows[row].cells[place].style = styles.index(of: style)
    }
  }

  // MARK: - Pages

  private mutating func beginPage(for part: inout Part) {
    for place in spans.indices { closeSegment(place, isLast: false) }
    pageStarts.append(rows.count)
    part.lastRow = nil
    used = 0
    capacity = repeatsByItself && headingRows != nil ? followingHeight : pageHeight
    if !repeatsByItself, case .row(let table) = strips[part.strip].kind {
      let held = spans
      spans = []
      for index in headings[table] {
        var heading = Part(strip: index, cursors: [Int](repeating: 0, count: strips[index].cells.count))
        emit(&heading, height: need(of: heading))
      }
      spans = held
    }
    isPageTop = true
    for place in spans.indices {
      spans[place].firstRow = rows.count
      spans[place].height = 0
    }
  }

  private mutating func closeSpans(endingAt strip: Int) {
    for place in spans.indices where spans[place].lastStrip == strip { closeSegment(place, isLast: true) }
    spans.removeAll { $0.lastStrip == strip }
  }

  /// Writes the part of a cell over several rows that stands on this page.
  private mutating func closeSegment(_ place: Int, isLast: Bool) {
    let span = spans[place], cell = span.cell, lastRow = rows.count - 1
    guard span.height > 0, span.firstRow <= lastRow else { return }
    let end = isLast ? cell.lineCount : cell.end(from: span.cursor, in: span.height)
    let value = cell.value(span.cursor..<max(span.cursor, end))
    spans[place].cursor = max(span.cursor, end)
    var style = cell.style
    if value == .blank { style.format = .text }
    rows[span.firstRow].cells.append(GridCell(column: cell.column, value: value, style: styles.index(of: style)))
    let area = GridArea(
      firstRow: span.firstRow, firstColumn: cell.column, lastRow: lastRow,
      lastColumn: cell.column + cell.columnSpan - 1)
    if area.firstRow != area.lastRow || area.firstColumn != area.lastColumn { merges.append(area) }
  }
}

/// What is left of a strip while it is being placed.
private struct Part {
  let strip: Int
  /// The next line of each cell.
  var cursors: [Int]
  /// The row of its last part, while on the same page.
  var lastRow: Int?
  /// Whether its cells over several rows are open.
  var isOpen = false

  init(strip: Int, cursors: [Int]) {
    self.strip = strip
    self.cursors = cursors
  }
}

/// A cell over several rows that is not yet at its end.
private struct OpenSpan {
  let cell: StripCell
  let lastStrip: Int
  var firstRow: Int
  /// The height of its rows on this page.
  var height = 0.0
  /// The next line.
  var cursor = 0

  init(cell: StripCell, lastStrip: Int, firstRow: Int) {
    self.cell = cell
    self.lastStrip = lastStrip
    self.firstRow = firstRow
  }
}

/// The styles of a grid, each one once.
struct StyleTable {
  private(set) var all: [GridStyle] = []
  private var places: [GridStyle: Int] = [:]
  private var latest = 0

  subscript(index: Int) -> GridStyle { all[index] }

  mutating func index(of style: GridStyle) -> Int {
    // Neighbours mostly look alike.
    if latest < all.count, all[latest] == style { return latest }
    latest = places[style] ?? all.count
    if latest == all.count {
      places[style] = latest
      all.append(style)
    }
    return latest
  }
}

/// Writes strips as rows, page after page.
///
/// `Pagination` has decided where pages end. A strip that is taller than a page is cut at a line's end and continues on
/// the next, where the cells that say whose it is are repeated.
struct Flow {
  private let strips: [Strip]
  private let rules: LayoutRules
  /// The heading strips of each table, and whether Excel repeats them by itself.
  private let headings: [Range<Int>]
  private let repeatsByItself: Bool
  /// The repeated text of a cell that goes on on another page, by what it holds, with so many lines at most.
  private let continued: (StripCell, Int) -> Value

  private(set) var rows: [GridRow] = []
  private(set) var merges: [GridArea] = []
  private(set) var styles = StyleTable()
  private(set) var pageStarts: [Int] = []
  /// The rows of the first table's heading.
  private(set) var headingRows: Range<Int>?
  /// Those that Excel repeats on each page.
  var repeatedRows: Range<Int>? { repeatsByItself ? headingRows : nil }
  private var spans: [OpenSpan] = []
  /// The columns whose totals a workbook reckons.
  private var tallies: [Int: TallyColumn] = [:]
  /// The height of a page, that of one below a repeated heading, and what is left of this one.
  private let pageHeight, room: Double
  private var free: Double
  /// Whether a heading is being written again.
  private var isRepeating = false

  init(
    _ composed: ComposedPages, rules: LayoutRules, continued: @escaping (StripCell, Int) -> Value
  ) {
    strips = composed.strips
    headings = composed.headings
    repeatsByItself = composed.repeatsByItself
    pageHeight = composed.pageHeight
    room = composed.room
    free = pageHeight
    self.rules = rules
    self.continued = continued
    write(composed.pages)
    for row in rows.indices where rows[row].cells.count > 1 { rows[row].cells.sort { $0.column < $1.column } }
  }

  // MARK: - Placing

  private mutating func write(_ pages: [[ComposedPages.Slice]]) {
    var open: OpenStrip?
    for (number, page) in pages.enumerated() {
      var isBegun = number == 0
      for slice in page {
        var part = open ?? OpenStrip(slice.strip, of: strips)
        // Its parts have not needed the lines of doubt that each was given. Where a signature needs it, it says whose it
        // is once more above.
        let isNeeded = slice.isLast && strips[slice.strip].keepsWithNext
        if part.isOpen, !isUnfinished(part), !isNeeded {
          open = slice.isLast ? nil : part
          continue
        }
        if !isBegun { beginPage(for: &part) }
        isBegun = true
        var height = slice.isLast ? nil : slice.height
        if slice.leavesLines {
          let line = strips[slice.strip].minimum
          let rest = need(of: part) - Double(ComposedPages.fewestContinued) * line
          height = min(slice.height, max(rest, Double(ComposedPages.fewestLines) * line))
        }
        fill(&part, height: height, planned: slice.height)
        open = slice.isLast ? nil : part
      }
    }
  }

  /// Writes what is left of a strip in a height, or all of it: in rows no taller than Excel has them. Where its parts
  /// need more lines together than it had whole, and the page has no room for them, they go on on one more page.
  ///
  /// - Parameter planned: The height that the strip was given on the page.
  private mutating func fill(_ part: inout OpenStrip, height: Double?, planned: Double) {
    let line = strips[part.strip].minimum
    var left = height.map { min($0, free) } ?? .infinity
    while left > 2 * line - 0.01 {
      // What goes on on another page has the lines there in which is said again whose it is.
      let least = part.isRepeated ? min(planned, Double(ComposedPages.fewestContinued) * line) : 0
      let need = max(self.need(of: part), least)
      if height == nil, need > free + 0.01, free < room { beginPage(for: &part) }
      let whole = min(need, height == nil ? max(free, line) : left)
      // What is cut within a page leaves two lines for its last row.
      let limit = whole <= rules.tallestRow ? whole : min(rules.tallestRow, whole - 2 * line)
      emit(&part, height: limit, least: least)
      left -= rows[rows.count - 1].height
      if !isUnfinished(part) { return }
    }
  }

  /// The height that what is left of a strip takes, and of the cells above that end with it.
  private func need(of part: OpenStrip) -> Double {
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

  /// Writes a row with as many lines as a height holds, and no lower than `least`.
  private mutating func emit(_ part: inout OpenStrip, height limit: Double, least: Double = 0) {
    let strip = strips[part.strip], row = rows.count
    let continuesAbove = part.lastRow.map { $0 == row - 1 && pageStarts.last != row } ?? false
    var cells: [GridCell] = []
    cells.reserveCapacity(strip.cells.count)
    var values: [(cell: StripCell, value: Value, first: Int?)] = []
    values.reserveCapacity(strip.cells.count)
    var height = max(strip.minimum, least)
    for (place, cell) in strip.cells.enumerated() where cell.rowSpan == 1 {
      let first = part.cursors[place]
      var last = min(cell.lineCount, max(first + 1, cell.end(from: first, in: limit)))
      // The last line of a paragraph does not stand alone.
      if strip.kind == .text, cell.lineCount - last == 1, last - first > 2 { last -= 1 }
      part.cursors[place] = last
      height = max(height, cell.height(first..<last))
      values.append((cell, cell.value(first..<last), part.isRepeated && last == cell.lineCount ? first : nil))
    }
    for (place, cell) in strip.cells.enumerated() where cell.rowSpan > 1 && !part.isOpen {
      part.cursors[place] = cell.lineCount
      spans.append(OpenSpan(cell: cell, lastStrip: part.strip + cell.rowSpan - 1, firstRow: row))
    }
    let spansNeed = spans.contains {
      $0.lastStrip == part.strip && $0.cell.height(from: $0.cursor) - $0.height > height
    }
    if spansNeed { height = max(height, limit) }
    height = StripHeights.pixelAligned(height)
    for (cell, value, first) in values {
      append(
        cell, value: first.map { saidAgain(cell, value, from: $0, height: height) } ?? value, row: row, height: height,
        continuesAbove: continuesAbove, to: &cells)
    }
    part.isOpen = true
    part.isRepeated = false
    if continuesAbove { openBottom(of: row - 1, columns: cells.map(\.column)) }
    part.lastRow = row
    rows.append(GridRow(height: height, cells: cells))
    if case .heading(0) = strip.kind, !isRepeating { headingRows = (headingRows?.lowerBound ?? row)..<(row + 1) }
    if !isRepeating { free -= height }
    for place in spans.indices { spans[place].height += height }
    if !isUnfinished(part) { closeSpans(endingAt: part.strip) }
  }

  private func isUnfinished(_ part: OpenStrip) -> Bool {
    zip(strips[part.strip].cells, part.cursors).contains { $0.lineCount > $1 }
      || spans.contains {
        $0.lastStrip == part.strip && $0.cell.height(from: $0.cursor) > $0.height + 0.001
      }
  }

  private mutating func append(
    _ cell: StripCell, value: Value, row: Int, height: Double, continuesAbove: Bool, to cells: inout [GridCell]
  ) {
    var style = cell.style(of: value, height: height)
    if continuesAbove { style.edges.remove(.top) }
    guard value != .blank || !style.edges.isEmpty else { return }
    var written = GridCell(column: cell.column, value: value, style: styles.index(of: style, in: cell.column))
    if let tally = cell.tally, value != .blank || tally == .item, !isRepeating {
      let formula = tallies[cell.column, default: TallyColumn()].formula(tally, row: row, column: cell.column)
      // What is too wide for its cell is text, which no formula comes to.
      if case .number = value { written.formula = formula }
    }
    cells.append(written)
    if cell.columnSpan > 1 {
      merges.append(
        GridArea(firstRow: row, firstColumn: cell.column, lastRow: row, lastColumn: cell.column + cell.columnSpan - 1))
    }
  }

  /// What stands in a cell that goes on from the page before and ends on this one: whose it is, where that is said, and above
  /// what is left of its text as far as there is room.
  ///
  /// - Parameter first: The first line that is left.
  private func saidAgain(_ cell: StripCell, _ value: Value, from first: Int, height: Double) -> Value {
    guard cell.identifies, first > 0 else { return value }
    guard first < cell.lineCount else { return continued(cell, max(1, Int((height + 0.01) / cell.lineHeight))) }
    let lines = Int((height - cell.height(from: first) + 0.01) / cell.linePitch)
    guard lines > 0, case .text(let rest) = value, case .text(let above) = continued(cell, lines) else { return value }
    return .text(above + "\n" + rest)
  }

  /// Takes away the rule between two rows that are one entry.
  private mutating func openBottom(of row: Int, columns: [Int]) {
    for place in rows[row].cells.indices where columns.contains(rows[row].cells[place].column) {
      var style = styles[rows[row].cells[place].style]
      style.edges.remove(.bottom)
      rows[row].cells[place].style = styles.index(of: style, in: rows[row].cells[place].column)
    }
  }

  // MARK: - Pages

  private mutating func beginPage(for part: inout OpenStrip) {
    for place in spans.indices { closeSegment(place, isLast: false) }
    pageStarts.append(rows.count)
    free = repeatsByItself && part.strip >= headings[0].upperBound ? room : pageHeight
    part.lastRow = nil
    part.isRepeated = part.isOpen
    if !repeatsByItself, case .row(let table) = strips[part.strip].kind {
      free = room
      let held = spans
      spans = []
      isRepeating = true
      for index in headings[table] {
        var heading = OpenStrip(index, of: strips)
        emit(&heading, height: need(of: heading))
      }
      spans = held
      isRepeating = false
    }
    for place in spans.indices {
      spans[place].firstRow = rows.count
      spans[place].height = 0
      spans[place].isRepeated = true
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
    var value = cell.value(span.cursor..<max(span.cursor, end))
    if span.isRepeated, end == cell.lineCount { value = saidAgain(cell, value, from: span.cursor, height: span.height) }
    spans[place].cursor = max(span.cursor, end)
    let style = styles.index(of: cell.style(of: value, height: span.height), in: cell.column)
    rows[span.firstRow].cells.append(GridCell(column: cell.column, value: value, style: style))
    let area = GridArea(
      firstRow: span.firstRow, firstColumn: cell.column, lastRow: lastRow,
      lastColumn: cell.column + cell.columnSpan - 1)
    if area.firstRow != area.lastRow || area.firstColumn != area.lastColumn { merges.append(area) }
  }
}

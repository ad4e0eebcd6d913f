import ThaiText

/// Gives the rows of a sheet what their pages leave free at the foot, where a machine without the typeface needs it.
///
/// LibreOffice keeps the heights that a workbook stores, so that a text that has more lines there loses the last ones. To
/// give all rows room for them takes a tenth more pages on every machine; what is free at a page's foot takes none (docs/
/// architecture.md has what else was tried). What needs least comes first, so that as many texts as can be are whole.
struct FootRoom {
  /// A cell that needs more than its rows have.
  private struct Wish {
    let rows: ClosedRange<Int>
    /// The height that its text takes, in points, and how much of it is missing.
    let height, missing: Double
  }

  private let standIn: StandIn
  private let rules: LayoutRules
  private let fitter: TextFitter
  private let pageHeight: Double
  /// The most that rows grow, as a share of their height: with the typeface that much of them is blank.
  private static let mostGrowth = 0.3

  /// - Parameter pageHeight: The height of a page that may be filled, in points.
  init(_ standIn: StandIn, rules: LayoutRules, fitter: TextFitter, pageHeight: Double) {
    self.standIn = standIn
    self.rules = rules
    self.fitter = fitter
    self.pageHeight = pageHeight
  }

  /// The grid with taller rows; its pages are the same.
  func filled(_ grid: Grid) -> Grid {
    var grid = grid
    let starts = [0] + grid.pageStarts
    let pages = zip(starts, grid.pageStarts + [grid.rows.count]).map { $0..<$1 }
    let heading = grid.repeatedRows ?? 0..<0
    var free = pages.map { page in
      let repeated = page.lowerBound >= heading.upperBound ? heading : 0..<0
      return pageHeight - height(grid.rows[page]) - height(grid.rows[repeated])
    }
    let wishes = wishes(of: grid)
    func grant(_ wish: Wish, from pages: [Int]) {
      let missing = StripHeights.pixelAligned(wish.height - height(grid.rows[wish.rows]))
      let last = wish.rows.upperBound
      guard missing > 0, pages.allSatisfy({ free[$0] >= missing }), grid.rows[last].height + missing <= rules.tallestRow
      else { return }
      grid.rows[last].height += missing
      for page in pages { free[page] -= missing }
    }
    // A repeated heading takes as much of every page on which it stands.
    let first = pages.firstIndex { $0.contains(heading.lowerBound) } ?? 0
    for wish in wishes where heading.contains(wish.rows.lowerBound) { grant(wish, from: Array(pages.indices[first...])) }
    for wish in wishes where !heading.contains(wish.rows.lowerBound) {
      if let page = pages.firstIndex(where: { $0.contains(wish.rows.upperBound) }) { grant(wish, from: [page]) }
    }
    return grid
  }

  private func height(_ rows: ArraySlice<GridRow>) -> Double { rows.reduce(0) { $0 + $1.height } }

  /// What the cells of a grid need, the least first.
  private func wishes(of grid: Grid) -> [Wish] {
    var areas: [Int: [GridArea]] = [:]
    for area in grid.merges { areas[area.firstRow, default: []].append(area) }
    var wishes: [Wish] = []
    for (row, line) in grid.rows.enumerated() {
      for cell in line.cells {
        guard case .text(let text) = cell.value, !grid.styles[cell.style].isOneLine else { continue }
        let area = areas[row]?.first { $0.firstColumn == cell.column }
        let rows = row...(area?.lastRow ?? row)
        let needed = height(of: text, grid.styles[cell.style], grid.columns[cell.column...(area?.lastColumn ?? cell.column)])
        let present = height(grid.rows[rows]), missing = needed - present
        if missing > 0, missing <= present * Self.mostGrowth { wishes.append(Wish(rows: rows, height: needed, missing: missing)) }
      }
    }
    return wishes.sorted { $0.missing < $1.missing }
  }

  /// The height that a text takes in some columns together.
  private func height(of text: String, _ style: GridStyle, _ columns: ArraySlice<GridColumn>) -> Double {
    let points = columns.reduce(0) { $0 + $1.points }
    let room = points * rules.normal.widening - standIn.padding - Double(style.indentSteps) * rules.normal.indentStep
    let width = max(room * standIn.fill, style.size)
    let drawn = standIn.drawn(fitter.measured(text, size: style.size, isBold: style.isBold))
    let lines = drawn.lineCount(width: width, firstLineWidth: width, goesBackFromSlash: drawn.broken.hasSlash)
    return Double(lines) * standIn.pitch * style.size
  }
}

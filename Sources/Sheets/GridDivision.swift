extension Grid {
  /// The most page breaks that a sheet of Excel has.
  private static let mostPageBreaks = 1023

  /// The grid, or several where its pages are more than one sheet of Excel can end: each begins with a page, and what is
  /// repeated on each page stands at its top. One that goes on reckoning stays whole, as its formulas name cells.
  var divided: [Grid] {
    guard pageStarts.count > Self.mostPageBreaks, life == GridLife() else { return [self] }
    var grids: [Grid] = [], first = 0
    let ends = stride(from: Self.mostPageBreaks, to: pageStarts.count, by: Self.mostPageBreaks).map { pageStarts[$0] }
    for end in ends + [rows.count] {
      grids.append(part(first..<end))
      first = end
    }
    return grids
  }

  /// Some of its rows, the first of which begins a page.
  private func part(_ range: Range<Int>) -> Grid {
    var part = self
    let repeated = range.lowerBound == 0 ? 0..<0 : repeatedRows ?? 0..<0
    func moved(_ area: GridArea, _ rows: Range<Int>, to top: Int) -> GridArea? {
      guard area.lastRow >= rows.lowerBound, area.firstRow < rows.upperBound else { return nil }
      var area = area
      area.firstRow = max(area.firstRow, rows.lowerBound) - rows.lowerBound + top
      area.lastRow = min(area.lastRow, rows.upperBound - 1) - rows.lowerBound + top
      let isOneCell = area.firstRow == area.lastRow && area.firstColumn == area.lastColumn
      return isOneCell ? nil : area
    }
    part.rows = Array(rows[repeated]) + rows[range]
    // Its rows have moved, so that formulas would name others.
    for row in part.rows.indices { for place in part.rows[row].cells.indices { part.rows[row].cells[place].formula = nil } }
    part.merges =
      merges.compactMap { moved($0, repeated, to: 0) } + merges.compactMap { moved($0, range, to: repeated.count) }
    part.pageStarts = pageStarts.filter { $0 > range.lowerBound && $0 < range.upperBound }
      .map { $0 - range.lowerBound + repeated.count }
    if range.lowerBound > 0 {
      part.repeatedRows = repeated.isEmpty ? nil : 0..<repeated.count
      part.frozenRows = min(frozenRows, repeated.count)
    }
    return part
  }
}

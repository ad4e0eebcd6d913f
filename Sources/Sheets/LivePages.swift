/// The paper of a living sheet: how large it is printed, and where its pages end.
struct LivePages {
  /// The size in points below which what is printed is not made for the sake of fewer pages.
  private static let readable = 12.0
  /// The smallest scale, in hundredths, that Excel takes.
  private static let smallest = 10
  /// What it costs to end a page within a table: less than a page.
  private static let tornTable = 100.0

  private let sheet: LiveSheet
  /// The room between a page's margins, as far as it is filled, in points.
  private let page: (width: Double, height: Double)
  /// All of its height, in points.
  private let height: Double
  /// The width of the printed columns, in points, in Excel and where they are drawn widest.
  private let width, drawnWidth: Double
  /// The width of the columns that stand on every page, in points.
  private let repeated: Double

  init(_ sheet: LiveSheet, columns: ColumnWidths, rules: LayoutRules) {
    self.sheet = sheet
    let room = Layout.printableSize(of: sheet.page)
    page = (room.width, room.height * rules.pageFill)
    height = room.height
    width = columns.points(sheet.life.asideColumns..<sheet.columns.count { !$0.isHelper })
    drawnWidth = width * rules.normal.widening
    repeated = columns.points(0..<sheet.life.frozenColumns)
  }

  /// The height that a page of a list holds, in points of the sheet, where it is made smaller least.
  var listHeight: Double { page.height * max(1, width / (page.width * Double(across))) }

  /// How many pages a list stands on from side to side.
  var across: Int {
    guard sheet.paper == .wideList, page.width / width < Self.wideScale else { return 1 }
    let room = page.width / Self.wideScale - repeated
    return room <= 0 ? 1 : Int(((width - repeated) / room).rounded(.up))
  }

  /// The scale below which a wide list goes on on a page beside: 9 points of 14.
  private static let wideScale = 0.65

  // MARK: Lists

  /// The free rows that would stand on a page of their own, where the columns are drawn widest: that is where a program
  /// that does not know the print area's formula prints all rows. How much a page holds is not known to the last row, as
  /// programs round the scale: a row stays only if it has room in every case.
  func rowsWithoutRoom(_ heights: [Double]) -> Range<Int> {
    guard let free = sheet.freeRows else { return 0..<0 }
    let scale = max(1, drawnWidth / page.width)
    let first = stride(from: page.height, through: height * 1.015, by: height / 400).map { room in
      firstWithoutRoom(free, heights, room: room * scale)
    }.min()
    return (first ?? free.upperBound)..<free.upperBound
  }

  /// The first of the free rows with which a page begins.
  private func firstWithoutRoom(_ free: Range<Int>, _ heights: [Double], room: Double) -> Int {
    let heading = (sheet.repeatedRows ?? 0..<0).reduce(0) { $0 + heights[$1] }
    var used = 0.0
    for row in 0..<free.upperBound {
      if used + heights[row] > room {
        if free.contains(row) { return row }
        used = heading
      }
      used += heights[row]
    }
    return free.upperBound
  }

  // MARK: Composed sheets

  /// The scale, in hundredths, and the rows with which a page begins, without the first.
  func composed(_ heights: [Double]) -> (scale: Int, starts: [Int]) {
    let pieces = pieces(heights)
    let whole = tallestWhole(pieces)
    var scale = min(100, Int(100 * page.width / drawnWidth))
    while scale > Self.smallest, whole > height(at: scale) { scale -= 1 }
    var starts = starts(pieces, at: scale)
    let readable = Int((100 * Self.readable / sheet.page.size).rounded(.up))
    func torn(_ starts: [Int]) -> Int { starts.count { pieces[$0 - 1].breakCost > 0 } }
    for smaller in stride(from: scale - 1, through: readable, by: -1) {
      let better = self.starts(pieces, at: smaller)
      if (better.count, torn(better)) < (starts.count, torn(starts)) { (scale, starts) = (smaller, better) }
    }
    return (scale, starts)
  }

  private func height(at scale: Int) -> Double { page.height * 100 / Double(scale) }

  private func starts(_ pieces: [Piece], at scale: Int) -> [Int] {
    let height = height(at: scale), repeated = sheet.repeatedRows ?? 0..<0
    let heading = pieces[repeated].reduce(0) { $0 + $1.height }
    let pages = Pagination(pieces) { $0 >= repeated.upperBound && $0 > 0 ? height - heading : height }.pages
    return pages.dropFirst().map(\.lowerBound)
  }

  private func pieces(_ heights: [Double]) -> [Piece] {
    var keeps = sheet.rows.map(\.keepsWithNext)
    for row in sheet.repeatedRows ?? 0..<0 { keeps[row] = true }
    for chart in sheet.life.charts { for row in chart.area.firstRow..<chart.area.lastRow { keeps[row] = true } }
    for (row, line) in sheet.rows.enumerated() {
      for cell in line.cells where cell.rowSpan > 1 { for below in row..<row + cell.rowSpan - 1 { keeps[below] = true } }
    }
    return heights.indices.map { row in
      // A table ends before an empty row.
      let isWithin = row + 1 < heights.count && !sheet.rows[row + 1].cells.isEmpty
      let cost = keeps[row] ? Pagination.forbidden : isWithin ? Self.tornTable : 0
      return Piece(strip: row, height: heights[row], breakCost: cost)
    }
  }

  /// The height of the tallest rows that keep together.
  private func tallestWhole(_ pieces: [Piece]) -> Double {
    var tallest = 0.0, height = 0.0
    for piece in pieces {
      height += piece.height
      tallest = max(tallest, height)
      if piece.breakCost < Pagination.forbidden { height = 0 }
    }
    return tallest
  }
}

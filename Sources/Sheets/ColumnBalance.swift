import ThaiText

/// The widths of a sheet's columns by which its tables are low, within the limits that the form sets.
///
/// What is made small is the sum of the cubes of all cells' heights: it falls with the tallest cells of the rows, and
/// the gain of a column does not depend on the others, so that room goes step by step from the column that loses least
/// by it to the one that gains most. Nothing is moved unless the tables take less paper. The same cells give the same
/// widths.
struct ColumnBalance {
  private struct Column {
    /// The narrowest and widest that it may be, in the columns' unit.
    let limits: ClosedRange<Double>
    var heights: ColumnHeights
    /// The least that it keeps, in the columns' unit.
    var least = 0.0
  }

  /// The width of a word of a cell that a column has room for, in points.
  private typealias Word = (ColumnHeights.Cell) -> Double

  private var columns: [Column]
  /// Excel's step of a width, in the columns' unit, and how many of them are moved at once at least.
  private let grid: Double
  private static let stepsAtOnce = 3
  private var rowCount = 0
  private var headingRows: [Int] = []
  private let measure: ColumnHeights.Measure
  private let pageHeight: Double
  /// The height of what stands above and below the tables.
  private var above = 0.0, below = 0.0
  /// How often the heading stands on paper.
  private var pages = 1.0
  /// The rows above which the last tuning, which costs most, is left out.
  private static let longestTable = 60
  /// The longest number or code of a row, in letters; what is longer are words, which a line may end between.
  private static let longestNumber = 8
  /// The most bytes of such a one: four scalars of Thai for each letter.
  private static let mostBytes = longestNumber * 12
  /// The longest word that is kept whole at any price, in letters: a month, a unit, a level, not คอนกรีตเสริมเหล็ก.
  private static let longestWord = 12

  /// - Parameters:
  ///   - sheet: The sheet, whose columns have limits.
  ///   - printable: What all columns together may take, in points.
  ///   - pageHeight: The height of a page, in points.
  init(_ sheet: Sheet, rules: LayoutRules, fitter: TextFitter, printable: Double, pageHeight: Double) {
    self.pageHeight = pageHeight
    let gridPoints = ColumnWidths.pointsPerStep(rules.normal)
    grid = sheet.columns.reduce(0, +) / (printable / gridPoints).rounded(.down)
    let narrow = 1 - rules.doubt
    measure = ColumnHeights.Measure(
      step: gridPoints, padding: rules.cellPadding, fill: rules.lineFill * narrow, narrow: narrow, fitter: fitter)
    var cells = [[ColumnHeights.Cell]](repeating: [], count: sheet.columns.count)
    let continuation = Continuation(sheet.page)
    for block in sheet.blocks {
      guard case .table(let table) = block else {
        let height = Self.leastHeight(of: block, sheet.page, rules)
        if rowCount == 0 { above += height } else { below += height }
        continue
      }
      for (place, row) in (table.headings + table.rows).enumerated() {
        for (column, cell) in row.cells.prefix(cells.count).enumerated() where !cell.isCovered && cell.columnSpan == 1 {
          let text = cell.value.text(digits: sheet.page.digits)
          guard !text.isEmpty else { continue }
          let size = cell.style.size ?? sheet.page.size
          let isHeading = place < table.headings.count
          let measured = isHeading
            ? fitter.measuredHeading(text, size: size, isBold: cell.style.isBold)
            : fitter.measured(text, size: size, isBold: cell.style.isBold)
          // A short one, a number or a code, is said again in other words where its row goes on on another page, and must
          // have room for them too. Letters are counted only where bytes leave it open: else 5 million instructions more a
          // report, of 222.
          let isShort = cell.identifies && text.utf8.count <= Self.mostBytes
            && text.prefix(Self.longestNumber + 1).count <= Self.longestNumber
          let longest = isShort
            ? fitter.measured(continuation.of(text), size: size, isBold: cell.style.isBold) : measured
          // In a column that is too narrow a number is not broken but replaced by ###, so that it has room in both typefaces.
          let isNumber = if case .number = cell.value { true } else { false }
          let piece = (isNumber ? rules.standIn?.drawn(measured) ?? longest : longest).longestPiece
          cells[column].append(
            ColumnHeights.Cell(
              row: rowCount, rowSpan: max(1, cell.rowSpan), text: measured, standIn: rules.standIn, longest: piece,
              needed: isHeading || isNumber ? piece : longest.longestPiece(ofLetters: Self.longestWord),
              first: isHeading || isNumber ? piece : 0, lineHeight: rules.height(size: size), size: size,
              indent: Double(rules.indentSteps(of: cell.style, isRuled: true)) * rules.normal.indentStep, isHeading: isHeading))
        }
        if place < table.headings.count { headingRows.append(rowCount) }
        rowCount += 1
      }
    }
    let measure = measure
    columns = zip(sheet.columns, sheet.limits).enumerated().map { index, column in
      Column(limits: column.1 ?? column.0...column.0, heights: ColumnHeights(cells[index], measure))
    }
  }

  /// The height of a block beside the tables, each paragraph of which is a line.
  private static func leastHeight(of block: Block, _ page: Page, _ rules: LayoutRules) -> Double {
    switch block {
    case .space: rules.height(size: page.size)
    case .paragraph(let paragraph): rules.height(size: paragraph.style.size ?? page.size)
    case .signature(let lines): rules.height(lines: Double(lines.count), size: page.size)
    case .table: 0
    }
  }

  /// The widths, in the unit of the sheet's own.
  mutating func widths(from given: [Double]) -> [Double] {
    guard rowCount > 1 else { return given }
    // A word is not broken for the sake of other columns, nor a day where another typeface draws it wider, unless it is a very long
    // one or that typeface's, and that saves a page.
    var best: (widths: [Double], pages: Double)?
    var tried: (least: [Double], next: (widths: [Double], pages: Double))?
    for word in [\.whole, \.longest, \.needed] as [Word] where hasRoom(for: word, in: given) {
      // Tables often have no word between one bound and the next, and none has fewer pages than one.
      let least = columns.map(\.least), same = tried.flatMap { $0.least == least ? $0.next : nil }
      let next = same ?? balanced(from: given, by: word)
      tried = (least, next)
      if next.pages < best?.pages ?? .infinity { best = next }
      guard next.pages > 0, isHeld(next.widths, by: word) else { break }
    }
    return best?.widths ?? balanced(from: given, by: \.first).widths
  }

  /// Whether a column could be narrower but for its words.
  private func isHeld(_ widths: [Double], by word: Word) -> Bool {
    zip(columns, widths).contains { column, width in
      width < column.least * 1.1 + Double(Self.stepsAtOnce) * grid && column.heights.cells.contains { word($0) > $0.needed }
    }
  }

  /// The widths that have room for some of the words, and how many pages the tables fill in them.
  private mutating func balanced(
    from given: [Double], by longest: Word
  ) -> (widths: [Double], pages: Double) {
    keep(longest)
    var share = 0.0, edge = 0.0
    let first = raised(given).map { wanted in
      share += wanted
      let next = (share / grid).rounded()
      defer { edge = next }
      return Int(next - edge)
    }
    var widths = first
    let paper = paper(first)
    pages = max(1, paper / pageHeight)
    for steps in [8, 4, 2, 1] { move(steps * Self.stepsAtOnce, in: &widths) }
    if self.paper(widths) >= paper { widths = first }
    if rowCount <= Self.longestTable {
      for steps in [4, 2, 1] { lower(&widths, by: steps * Self.stepsAtOnce) }
    }
    return (widths.map { Double($0) * grid }, filling(rowHeights(widths)).pages)
  }

  /// Lets no column be narrower than some of its words.
  private mutating func keep(_ longest: Word) {
    for index in columns.indices {
      let word = columns[index].heights.cells.reduce(0) { max($0, longest($1) / measure.fill + $1.indent) } + measure.padding
      let limits = columns[index].limits
      columns[index].least = min(max(limits.lowerBound, word / measure.step * grid + grid), limits.upperBound)
    }
  }

  /// Whether the columns together are as wide as some of their words.
  private mutating func hasRoom(for longest: Word, in widths: [Double]) -> Bool {
    keep(longest)
    return columns.reduce(0) { $0 + $1.least } <= widths.reduce(0, +)
  }

  /// The widths with room for the longest words, which the columns that have more than that give; as they are where
  /// those have not enough.
  private func raised(_ widths: [Double]) -> [Double] {
    let missing = zip(widths, columns).reduce(0) { $0 + max(0, $1.1.least - $1.0) }
    let spare = zip(widths, columns).reduce(0) { $0 + max(0, $1.0 - $1.1.least) }
    guard missing > 0, spare >= missing else { return widths }
    return zip(widths, columns).map { width, column in
      width < column.least ? column.least : width - (width - column.least) * missing / spare
    }
  }

  private func mayGive(_ column: Int, _ steps: Int, of widths: [Int]) -> Bool {
    Double(widths[column] - steps) * grid >= columns[column].least - 1e-9
  }

  private func mayTake(_ column: Int, _ steps: Int, of widths: [Int]) -> Bool {
    Double(widths[column] + steps) * grid <= columns[column].limits.upperBound + 1e-9
  }

  /// What a column loses by giving some room, and gains by taking it; nil where it may not.
  private struct Offer {
    var cost, gain: Double?
  }

  private mutating func offer(of column: Int, _ steps: Int, of widths: [Int]) -> Offer {
    let now = weight(column, widths[column])
    return Offer(
      cost: mayGive(column, steps, of: widths) ? weight(column, widths[column] - steps) - now : nil,
      gain: mayTake(column, steps, of: widths) ? now - weight(column, widths[column] + steps) : nil)
  }

  /// Moves some steps of room to where they save most, up to forty times and as long as that saves more than it costs.
  private mutating func move(_ steps: Int, in widths: inout [Int]) {
    // Only two columns have another offer after a move: to ask all again takes 0.7 million instructions more a report.
    var offers: [Offer] = []
    for column in widths.indices { offers.append(offer(of: column, steps, of: widths)) }
    for _ in 0..<40 {
      var best: (giver: Int, taker: Int, saved: Double)?
      for giver in widths.indices {
        guard let cost = offers[giver].cost else { continue }
        for taker in widths.indices where taker != giver {
          guard let gain = offers[taker].gain, gain - cost > best?.saved ?? 1e-6 else { continue }
          best = (giver, taker, gain - cost)
        }
      }
      guard let best else { return }
      widths[best.giver] -= steps
      widths[best.taker] += steps
      for column in [best.giver, best.taker] { offers[column] = offer(of: column, steps, of: widths) }
    }
  }

  /// What a column's cells weigh in a width: the sum that is made small.
  private mutating func weight(_ column: Int, _ width: Int) -> Double {
    let heights = columns[column].heights.heights(width)
    var sum = 0.0
    for (cell, height) in zip(columns[column].heights.cells, heights) {
      let height = height / Double(cell.rowSpan)
      sum += height * height * height * Double(cell.rowSpan) * (cell.isHeading ? pages : 1)
    }
    return sum
  }

  /// Moves some steps of room as long as the tables get lower by it.
  private mutating func lower(_ widths: inout [Int], by steps: Int) {
    var rows = rowHeights(widths), lowest = paper(filling(rows))
    var isLower = true
    while isLower {
      isLower = false
      for giver in widths.indices where mayGive(giver, steps, of: widths) {
        for taker in widths.indices where taker != giver && mayTake(taker, steps, of: widths) {
          guard mayGive(giver, steps, of: widths) else { break }
          guard lowersRows(taker, by: steps, widths, rows) else { continue }
          widths[giver] -= steps
          widths[taker] += steps
          let next = rowHeights(widths), height = paper(filling(next))
          if height < lowest - 1e-6 {
            (lowest, rows, isLower) = (height, next, true)
          } else {
            widths[giver] += steps
            widths[taker] -= steps
          }
        }
      }
    }
  }

  /// Whether a row may be lower where a column is wider: the tables are not where none is. To ask that first saves 3 million
  /// instructions a report, of 228.
  private mutating func lowersRows(_ column: Int, by steps: Int, _ widths: [Int], _ rows: RowHeights) -> Bool {
    let now = columns[column].heights.heights(widths[column]), wider = columns[column].heights.heights(widths[column] + steps)
    guard now != wider else { return false }
    let cells = columns[column].heights.cells
    return cells.indices.contains { wider[$0] != now[$0] && (cells[$0].rowSpan > 1 || now[$0] >= rows.heights[cells[$0].row]) }
  }

  /// What the tables take of paper, in points: the pages that are left behind, what is used of the last, and a quarter of
  /// the rows' height.
  private mutating func paper(_ widths: [Int]) -> Double { paper(filling(rowHeights(widths))) }

  private func paper(_ filling: Filling) -> Double {
    // Lower rows are on the way to fewer pages.
    filling.pages * pageHeight + filling.used + filling.height / 4
  }

  /// The rows' heights, and the cells that stand over several.
  private struct RowHeights {
    var heights: [Double]
    var spans: [(last: Int, first: Int, height: Double)] = []
  }

  private mutating func rowHeights(_ widths: [Int]) -> RowHeights {
    var rows = RowHeights(heights: [Double](repeating: 0, count: rowCount))
    for column in columns.indices {
      let heights = columns[column].heights.heights(widths[column])
      for (cell, height) in zip(columns[column].heights.cells, heights) {
        if cell.rowSpan == 1 {
          rows.heights[cell.row] = max(rows.heights[cell.row], height)
        } else {
          rows.spans.append((min(cell.row + cell.rowSpan, rowCount) - 1, cell.row, height))
        }
      }
    }
    for span in rows.spans {
      rows.heights[span.last] = max(rows.heights[span.last], span.height - rows.heights[span.first..<span.last].reduce(0, +))
    }
    return rows
  }

  /// How many pages the tables fill, what is used of the one after them, and the rows' height.
  private struct Filling {
    var pages = 0.0, used: Double, height = 0.0
  }

  private func filling(_ tables: RowHeights) -> Filling {
    let rows = tables.heights
    let heading = headingRows.reduce(0) { $0 + rows[$1] }
    let repeated = ComposedPages.isRepeated(heading: heading, pageHeight: pageHeight) ? heading : 0
    let room = pageHeight - repeated
    let holds = tables.spans.isEmpty ? nil : holds(tables, room: room)
    var filling = Filling(used: above + heading), next = 0.0
    for row in rows.indices where !headingRows.contains(row) {
      filling.height += rows[row]
      // What follows a table stands with its last row.
      next += rows[row] + (row + 1 == rowCount ? below : 0)
      if holds?[row] == true { continue }
      if filling.used + next > pageHeight, filling.used > repeated {
        filling.pages += 1
        filling.used = repeated
      }
      filling.used += next
      next = 0
      // A row that is taller than a page goes on on the next.
      while filling.used > pageHeight {
        filling.pages += 1
        filling.used -= room
      }
    }
    return filling
  }

  /// The rows after which no page ends, because a text that goes on beside the next would be torn.
  private func holds(_ tables: RowHeights, room: Double) -> [Bool] {
    let rows = tables.heights
    var holds = [Bool](repeating: false, count: rows.count)
    for span in tables.spans where rows[span.first...span.last].reduce(0, +) <= room {
      var above = 0.0
      for row in span.first..<span.last {
        above += rows[row]
        if span.height > above { holds[row] = true }
      }
    }
    return holds
  }
}

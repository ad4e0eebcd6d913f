import ThaiText

/// The widths of a sheet's columns by which its tables are low, within the limits that the form sets.
///
/// What is made small is the sum of the cubes of all cells' heights: it falls with the tallest cells of the rows, and
/// the gain of a column does not depend on the others, so that room goes step by step from the column that loses least
/// by it to the one that gains most. Nothing is moved unless the tables take less paper. The same cells give the same
/// widths.
struct ColumnBalance {
  private struct Entry {
    let row: Int
    let text: MeasuredText
    /// The width of its longest word, in points.
    let longest: Double
    let lineHeight: Double
    let rowSpan: Int
    /// Whether it is part of the heading, which stands on each page.
    let isHeading: Bool
  }

  /// The heights of a column's cells in a width, none where it was not asked for yet, and what they weigh: the sum that
  /// is made small.
  private struct Heights {
    var all: [Double] = []
    var weight: Double?
  }

  private struct Column {
    /// The narrowest and widest that it may be, in the columns' unit.
    let limits: ClosedRange<Double>
    /// The cells that stand in it alone.
    var entries: [Entry] = []
    /// The width from which room is moved, and the least that it keeps.
    var first = 0.0, least = 0.0
    /// What is known of its widths, by how many steps wider than the first they are: 0, -1, 1, -2, 2 and so on.
    var known: [Heights] = []

    /// Where a width stands in `known`.
    static func place(of steps: Int) -> Int { steps < 0 ? -2 * steps - 1 : 2 * steps }
  }

  private var columns: [Column]
  /// What is moved at once at least, in the columns' unit: this share of all of them.
  private let step: Double
  private static let steps = 256.0
  private var rowCount = 0
  private var headingRows: [Int] = []
  private let points: Double
  private let pageHeight: Double
  /// The height of what stands above and below the tables.
  private var above = 0.0, below = 0.0
  /// How often the heading stands on paper.
  private var pages = 1.0
  private let padding, doubt: Double
  /// The rows above which the last tuning, which costs most, is left out.
  private static let longestTable = 60
  /// The longest number or code of a row, in letters; what is longer are words, which a line may end between.
  private static let longestNumber = 8

  /// - Parameters:
  ///   - sheet: The sheet, whose columns have limits.
  ///   - printable: What all columns together may take, in points.
  ///   - pageHeight: The height of a page, in points.
  init(_ sheet: Sheet, rules: LayoutRules, fitter: TextFitter, printable: Double, pageHeight: Double) {
    self.pageHeight = pageHeight
    columns = zip(sheet.columns, sheet.limits).map { Column(limits: $1 ?? $0...$0) }
    let whole = sheet.columns.reduce(0, +)
    step = whole / Self.steps
    points = printable / whole
    padding = rules.cellPadding
    doubt = rules.doubt
    let continuation = Continuation(sheet.page)
    for block in sheet.blocks {
      guard case .table(let table) = block else {
        let height = Self.leastHeight(of: block, sheet.page, rules)
        if rowCount == 0 { above += height } else { below += height }
        continue
      }
      for (place, row) in (table.headings + table.rows).enumerated() {
        for (column, cell) in row.cells.prefix(columns.count).enumerated() where !cell.isCovered && cell.columnSpan == 1 {
          let text = cell.value.text(digits: sheet.page.digits)
          guard !text.isEmpty else { continue }
          let size = cell.style.size ?? sheet.page.size
          let measured = fitter.measured(text, size: size, isBold: cell.style.isBold)
          // A short one, a number or a code, is said again in other words where its row goes on on another page, and must
          // have room for them too. To count all letters took 4 million instructions a report, of 195.
          let isShort = cell.identifies && text.prefix(Self.longestNumber + 1).count <= Self.longestNumber
          let longest = isShort
            ? fitter.measured(continuation.of(text), size: size, isBold: cell.style.isBold) : measured
          columns[column].entries.append(
            Entry(
              row: rowCount, text: measured, longest: longest.longestPiece,
              lineHeight: rules.height(size: size), rowSpan: max(1, cell.rowSpan),
              isHeading: place < table.headings.count))
        }
        if place < table.headings.count { headingRows.append(rowCount) }
        rowCount += 1
      }
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
    for index in columns.indices {
      // A word is not broken for the sake of other columns.
      let word = columns[index].entries.reduce(0) { max($0, $1.longest) } * (1 + doubt) + padding
      let limits = columns[index].limits
      columns[index].least = min(max(limits.lowerBound, word / points), limits.upperBound)
    }
    for (index, width) in raised(given).enumerated() { columns[index].first = width }
    let unmoved = columns.map { _ in 0 }
    var moved = unmoved
    let paper = paper(unmoved)
    pages = max(1, paper / pageHeight)
    for steps in [8, 4, 2, 1] { move(steps, in: &moved) }
    if self.paper(moved) >= paper { moved = unmoved }
    if rowCount <= Self.longestTable {
      for steps in [4, 2, 1] { lower(&moved, by: steps) }
    }
    return moved.indices.map { width($0, moved[$0]) }
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

  /// The width of a column that has taken so many steps of room, or given them where they are below 0.
  private func width(_ column: Int, _ steps: Int) -> Double { columns[column].first + Double(steps) * step }

  private func mayGive(_ column: Int, _ steps: Int, of moved: [Int]) -> Bool {
    width(column, moved[column] - steps) >= columns[column].least - 1e-9
  }

  private func mayTake(_ column: Int, _ steps: Int, of moved: [Int]) -> Bool {
    width(column, moved[column] + steps) <= columns[column].limits.upperBound + 1e-9
  }

  /// What a column loses by giving some room, and gains by taking it; nil where it may not.
  private struct Offer {
    var cost, gain: Double?
  }

  private mutating func offer(of column: Int, _ steps: Int, of moved: [Int]) -> Offer {
    let now = weight(column, moved[column])
    return Offer(
      cost: mayGive(column, steps, of: moved) ? weight(column, moved[column] - steps) - now : nil,
      gain: mayTake(column, steps, of: moved) ? now - weight(column, moved[column] + steps) : nil)
  }

  /// Moves some steps of room to where they save most, up to forty times and as long as that saves more than it costs.
  private mutating func move(_ steps: Int, in moved: inout [Int]) {
    // Only two columns have another offer after a move: to ask all again takes 0.7 million instructions more a report.
    var offers: [Offer] = []
    for column in moved.indices { offers.append(offer(of: column, steps, of: moved)) }
    for _ in 0..<40 {
      var best: (giver: Int, taker: Int, saved: Double)?
      for giver in moved.indices {
        guard let cost = offers[giver].cost else { continue }
        for taker in moved.indices where taker != giver {
          guard let gain = offers[taker].gain, gain - cost > best?.saved ?? 1e-6 else { continue }
          best = (giver, taker, gain - cost)
        }
      }
      guard let best else { return }
      moved[best.giver] -= steps
      moved[best.taker] += steps
      for column in [best.giver, best.taker] { offers[column] = offer(of: column, steps, of: moved) }
    }
  }

  private mutating func weight(_ column: Int, _ steps: Int) -> Double {
    let place = Column.place(of: steps)
    if place < columns[column].known.count, let weight = columns[column].known[place].weight { return weight }
    var sum = 0.0
    for (entry, height) in zip(columns[column].entries, heights(column, steps)) {
      let height = height / Double(entry.rowSpan)
      sum += height * height * height * Double(entry.rowSpan) * (entry.isHeading ? pages : 1)
    }
    columns[column].known[place].weight = sum
    return sum
  }

  /// The heights of a column's cells in a width.
  private mutating func heights(_ column: Int, _ steps: Int) -> [Double] {
    let place = Column.place(of: steps), known = columns[column].known.count
    if place < known, !columns[column].known[place].all.isEmpty { return columns[column].known[place].all }
    let room = (width(column, steps) * points - padding) * (1 - doubt)
    let heights = columns[column].entries.map {
      Double($0.text.lineCount(width: room, firstLineWidth: room)) * $0.lineHeight
    }
    if place >= known { columns[column].known += repeatElement(Heights(), count: place + 1 - known) }
    columns[column].known[place].all = heights
    return heights
  }

  /// Moves some steps of room as long as the tables get lower by it.
  private mutating func lower(_ moved: inout [Int], by steps: Int) {
    var lowest = paper(moved)
    var isLower = true
    while isLower {
      isLower = false
      for giver in moved.indices where mayGive(giver, steps, of: moved) {
        for taker in moved.indices where taker != giver && mayTake(taker, steps, of: moved) {
          guard mayGive(giver, steps, of: moved) else { break }
          // No table gets lower where no cell does. To ask that first, and to weigh a width once, saves 5 million
          // instructions a report, of 215.
          guard heights(taker, moved[taker] + steps) != heights(taker, moved[taker]) else { continue }
          moved[giver] -= steps
          moved[taker] += steps
          let height = paper(moved)
          if height < lowest - 1e-6 {
            lowest = height
            isLower = true
          } else {
            moved[giver] += steps
            moved[taker] -= steps
          }
        }
      }
    }
  }

  /// What the tables take of paper, in points: the pages that are left behind, what is used of the last, and a quarter of
  /// the rows' height.
  private mutating func paper(_ moved: [Int]) -> Double {
    var rows = [Double](repeating: 0, count: rowCount)
    var spans: [(last: Int, first: Int, height: Double)] = []
    for column in columns.indices {
      for (entry, height) in zip(columns[column].entries, heights(column, moved[column])) {
        if entry.rowSpan == 1 {
          rows[entry.row] = max(rows[entry.row], height)
        } else {
          spans.append((min(entry.row + entry.rowSpan, rowCount) - 1, entry.row, height))
        }
      }
    }
    for span in spans {
      rows[span.last] = max(rows[span.last], span.height - rows[span.first..<span.last].reduce(0, +))
    }
    let heading = headingRows.reduce(0) { $0 + rows[$1] }
    let repeated = ComposedPages.isRepeated(heading: heading, pageHeight: pageHeight) ? heading : 0
    let room = pageHeight - repeated
    var pages = 0.0, used = above + heading, height = 0.0
    for row in rows.indices where !headingRows.contains(row) {
      // What follows a table stands with its last row.
      let rest = row + 1 == rowCount ? below : 0
      height += rows[row]
      if used + rows[row] + rest > pageHeight, used > repeated {
        pages += 1
        used = repeated
      }
      used += rows[row] + rest
      // A row that is taller than a page goes on on the next.
      while used > pageHeight {
        pages += 1
        used -= room
      }
    }
    // Lower rows are on the way to fewer pages.
    return pages * pageHeight + used + height / 4
  }
}

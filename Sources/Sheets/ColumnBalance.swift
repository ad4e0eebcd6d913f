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
    /// The same where another typeface stands in; nil where none does.
    let drawn: MeasuredText?
    /// The width of its longest word, of the longest that is kept whole where that costs a page, and of the longest that is
    /// where there is no room for others: of a heading. In points.
    let longest, needed, first: Double
    /// The width of its longest word, and of its longest day or number where another typeface stands in.
    let whole: Double
    let lineHeight: Double
    let size: Double
    /// The room beside its lines that is more than the padding, in points.
    let indent: Double
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
  /// What is moved at once at least, in the columns' unit: so many of the steps in which Excel counts widths, so that a
  /// column is as wide as was reckoned.
  private let step: Double
  private static let stepsAtOnce = 3.0
  /// A step of Excel's, in the columns' unit.
  private let grid: Double
  private var rowCount = 0
  private var headingRows: [Int] = []
  private let points: Double
  private let pageHeight: Double
  /// The height of what stands above and below the tables.
  private var above = 0.0, below = 0.0
  /// How often the heading stands on paper.
  private var pages = 1.0
  private let padding: Double
  /// The share of a line that is reckoned with: what surely stands on one line.
  private let fill: Double
  /// The share of the width of a line at which it is broken that is surely filled.
  private let narrow: Double
  private let fitter: TextFitter
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
    columns = zip(sheet.columns, sheet.limits).map { Column(limits: $1 ?? $0...$0) }
    let whole = sheet.columns.reduce(0, +)
    let gridPoints = ColumnWidths.pointsPerStep(rules.normal)
    grid = whole / (printable / gridPoints).rounded(.down)
    step = grid * Self.stepsAtOnce
    points = gridPoints / grid
    padding = rules.cellPadding
    narrow = 1 - rules.doubt
    fill = rules.lineFill * narrow
    self.fitter = fitter
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
          let drawn = rules.standIn?.drawn(measured)
          // In a column that is too narrow a number is not broken but replaced by ###, so that it has room in both typefaces.
          let isNumber = if case .number = cell.value { true } else { false }
          let piece = (isNumber ? drawn ?? longest : longest).longestPiece
          columns[column].entries.append(
            Entry(
              row: rowCount, text: measured, drawn: drawn, longest: piece,
              needed: isHeading || isNumber ? piece : longest.longestPiece(ofLetters: Self.longestWord),
              first: isHeading || isNumber ? piece : 0,
              whole: isHeading ? piece : max(piece, drawn?.longestFigure ?? 0),
              lineHeight: rules.height(size: size), size: size,
              indent: Double(rules.indentSteps(of: cell.style, isRuled: true)) * rules.normal.indentStep, rowSpan: max(1, cell.rowSpan),
              isHeading: isHeading))
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
    // A word is not broken for the sake of other columns, nor a day where another typeface draws it wider, unless it is a very long
    // one or that typeface's, and that saves a page.
    let words: [(Entry) -> Double] = [\.whole, \.longest, \.needed]
    var best: (widths: [Double], pages: Double)?
    var tried: (least: [Double], next: (widths: [Double], pages: Double))?
    for longest in words where hasRoom(for: longest, in: given) {
      // Tables often have no word between one bound and the next, and none has fewer pages than one.
      let least = columns.map(\.least), same = tried.flatMap { $0.least == least ? $0.next : nil }
      let next = same ?? balanced(from: given, by: longest)
      tried = (least, next)
      if next.pages < best?.pages ?? .infinity { best = next }
      let isHeld = zip(columns, next.widths).contains { column, width in
        width < column.least * 1.1 + step && column.entries.contains { longest($0) > $0.needed }
      }
      guard isHeld, next.pages > 0 else { break }
    }
    return best?.widths ?? balanced(from: given, by: \.first).widths
  }

  /// The widths that have room for some of the words, and how many pages the tables fill in them.
  private mutating func balanced(
    from given: [Double], by longest: (Entry) -> Double
  ) -> (widths: [Double], pages: Double) {
    keep(longest)
    var share = 0.0, edge = 0.0
    for (index, wanted) in raised(given).enumerated() {
      share += wanted
      let next = (share / grid).rounded() * grid, width = next - edge
      edge = next
      if columns[index].first != width { columns[index].known = [] }
      columns[index].first = width
    }
    let unmoved = columns.map { _ in 0 }
    var moved = unmoved
    let paper = paper(unmoved)
    pages = max(1, paper / pageHeight)
    for steps in [8, 4, 2, 1] { move(steps, in: &moved) }
    if self.paper(moved) >= paper { moved = unmoved }
    if rowCount <= Self.longestTable {
      for steps in [4, 2, 1] { lower(&moved, by: steps) }
    }
    return (moved.indices.map { width($0, moved[$0]) }, filling(moved).pages)
  }

  /// Lets no column be narrower than some of its words.
  private mutating func keep(_ longest: (Entry) -> Double) {
    for index in columns.indices {
      let word = columns[index].entries.reduce(0) { max($0, longest($1) / fill + $1.indent) } + padding
      let limits = columns[index].limits
      columns[index].least = min(max(limits.lowerBound, word / points + grid), limits.upperBound)
    }
  }

  /// Whether the columns together are as wide as some of their words.
  private mutating func hasRoom(for longest: (Entry) -> Double, in widths: [Double]) -> Bool {
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
    if let known = known(column, steps) { return known }
    // What is as high where it is narrower as where it is wider is so between them: 2 of 237 million instructions a report.
    let narrower = nearest(column, steps, by: -1), wider = nearest(column, steps, by: 1)
    let whole = width(column, steps) * points
    let heights = columns[column].entries.indices.map { entry in
      if let narrower, let wider, narrower[entry] == wider[entry] { return narrower[entry] }
      return height(of: columns[column].entries[entry], whole: whole)
    }
    let place = Column.place(of: steps), count = columns[column].known.count
    if place >= count { columns[column].known += repeatElement(Heights(), count: place + 1 - count) }
    columns[column].known[place].all = heights
    return heights
  }

  /// The heights of a column's cells in a width for which they were asked before.
  private func known(_ column: Int, _ steps: Int) -> [Double]? {
    let place = Column.place(of: steps)
    guard place < columns[column].known.count, !columns[column].known[place].all.isEmpty else { return nil }
    return columns[column].known[place].all
  }

  /// The same in the nearest width that is wider by so many steps, or twice as many, and so on.
  private func nearest(_ column: Int, _ steps: Int, by step: Int) -> [Double]? {
    let reach = abs(steps) + columns[column].known.count / 2 + 1
    for distance in 1...reach {
      if let known = known(column, steps + distance * step) { return known }
    }
    return nil
  }

  /// The height of a cell in a column that is so many points wide.
  private func height(of entry: Entry, whole: Double) -> Double {
    let room = (whole - padding - entry.indent) * fill
    var lines = entry.text.lineCount(width: room, firstLineWidth: room)
    if entry.text.broken.hasSlash, !entry.isHeading { lines = max(lines, fitter.mostLines(entry.text, width: room / narrow)) }
    let height = Double(lines) * entry.lineHeight
    guard lines > 1, let drawn = entry.drawn else { return height }
    // The lines of a heading are written out, so that each is broken by itself.
    let parts = entry.isHeading ? entry.text.lines(width: room, firstLineWidth: room) : nil
    return max(height, fitter.standInHeight(ofDrawn: drawn, parts: parts, points: whole, indent: entry.indent, size: entry.size))
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
    let filling = filling(moved)
    // Lower rows are on the way to fewer pages.
    return filling.pages * pageHeight + filling.used + filling.height / 4
  }

  /// How many pages the tables fill, what is used of the one after them, and the rows' height.
  private mutating func filling(_ moved: [Int]) -> (pages: Double, used: Double, height: Double) {
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
    let holds = spans.isEmpty ? nil : holds(spans, rows, room: room)
    var pages = 0.0, used = above + heading, height = 0.0, next = 0.0
    for row in rows.indices where !headingRows.contains(row) {
      height += rows[row]
      // What follows a table stands with its last row.
      next += rows[row] + (row + 1 == rowCount ? below : 0)
      if holds?[row] == true { continue }
      if used + next > pageHeight, used > repeated {
        pages += 1
        used = repeated
      }
      used += next
      next = 0
      // A row that is taller than a page goes on on the next.
      while used > pageHeight {
        pages += 1
        used -= room
      }
    }
    return (pages, used, height)
  }

  /// The rows after which no page ends, because a text that goes on beside the next would be torn.
  private func holds(
    _ spans: [(last: Int, first: Int, height: Double)], _ rows: [Double], room: Double
  ) -> [Bool] {
    var holds = [Bool](repeating: false, count: rows.count)
    for span in spans where rows[span.first...span.last].reduce(0, +) <= room {
      var above = 0.0
      for row in span.first..<span.last {
        above += rows[row]
        if span.height > above { holds[row] = true }
      }
    }
    return holds
  }
}

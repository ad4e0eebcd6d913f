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

  /// The heights of a column's cells in a width, and what they weigh: the sum that is made small.
  private struct Heights {
    let all: [Double]
    var weight: Double?
  }

  /// The narrowest and widest that a column may be, in the columns' unit.
  private let limits: [ClosedRange<Double>]
  /// The cells that stand in one column, by column.
  private var columns: [[Entry]]
  private var rowCount = 0
  private var headingRows: [Int] = []
  private let points: Double
  private let pageHeight: Double
  /// The height of what stands above and below the tables.
  private var above = 0.0, below = 0.0
  /// How often the heading stands on paper.
  private var pages = 1.0
  private let padding, doubt: Double
  /// The heights of cells that are known, with their weight, by column and width in steps.
  private var known: [[Int: Heights]]
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
    limits = zip(sheet.columns, sheet.limits).map { $1 ?? $0...$0 }
    columns = sheet.columns.map { _ in [] }
    known = sheet.columns.map { _ in [:] }
    points = printable / sheet.columns.reduce(0, +)
    padding = rules.cellPadding
    doubt = rules.doubt
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
          columns[column].append(
            Entry(
              row: rowCount, text: measured, longest: Self.longestPiece(of: text, measured, cell, sheet.page, fitter),
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

  /// The width of the longest word of a cell, in points. Whose a row is must have room where it is said again in the words
  /// for that too.
  private static func longestPiece(
    of text: String, _ measured: MeasuredText, _ cell: Cell, _ page: Page, _ fitter: TextFitter
  ) -> Double {
    guard cell.identifies, text.count <= longestNumber else { return measured.longestPiece }
    let again = page.continued.replacing("{text}", with: text)
    return fitter.measured(again, size: cell.style.size ?? page.size, isBold: cell.style.isBold).longestPiece
  }

  /// The widths, in the unit of the sheet's own.
  mutating func widths(from given: [Double]) -> [Double] {
    guard rowCount > 1 else { return given }
    // A word is not broken for the sake of other columns.
    let least = columns.indices.map { column in
      let word = columns[column].reduce(0) { max($0, $1.longest) } * (1 + doubt) + padding
      return min(max(limits[column].lowerBound, word / points), limits[column].upperBound)
    }
    let given = raised(given, to: least)
    var widths = given
    let whole = given.reduce(0, +)
    pages = max(1, paper(given) / pageHeight)
    for share in [32.0, 64, 128, 256] { move(whole / share, in: &widths, least: least) }
    if paper(widths) >= paper(given) { widths = given }
    if rowCount <= Self.longestTable {
      for share in [64.0, 128, 256] { lower(&widths, step: whole / share, least: least) }
    }
    return widths
  }

  /// The widths with room for the longest words, which the columns that have more than that give; as they are where
  /// those have not enough.
  private func raised(_ widths: [Double], to least: [Double]) -> [Double] {
    let missing = zip(widths, least).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    let spare = zip(widths, least).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    guard missing > 0, spare >= missing else { return widths }
    return zip(widths, least).map { width, least in
      width < least ? least : width - (width - least) * missing / spare
    }
  }

  /// What a column loses by giving a step of room, and gains by taking one; nil where it may not.
  private struct Offer {
    var cost, gain: Double?
  }

  private mutating func offer(of column: Int, _ width: Double, step: Double, least: Double) -> Offer {
    let now = weight(column, width)
    return Offer(
      cost: width - step >= least - 1e-9 ? weight(column, width - step) - now : nil,
      gain: width + step <= limits[column].upperBound + 1e-9 ? now - weight(column, width + step) : nil)
  }

  /// Moves steps of room to where each saves most, up to forty and as long as one saves more than it costs.
  private mutating func move(_ step: Double, in widths: inout [Double], least: [Double]) {
    // Only two columns have another offer after a step: to ask all again takes 0.7 million instructions more a report.
    var offers: [Offer] = []
    for column in widths.indices { offers.append(offer(of: column, widths[column], step: step, least: least[column])) }
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
      widths[best.giver] -= step
      widths[best.taker] += step
      for column in [best.giver, best.taker] {
        offers[column] = offer(of: column, widths[column], step: step, least: least[column])
      }
    }
  }

  private mutating func weight(_ column: Int, _ width: Double) -> Double {
    let step = step(of: width)
    if let weight = known[column][step]?.weight { return weight }
    let heights = heights(column, width)
    var sum = 0.0
    for (entry, height) in zip(columns[column], heights) {
      let height = height / Double(entry.rowSpan)
      sum += height * height * height * Double(entry.rowSpan) * (entry.isHeading ? pages : 1)
    }
    known[column][step]?.weight = sum
    return sum
  }

  /// A width in eighths of a point: nearer ones are taken for the same.
  private func step(of width: Double) -> Int { Int((width * points * 8).rounded()) }

  /// The heights of a column's cells in a width.
  private mutating func heights(_ column: Int, _ width: Double) -> [Double] {
    let step = step(of: width)
    if let heights = known[column][step] { return heights.all }
    let room = (width * points - padding) * (1 - doubt)
    let heights = columns[column].map { Double($0.text.lineCount(width: room, firstLineWidth: room)) * $0.lineHeight }
    known[column][step] = Heights(all: heights)
    return heights
  }

  /// Moves single steps of room as long as the tables get lower by it.
  private mutating func lower(_ widths: inout [Double], step: Double, least: [Double]) {
    var lowest = paper(widths)
    var isLower = true
    while isLower {
      isLower = false
      for giver in widths.indices where widths[giver] - step >= least[giver] - 1e-9 {
        for taker in widths.indices where taker != giver && widths[taker] + step <= limits[taker].upperBound + 1e-9 {
          guard widths[giver] - step >= least[giver] - 1e-9 else { break }
          // No table gets lower where no cell does. To ask that first, and to weigh a width once, saves 5 million
          // instructions a report, of 215.
          guard heights(taker, widths[taker] + step) != heights(taker, widths[taker]) else { continue }
          widths[giver] -= step
          widths[taker] += step
          let height = paper(widths)
          if height < lowest - 1e-6 {
            lowest = height
            isLower = true
          } else {
            widths[giver] += step
            widths[taker] -= step
          }
        }
      }
    }
  }

  /// What the tables take of paper, in points: the pages that are left behind, what is used of the last, and a quarter of
  /// the rows' height.
  private mutating func paper(_ widths: [Double]) -> Double {
    var rows = [Double](repeating: 0, count: rowCount)
    var spans: [(last: Int, first: Int, height: Double)] = []
    for column in columns.indices {
      for (entry, height) in zip(columns[column], heights(column, widths[column])) {
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

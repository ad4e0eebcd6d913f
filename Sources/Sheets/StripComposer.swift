import Records
import ThaiText

/// Turns the blocks of a sheet into strips of fitted text.
struct StripComposer {
  let page: Page
  let columns: ColumnWidths
  let rules: LayoutRules
  let fitter: TextFitter
  /// The height of a page, in points.
  let pageHeight: Double
  /// The sizes at which a table that stands on one page is tried, in points.
  private static let smallSizes = [14.0, 13, 12, 11, 10, 9, 8]

  /// The strips of blocks, and which of them are the heading of each table. Tables that stand each on one page have one
  /// size of text.
  func strips(of blocks: [Block]) -> (strips: [Strip], headings: [Range<Int>]) {
    var size = page.size
    let composed = strips(of: blocks, size: &size)
    return size < page.size ? strips(of: blocks, size: &size) : composed
  }

  /// - Parameter size: The size of tables that stand on one page, in points: made smaller where one would be taller.
  private func strips(of blocks: [Block], size: inout Double) -> (strips: [Strip], headings: [Range<Int>]) {
    var strips: [Strip] = [], headings: [Range<Int>] = [], tables = 0
    for block in blocks {
      switch block {
      case .space: strips.append(Strip(kind: .space, cells: [], keepsWithNext: false, minimum: minimum(of: nil)))
      case .paragraph(let paragraph):
        if paragraph.keepsWithPrevious, !strips.isEmpty { strips[strips.count - 1].keepsWithNext = true }
        strips.append(strip(of: paragraph))
      case .signature(let lines):
        keepTogether(&strips)
        for (index, line) in lines.enumerated() {
          strips.append(strip(ofSignature: line, keepsWithNext: index + 1 < lines.count))
        }
      case .table(let table):
        let first = strips.count
        strips += self.strips(of: table, number: tables, below: strips, size: &size)
        headings.append(first..<first + table.headings.count)
        tables += 1
      }
    }
    return (strips, headings)
  }

  /// Ties what stands before a signature block to it: its last row, or two lines of text, and the empty lines between.
  private func keepTogether(_ strips: inout [Strip]) {
    var lines = 0
    for index in strips.indices.reversed() where lines < 2 {
      let isHeading = strips[index].keepsWithNext
      strips[index].keepsWithNext = true
      switch strips[index].kind {
      case .space: break
      // A heading begins what is signed.
      case .text: lines += isHeading ? 2 : strips[index].cells.first?.lineCount ?? 0
      case .heading, .row, .signature: lines = 2
      }
    }
  }

  // MARK: - Strips

  private func strip(of paragraph: Paragraph) -> Strip {
    let all = 0..<columns.columns.count
    let cell = cell(
      .text(paragraph.text), style: paragraph.style, columns: all, rowSpan: 1, edges: [])
    return Strip(
      kind: .text, cells: [cell], keepsWithNext: paragraph.keepsWithNext, minimum: minimum(of: paragraph.style.size))
  }

  private func strip(ofSignature line: Value, keepsWithNext: Bool) -> Strip {
    let half = columns.rightHalf..<columns.columns.count
    let cell = cell(line, style: Style(alignment: .center), columns: half, rowSpan: 1, edges: [])
    return Strip(kind: .signature, cells: [cell], keepsWithNext: keepsWithNext, minimum: minimum(of: nil))
  }

  /// The strips of a table, below those that stand above it.
  private func strips(of table: Table, number: Int, below above: [Strip], size: inout Double) -> [Strip] {
    func strips(_ rows: [Row], _ kind: Strip.Kind) -> [Strip] {
      rows.enumerated().map { index, row in strip(of: row, kind: kind, rowsLeft: rows.count - index) }
    }
    func all(_ table: Table) -> [Strip] { strips(table.headings, .heading(number)) + strips(table.rows, .row(number)) }
    guard table.isWhole else { return all(table) }
    let first = above.lastIndex { !$0.keepsWithNext }.map { $0 + 1 } ?? 0
    let room = pageHeight - StripHeights.sum(of: above[first...])
    var whole = all(size < page.size ? table.sized(size) : table)
    for smaller in Self.smallSizes where smaller < size && StripHeights.sum(of: whole[...]) > room {
      size = smaller
      whole = all(table.sized(size))
    }
    for index in whole.indices {
      whole[index].isWhole = true
      if index + 1 < whole.count { whole[index].keepsWithNext = true }
    }
    return whole
  }

  private func strip(of row: Row, kind: Strip.Kind, rowsLeft: Int) -> Strip {
    var cells: [StripCell] = []
    cells.reserveCapacity(row.cells.count)
    for (column, cell) in row.cells.prefix(columns.columns.count).enumerated() where !cell.isCovered {
      let end = min(column + max(1, cell.columnSpan), columns.columns.count)
      let rowSpan = min(max(1, cell.rowSpan), rowsLeft)
      cells.append(
        self.cell(
          cell.value, style: cell.style, columns: column..<end, rowSpan: rowSpan, edges: .all,
          identifies: cell.identifies, isHeading: kind.isHeading, tally: cell.tally))
    }
    let size = cells.lazy.map(\.style.size).min()
    return Strip(kind: kind, cells: cells, keepsWithNext: row.keepsWithNext || kind.isHeading, minimum: minimum(of: size))
  }

  // MARK: - Cells

  private func textColumns(_ range: Range<Int>, indentSteps: Int) -> TextColumns {
    TextColumns(points: columns.points(range), indent: Double(indentSteps) * rules.normal.indentStep)
  }

  private func minimum(of size: Double?) -> Double { rules.height(size: size ?? page.size) }

  private func cell(
    _ value: Value, style: Style, columns range: Range<Int>, rowSpan: Int, edges: GridStyle.Edges,
    identifies: Bool = false, isHeading: Bool = false, tally: Tally? = nil
  ) -> StripCell {
    let size = style.size ?? page.size
    let steps = rules.indentSteps(of: style, isRuled: !edges.isEmpty)
    let own = textColumns(range, indentSteps: steps)
    let width = rules.lineWidth(in: own.points - rules.cellPadding - own.indent, size: size)
    var cell = StripCell(
      column: range.lowerBound, columnSpan: range.count, rowSpan: rowSpan, content: .blank,
      style: GridStyle(
        alignment: style.alignment, isBold: style.isBold, size: size, indentSteps: steps, edges: edges, format: .text,
        fill: style.fill, ink: style.ink),
      lineHeight: rules.height(size: size), width: width, identifies: identifies, tally: tally)
    if let format = GridStyle.Format(of: value),
      fitter.width(of: value.text(digits: page.digits), size: size, isBold: style.isBold) <= width
    {
      cell.content = .value(value)
      // A count of nothing is shown as the cells are that it counts: blank.
      if case .count = tally { cell.style.format = .count(before: "") } else { cell.style.format = format }
      return cell
    }
    // Excel prints #### for a number or a day that is wider than its cell; as text it is broken into lines.
    let text = value.text(digits: page.digits)
    if isHeading {
      cell.content = text.isEmpty
        ? .blank
        : .text(
          fitter.fitHeading(
            text, width: width, size: size, isBold: style.isBold, columns: own, lineHeight: cell.lineHeight))
    } else if !text.isEmpty {
      cell.content = .text(
        fitter.fit(
          text, width: width, size: size, isBold: style.isBold,
          firstLineIndent: style.firstLineIndent * Layout.pointsPerCentimetre,
          furtherIndent: (style.furtherIndent ?? style.firstLineIndent) * Layout.pointsPerCentimetre, columns: own,
          partsWords: true))
    }
    return cell
  }

  /// What a cell says again where it goes on on another page, in so many lines at most: its text in the page's words
  /// for that, cut at a word's end where it is longer.
  func continued(_ cell: StripCell, lines: Int) -> Value {
    let whole: String
    switch cell.content {
    case .blank: return .blank
    case .value(let value): whole = value.text(digits: page.digits)
    case .text(let fitted): whole = fitted.text
    }
    let continuation = Continuation(page)
    guard !continuation.isEmpty else { return .blank }
    let own = textColumns(cell.column..<cell.column + cell.columnSpan, indentSteps: cell.style.indentSteps)
    func fits(_ text: String) -> Bool {
      let fitted = fitter.fit(
        continuation.of(text), width: cell.width, size: cell.style.size, isBold: cell.style.isBold, columns: own)
      return fitted.lines.count + fitted.spareLines(0..<fitted.lines.count) <= lines
        && fitted.standInHeight <= Double(lines) * cell.lineHeight
    }
    let text = whole.filledLines.joined(separator: " ")
    // Most that is tried is far too long: to find its words as well takes 2 million instructions more a report.
    let reach = fitter.reach(
      of: text, lines: max(1, lines - 1), cell.width, size: cell.style.size, isBold: cell.style.isBold)
    if reach == text.endIndex, fits(text) { return .text(continuation.of(text)) }
    func longest(endingAt ends: [String.Index]) -> String? {
      func beginning(_ end: String.Index) -> String { String(text[..<end]) + "…" }
      let count = ends.firstPlace { $0 > reach || !fits(beginning($0)) }
      return count > 0 ? continuation.of(beginning(ends[count - 1])) : nil
    }
    if let whole = longest(endingAt: fitter.wordEnds(of: text)) { return .text(whole) }
    // The first word alone is too long. To have `Array` take the letters would walk over all of them once more.
    var ends = [text.startIndex]
    while let end = ends.last, end < text.endIndex { ends.append(text.index(after: end)) }
    return .text(longest(endingAt: ends) ?? continuation.of("…"))
  }
}

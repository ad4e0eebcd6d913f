import ThaiText

extension Layout {
  /// The living sheet with the heights of its rows. A text that is taller than the tallest row is set smaller.
  public func grid(of sheet: LiveSheet) -> Grid {
    var sheet = sheet
    sheet.columns = LiveColumns.balanced(sheet, rules: rules, fitter: fitter)
    var composer = LiveComposer(sheet: sheet, rules: rules, fitter: fitter)
    var rows = composer.rows()
    let columns = composer.styledColumns()
    let pages = composer.pages
    for row in pages.rowsWithoutRoom(rows.map(\.height)) { rows[row].isFolded = true }
    let (scale, starts) = sheet.paper == .composed ? pages.composed(rows.map(\.height)) : (100, [])
    let pagesTall: Int? =
      switch sheet.paper {
      case .list, .wideList: 0
      case .onePage: 1
      case .composed: nil
      }
    return written(
      Grid(
        name: sheet.name, title: sheet.title, page: sheet.page, normal: rules.normal,
        columns: columns, rows: rows, merges: composer.merges, styles: composer.styles.all,
        pageStarts: starts, repeatedRows: sheet.repeatedRows, frozenRows: sheet.frozenRows, hasTable: true,
        helperColumns: sheet.columns.count { $0.isHelper }, pagesTall: pagesTall, pagesAcross: pages.across, scale: scale, life: sheet.life),
      isNoteBelow: !hasRoomBesideCounter(sheet.page))
  }
}

/// Puts the cells of a living sheet into rows of a grid.
private struct LiveComposer {
  /// The sizes at which a text that is too tall is tried.
  private static let smallSizes = stride(from: 12.0, through: 5, by: -1)
  private static let reservedLines = 4.0

  /// How a cell looks before its row's height is known.
  private struct Look {
    let style: GridStyle
    let mayBeOneLine: Bool
  }

  let sheet: LiveSheet
  let columns: ColumnWidths
  let pages: LivePages
  let rules: LayoutRules
  let fitter: TextFitter
  var styles = StyleTable()
  var merges: [GridArea] = []
  /// The tallest row, in points: what Excel has, and what a page of a list holds below its head.
  private var tallest: Double

  init(sheet: LiveSheet, rules: LayoutRules, fitter: TextFitter) {
    self.sheet = sheet
    self.rules = rules
    self.fitter = fitter
    let shares = sheet.columns.map(\.width)
    // ColumnWidths keeps a reserve for rounding, which is added here to what the columns ask for.
    let total = shares.reduce(0, +) * Layout.pointsPerCentimetre + (Double(shares.count) / 2 + 1) * 0.75
    columns = ColumnWidths(shares: shares, printable: total, normal: rules.normal)
    pages = LivePages(sheet, columns: columns, rules: rules)
    tallest = rules.tallestRow
  }

  mutating func rows() -> [GridRow] {
    var rows: [GridRow] = []
    var spans: [(last: Int, height: Double, first: Int)] = []
    for (index, line) in sheet.rows.enumerated() {
      if index == sheet.repeatedRows?.upperBound, sheet.paper == .list || sheet.paper == .wideList {
        tallest = min(tallest, pages.listHeight - rows.reduce(0) { $0 + $1.height })
      }
      var height = rules.height(lines: line.minimumLines, size: sheet.page.size)
      var cells: [GridCell] = []
      cells.reserveCapacity(line.cells.count)
      var looks: [Look] = []
      looks.reserveCapacity(line.cells.count)
      // Their places are put in order, as the cells themselves are large.
      for place in line.cells.indices.sorted(by: { line.cells[$0].column < line.cells[$1].column }) {
        let cell = line.cells[place]
        let end = cell.column + cell.columnSpan - 1
        // What grows is measured where it is shown.
        let (size, needed) = line.growsWithText ? (cell.look.size ?? sheet.page.size, 0) : fitted(cell)
        if cell.rowSpan > 1 { spans.append((index + cell.rowSpan - 1, needed, index)) } else {
          height = max(height, needed)
        }
        cells.append(GridCell(column: cell.column, value: value(of: cell), style: 0, formula: cell.formula))
        // What is typed into a cell may be longer than what stands there now.
        let mayBeOneLine = cell.rowSpan == 1 && !cell.look.isOpen && !line.growsWithText
        looks.append(
          Look(
            style: style(of: cell, size: size), mayBeOneLine: mayBeOneLine && (cell.value != .blank || cell.formula != nil)))
        guard cell.columnSpan > 1 || cell.rowSpan > 1 else { continue }
        merges.append(
          GridArea(
            firstRow: index, firstColumn: cell.column, lastRow: index + cell.rowSpan - 1, lastColumn: end))
      }
      for span in spans where span.last == index {
        height = max(height, span.height - rows[span.first..<index].reduce(0) { $0 + $1.height })
      }
      let aligned = min(StripHeights.pixelAligned(height), rules.tallestRow)
      for (place, look) in looks.enumerated() {
        var style = look.style
        style.isOneLine = look.mayBeOneLine && aligned < rules.height(lines: 2, size: style.size) - 0.01
        cells[place].style = styles.index(of: style, in: cells[place].column)
      }
      rows.append(GridRow(height: aligned, cells: cells, isFolded: line.isFolded, growsWithText: line.growsWithText))
    }
    return rows
  }

  /// The columns with how their cells look beyond the rows.
  mutating func styledColumns() -> [GridColumn] {
    var styled = columns.columns
    for (place, column) in sheet.columns.enumerated() {
      guard let look = column.look else { continue }
      styled[place].style = styles.index(
        of: style(of: LiveCell(place, .blank, look: look), size: look.size ?? sheet.page.size), in: place)
    }
    return styled
  }

  private func lineWidth(of cell: LiveCell, size: Double) -> Double {
    rules.lineWidth(in: points(of: cell) - rules.cellPadding, size: size)
  }

  private func points(of cell: LiveCell) -> Double { columns.points(cell.column..<cell.column + cell.columnSpan) }

  /// The size at which a cell's text stands in the tallest row, and the height that it takes.
  private func fitted(_ cell: LiveCell) -> (size: Double, height: Double) {
    let own = cell.look.size ?? sheet.page.size
    guard !sheet.columns[cell.column].isHelper else { return (own, 0) }
    // A number stands on one line, however narrow its column.
    if case .number = cell.value { return (own, rules.height(size: own)) }
    let text = cell.value.text(digits: sheet.page.digits)
    var (size, needed) = (own, height(of: text, cell, size: own))
    for smaller in Self.smallSizes where needed > tallest * Double(cell.rowSpan) && smaller < size {
      (size, needed) = (smaller, height(of: text, cell, size: smaller))
    }
    if let reserve = cell.reserve {
      let most = rules.height(lines: Self.reservedLines, size: own)
      needed = max(needed, min(height(of: reserve, cell, size: own), most))
    }
    return (size, needed)
  }

  private func height(of text: String, _ cell: LiveCell, size: Double) -> Double {
    guard !text.isEmpty else { return 0 }
    let own = TextColumns(points: points(of: cell), indent: 0)
    let lines = fitter.fit(text, width: lineWidth(of: cell, size: size), size: size, isBold: cell.look.isBold, columns: own)
    let count = lines.lines.count + lines.spareLines(0..<lines.lines.count)
    return max(rules.height(lines: Double(count), size: size), lines.standInHeight)
  }

  /// A day as a number is printed as #### where it is too wide: then it is text, as one is that has no format.
  private func value(of cell: LiveCell) -> Value {
    guard cell.formula == nil, case .day = cell.value else { return cell.value }
    let size = cell.look.size ?? sheet.page.size
    let text = cell.value.text(digits: sheet.page.digits)
    let room = points(of: cell) - rules.cellPadding
    let isNumber =
      GridStyle.Format(of: cell.value) != nil && fitter.width(of: text, size: size, isBold: cell.look.isBold) <= room
    return isNumber ? cell.value : .text(text)
  }

  private func style(of cell: LiveCell, size: Double) -> GridStyle {
    let look = cell.look
    var format = look.format
    if let own = GridStyle.Format(of: cell.value) {
      // A number may be written as the look has it; a day has its own pattern.
      if case .day = own { format = own } else if format == .text { format = own }
    }
    return GridStyle(
      alignment: look.alignment, isBold: look.isBold, size: size, indentSteps: 0, edges: look.edges, format: format,
      isMiddle: look.isMiddle, fill: look.fill, ink: look.ink, isOpen: look.isOpen)
  }
}

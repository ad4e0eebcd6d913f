import ThaiText

/// Lays sheets out for paper: line breaks, row heights, column widths and page breaks.
///
/// Use one for each thread, as its word breaks are for one.
public struct Layout {
  /// A4, in points.
  static let paper = (short: 210.0 / 25.4 * 72, long: 297.0 / 25.4 * 72)
  static let pointsPerCentimetre = 72 / 2.54

  public let rules: LayoutRules
  let fitter: TextFitter

  public init(rules: LayoutRules, breaker: WordBreaker) {
    self.rules = rules
    fitter = TextFitter(
      typeface: rules.typeface, doubt: rules.doubt, widening: rules.normal.widening, standIn: rules.standIn, breaker: breaker)
  }

  /// The sheet on paper. No text is cut, whatever its length.
  public func grid(of sheet: Sheet) -> Grid {
    let size = Self.printableSize(of: sheet.page)
    let isNoteBelow = !hasRoomBesideCounter(sheet.page)
    let pageHeight = (size.height - (isNoteBelow ? footGrowth(sheet.page) : 0)) * rules.pageFill
    let columns = ColumnWidths(
      shares: shares(of: sheet, printable: size.width, pageHeight: pageHeight), printable: size.width, normal: rules.normal)
    let composer = StripComposer(
      page: sheet.page, columns: columns, rules: rules, fitter: fitter, pageHeight: pageHeight)
    let composed = composer.strips(of: sheet.blocks)
    let pages = ComposedPages(
      strips: composed.strips, headings: composed.headings, pageHeight: pageHeight, tallestRow: rules.tallestRow)
    let flow = Flow(pages, rules: rules) { composer.continued($0, lines: $1) }
    let frozen = composed.headings.count == 1 ? flow.headingRows?.upperBound ?? 0 : 0
    let grid = Grid(
      name: sheet.name, title: sheet.title, page: sheet.page, normal: rules.normal, columns: columns.columns,
      rows: flow.rows, merges: flow.merges, styles: flow.styles.all, pageStarts: flow.pageStarts,
      repeatedRows: flow.repeatedRows, frozenRows: frozen, hasTable: !composed.headings.isEmpty)
    return written(grid, isNoteBelow: isNoteBelow)
  }

  /// The grid as the typeface wants it written: in its size, and with Arabic digits where it draws those as Thai. A
  /// living sheet keeps its Thai digits, which its formulas read, and which such a typeface has too.
  ///
  /// - Parameter isNoteBelow: Whether the note at a page's foot stands below the page counter.
  func written(_ grid: Grid, isNoteBelow: Bool) -> Grid {
    var grid = grid
    grid.sizeFactor = rules.typeface.sizeFactor
    grid.isNoteBelow = isNoteBelow
    guard rules.typeface.drawsThaiDigits, grid.page.digits == .thai, grid.life == GridLife() else { return grid }
    grid.page.digits = .arabic
    grid.page.footer = grid.page.footer.digits(.arabic)
    grid.page.pageCounter = grid.page.pageCounter.digits(.arabic)
    for row in grid.rows.indices {
      for place in grid.rows[row].cells.indices {
        if case .text(let text) = grid.rows[row].cells[place].value {
          grid.rows[row].cells[place].value = .text(text.digits(.arabic))
        }
      }
    }
    return grid
  }

  /// Whether the note at a page's foot and the page counter have room side by side, on a machine without the typeface too.
  func hasRoomBesideCounter(_ page: Page) -> Bool {
    guard !page.footer.isEmpty, !page.pageCounter.isEmpty else { return true }
    let size = Footer.size(on: page), room = Self.printableSize(of: page).width
    // The counter's words in braces are wider than the numbers that stand in their place.
    let width = [page.footer, page.pageCounter].reduce(size) { sum, text in
      let measured = fitter.measured(text, size: size, isBold: false)
      return sum + (rules.standIn?.drawn(measured) ?? measured).longestLine
    }
    return width <= room
  }

  /// What a page's foot with its note below the counter takes of the page where another typeface stands in, in points: LibreOffice
  /// makes it as high as its lines.
  private func footGrowth(_ page: Page) -> Double {
    guard let standIn = rules.standIn else { return 0 }
    let size = Footer.size(on: page), width = Self.printableSize(of: page).width
    let note = standIn.drawn(fitter.measured(page.footer, size: size, isBold: false))
    let lines = 1 + note.lineCount(width: width, firstLineWidth: width)
    return max(0, Double(lines) * standIn.pitch * size - (page.margins.bottom * Self.pointsPerCentimetre - Footer.margin))
  }

  /// The relative widths of a sheet's columns, balanced where they have limits.
  private func shares(of sheet: Sheet, printable: Double, pageHeight: Double) -> [Double] {
    guard sheet.limits.count == sheet.columns.count, sheet.limits.contains(where: { $0 != nil }) else {
      return sheet.columns
    }
    let room = ColumnWidths.room(printable: printable, columns: sheet.columns.count, normal: rules.normal)
    var balance = ColumnBalance(sheet, rules: rules, fitter: fitter, printable: room, pageHeight: pageHeight)
    return balance.widths(from: sheet.columns)
  }

  /// The room between a page's margins, in points.
  static func printableSize(of page: Page) -> (width: Double, height: Double) {
    let isPortrait = page.orientation == .portrait
    let width = isPortrait ? paper.short : paper.long, height = isPortrait ? paper.long : paper.short
    return (
      width - (page.margins.left + page.margins.right) * pointsPerCentimetre,
      height - (page.margins.top + page.margins.bottom) * pointsPerCentimetre
    )
  }
}

/// The columns of a sheet in Excel's own steps: a seventh of the widest digit, as libxlsxwriter counts.
struct ColumnWidths {
  private static let stepsPerCharacter = 7.0
  private static let paddingSteps = 5.0
  let columns: [GridColumn]

  init(shares: [Double], printable: Double, normal: NormalFont) {
    let pointsPerStep = Self.pointsPerStep(normal)
    let room = Self.room(printable: printable, columns: shares.count, normal: normal)
    let steps = (room / pointsPerStep).rounded(.down)
    let sum = shares.reduce(0, +)
    var share = 0.0, edge = 0.0
    columns = shares.map { width in
      share += width
      let next = (steps * share / sum).rounded()
      defer { edge = next }
      return GridColumn(
        characters: (next - edge - Self.paddingSteps) / Self.stepsPerCharacter, points: (next - edge) * pointsPerStep)
    }
  }

  /// The width by which columns grow, in points.
  static func pointsPerStep(_ normal: NormalFont) -> Double { normal.digitPixels * 0.75 / stepsPerCharacter }

  /// What some columns may take together, in points: Excel rounds each to a pixel; half a pixel a column keeps the sum
  /// within the page.
  static func room(printable: Double, columns: Int, normal: NormalFont) -> Double {
    (printable - (Double(columns) / 2 + 1) * 0.75) / normal.widening
  }

  /// The width of some columns together, in points.
  func points(_ range: Range<Int>) -> Double { columns[range].reduce(0) { $0 + $1.points } }

  /// The first column of the right half: the one that begins nearest to the middle.
  var rightHalf: Int {
    let middle = points(0..<columns.count) / 2
    let starts = columns.indices.dropFirst()
    return starts.min { abs(points(0..<$0) - middle) < abs(points(0..<$1) - middle) } ?? 0
  }
}

import Records

/// A sheet that an auditor goes on working in: cells with formulas, drop-downs and colours that follow the values.
///
/// Unlike a `Sheet`, which flows over pages, it has its cells where its maker puts them, because formulas name them.
public struct LiveSheet: Equatable, Sendable {
  /// The name on the workbook's tab, as a person would say it.
  public var name: String
  public var title: String
  public var page: Page
  public var columns: [LiveColumn]
  public var rows: [LiveRow]
  /// The rows that are printed again at the top of each following page.
  public var repeatedRows: Range<Int>?
  public var paper: LivePaper
  /// The last rows in sight, which only formulas may fill: they stay in sight as far as the last page has room for them,
  /// so that no page is printed for nothing, and are folded away beyond.
  public var freeRows: Range<Int>?
  /// How many rows stay in sight when the sheet is scrolled.
  public var frozenRows: Int
  public var life: GridLife

  public init(
    name: String, title: String, page: Page, columns: [LiveColumn], rows: [LiveRow] = [],
    repeatedRows: Range<Int>? = nil, paper: LivePaper = .list, freeRows: Range<Int>? = nil, frozenRows: Int = 0,
    life: GridLife = GridLife()
  ) {
    self.name = name
    self.title = title
    self.page = page
    self.columns = columns
    self.rows = rows
    self.repeatedRows = repeatedRows
    self.paper = paper
    self.freeRows = freeRows
    self.frozenRows = frozenRows
    self.life = life
  }
}

/// How a living sheet comes on paper. Excel passes over the page breaks of a sheet that is fitted to pages, so that
/// there are four ways.
public enum LivePaper: Equatable, Sendable {
  /// Fitted to the page's width: a page ends between any two rows, wherever it is full, also when the auditor has made a
  /// row taller or a column wider.
  case list
  /// As a list that is too wide for one page: on as many beside each other as keep it readable, each with the columns that
  /// stay in sight.
  case wideList
  /// Fitted to one page.
  case onePage
  /// On as few pages as can be without parting what keeps together: made smaller as far as the width, or what keeps
  /// together, asks for.
  case composed
}

/// A column of a living sheet.
public struct LiveColumn: Equatable, Sendable {
  /// In centimetres at 100 %; columns that are wider together than the page are made smaller in print.
  public var width: Double
  /// How narrow and how wide it may become, in centimetres, so that a list takes less paper; nil for one that stays as
  /// it is.
  public var limits: ClosedRange<Double>?
  /// Whether it only helps other cells to reckon: folded away, and not printed. Such columns stand last.
  public var isHelper: Bool
  /// How its cells look in all rows that the sheet does not have yet.
  public var look: LiveLook?

  public init(
    _ width: Double, limits: ClosedRange<Double>? = nil, isHelper: Bool = false, look: LiveLook? = nil
  ) {
    self.width = width
    self.limits = limits
    self.isHelper = isHelper
    self.look = look
  }
}

/// A row of a living sheet.
public struct LiveRow: Equatable, Sendable {
  public var cells: [LiveCell]
  /// The least height, in lines of body text.
  public var minimumLines: Double
  /// Whether it must stand on the page of the row below, as a heading must.
  public var keepsWithNext: Bool
  /// Whether it is folded away, to be unfolded from the sheet's edge.
  public var isFolded: Bool
  /// Whether it is as tall as what is typed in it.
  public var growsWithText: Bool

  public init(
    _ cells: [LiveCell] = [], minimumLines: Double = 1, keepsWithNext: Bool = false, isFolded: Bool = false,
    growsWithText: Bool = false
  ) {
    self.cells = cells
    self.minimumLines = minimumLines
    self.keepsWithNext = keepsWithNext
    self.isFolded = isFolded
    self.growsWithText = growsWithText
  }
}

/// A cell of a living sheet, which may span others.
public struct LiveCell: Equatable, Sendable {
  public var column: Int
  /// What it holds or, with a formula, what that comes to.
  public var value: Value
  public var formula: Formula?
  public var look: LiveLook
  public var columnSpan, rowSpan: Int
  /// A text that the formula may come to later: room for four lines of it is kept.
  public var reserve: String?

  public init(
    _ column: Int, _ value: Value, formula: Formula? = nil, look: LiveLook = LiveLook(), columnSpan: Int = 1,
    rowSpan: Int = 1, reserve: String? = nil
  ) {
    self.column = column
    self.value = value
    self.formula = formula
    self.look = look
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.reserve = reserve
  }
}

/// How a cell of a living sheet looks.
public struct LiveLook: Hashable, Sendable {
  public var alignment: Style.Alignment
  public var isMiddle: Bool
  public var isBold: Bool
  /// Size in points; the page's body size where nil.
  public var size: Double?
  public var fill, ink: Colour?
  public var edges: GridStyle.Edges
  /// How a formula's number is written.
  public var format: GridStyle.Format
  /// Whether it can be changed on a sheet that is protected.
  public var isOpen: Bool

  public init(
    alignment: Style.Alignment = .leading, isMiddle: Bool = false, isBold: Bool = false, size: Double? = nil,
    fill: Colour? = nil, ink: Colour? = nil, edges: GridStyle.Edges = [], format: GridStyle.Format = .text,
    isOpen: Bool = false
  ) {
    self.alignment = alignment
    self.isMiddle = isMiddle
    self.isBold = isBold
    self.size = size
    self.fill = fill
    self.ink = ink
    self.edges = edges
    self.format = format
    self.isOpen = isOpen
  }
}

import Records

/// What makes a sheet go on reckoning in Excel: names, drop-downs, colours that follow values, notes, charts.
public struct GridLife: Equatable, Sendable {
  public var names: [LiveName] = []
  public var choices: [LiveChoice] = []
  public var conditions: [LiveCondition] = []
  public var notes: [LiveNote] = []
  public var charts: [LiveChart] = []
  /// How many columns stay in sight when the sheet is scrolled.
  public var frozenColumns = 0
  /// How many of the first columns are for the screen only, and not printed.
  public var asideColumns = 0
  /// A formula for the last row that is printed, counted from 1, where that changes with the values.
  public var lastPrintedRow: Formula?
  /// Whether nobody sees the sheet: it only holds what others look up.
  public var isHidden = false
  /// Whether only open cells can be changed, until the protection is taken away, for which no password is asked.
  public var isProtected = false

  public init() {}
}

/// A name by which formulas of the whole workbook call some cells of the sheet, or what is reckoned in it.
public struct LiveName: Equatable, Sendable {
  public enum Meaning: Equatable, Sendable {
    case cells(GridArea)
    /// Only the area's cells in one row: so many rows above the formula that uses the name, 0 for its own.
    case row(GridArea, above: Int)
    /// At most 126 bytes, which is what the library holds of a name's; a longer one is put together from several names.
    case formula(Formula)
  }

  /// Latin letters, digits and underlines.
  public var name: String
  public var meaning: Meaning

  /// The cells that it calls; nil of other names.
  public var cells: GridArea? { if case .cells(let area) = meaning { area } else { nil } }

  public init(_ name: String, _ area: GridArea, ofRowAbove rows: Int? = nil) {
    self.name = name
    meaning = rows.map { .row(area, above: $0) } ?? .cells(area)
  }

  public init(_ name: Formula, _ formula: Formula) {
    self.name = name.text
    meaning = .formula(formula)
  }
}

/// Cells of which it is said what may stand in them.
public struct LiveChoice: Equatable, Sendable {
  public enum Rule: Equatable, Sendable {
    /// What stands in some cells, as a name or a range: a drop-down list.
    case list(Formula)
    /// Whatever is typed: it only says what is to be.
    case any
    /// A whole number.
    case whole(ClosedRange<Int>)
  }

  public var area: GridArea
  public var rule: Rule
  /// Whether nothing else can be typed.
  public var isBinding: Bool
  /// What is said beside a cell that is chosen: at most 32 and 255 characters; longer ones are cut
  /// at a letter.
  public var title, message: String
  /// What is said where something else was typed.
  public var refusal: String

  public init(
    area: GridArea, rule: Rule, isBinding: Bool = true, title: String, message: String, refusal: String
  ) {
    self.area = area
    self.rule = rule
    self.isBinding = isBinding
    self.title = title
    self.message = message
    self.refusal = refusal
  }

  /// The cells that hold what may be chosen.
  public var list: Formula? { if case .list(let list) = rule { list } else { nil } }

  public init(area: GridArea, list: Formula, title: String, message: String, refusal: String) {
    self.init(area: area, rule: .list(list), title: title, message: message, refusal: refusal)
  }
}

/// How cells look while a formula is true; it is written for the first cell of the area.
public struct LiveCondition: Equatable, Sendable {
  public var area: GridArea
  public var formula: Formula
  public var fill, ink: Colour?
  public var isRuled: Bool
  /// What is shown behind the cell's text, which stays as it is.
  public var mark: String?

  public init(
    area: GridArea, formula: Formula, fill: Colour? = nil, ink: Colour? = nil, isRuled: Bool = false, mark: String? = nil
  ) {
    self.area = area
    self.formula = formula
    self.fill = fill
    self.ink = ink
    self.isRuled = isRuled
    self.mark = mark
  }
}

/// A note that opens where the pointer rests on a cell.
public struct LiveNote: Equatable, Sendable {
  public var row, column: Int
  public var text: String

  public init(row: Int, column: Int, text: String) {
    self.row = row
    self.column = column
    self.text = text
  }
}

/// A chart over cells of its own sheet or of another one.
public struct LiveChart: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// Points by two numbers.
    case scatter
    /// Lying bars, one for each category, made of the series.
    case stackedBars
    /// Lying bars, one for each category and series.
    case bars
  }

  public var kind: Kind
  public var title: String
  /// What the chart shows, for those who do not see it.
  public var description: String
  /// The cells that it covers.
  public var area: GridArea
  public var series: [LiveSeries]
  /// The axis of the scatter's first numbers, or of the bars' categories.
  public var first: LiveAxis
  /// The axis of the scatter's second numbers, or of the bars' lengths.
  public var second: LiveAxis

  public init(
    _ kind: Kind, title: String, description: String, area: GridArea, series: [LiveSeries], first: LiveAxis,
    second: LiveAxis
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.area = area
    self.series = series
    self.first = first
    self.second = second
  }
}

/// A series of a chart.
public struct LiveSeries: Equatable, Sendable {
  /// How the points of a scatter are drawn.
  public enum Marker: Equatable, Sendable { case circle, diamond }

  /// A cell of the chart's sheet that holds the series' name.
  public var name: CellName
  /// The sheet that holds the numbers, by the name that it was given; nil for the chart's own.
  public var sheet: String?
  /// The first numbers of a scatter, or the categories of bars.
  public var categories: GridArea
  public var values: GridArea
  public var fill: Colour
  /// The colour of the numbers on bars.
  public var ink: Colour
  public var marker: Marker
  /// Excel's number format of the numbers on bars.
  public var format: String?

  public init(
    name: CellName, sheet: String? = nil, categories: GridArea, values: GridArea, fill: Colour,
    ink: Colour = .black, marker: Marker = .circle, format: String? = nil
  ) {
    self.name = name
    self.sheet = sheet
    self.categories = categories
    self.values = values
    self.fill = fill
    self.ink = ink
    self.marker = marker
    self.format = format
  }
}

/// An axis of a chart.
public struct LiveAxis: Equatable, Sendable {
  public var title: String
  /// Its ends; the program that draws it chooses where nil.
  public var range: ClosedRange<Double>?
  /// From one line to the next; the program that draws it chooses where nil.
  public var step: Double?
  /// Excel's number format.
  public var format: String?

  public init(title: String, range: ClosedRange<Double>? = nil, step: Double? = nil, format: String? = nil) {
    self.title = title
    self.range = range
    self.step = step
    self.format = format
  }
}

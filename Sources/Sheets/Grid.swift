import Records

/// A sheet laid out for paper: what stands in each cell of each row, how tall the rows are and where pages end.
public struct Grid: Equatable, Sendable {
  /// The name on the workbook's tab, not yet made valid.
  public var name: String
  public var title: String
  public var page: Page
  /// How large its typeface is written, as a share of the size asked for.
  public var sizeFactor = 1.0
  /// The font in whose digits the columns are measured.
  public var normal: NormalFont
  public var columns: [GridColumn]
  public var rows: [GridRow]
  public var merges: [GridArea]
  /// The styles that the cells name by index.
  public var styles: [GridStyle]
  /// The rows with which a printed page begins, without the first.
  public var pageStarts: [Int]
  /// The rows that are printed again at the top of each following page.
  public var repeatedRows: Range<Int>?
  /// How many rows stay in sight when the sheet is scrolled.
  public var frozenRows: Int
  /// Whether the sheet holds a table; then it is centred between the margins.
  public var hasTable: Bool
  /// How many of the last columns only help others to reckon: they are folded away, and not printed.
  public var helperColumns = 0
  /// How many pages it is fitted to from top to bottom; 0 for as many as it takes, nil for a sheet that is printed at its own
  /// size.
  public var pagesTall: Int?
  /// How many pages it is then fitted to from side to side.
  public var pagesAcross = 1
  /// How large it is printed, in hundredths; a sheet that is fitted to pages is as large as these allow.
  public var scale = 100
  /// Whether the note at each page's foot stands below the page counter, as there is no room for both side by side.
  public var isNoteBelow = false
  /// What makes the sheet go on reckoning in Excel.
  public var life = GridLife()
}

/// The width of a column.
public struct GridColumn: Equatable, Sendable {
  /// In characters, as Excel's column width counts them.
  public var characters: Double
  /// In points, as printed at 100 %.
  public var points: Double
  /// Index into the grid's styles of that which cells have that no row names; nil for a plain one.
  public var style: Int?
}

/// A row of a grid, from left to right.
public struct GridRow: Equatable, Sendable {
  /// Height in points.
  public var height: Double
  /// The cells that hold or frame something, in the order of their columns.
  public var cells: [GridCell]
  /// Whether it is folded away, to be unfolded from the sheet's edge.
  public var isFolded = false
  /// Whether it is as tall as what stands in it when it is shown, which changes while it is filled in.
  public var growsWithText = false
}

/// A cell of a grid.
public struct GridCell: Equatable, Sendable {
  public var column: Int
  public var value: Value
  /// Index into the grid's styles.
  public var style: Int
  /// The formula that the value is the result of.
  public var formula: Formula?
}

/// Cells that are merged into one, from the first to the last, both included.
public struct GridArea: Hashable, Sendable {
  public var firstRow, firstColumn, lastRow, lastColumn: Int

  public init(firstRow: Int, firstColumn: Int, lastRow: Int, lastColumn: Int) {
    self.firstRow = firstRow
    self.firstColumn = firstColumn
    self.lastRow = lastRow
    self.lastColumn = lastColumn
  }
}

/// How a cell of a grid looks.
public struct GridStyle: Hashable, Sendable {
  /// The sides of a cell that are ruled.
  public struct Edges: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let top = Edges(rawValue: 1)
    public static let bottom = Edges(rawValue: 2)
    public static let left = Edges(rawValue: 4)
    public static let right = Edges(rawValue: 8)
    public static let all: Edges = [.top, .bottom, .left, .right]
  }

  /// How the cell's value is written.
  public enum Format: Hashable, Sendable {
    case text
    /// What a person typed, to the letter, and will type: never taken for a number or a day.
    case typed
    case integer
    /// A whole number without separators: a year, a score.
    case whole
    case money
    case percent
    /// Whole number above 0 with what stands before it; anything else shows nothing.
    case count(before: String)
    /// A day by the pattern of `Value.day`.
    case day(String)

    /// How a number or a day is written; nil for what is written as text, such as a day whose pattern is too long.
    init?(of value: Value) {
      switch value {
      case .blank, .text: return nil
      case .number(let number):
        self =
          switch number.format {
          case .integer: .integer
          case .money: .money
          case .percent: .percent
          }
      case .day(_, let pattern):
        guard NumberFormats.isWritable(day: pattern) else { return nil }
        self = .day(pattern)
      }
    }
  }

  public var alignment: Style.Alignment
  public var isBold: Bool
  /// Size in points.
  public var size: Double
  /// Steps of indent, each as wide as the Normal font's `indentStep`.
  public var indentSteps: Int
  public var edges: Edges
  public var format: Format
  /// Whether the text stands in the middle of the cell's height and not at its top.
  public var isMiddle = false
  /// Whether its row has room for one line only, or it is a number. The text then stays on that line, and a machine that draws it wider than
  /// the cell, having not the typeface, makes it smaller: broken into lines, only the first one would be seen.
  public var isOneLine = false
  /// The colours of cell and text; paper and black where nil.
  public var fill, ink: Colour?
  /// Whether it can be changed on a sheet that is protected.
  public var isOpen = false
}

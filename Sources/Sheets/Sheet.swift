import Foundation
import Records
import ThaiText

/// One printed form as a value: what stands where, in which style, on which paper.
///
/// Forms produce it; the workbook and the plain text render it. It knows nothing of files, of Excel or of risks, and a
/// test of a form looks at it instead of at bytes in a zip.
public struct Sheet: Equatable, Sendable {
  /// The name on the workbook's tab, as a person would say it (at most 31 characters, made valid by the writer).
  public var name: String
  /// The stem of the plain-text file that holds the same content, for example `pk5`.
  public var stem: String
  /// The form's official title, for document properties and listings.
  public var title: String
  public var page: Page
  /// Relative widths of the columns; their sum is the printable width of the page.
  public var columns: [Double]
  /// How narrow and how wide a column may become so that the tables take less paper, in the unit of `columns`; nil for
  /// one that stays as it is, and no limits where all do.
  public var limits: [ClosedRange<Double>?]
  public var blocks: [Block]
  /// What the plain text says under it and no paper does, for example what is not filled in; empty for nothing.
  public var note = ""

  public init(
    name: String, stem: String, title: String, page: Page, columns: [Double], limits: [ClosedRange<Double>?] = [],
    blocks: [Block]
  ) {
    self.name = name
    self.stem = stem
    self.title = title
    self.page = page
    self.columns = columns
    self.limits = limits
    self.blocks = blocks
  }
}

/// The paper and what holds for all of it.
public struct Page: Equatable, Sendable {
  public enum Orientation: String, Sendable, CaseIterable { case portrait, landscape }

  /// Margins of the page in centimetres.
  public struct Margins: Equatable, Sendable {
    public var left, right, top, bottom: Double
    public init(left: Double, right: Double, top: Double, bottom: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  /// A4 upright or lying.
  public var orientation: Orientation
  public var margins: Margins
  /// The typeface of every cell, for example `TH SarabunPSK`.
  public var typeface: String
  /// The size of body text in points.
  public var size: Double
  /// The digits of numbers, dates and page numbers.
  public var digits: DigitStyle
  /// What stands at the left of the page's foot, for example that figures are illustrative; empty for nothing.
  public var footer: String
  /// The page counter at the right of the foot with `{page}` and `{pages}`; empty for none.
  public var pageCounter: String
  /// How a cell's text, `{text}`, is said again where its row goes on on another page; empty for not at all.
  public var continued: String

  public init(
    orientation: Orientation, margins: Margins, typeface: String, size: Double, digits: DigitStyle, footer: String = "",
    pageCounter: String = "", continued: String = ""
  ) {
    self.orientation = orientation
    self.margins = margins
    self.typeface = typeface
    self.size = size
    self.digits = digits
    self.footer = footer
    self.pageCounter = pageCounter
    self.continued = continued
  }
}

/// What a sheet is made of, from top to bottom.
public enum Block: Equatable, Sendable {
  /// Text over the whole width: a form code, a title, a paragraph of a letter.
  case paragraph(Paragraph)
  case table(Table)
  /// A signature block on the right half of the page; kept whole, and never alone on a page.
  case signature([Value])
  /// An empty line.
  case space
}

/// Text over the whole width of the page.
public struct Paragraph: Equatable, Sendable {
  public var text: String
  public var style: Style
  /// Whether it must stand on the page on which the next block begins, as a heading must.
  public var keepsWithNext: Bool
  /// Whether it must stand on the page on which the block before it ends, as what explains a table must.
  public var keepsWithPrevious: Bool

  public init(
    _ text: String, style: Style = Style(), keepsWithNext: Bool = false, keepsWithPrevious: Bool = false
  ) {
    self.text = text
    self.style = style
    self.keepsWithNext = keepsWithNext
    self.keepsWithPrevious = keepsWithPrevious
  }
}

/// A ruled table. Its heading rows are repeated on each printed page.
public struct Table: Equatable, Sendable {
  public var headings: [Row]
  public var rows: [Row]
  /// Whether it stands on one page, as a picture does: it is set smaller where it would be taller.
  public var isWhole: Bool

  public init(headings: [Row], rows: [Row], isWhole: Bool = false) {
    self.headings = headings
    self.rows = rows
    self.isWhole = isWhole
  }

  /// The table with its text in a size, in points.
  package func sized(_ size: Double) -> Table {
    Table(headings: headings.map { $0.sized(size) }, rows: rows.map { $0.sized(size) }, isWhole: isWhole)
  }
}

/// A row of a table: one cell for each of the sheet's columns.
public struct Row: Equatable, Sendable {
  public var cells: [Cell]
  /// Whether it must stand on the page of the row below, as the heading of a group must.
  public var keepsWithNext: Bool

  /// The row in another size of text, in points.
  package func sized(_ size: Double) -> Row {
    var row = self
    for place in row.cells.indices { row.cells[place].style.size = size }
    return row
  }

  public init(_ cells: [Cell], keepsWithNext: Bool = false) {
    self.cells = cells
    self.keepsWithNext = keepsWithNext
  }
}

/// A cell of a table. One that spans others is followed by `.covered` in each place that it spans.
public struct Cell: Equatable, Sendable {
  public var value: Value
  public var style: Style
  public var rowSpan: Int
  public var columnSpan: Int
  /// True where a cell above or to the left spans this place; such a cell has no value.
  public var isCovered: Bool
  /// Whether it says whose the row is, and is repeated where the row goes on on another page.
  public var identifies: Bool
  /// How it takes part in the totals of its column; nil for not at all.
  public var tally: Tally?

  public init(
    _ value: Value, style: Style = Style(), rowSpan: Int = 1, columnSpan: Int = 1, identifies: Bool = false,
    tally: Tally? = nil
  ) {
    self.tally = tally
    self.value = value
    self.style = style
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.isCovered = false
    self.identifies = identifies
  }

  /// Whether it counts what there is none of. It is shown as the cells are that it counts: blank.
  var isCountOfNothing: Bool {
    guard case .count = tally, case .number(let number) = value else { return false }
    return number.value == 0
  }

  /// The place of a cell that another one spans.
  public static let covered: Cell = {
    var cell = Cell(.blank)
    cell.isCovered = true
    return cell
  }()
}

/// What a cell holds.
public enum Value: Equatable, Sendable {
  case blank
  /// Text, always text: never a formula, whatever it begins with. It may hold line feeds.
  case text(String)
  case number(Number)
  /// A day with the pattern it is written by, for example `"วันที่ {d} เดือน {mmmm} พ.ศ. {yyyy}"`.
  ///
  /// Patterns: `{d}` day, `{mmm}` short month, `{mmmm}` full month, `{yyyy}` B.E. year, `{yy}` its last two digits.
  case day(Day, pattern: String)
}

/// A number and the way it is written.
public struct Number: Equatable, Sendable {
  public enum Format: Equatable, Sendable {
    /// Whole number with thousands separators.
    case integer
    /// Baht with two decimals and thousands separators.
    case money
    /// A share from 0 to 1, written as a whole percentage.
    case percent
  }
  public var value: Decimal
  public var format: Format

  public init(_ value: Decimal, _ format: Format) {
    self.value = value
    self.format = format
  }
}

/// How text looks.
public struct Style: Hashable, Sendable {
  public enum Alignment: String, Sendable, CaseIterable { case leading, center, trailing }

  public var alignment: Alignment
  public var isBold: Bool
  /// Size in points; the page's body size where nil.
  public var size: Double?
  /// Indent of the first line, in centimetres (2.5 is the usual one of a Thai official letter).
  public var firstLineIndent: Double
  /// The same of what follows each line feed, a paragraph of its own; as of the first line where nil.
  public var furtherIndent: Double?
  /// Indent of every line, in centimetres.
  public var indent: Double
  /// The colours of cell and text; paper and black where nil. Plain text has none.
  public var fill, ink: Colour?

  public init(
    alignment: Alignment = .leading, isBold: Bool = false, size: Double? = nil, firstLineIndent: Double = 0,
    furtherIndent: Double? = nil, indent: Double = 0
  ) {
    self.alignment = alignment
    self.isBold = isBold
    self.size = size
    self.firstLineIndent = firstLineIndent
    self.furtherIndent = furtherIndent
    self.indent = indent
  }
}

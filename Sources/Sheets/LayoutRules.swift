/// What a layout reckons with: the typeface, how tall its lines are, and the room that programs take for themselves.
public struct LayoutRules: Equatable, Sendable {
  /// The typeface by whose widths lines are broken.
  public var typeface: Typeface
  /// The height of a line, in ems: 1.5 is what the versions of TH SarabunPSK in use need at most.
  public var pitch: Double
  /// The font of the workbook's Normal style, in whose digits Excel measures columns.
  public var normal: NormalFont
  /// By how much a program may draw a text wider than the typeface says, as a share of the line. Where a text has more
  /// lines in a width that is narrower by this share, room for one more line is kept: Excel does not
  /// always find the words that ICU and LibreOffice find, and printers round.
  public var doubt: Double
  /// The share of a line that is filled: LibreOffice breaks one that takes more (measured), Excel rounds letters to
  /// pixels.
  public var lineFill: Double
  /// The room at the left and right of a cell's text together, in points.
  public var cellPadding: Double
  /// The tallest row, in points. Excel's limit is 409.5.
  public var tallestRow: Double
  /// The share of a page's height that is filled.
  public var pageFill: Double
  /// What stands in for the typeface on a machine without it, if rows are to hold their texts there too.
  public var standIn: StandIn?

  public init(
    typeface: Typeface, pitch: Double = 1.5, normal: NormalFont = .verdana, doubt: Double = 0.02,
    lineFill: Double = 0.995, cellPadding: Double = 3.75, tallestRow: Double = 408.75, pageFill: Double = 0.985,
    standIn: StandIn? = nil
  ) {
    self.typeface = typeface
    self.pitch = pitch
    self.normal = normal
    self.doubt = doubt
    self.lineFill = lineFill
    self.cellPadding = cellPadding
    self.tallestRow = tallestRow
    self.pageFill = pageFill
    self.standIn = standIn
  }

  /// The height of lines of a size, in points.
  func height(lines: Double = 1, size: Double) -> Double { lines * pitch * size }

  /// The steps of indent of a text, each as wide as the Normal font's `indentStep`. What stands at the rule on its right has one: an
  /// amount would touch the text of the next column.
  func indentSteps(of style: Style, isRuled: Bool) -> Int {
    let steps = Int((style.indent * Layout.pointsPerCentimetre / normal.indentStep).rounded())
    return switch style.alignment {
    case .leading: steps
    case .center: 0
    case .trailing: isRuled ? max(1, steps) : steps
    }
  }

  /// The width at which lines of a size are broken in a cell with so much room between its paddings, in points.
  func lineWidth(in room: Double, size: Double) -> Double { max(room * lineFill, size) }
}

/// The font of a workbook's Normal style. Excel measures columns in its widest digit, rounded to a pixel of 1/96 inch.
public struct NormalFont: Hashable, Sendable {
  public var name: String
  /// Size in points.
  public var size: Double
  /// The width of the widest digit in pixels, as Excel counts it.
  public var digitPixels: Double
  /// The same as LibreOffice counts it, which does not round: its columns are wider by as much, and must fit the page.
  public var drawnDigitPixels: Double
  /// How many times as wide as Excel's the columns are that LibreOffice draws.
  var widening: Double { drawnDigitPixels / digitPixels }
  /// The width of one step of a cell's indent (three spaces) in points.
  public var indentStep: Double

  public init(
    name: String, size: Double, digitPixels: Double, drawnDigitPixels: Double? = nil, indentStep: Double
  ) {
    self.name = name
    self.size = size
    self.digitPixels = digitPixels
    self.drawnDigitPixels = drawnDigitPixels ?? digitPixels
    self.indentStep = indentStep
  }

  /// Verdana 10, which every Excel has, and in whose place DejaVu Sans stands on Linux, whose digits are as wide: a column
  /// is as wide on every machine. With Calibri, which nearly all workbooks have, a machine without Carlito draws columns
  /// a quarter wider, and each page comes out as two. 8 pixels in Excel, 8.47 in LibreOffice 7.4 (measured), which does not round.
  public static let verdana = NormalFont(
    name: "Verdana", size: 10, digitPixels: 8, drawnDigitPixels: 8.47, indentStep: 11.25)
}

/// What a layout reckons with: the typeface, and the room that is left for programs that draw it differently.
public struct LayoutRules: Equatable, Sendable {
  /// The typeface by whose widths lines are broken.
  public var typeface: Typeface
  /// The height reserved for a line, in ems.
  public var lineHeight: Double
  /// The font of the workbook's Normal style, in whose digits Excel measures columns.
  public var normal: NormalFont
  /// The share of a cell's inner width at which lines are broken: Excel takes a digit for 8 pixels where the typeface's
  /// is 7.7 wide, and a stand-in's digits and letters are not quite in the same proportion.
  public var fill: Double
  /// What is left free besides at the end of each line, in ems. Excel, LibreOffice (ICU) and libthai do not always find
  /// the same words, and where one breaks a line early the next ones hold more.
  public var slack: Double
  /// The room at the left and right of a cell's text together, in points.
  public var cellPadding: Double
  /// The room above and below a cell's text together, in points.
  public var rowPadding: Double
  /// The tallest row, in points. Excel's limit is 409.5.
  public var tallestRow: Double
  /// The share of a page's height that is filled.
  public var pageFill: Double
  /// How many times its own height a page holds: a sheet whose columns a stand-in widens is fitted to the page's width,
  /// and its rows shrink with it.
  public var pageScale: Double

  public init(
    typeface: Typeface, lineHeight: Double, normal: NormalFont, fill: Double = 0.955, slack: Double = 0.3,
    cellPadding: Double = 3.75, rowPadding: Double = 5, tallestRow: Double = 408.75, pageFill: Double = 0.985,
    pageScale: Double = 1
  ) {
    self.typeface = typeface
    self.lineHeight = lineHeight
    self.normal = normal
    self.fill = fill
    self.slack = slack
    self.cellPadding = cellPadding
    self.rowPadding = rowPadding
    self.tallestRow = tallestRow
    self.pageFill = pageFill
    self.pageScale = pageScale
  }

  /// Rules for a typeface at a body size in points, drawn by itself or, where it is missing, by one of its stand-ins.
  ///
  /// Laksaman, which stands in for `TH SarabunPSK` on Debian, is the same design drawn 1.5 times as large. Columns are
  /// measured in digits of the same font and grow with it, so that lines break alike; the page is then fitted to its
  /// width, and holds as many more rows. Row heights are in points and do not grow, so that the tallest line of all is
  /// reserved. Pages are those of the widest stand-in: where the typeface itself is there, name no stand-ins, and rows
  /// and pages are exactly its own.
  public init(typeface: Typeface, standIns: [Typeface] = [], size: Double = 16) {
    let normal = NormalFont(typeface, size: size)
    let lines = ([typeface] + standIns).map { $0.lineHeight(size: 1) }
    let scales = standIns.map { $0.digitPixels(size: size) / normal.digitPixels }
    self.init(
      typeface: typeface, lineHeight: max(lines.max() ?? 0, Self.excelLine), normal: normal,
      pageScale: max(scales.max() ?? 1, 1))
  }

  /// The height of a row of lines of a size, in points.
  func height(lines: Double = 1, size: Double) -> Double { lines * (lineHeight * size) + rowPadding }

  /// The width at which lines of a size are broken in a cell with so much room between its paddings, in points.
  func lineWidth(in room: Double, size: Double) -> Double { max(room * fill - slack * size, size) }

  /// The height that Excel gives a line of `TH SarabunPSK`, in ems: 24 points at size 16, more than its metrics say.
  private static let excelLine = 1.5
}

/// The font of a workbook's Normal style. Excel measures columns in its widest digit, rounded to a pixel of 1/96 inch.
public struct NormalFont: Hashable, Sendable {
  public var name: String
  /// Size in points.
  public var size: Double
  /// The width of the widest digit in pixels.
  public var digitPixels: Double
  /// The width of one step of a cell's indent (three spaces) in points.
  public var indentStep: Double

  public init(name: String, size: Double, digitPixels: Double, indentStep: Double) {
    self.name = name
    self.size = size
    self.digitPixels = digitPixels
    self.indentStep = indentStep
  }

  /// The Normal font that is a typeface at a size in points.
  public init(_ typeface: Typeface, size: Double) {
    self.init(
      name: typeface.name, size: size, digitPixels: typeface.digitPixels(size: size).rounded(),
      indentStep: 3 * typeface.width(of: " ") * size / 1000)
  }
}

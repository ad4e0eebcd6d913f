/// The glyphs that tables are drawn with, as UTF-8.
enum PlainTextGlyph {
  static let vertical = Array("│".utf8)

  /// The joint whose arms go up (8), down (4), left (2) and right (1).
  static let lightJoints = " ╶╴─╷┌┐┬╵└┘┴│├┤┼".map { Array($0.utf8) }
  /// The same with double arms to the left and right.
  static let doubleJoints = " ═══╷╒╕╤╵╘╛╧│╞╡╪".map { Array($0.utf8) }
}

/// A horizontal rule of which as much is written at once as is needed.
struct PlainTextRule {
  static let light = PlainTextRule("─")
  static let double = PlainTextRule("═")

  private let bytes: [UInt8]

  /// A rule of a glyph that takes three bytes.
  private init(_ glyph: String) { bytes = Array(String(repeating: glyph, count: 120).utf8) }

  /// A rule of so many columns, or as many as there are.
  func bytes(columns: Int) -> ArraySlice<UInt8> { bytes.prefix(3 * columns) }
}

extension PlainTextComposer {
  /// A table, drawn with rules or, where a column would be too narrow, as records.
  mutating func add(_ table: Table, weights: [Double]) {
    var grid = PlainTextGrid(table, weights: weights)
    guard grid.rowCount > 0, grid.columnCount > 0 else { return }
    grid.addTexts(digits: digits, breaker: breaker)
    if let size = PlainTextWidths.solve(grid, width: width) {
      draw(grid, size.widths, rows: size.rows)
    } else {
      addRecords(grid)
    }
  }

  private mutating func draw(_ grid: PlainTextGrid, _ widths: [Int], rows: [Int]) {
    var texts = grid.places.indices.map { PlainTextCellText(grid.places[$0], width: grid.width(of: $0, widths)) }
    drawRule(grid, widths, above: nil, below: 0, &texts)
    for row in 0..<grid.rowCount {
      for _ in 0..<rows[row] {
        var column = 0
        while column < grid.columnCount {
          let owner = grid.owner(row, column)
          write(PlainTextGlyph.vertical)
          texts[owner].writeLine(to: &self)
          column += grid.places[owner].columnSpan
        }
        write(PlainTextGlyph.vertical)
        endLine()
      }
      drawRule(grid, widths, above: row, below: row + 1 < grid.rowCount ? row + 1 : nil, &texts)
    }
  }

  /// The rule between two rows, or the table's first or last. A place that spans both rows interrupts it: its text
  /// goes on there. The rule under the headings is double.
  private mutating func drawRule(
    _ grid: PlainTextGrid, _ widths: [Int], above: Int?, below: Int?, _ texts: inout [PlainTextCellText]
  ) {
    let isDouble = above != nil && below == grid.headingCount
    let joints = isDouble ? PlainTextGlyph.doubleJoints : PlainTextGlyph.lightJoints
    func isEdge(_ row: Int?, _ column: Int) -> Bool {
      guard let row else { return false }
      return column == 0 || column == grid.columnCount || grid.owner(row, column - 1) != grid.owner(row, column)
    }
    func isRuled(_ column: Int) -> Bool {
      guard grid.owners(above, below, column) == nil else { return false }
      return column >= 0 && column < grid.columnCount
    }
    func joint(_ column: Int) -> [UInt8] {
      let upDown = (isEdge(above, column) ? 8 : 0) + (isEdge(below, column) ? 4 : 0)
      return joints[upDown + (isRuled(column - 1) ? 2 : 0) + (isRuled(column) ? 1 : 0)]
    }
    var column = 0
    while column < grid.columnCount {
      write(joint(column))
      if let owner = grid.owners(above, below, column) {
        texts[owner].writeLine(to: &self)
        column += grid.places[owner].columnSpan
      } else {
        write(isDouble ? PlainTextRule.double : PlainTextRule.light, columns: widths[column] + 2)
        column += 1
      }
    }
    write(joint(column))
    endLine()
  }
}

extension PlainTextGrid {
  /// The place that stands both above and below a rule in this column; nil where the rule is drawn.
  fileprivate func owners(_ above: Int?, _ below: Int?, _ column: Int) -> Int? {
    guard let above, let below, column >= 0, column < columnCount else { return nil }
    let owner = owner(above, column)
    return owner == self.owner(below, column) ? owner : nil
  }
}

/// The text of one place of a table while it is written, line by line.
private struct PlainTextCellText {
  private let text: ShownText
  private let lines: [Range<Int>]
  /// How many of them are written.
  private var written = 0
  private let width: Int
  private let alignment: Style.Alignment
  private let others: Int
  private var indent: Int

  init(_ place: PlainTextGrid.Place, width: Int) {
    text = place.text
    self.width = width
    alignment = place.alignment
    let indents = PlainTextIndents(place.style, width: width)
    lines = text.lines(first: width - indents.first, width: width - indents.others)
    indent = indents.first
    others = indents.others
  }

  /// Writes the next line of the text with its margins; blanks after its last.
  mutating func writeLine(to page: inout PlainTextComposer) {
    guard written < lines.count else { return page.writeBlanks(width + 2) }
    let line = lines[written], lineWidth = text.width(of: line), room = width - indent
    let offset = alignment.offset(of: lineWidth, in: room)
    page.writeBlanks(1 + indent + offset)
    page.write(line, of: text)
    page.writeBlanks(room - offset - lineWidth + 1)
    indent = others
    written += 1
  }
}

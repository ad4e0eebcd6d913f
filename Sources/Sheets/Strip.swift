/// A line of a sheet before it is cut into pages: a row of a table, a paragraph, a line of a signature block.
struct Strip {
  enum Kind: Equatable {
    case text
    case space
    case signature
    /// A row of the heading of a table, by the table's number.
    case heading(Int)
    case row(Int)

    /// Whether it is part of a table's heading.
    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  var kind: Kind
  var cells: [StripCell]
  /// Whether it must end on the page on which the next strip begins.
  var keepsWithNext: Bool
  /// The least height in points.
  var minimum: Double
  /// Whether it is part of what stands on one page, and is never cut.
  var isWhole = false

  /// Whether it is part of a table's heading.
  var isHeading: Bool { kind.isHeading }

  /// The table to which it belongs.
  var table: Int? {
    switch kind {
    case .heading(let table), .row(let table): table
    case .text, .space, .signature: nil
    }
  }
}

/// A cell of a strip.
struct StripCell {
  enum Content {
    case blank
    case value(Value)
    case text(FittedText)
  }

  var column: Int
  var columnSpan: Int
  var rowSpan: Int
  var content: Content
  var style: GridStyle
  /// Height of one line in points.
  var lineHeight: Double
  /// The width that its lines have, in points.
  var width: Double
  /// Whether it says whose the row is: it is repeated where the row, or its cell, goes on on another page.
  var identifies: Bool
  var tally: Tally?

  /// How many lines it has; 0 where it is blank.
  var lineCount: Int {
    switch content {
    case .blank: 0
    case .value: 1
    case .text(let text): text.lines.count
    }
  }

  /// What each of its lines takes of its height, in points.
  var linePitch: Double { lineCount > 0 ? max(lineHeight, standInHeight / Double(lineCount)) : lineHeight }

  private var standInHeight: Double { if case .text(let text) = content { text.standInHeight } else { 0 } }

  /// What a program may need more for a part of its text, in points.
  var partDoubt: Double { if case .text(let text) = content { Double(text.partDoubt) * lineHeight } else { 0 } }

  /// What a part of its text may need more than its share of the whole, in points: where another typeface stands in, too.
  var partSpare: Double { if case .text(let text) = content { max(partDoubt, text.standInLine) } else { 0 } }

  /// The height of some of its lines.
  func height(_ lines: Range<Int>) -> Double {
    guard !lines.isEmpty else { return 0 }
    guard case .text(let text) = content else { return Double(lines.count) * lineHeight }
    return text.height(lines, lineHeight: lineHeight)
  }

  /// The height of its lines from one on.
  func height(from line: Int) -> Double { height(line..<max(line, lineCount)) }

  /// Where the lines end that, from one on, stand in a height; the same line if there is no room for one.
  func end(from line: Int, in height: Double) -> Int {
    if self.height(from: line) <= height + 0.001 { return lineCount }
    var end = min(lineCount, line + max(0, Int((height + 0.001) / lineHeight)))
    while end > line, self.height(line..<end) > height + 0.001 { end -= 1 }
    return end
  }

  private var isValue: Bool { if case .value = content { true } else { false } }

  /// How it looks where it holds a value, in rows of a height. A number stays on one line, however high its row: LibreOffice would
  /// leave out its indent otherwise, and draw ### where it is too wide.
  func style(of value: Value, height: Double) -> GridStyle {
    var style = style
    if value == .blank { style.format = .text } else { style.isOneLine = isValue || height < 2 * lineHeight - 0.01 }
    return style
  }

  /// What some of its lines hold.
  func value(_ lines: Range<Int>) -> Value {
    guard !lines.isEmpty else { return .blank }
    switch content {
    case .blank: return .blank
    case .value(let value): return lines.lowerBound == 0 ? value : .blank
    case .text(let text): return .text(text.piece(lines))
    }
  }
}

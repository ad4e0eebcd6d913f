import ThaiText

/// The page of plain text while it is written: finished lines, and the means to write one more.
struct PlainTextComposer {
  let width: Int
  let digits: DigitStyle
  let breaker: WordBreaker
  private var output: [UInt8] = []

  init(width: Int, digits: DigitStyle, breaker: WordBreaker) {
    self.width = width
    self.digits = digits
    self.breaker = breaker
    output.reserveCapacity(65_536)
  }

  // MARK: One line

  mutating func write(_ line: Range<Int>, of text: ShownText) { text.write(line, to: &output) }

  mutating func write(_ glyph: [UInt8]) { output.append(contentsOf: glyph) }

  mutating func write(_ rule: PlainTextRule, columns: Int) {
    var left = columns
    while left > 0 {
      let part = rule.bytes(columns: left)
      output.append(contentsOf: part)
      left -= part.count / 3
    }
  }

  mutating func writeBlanks(_ count: Int) {
    output.append(contentsOf: repeatElement(0x20, count: max(count, 0)))
  }

  /// Ends the line, without blanks at its end.
  mutating func endLine() {
    drop(0x20)
    output.append(0x0A)
  }

  // MARK: Blocks

  mutating func add(_ paragraph: Paragraph) {
    var style = paragraph.style
    guard style.firstLineIndent > 0, paragraph.text.utf8.contains(UInt8(ascii: "\n")) else { return add(paragraph.text, style) }
    for line in paragraph.text.parts(separatedBy: "\n") {
      add(line, style)
      style.firstLineIndent = style.furtherIndent ?? style.firstLineIndent
    }
  }

  private mutating func add(_ text: String, _ style: Style) {
    let indents = PlainTextIndents(style, width: width)
    let text = ShownText(text, breaker: breaker)
    if text.isEmpty { return endLine() }
    var indent = indents.first
    for line in text.lines(first: width - indents.first, width: width - indents.others) {
      write(line, of: text, alignment: style.alignment, from: indent, width: width - indent)
      endLine()
      indent = indents.others
    }
  }

  /// The signature block, from the middle of the page on, or from where its longest line fits.
  ///
  /// Its lines begin there, as the form's labels do on paper; a name in brackets stands in the middle of the block,
  /// under the line that is signed.
  mutating func addSignature(_ values: [Value]) {
    let texts = values.map { ShownText($0.text(digits: digits), breaker: breaker) }
    let block = min(texts.map { $0.longestLine }.max() ?? 0, width)
    let left = min(width / 2, width - block)
    for text in texts {
      if text.isEmpty { endLine() }
      for line in text.lines(first: width - left, width: width - left) {
        write(line, of: text, alignment: text.isInBrackets ? .center : .leading, from: left, width: block)
        endLine()
      }
    }
  }

  /// The foot of the page after one empty line; nothing where it is empty.
  mutating func addFooter(_ text: String) {
    if text.isEmpty { return }
    drop(0x0A)
    if !output.isEmpty { output += [0x0A, 0x0A] }
    add(Paragraph(text))
  }

  /// All that was written, ended by exactly one line feed.
  mutating func finish() -> [UInt8] {
    drop(0x0A)
    output.append(0x0A)
    return output
  }

  /// Takes away every byte of a kind at the end.
  private mutating func drop(_ byte: UInt8) {
    var end = output.count
    while end > 0, output[end - 1] == byte { end -= 1 }
    if end < output.count { output.removeLast(output.count - end) }
  }

  private mutating func write(
    _ line: Range<Int>, of text: ShownText, alignment: Style.Alignment, from indent: Int, width: Int
  ) {
    writeBlanks(indent + alignment.offset(of: text.width(of: line), in: width))
    write(line, of: text)
  }
}

extension Style.Alignment {
  /// How many blanks stand before a text in its place.
  func offset(of text: Int, in place: Int) -> Int {
    let room = max(place - text, 0)
    return switch self {
    case .leading: 0
    case .center: room / 2
    case .trailing: room
    }
  }
}

/// The indents of a text in columns.
struct PlainTextIndents: Equatable {
  var first, others: Int

  /// The indents of a style in a place of `width` columns; an indent takes a third of the place at most.
  init(_ style: Style, width: Int) {
    (first, others) = (0, 0)
    // Most texts have none.
    guard style.indent != 0 || style.firstLineIndent != 0 else { return }
    // A letter's first line begins 2.5 cm or 8 columns in.
    func columns(_ centimetres: Double) -> Int {
      centimetres.isFinite ? Int(min(max(centimetres, 0), 100) * 8 / 2.5 + 0.5) : 0
    }
    others = min(columns(style.indent), width / 3)
    first = min(others + columns(style.firstLineIndent), width / 3)
  }
}

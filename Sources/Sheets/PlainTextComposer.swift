import ThaiText

/// The page of plain text while it is written: finished lines, and the means to write one more.
struct PlainTextComposer {
  let width: Int
  let digits: DigitStyle
  var words: PlainTextWords
  private var output: [UInt8] = []

  init(width: Int, digits: DigitStyle, memory: PlainTextMemory) {
    self.width = width
    self.digits = digits
    words = PlainTextWords(memory: memory)
    output.reserveCapacity(32_768)
  }

  // MARK: One line

  mutating func write(_ line: PlainTextLine) { output.append(contentsOf: words.bytes[line.start..<line.end]) }

  mutating func write(_ glyph: [UInt8], count: Int = 1) {
    for _ in 0..<count { output.append(contentsOf: glyph) }
  }

  mutating func writeBlanks(_ count: Int) {
    if count > 0 { output.append(contentsOf: repeatElement(0x20, count: count)) }
  }

  /// Ends the line, without blanks at its end.
  mutating func endLine() {
    while output.last == 0x20 { output.removeLast() }
    output.append(0x0A)
  }

  // MARK: Blocks

  mutating func add(_ paragraph: Paragraph) {
    words.removeAll()
    let style = paragraph.style
    let indents = PlainTextIndents(style, width: width)
    let text = words.add(paragraph.text, room: width - max(indents.first, indents.others))
    if text.isEmpty { return endLine() }
    var lines = PlainTextLines(text)
    var indent = indents.first
    while let line = lines.next(in: words, width: width - indent) {
      write(line, alignment: style.alignment, from: indent, width: width - indent)
      endLine()
      indent = indents.others
    }
  }

  /// The signature block, from the middle of the page on, or from where its longest line fits.
  ///
  /// Its lines begin there, as the form's labels do on paper; a name in brackets stands in the middle of the block,
  /// under the line that is signed.
  mutating func addSignature(_ values: [Value]) {
    words.removeAll()
    let texts = values.map { words.add($0.text(digits: digits)) }
    let block = min(texts.map { words.extent(of: $0).line }.max() ?? 0, width)
    let left = min(width / 2, width - block)
    for text in texts {
      if text.isEmpty { endLine() }
      let isInBrackets = !text.isEmpty && words.bytes[words.pieces[text.lowerBound].start] == UInt8(ascii: "(")
      var lines = PlainTextLines(text)
      while let line = lines.next(in: words, width: width - left) {
        write(line, alignment: isInBrackets ? .center : .leading, from: left, width: block)
        endLine()
      }
    }
  }

  /// The foot of the page after one empty line; nothing where it is empty.
  mutating func addFooter(_ text: String) {
    if text.isEmpty { return }
    dropEmptyLines()
    if !output.isEmpty { output += [0x0A, 0x0A] }
    add(Paragraph(text))
  }

  /// All that was written, ended by exactly one line feed.
  consuming func finish() -> [UInt8] {
    dropEmptyLines()
    output.append(0x0A)
    return output
  }

  private mutating func dropEmptyLines() {
    while output.last == 0x0A { output.removeLast() }
  }

  private mutating func write(_ line: PlainTextLine, alignment: Style.Alignment, from indent: Int, width: Int) {
    writeBlanks(indent + alignment.offset(of: line.width, in: width))
    write(line)
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
    // A letter's first line begins 2.5 cm or 8 columns in.
    func columns(_ centimetres: Double) -> Int {
      centimetres.isFinite ? Int(min(max(centimetres, 0), 100) * 8 / 2.5 + 0.5) : 0
    }
    others = min(columns(style.indent), width / 3)
    first = min(others + columns(style.firstLineIndent), width / 3)
  }
}

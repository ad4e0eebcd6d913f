/// One line of a wrapped text: its bytes and its width in columns.
struct PlainTextLine: Equatable {
  var start, end: Int
  var width: Int
}

/// The wrapping of one text, line by line; each line may have a width of its own.
///
/// As many pieces as fit stand on a line. A piece that is wider than a whole line is cut between characters, never
/// between a base and its marks.
struct PlainTextLines {
  private var next: Int
  private let end: Int
  /// What is left of a piece that was cut: where it goes on and how wide it is.
  private var rest: (start: Int, width: Int)?

  init(_ pieces: Range<Int>) {
    next = pieces.lowerBound
    end = pieces.upperBound
  }

  /// The next line of at most `width` columns; nil after the last one.
  mutating func next(in words: borrowing PlainTextWords, width: Int) -> PlainTextLine? {
    guard next < end else { return nil }
    let first = rest?.start ?? words.pieces[next].start
    var line = PlainTextLine(start: first, end: first, width: 0)
    var blanks = 0
    while next < end {
      let piece = words.pieces[next]
      let pieceWidth = rest?.width ?? piece.width
      if line.width + blanks + pieceWidth <= width {
        line.width += blanks + pieceWidth
        line.end = piece.end
        blanks = piece.blanks
        next += 1
        rest = nil
        if piece.endsLine { return line }
      } else if line.end > line.start {
        return line
      } else {
        // Only blanks stand before it: a line need not begin with them.
        let start = rest?.start ?? piece.start
        line = PlainTextLine(start: start, end: start, width: 0)
        blanks = 0
        guard pieceWidth > width else { continue }
        let cut = words.cut(from: start, to: piece.end, width: width)
        rest = nil
        if cut.end == piece.end {
          next += 1
        } else if piece.hasPicture {
          rest = (cut.end, words.columns(from: cut.end, to: piece.end))
        } else {
          rest = (cut.end, pieceWidth - cut.width)
        }
        return cut
      }
    }
    return line
  }
}

extension PlainTextWords {
  /// The most of a piece that fits `width` columns, at least one character with its marks.
  ///
  /// It ends after / - ? or &, as in an address, where that fills at least half of the line.
  func cut(from start: Int, to end: Int, width: Int) -> PlainTextLine {
    var taken = 0
    var separated: Int?
    var wellFormed: Int?
    var cluster: Int?
    var mayEnd = true
    var isSeparated = false
    var position = start
    while position < end {
      let (scalar, length) = scalar(at: position)
      if position > start, scalar.columns > 0 {
        if taken > width { break }
        cluster = position
        if mayEnd, scalar.mayBeginLine { wellFormed = position }
        if isSeparated, !scalar.isSeparator, taken * 2 >= width { separated = position }
      }
      taken += scalar == "\u{FE0F}" ? 1 : scalar.columns
      mayEnd = scalar.mayEndLine && (scalar.columns > 0 || mayEnd)
      isSeparated = scalar.isSeparator
      position += length
    }
    // Too narrow even for one character: it stands alone, too wide, rather than not at all.
    let cut = separated ?? wellFormed ?? cluster ?? position
    return PlainTextLine(start: start, end: cut, width: columns(from: start, to: cut))
  }

  /// How many lines a text takes where its first line has `first` columns and the others `width`; at least one.
  func lineCount(of pieces: Range<Int>, first: Int, width: Int) -> Int {
    var lines = PlainTextLines(pieces)
    var count = 0
    while lines.next(in: self, width: count == 0 ? first : width) != nil { count += 1 }
    return max(count, 1)
  }

  /// The width of the longest line of a text that is not wrapped, and of its longest piece.
  func extent(of pieces: Range<Int>) -> (line: Int, piece: Int) {
    var longest = (line: 0, piece: 0)
    var width = 0
    for piece in self.pieces[pieces] {
      width += piece.width
      longest.line = max(longest.line, width)
      longest.piece = max(longest.piece, piece.width)
      width = piece.endsLine ? 0 : width + piece.blanks
    }
    return longest
  }

  private func scalar(at position: Int) -> (Unicode.Scalar, length: Int) {
    let lead = UInt32(bytes[position])
    func tail(_ index: Int) -> UInt32 { UInt32(bytes[position + index] & 0x3F) }
    let (value, length): (UInt32, Int) =
      switch lead {
      case ..<0x80: (lead, 1)
      case ..<0xE0: ((lead & 0x1F) << 6 | tail(1), 2)
      case ..<0xF0: ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
      default: ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
      }
    return (Unicode.Scalar(value) ?? .replacement, length)
  }
}

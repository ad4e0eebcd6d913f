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
  let words: PlainTextWords
  /// The piece that comes next.
  private var next = 0
  /// What is left of a piece that was cut: where it goes on and how wide it is.
  private var rest: (start: Int, width: Int)?

  init(_ words: PlainTextWords) { self.words = words }

  /// The next line of at most `width` columns; nil after the last one.
  mutating func next(width: Int) -> PlainTextLine? {
    guard next < words.pieces.count else { return nil }
    let first = rest?.start ?? Int(words.pieces[next].start)
    var line = PlainTextLine(start: first, end: first, width: 0)
    var blanks = 0
    while next < words.pieces.count {
      let piece = words.pieces[next]
      let pieceWidth = rest?.width ?? Int(piece.width)
      if line.width + blanks + pieceWidth <= width {
        line.width += blanks + pieceWidth
        line.end = Int(piece.end)
        blanks = Int(piece.blanks)
        next += 1
        rest = nil
        if piece.endsLine { return line }
      } else if line.end > line.start {
        return line
      } else {
        // Only blanks stand before it: a line need not begin with them.
        let start = rest?.start ?? Int(piece.start)
        line = PlainTextLine(start: start, end: start, width: 0)
        blanks = 0
        guard pieceWidth > width else { continue }
        let cut = words.cut(from: start, to: Int(piece.end), width: width)
        rest = nil
        if cut.end == Int(piece.end) {
          next += 1
        } else if piece.hasPicture {
          rest = (cut.end, words.columns(from: cut.end, to: Int(piece.end)))
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
  func lineCount(first: Int, width: Int) -> Int {
    if longestLine <= min(first, width) { return lineFeeds + 1 }
    if beginsWithBlanks { return cutLineCount(first: first, width: width) }
    var count = 0, next = 0
    while next < pieces.count {
      let reach = pieces[next].column + (count == 0 ? first : width)
      // The first piece that ends beyond the line's reach begins the next line.
      var low = next, high = pieces.count
      while low < high {
        let middle = (low + high) / 2
        if pieces[middle].column + Int(pieces[middle].width) <= reach { low = middle + 1 } else { high = middle }
      }
      guard low > next else { return cutLineCount(first: first, width: width) }
      next = low
      count += 1
    }
    return count
  }

  /// The same the slow way, for where a piece has to be cut.
  private func cutLineCount(first: Int, width: Int) -> Int {
    var lines = PlainTextLines(self)
    var count = 0
    while lines.next(width: count == 0 ? first : width) != nil { count += 1 }
    return max(count, 1)
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
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

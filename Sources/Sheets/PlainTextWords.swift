import ThaiText

/// A text as plain text shows it: made harmless, and cut into pieces that are never broken.
struct PlainTextWords {
  /// The longest run without an opportunity to break a line.
  struct Piece {
    /// Its bytes; blanks after it do not count.
    var start, end: Int32
    /// Its width in columns.
    var width: Int32 = 0
    /// The column in which it begins where the text stands in one line, a line feed taking `farApart` columns.
    var column = 0
    /// How many blanks follow it.
    var blanks: Int32 = 0
    /// Whether a line feed follows it.
    var endsLine = false
    /// Whether it holds parts of emoji, whose widths don't add up.
    var hasPicture = false
  }

  /// The text in UTF-8, a no-break space being a space.
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  /// The width of the longest line when the text is not wrapped, and of the longest piece.
  private(set) var longestLine = 0, longestPiece = 0
  /// How many line feeds it holds.
  private(set) var lineFeeds = 0
  /// Whether the text does, or what follows one of its line feeds.
  private(set) var beginsWithBlanks = false

  /// More columns than any line has.
  static let farApart = 1 << 40

  var isEmpty: Bool { pieces.isEmpty }

  /// No text.
  init() {}

  /// The pieces of a text. Empty lines at its end are left out.
  init(_ text: String, breaker: WordBreaker) {
    let shown = text.inTerminal
    let broken = breaker.broken(shown)
    bytes = Array(shown.utf8)
    if bytes.contains(0xC2) {
      bytes = Array(String(String.UnicodeScalarView(broken.scalars.map { $0 == "\u{A0}" ? " " : $0 })).utf8)
    }
    cut(broken)
    measure()
  }

  /// Two texts with a blank between them.
  init(_ left: PlainTextWords, _ right: PlainTextWords) {
    bytes = left.bytes
    pieces = left.pieces
    if let last = pieces.last {
      bytes.removeLast(bytes.count - Int(last.end + last.blanks))
      bytes.append(0x20)
      pieces[pieces.count - 1].blanks += 1
    }
    let offset = Int32(bytes.count)
    bytes += right.bytes
    for var piece in right.pieces {
      piece.start += offset
      piece.end += offset
      pieces.append(piece)
    }
    measure()
  }

  /// The columns of a part of the bytes.
  func columns(from start: Int, to end: Int) -> Int {
    displayWidth(of: String(decoding: bytes[start..<end], as: UTF8.self))
  }

  private mutating func cut(_ text: BrokenText) {
    let scalars = text.scalars, kinds = text.kinds
    pieces.removeAll()
    pieces.reserveCapacity(scalars.count / 4 + 1)
    var position: Int32 = 0
    var piece = Piece(start: 0, end: 0)
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar == " " {
        piece.blanks += 1
        position += 1
        continue
      }
      if scalar == "\n" {
        piece.endsLine = true
        end(piece)
        position += 1
        piece = Piece(start: position, end: position)
        continue
      }
      if case .word = kinds[index] {
        end(piece)
        piece = Piece(start: position, end: position)
      }
      piece.width += piece.blanks
      piece.blanks = 0
      if scalar.isThai {
        position += 3
        piece.width += scalar.isThaiMark ? 0 : 1
      } else {
        position += scalar.bytesInPlainText
        piece.width += Int32(truncatingIfNeeded: scalar.columns)
        if scalar.isPartOfPicture { piece.hasPicture = true }
      }
      piece.end = position
    }
    end(piece)
    dropEmptyLines()
  }

  /// Ends a piece; nothing is added where there is neither text nor line end.
  private mutating func end(_ piece: consuming Piece) {
    if piece.hasPicture { piece.width = Int32(columns(from: Int(piece.start), to: Int(piece.end))) }
    if piece.end > piece.start || piece.blanks > 0 || piece.endsLine { pieces.append(piece) }
  }

  private mutating func dropEmptyLines() {
    while let last = pieces.last {
      if last.start == last.end {
        pieces.removeLast()
      } else {
        // Nothing follows that its line feed would part it from.
        pieces[pieces.count - 1].endsLine = false
        return
      }
    }
  }

  private mutating func measure() {
    var width = 0, column = 0
    for index in pieces.indices {
      let piece = pieces[index]
      pieces[index].column = column
      width += Int(piece.width)
      longestLine = max(longestLine, width)
      longestPiece = max(longestPiece, Int(piece.width))
      column += Int(piece.width + piece.blanks)
      width += Int(piece.blanks)
      if piece.endsLine {
        lineFeeds += 1
        column += Self.farApart
        width = 0
      } else if piece.start == piece.end {
        beginsWithBlanks = true
      }
    }
  }
}

import ThaiText

/// The texts of one block, made harmless and cut into pieces that are never broken.
///
/// All texts share one array of bytes and one of pieces, so that wrapping a text at one more width costs no memory.
struct PlainTextWords {
  /// The longest run without an opportunity to break a line.
  struct Piece {
    /// Its bytes; blanks after it do not count.
    var start, end: Int
    /// Its width in columns.
    var width = 0
    /// How many blanks follow it.
    var blanks = 0
    /// Whether a line feed follows it.
    var endsLine = false
    /// Whether it holds parts of emoji, whose widths don't add up.
    var hasPicture = false
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private let memory: PlainTextMemory
  /// The text being added, as it is shown.
  private var scalars: [Unicode.Scalar] = []

  init(memory: PlainTextMemory) {
    self.memory = memory
    bytes.reserveCapacity(16_384)
    pieces.reserveCapacity(2_048)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// Adds a text and returns its pieces. Empty lines at its end are left out.
  ///
  /// - Parameter room: the columns that every line of the text will have; words are only looked for in wider ones.
  mutating func add(_ text: String, room: Int = 0) -> Range<Int> {
    let first = pieces.count
    let start = bytes.count
    let key = PlainTextMemory.Key(text: ExactText(text), room: room)
    if let known = memory.texts.value(of: key, size: weight(of: text)) {
      bytes.append(contentsOf: known.bytes)
      for var piece in known.pieces {
        piece.start += start
        piece.end += start
        pieces.append(piece)
      }
      return first..<pieces.count
    }
    let added = addNew(text, room: room)
    let copies = pieces[first...].map { piece in
      var piece = piece
      piece.start -= start
      piece.end -= start
      return piece
    }
    memory.texts.insert(
      PlainTextMemory.Text(bytes: Array(bytes[start...]), pieces: copies), for: key, size: weight(of: text))
    return added
  }

  /// What it takes to remember a text, in bytes, about.
  private func weight(of text: String) -> Int { 100 + text.utf8.count * 4 }

  private mutating func addNew(_ text: String, room: Int) -> Range<Int> {
    let first = pieces.count
    var position = bytes.count
    let (isWide, mayHavePictures) = show(text, room: room)
    let breaks = isWide ? memory.breaker.breaks(in: scalars) : []
    var nextBreak = 0
    var piece = Piece(start: position, end: position)
    for (offset, scalar) in scalars.enumerated() {
      let mayBreak = nextBreak < breaks.count && offset == breaks[nextBreak]
      if mayBreak { nextBreak += 1 }
      if scalar == "\n" {
        piece.endsLine = true
        end(piece)
        position += 1
        piece = Piece(start: position, end: position)
      } else if scalar == " " {
        piece.blanks += 1
        position += 1
      } else {
        if mayBreak {
          end(piece)
          piece = Piece(start: position, end: position)
        }
        position += scalar == "\u{A0}" ? 1 : UTF8.width(scalar)
        piece.width += piece.blanks + scalar.columns
        piece.blanks = 0
        piece.end = position
        if mayHavePictures, scalar.isPartOfPicture { piece.hasPicture = true }
      }
    }
    end(piece)
    dropEmptyLines(downTo: first)
    return first..<pieces.count
  }

  /// Adds a text that is two texts with a blank between them, and returns its pieces.
  mutating func join(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
    let first = pieces.count
    for index in [left, right].joined() {
      var piece = pieces[index]
      let start = bytes.count
      // Byte by byte: appending a slice of the array to itself would copy all of it first.
      for source in piece.start..<piece.end + piece.blanks { bytes.append(bytes[source]) }
      piece.end += start - piece.start
      piece.start = start
      if index == left.upperBound - 1 {
        bytes.append(0x20)
        piece.blanks += 1
      }
      pieces.append(piece)
    }
    return first..<pieces.count
  }

  /// The columns of a part of the bytes.
  func columns(from start: Int, to end: Int) -> Int {
    displayWidth(of: String(decoding: bytes[start..<end], as: UTF8.self))
  }

  /// Makes `scalars` what is shown of a text and adds its bytes, a no-break space being a space there. Tells whether
  /// a line of it is wider than `room`, and whether it may hold parts of emoji.
  private mutating func show(_ text: String, room: Int) -> (isWide: Bool, mayHavePictures: Bool) {
    scalars = text.scalars
    var width = 0
    var isWide = false
    var isVerbatim = true
    var highest: UInt32 = 0
    for scalar in scalars {
      // The printable of Latin and Thai are shown as they are.
      guard (0x20...0x7E).contains(scalar.value) || (0x0E00...0x0E7F).contains(scalar.value) else {
        let shown = scalar.inPlainText
        isVerbatim = isVerbatim && shown == scalar && scalar != "\u{A0}"
        highest = max(highest, shown.value)
        width = shown == "\n" ? 0 : width + (shown == "\u{FE0F}" ? 1 : shown.columns)
        isWide = isWide || width > room
        continue
      }
      width += scalar.columns
      isWide = isWide || width > room
    }
    if !isVerbatim {
      var shown: [Unicode.Scalar] = []
      var previous: Unicode.Scalar = " "
      for scalar in scalars {
        if !(previous == "\r" && scalar == "\n") { shown.append(scalar.inPlainText) }
        previous = scalar
      }
      scalars = shown
    }
    if isVerbatim {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in scalars { bytes.append(contentsOf: String(scalar == "\u{A0}" ? " " : scalar).utf8) }
    }
    return (isWide, highest >= 0x200D)
  }

  /// Ends a piece; nothing is added where there is neither text nor line end.
  private mutating func end(_ piece: consuming Piece) {
    if piece.hasPicture { piece.width = columns(from: piece.start, to: piece.end) }
    if piece.end > piece.start || piece.blanks > 0 || piece.endsLine { pieces.append(piece) }
  }

  private mutating func dropEmptyLines(downTo first: Int) {
    while pieces.count > first, let last = pieces.last {
      if last.start == last.end {
        pieces.removeLast()
      } else {
        // Nothing follows that its line feed would part it from.
        pieces[pieces.count - 1].endsLine = false
        return
      }
    }
  }
}

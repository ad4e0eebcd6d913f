/// Sums of widths are compared with this much mercy, so that 0.1 × 3 fits into 0.3.
let widthTolerance = 1e-6

/// A blank that hangs at a line's end. Zero-width and no-break spaces stay: they are more than blanks.
func isHanging(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20: true
  case 0x21...0x7E, 0xE00...0xE7F: false
  default: LineBreakClass(scalar) == .space
  }
}

/// Greedy filling of lines with the scalars of a text.
struct LineFiller {
  private let scalars: [Unicode.Scalar]
  private let kinds: [BreakKind]
  /// The advance width of each scalar.
  private let widths: [Double]
  /// Offsets of what stands in each line.
  private(set) var lines: [Range<Int>] = []

  init(text: BrokenText, widths: [Double]) {
    scalars = text.scalars
    kinds = text.kinds
    self.widths = widths
    lines.reserveCapacity(8)
  }

  /// Adds the lines of a paragraph, at least one.
  mutating func fill(_ paragraph: Range<Int>, room firstRoom: Double, width: Double) {
    let end = trimmed(paragraph)
    if end == paragraph.lowerBound { lines.append(end..<end) }
    var start = paragraph.lowerBound
    var room = firstRoom
    while start < end {
      let next = lineEnd(start..<end, room: room, width: width)
      lines.append(start..<trimmed(start..<next))
      start = next
      room = width
    }
  }

  /// Where the line after the first of what is left of a paragraph begins.
  private func lineEnd(_ rest: Range<Int>, room: Double, width: Double) -> Int {
    let start = rest.lowerBound
    var used = 0.0
    /// The last place between words that fits; none at the start.
    var word = start
    var position = start
    while position < rest.upperBound {
      if kinds[position] == .word { word = position }
      used += widths[position]
      if used > room + widthTolerance, !isHanging(scalars[position]) { break }
      position += 1
    }
    if position >= rest.upperBound { return rest.upperBound }
    if word > start { return word }
    // A first line that is narrower than the others is left empty, if that saves the word.
    if room < width, pieceFits(rest, width: width) { return start }
    for kind in [BreakKind.soft, .cluster, .lastResort] {
      if let place = (start + 1..<position + 1).last(where: { kinds[$0] == kind }) { return place }
    }
    position = max(position, start + 1)
    while position < rest.upperBound, kinds[position] == .never { position += 1 }
    return position
  }

  private func pieceFits(_ rest: Range<Int>, width: Double) -> Bool {
    var used = 0.0
    var position = rest.lowerBound
    while position < rest.upperBound, position == rest.lowerBound || kinds[position] != .word {
      used += isHanging(scalars[position]) ? 0 : widths[position]
      position += 1
    }
    return used <= width + widthTolerance
  }

  /// The end of a part of the text without the blanks at its end.
  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isHanging(scalars[end - 1]) { end -= 1 }
    return end
  }
}

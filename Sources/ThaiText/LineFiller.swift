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

/// Greedy filling of lines with the scalars of a paragraph.
struct LineFiller {
  let kinds: [BreakKind]
  let scalars: [Unicode.Scalar]
  /// The advance width of each scalar.
  let widths: [Double]
  /// Scalars without the blanks at the end.
  let count: Int
  /// Offsets of what stands in each line.
  private(set) var lines: [Range<Int>] = []

  init(kinds: [BreakKind], scalars: [Unicode.Scalar], widths: [Double], count: Int) {
    self.kinds = kinds
    self.scalars = scalars
    self.widths = widths
    self.count = count
  }

  mutating func fill(room firstRoom: Double, width: Double) {
    var start = 0
    var room = firstRoom
    while start < count {
      let end = lineEnd(from: start, room: room, width: width)
      lines.append(start..<trimmed(start..<end))
      start = end
      room = width
    }
  }

  /// Where the next line begins.
  private func lineEnd(
    from start: Int, room: Double, width: Double
  ) -> Int {
    var used = 0.0
    /// The last place of each kind that fits; 0 means none.
    var word = start
    var soft = start
    var cluster = start
    var lastResort = start
    var position = start
    while position < count {
      if position > start {
        switch kinds[position] {
        case .word: word = position
        case .soft: soft = position
        case .cluster: cluster = position
        case .lastResort: lastResort = position
        case .never: break
        }
      }
      used += widths[position]
      if used > room + widthTolerance, !isHanging(scalars[position]) { break }
      position += 1
    }
    if position >= count { return count }
    if word > start { return word }
    // A first line that is narrower than the others is left empty, if that saves the word.
    if room < width, pieceFits(from: start, width: width) { return start }
    if soft > start { return soft }
    if cluster > start { return cluster }
    if lastResort > start { return lastResort }
    position = max(position, start + 1)
    while position < count, kinds[position] == .never { position += 1 }
    return position
  }

  private func pieceFits(from start: Int, width: Double) -> Bool {
    var used = 0.0
    var position = start
    while position < count, position == start || kinds[position] != .word {
      used += isHanging(scalars[position]) ? 0 : widths[position]
      position += 1
    }
    return used <= width + widthTolerance
  }

  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isHanging(scalars[end - 1]) { end -= 1 }
    return end
  }
}

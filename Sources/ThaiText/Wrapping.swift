extension WordBreaker {
  /// The lines of `text` when no line is to be wider than `width`.
  ///
  /// Line feeds (LF, CR LF, CR, U+2028, U+2029) stay line ends; an empty line stays one. Blanks at a line's end hang:
  /// they take no room and are not part of the line. What is wider than a whole line is broken after / - ? & or,
  /// failing that, between clusters, never inside one; a cluster wider than the line stands alone. Nothing but blanks
  /// is lost.
  ///
  /// - Parameters:
  ///   - width: in the unit of `measure`.
  ///   - firstLineWidth: room in the first line, if it differs. If the first word does not fit there but fits in a
  ///     line, the first line is empty.
  ///   - measure: advance width of a scalar.
  public func wrap(
    _ text: String, width: Double, firstLineWidth: Double? = nil, measure: (Unicode.Scalar) -> Double
  ) -> [Substring] {
    var lines: [Substring] = []
    var room = firstLineWidth ?? width
    for paragraph in paragraphs(of: text) {
      wrap(paragraph, in: text, room: room, width: width, measure: measure, into: &lines)
      room = width
    }
    return lines
  }

  /// The ranges between hard line ends; at least one.
  private func paragraphs(of text: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    let utf8 = text.utf8
    var start = utf8.startIndex
    var index = start
    while index < utf8.endIndex {
      let byte = utf8[index]
      var next = utf8.index(after: index)
      if byte == 0x0A || byte == 0x0D {
        ranges.append(start..<index)
        if byte == 0x0D, next < utf8.endIndex, utf8[next] == 0x0A { next = utf8.index(after: next) }
        start = next
      } else if byte == 0xE2, text.unicodeScalars[index].value & ~1 == 0x2028 {
        ranges.append(start..<index)
        next = text.unicodeScalars.index(after: index)
        start = next
      }
      index = next
    }
    ranges.append(start..<utf8.endIndex)
    return ranges
  }

  private func wrap(
    _ range: Range<String.Index>, in text: String, room: Double, width: Double, measure: (Unicode.Scalar) -> Double,
    into lines: inout [Substring]
  ) {
    let view = text.unicodeScalars[range]
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.distance(from: range.lowerBound, to: range.upperBound) / 2)
    var total = 0.0
    var visible = 0.0
    var visibleCount = 0
    for scalar in view {
      scalars.append(scalar)
      total += measure(scalar)
      if !isHanging(scalar) {
        visible = total
        visibleCount = scalars.count
      }
    }
    let paragraph = Paragraph(text: text, start: range.lowerBound, scalars: scalars)
    // Most texts of a form fit in one line: no need to look for words then.
    if visible <= room + tolerance {
      lines.append(paragraph.slice(0..<visibleCount))
      return
    }
    var filler = LineFiller(kinds: kinds(in: scalars), scalars: scalars, count: visibleCount)
    filler.fill(room: room, width: width, measure: measure)
    paragraph.append(filler.lines, to: &lines)
  }
}

/// Sums of widths are compared with this much mercy, so that 0.1 × 3 fits into 0.3.
private let tolerance = 1e-6

/// A blank that hangs at a line's end. Zero-width and no-break spaces stay: they are more than blanks.
private func isHanging(_ scalar: Unicode.Scalar) -> Bool { LineBreakClass(scalar) == .space }

/// One paragraph of a text, with a way from scalar offsets back to its indices.
private struct Paragraph {
  let text: String
  let start: String.Index
  let scalars: [Unicode.Scalar]

  func slice(_ range: Range<Int>) -> Substring {
    var lines: [Substring] = []
    append([range], to: &lines)
    return lines[0]
  }

  /// `ranges` are rising; one pass over the scalars finds all their indices.
  func append(_ ranges: [Range<Int>], to lines: inout [Substring]) {
    var index = start
    var offset = 0
    func advance(to target: Int) {
      var bytes = 0
      for position in offset..<target { bytes += UTF8.width(scalars[position]) }
      index = text.utf8.index(index, offsetBy: bytes)
      offset = target
    }
    for range in ranges {
      advance(to: range.lowerBound)
      let lower = index
      advance(to: range.upperBound)
      lines.append(text[lower..<index])
    }
  }
}

/// Greedy filling of lines with the scalars of a paragraph.
private struct LineFiller {
  let kinds: [BreakKind]
  let scalars: [Unicode.Scalar]
  /// Scalars without the blanks at the end.
  let count: Int
  /// Offsets of what stands in each line.
  private(set) var lines: [Range<Int>] = []

  init(kinds: [BreakKind], scalars: [Unicode.Scalar], count: Int) {
    self.kinds = kinds
    self.scalars = scalars
    self.count = count
  }

  mutating func fill(room firstRoom: Double, width: Double, measure: (Unicode.Scalar) -> Double) {
    var start = 0
    var room = firstRoom
    while start < count {
      let end = lineEnd(from: start, room: room, width: width, measure: measure)
      lines.append(start..<trimmed(start..<end))
      start = end
      room = width
    }
  }

  /// Where the next line begins.
  private func lineEnd(
    from start: Int, room: Double, width: Double, measure: (Unicode.Scalar) -> Double
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
      used += measure(scalars[position])
      if used > room + tolerance, !isHanging(scalars[position]) { break }
      position += 1
    }
    if position >= count { return count }
    if word > start { return word }
    // A first line that is narrower than the others is left empty, if that saves the word.
    if room < width, pieceFits(from: start, width: width, measure: measure) { return start }
    if soft > start { return soft }
    if cluster > start { return cluster }
    if lastResort > start { return lastResort }
    position = max(position, start + 1)
    while position < count, kinds[position] == .never { position += 1 }
    return position
  }

  private func pieceFits(from start: Int, width: Double, measure: (Unicode.Scalar) -> Double) -> Bool {
    var used = 0.0
    var position = start
    while position < count, position == start || kinds[position] != .word {
      used += isHanging(scalars[position]) ? 0 : measure(scalars[position])
      position += 1
    }
    return used <= width + tolerance
  }

  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isHanging(scalars[end - 1]) { end -= 1 }
    return end
  }
}

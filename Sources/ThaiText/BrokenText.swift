/// A text with what every wrapping of it needs, whatever the width and the typeface.
package struct BrokenText: Sendable {
  package let scalars: [Unicode.Scalar]
  /// How willingly a line ends before each scalar.
  package let kinds: [BreakKind]
  let hasLineFeeds: Bool

  /// The lines when no line is to be wider than `width`, as offsets of scalars: see `WordBreaker.wrap`.
  ///
  /// - Parameters:
  ///   - widths: the advance width of each scalar.
  ///   - firstLineWidth: room in the first line.
  package func lines(widths: [Double], width: Double, firstLineWidth: Double) -> [Range<Int>] {
    var filler = LineFiller(text: self, widths: widths)
    var start = 0
    if !hasLineFeeds {
      filler.fill(scalars.indices, room: firstLineWidth, width: width)
      return filler.lines
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x0A where index > 0 && scalars[index - 1] == "\r": start = index + 1  // CR LF is one line end
      case 0x0A, 0x0D, 0x2028, 0x2029:
        filler.fill(start..<index, room: start == 0 ? firstLineWidth : width, width: width)
        start = index + 1
      default: continue
      }
    }
    filler.fill(start..<scalars.count, room: start == 0 ? firstLineWidth : width, width: width)
    return filler.lines
  }

  /// Offsets of scalars, rising, as offsets of bytes in UTF-8.
  package func bytes(of lines: [Range<Int>]) -> [Range<Int>] {
    var bytes: [Range<Int>] = []
    bytes.reserveCapacity(lines.count)
    var place = 0, byte = 0
    for line in lines {
      for scalar in scalars[place..<line.lowerBound] { byte += scalar.bytes }
      let start = byte
      for scalar in scalars[line] { byte += scalar.bytes }
      bytes.append(start..<byte)
      place = line.upperBound
    }
    return bytes
  }
}

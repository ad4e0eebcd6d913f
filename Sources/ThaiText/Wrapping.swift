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
    let scalars = text.scalars
    var paragraph = Paragraph(start: 0)
    paragraph.reserveCapacity(scalars.count)
    var offset = 0
    var last: Unicode.Scalar = " "
    for scalar in scalars {
      offset += UTF8.width(scalar)
      switch scalar.value {
      case 0x0A where last == "\r": paragraph.start = offset  // CR LF is one line end
      case 0x0A, 0x0D, 0x2028, 0x2029:
        append(paragraph, of: text, room: room, width: width, to: &lines)
        room = width
        paragraph.reset(start: offset)
      default: paragraph.append(scalar, width: measure(scalar))
      }
      last = scalar
    }
    append(paragraph, of: text, room: room, width: width, to: &lines)
    return lines
  }

  private func append(
    _ paragraph: Paragraph, of text: String, room: Double, width: Double, to lines: inout [Substring]
  ) {
    // Most texts of a form fit in one line: no need to look for words then.
    if paragraph.visibleWidth <= room + widthTolerance {
      paragraph.append([0..<paragraph.visibleCount], of: text, to: &lines)
      return
    }
    let kinds = kinds(in: paragraph.scalars)
    var filler = LineFiller(
      kinds: kinds, scalars: paragraph.scalars, widths: paragraph.widths, count: paragraph.visibleCount)
    filler.fill(room: room, width: width)
    paragraph.append(filler.lines, of: text, to: &lines)
  }
}

/// One paragraph of a text, with a way from scalar offsets back to the text's indices.
private struct Paragraph {
  /// Where it begins in the text's UTF-8.
  var start: Int
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var widths: [Double] = []
  private var width = 0.0
  /// Without the blanks at the end.
  private(set) var visibleWidth = 0.0
  private(set) var visibleCount = 0

  init(start: Int) { self.start = start }

  mutating func reserveCapacity(_ count: Int) {
    scalars.reserveCapacity(count)
    widths.reserveCapacity(count)
  }

  mutating func reset(start: Int) {
    self.start = start
    scalars.removeAll(keepingCapacity: true)
    widths.removeAll(keepingCapacity: true)
    width = 0
    visibleWidth = 0
    visibleCount = 0
  }

  mutating func append(_ scalar: Unicode.Scalar, width: Double) {
    scalars.append(scalar)
    widths.append(width)
    self.width += width
    if !isHanging(scalar) {
      visibleWidth = self.width
      visibleCount = scalars.count
    }
  }

  /// `ranges` are rising; one pass over the scalars finds all their indices.
  func append(_ ranges: [Range<Int>], of text: String, to lines: inout [Substring]) {
    let utf8 = text.utf8
    var index = utf8.index(utf8.startIndex, offsetBy: start)
    var offset = 0
    func advance(to target: Int) {
      let bytes = scalars[offset..<target].reduce(0) { $0 + UTF8.width($1) }
      index = utf8.index(index, offsetBy: bytes)
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

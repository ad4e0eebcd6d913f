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
    let widths = scalars.map(measure)
    var start = 0
    var offset = 0
    var end = 0
    func endParagraph(_ index: Int) {
      let isWhole = start == 0 && index == scalars.count
      let paragraph = Paragraph(
        start: offset, scalars: isWhole ? scalars : Array(scalars[start..<index]),
        widths: isWhole ? widths : Array(widths[start..<index]))
      append(paragraph, of: text, room: room, width: width, to: &lines)
      room = width
    }
    for (index, scalar) in scalars.enumerated() {
      end += UTF8.width(scalar)
      switch scalar.value {
      case 0x0A where index > 0 && scalars[index - 1] == "\r": break  // CR LF is one line end
      case 0x0A, 0x0D, 0x2028, 0x2029: endParagraph(index)
      default: continue
      }
      (start, offset) = (index + 1, end)
    }
    endParagraph(scalars.count)
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
  let start: Int
  let scalars: [Unicode.Scalar]
  let widths: [Double]
  /// Without the blanks at the end.
  let visibleWidth: Double
  let visibleCount: Int

  init(start: Int, scalars: [Unicode.Scalar], widths: [Double]) {
    self.start = start
    self.scalars = scalars
    self.widths = widths
    visibleCount = (scalars.lastIndex { !isHanging($0) } ?? -1) + 1
    visibleWidth = widths[..<visibleCount].reduce(0, +)
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

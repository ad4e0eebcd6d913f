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
    let broken = broken(text)
    let lines = broken.lines(
      widths: broken.scalars.map(measure), width: width, firstLineWidth: firstLineWidth ?? width)
    let utf8 = text.utf8
    return broken.bytes(of: lines).map { bytes in
      let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
      return text[start..<utf8.index(start, offsetBy: bytes.count)]
    }
  }
}

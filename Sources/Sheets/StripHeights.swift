/// How tall strips are.
enum StripHeights {
  /// The height of some strips together, in points.
  static func sum(of strips: ArraySlice<Strip>) -> Double { natural(strips).reduce(0, +) }

  /// A height in points as Excel keeps it, in whole pixels: no smaller.
  static func pixelAligned(_ height: Double) -> Double { (height / 0.75 - 0.001).rounded(.up) * 0.75 }

  /// The same: no greater.
  static func pixelFilling(_ height: Double) -> Double { (height / 0.75 + 0.001).rounded(.down) * 0.75 }

  /// The heights of strips.
  ///
  /// - Parameter part: How much of a cell stands in one row: each part of a text keeps the lines for what a program may
  ///   draw wider. Nil for all of it.
  static func natural(_ strips: ArraySlice<Strip>, part: Double? = nil) -> [Double] {
    func height(_ cell: StripCell, isHeading: Bool = false) -> Double {
      let height = cell.height(from: 0)
      guard let part, !isHeading, height > part || cell.rowSpan > 1 else { return height }
      return height + (height / part).rounded(.up) * (height > part ? cell.partSpare : cell.partDoubt)
    }
    var heights = strips.map { strip in
      pixelAligned(strip.cells.reduce(strip.minimum) { $1.rowSpan == 1 ? max($0, height($1)) : $0 })
    }
    for (index, strip) in strips.enumerated() {
      for cell in strip.cells where cell.rowSpan > 1 {
        let last = min(index + cell.rowSpan, heights.count) - 1
        let above = heights[index..<last].reduce(0, +)
        heights[last] = max(heights[last], pixelAligned(height(cell, isHeading: strip.isHeading) - above))
      }
    }
    return heights
  }
}

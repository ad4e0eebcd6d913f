/// How tall strips are, and how much of a page must be free for one to begin there.
struct StripHeights {
  /// What a strip asks for to begin on a page: all of it, or as much as is worth beginning, and what keeps with it.
  private let wished: [Double]
  /// The least with which it can begin, where what it wishes is more than a page.
  private let least: [Double]

  /// - Parameters:
  ///   - firstPage: the strips that never stand below a repeated heading.
  ///   - pageHeight: the height of a page in points.
  ///   - followingHeight: the height of a page below its repeated heading.
  init(_ strips: [Strip], firstPage: Range<Int>, pageHeight: Double, followingHeight: Double) {
    let heights = Self.natural(strips[...])
    var wished = heights, least = heights
    for index in strips.indices.reversed() {
      let strip = strips[index], height = heights[index]
      let page = firstPage.contains(index) ? pageHeight : followingHeight
      let keeps = strip.keepsWithNext && index + 1 < strips.count
      let isDivisible = !strip.isHeldTogether && height >= 4 * strip.minimum
      least[index] = isDivisible ? 4 * strip.minimum : height + (keeps ? least[index + 1] : 0)
      let whole = height + (keeps ? wished[index + 1] : 0)
      if keeps {
        wished[index] = whole <= page ? whole : min(least[index], page)
      } else if isDivisible {
        wished[index] = min(height, (height > page ? 0.25 : strip.splitsWithin) * page)
      }
    }
    self.wished = wished
    self.least = least
  }

  /// What must fit below a strip that keeps with the next. One that is itself pulled onto a page takes what it gets.
  func tail(of strip: Int, isPulled: Bool) -> Double {
    guard strip + 1 < wished.count else { return 0 }
    return isPulled ? least[strip + 1] : wished[strip + 1]
  }

  /// The height of some strips together, in points.
  static func sum(of strips: ArraySlice<Strip>) -> Double { natural(strips).reduce(0, +) }

  /// A height in points as Excel keeps it, in whole pixels: no smaller.
  static func pixelAligned(_ height: Double) -> Double { (height / 0.75 - 0.001).rounded(.up) * 0.75 }

  /// The heights of strips on an endless page.
  private static func natural(_ strips: ArraySlice<Strip>) -> [Double] {
    var heights = strips.map { strip in
      strip.cells.reduce(strip.minimum) { $1.rowSpan == 1 ? max($0, $1.height(from: 0)) : $0 }
    }
    for (index, strip) in strips.enumerated() {
      for cell in strip.cells where cell.rowSpan > 1 {
        let last = min(index + cell.rowSpan, heights.count) - 1
        let above = heights[index..<last].reduce(0, +)
        heights[last] = max(heights[last], cell.height(from: 0) - above)
      }
    }
    return heights.map(pixelAligned)
  }
}

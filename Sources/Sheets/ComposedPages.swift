/// Strips put on pages.
///
/// A heading stands with its first row, a group's heading with the row below, a signature block with an entry or two
/// lines before it; a row is cut only where a page cannot hold it with what keeps with it, running text only where two
/// lines stay on either side. What follows a table stands with its last row, so that no repeated heading stands over
/// nothing; where that cannot be, the headings are written on each page instead of being repeated by Excel, which does so
/// to the sheet's end.
struct ComposedPages {
  /// A strip, or the part of one that stands on a page.
  struct Slice: Equatable {
    var strip: Int
    /// Height in points, of all lines on the page.
    var height: Double
    /// Whether the strip ends with it.
    var isLast: Bool
    /// Whether what follows the strip needs its last lines on the same page.
    var leavesLines = false
  }

  let strips: [Strip]
  /// The strips that are the heading of each table.
  let headings: [Range<Int>]
  /// Whether Excel repeats the heading by itself on each page.
  let repeatsByItself: Bool
  let pages: [[Slice]]
  /// The height of a page, and of one on which a heading stands again.
  let pageHeight, room: Double

  private static let cutText = 30.0, cutRow = 50.0, cutSpan = 10.0
  /// How many lines of a strip that is cut stay on either side at least.
  static let fewestLines = 2
  /// How many of a row go on on the next page at least: there stands whose it is, which takes three lines in a narrow
  /// column.
  static let fewestContinued = 3

  /// How low an empty line may become.
  private static let lowestSpace = 1.0 / 3

  init(strips given: [Strip], headings: [Range<Int>], pageHeight: Double, tallestRow: Double) {
    let isHeld = Self.held(given)
    let (strips, heights) = Self.tightened(given, Self.runs(isHeld), pageHeight: pageHeight, tallestRow: tallestRow)
    self.strips = strips
    let heading = headings.map { StripHeights.sum(of: strips[$0]) }.max() ?? 0
    let isRepeated = Self.isRepeated(heading: heading, pageHeight: pageHeight)
    let ends = headings.indices.map { table in
      strips.lastIndex { $0.table == table }.map { $0 + 1 } ?? headings[table].upperBound
    }
    let room = isRepeated ? pageHeight - heading : pageHeight
    func compose(_ repeatsByItself: Bool) -> [[Slice]] {
      var isHeld = isHeld
      // Behind the table that Excel repeats the heading of, no page begins.
      if repeatsByItself, let end = ends.first { isHeld[end - 1] = true }
      let pieces = Self.pieces(strips, heights, isHeld, pageHeight: pageHeight, room: room)
      let afterHeading = headings.first?.upperBound ?? 0
      let pages = Pagination(pieces) { start in
        let strip = pieces[start].strip
        guard isRepeated, start > 0 else { return pageHeight }
        if repeatsByItself { return strip >= afterHeading ? room : pageHeight }
        if case .row = strips[strip].kind { return room }
        return pageHeight
      }.pages
      return pages.map { Self.slices(pieces, $0) }
    }
    var repeatsByItself = isRepeated && headings.count == 1
    var pages = compose(repeatsByItself)
    if repeatsByItself, let end = ends.first,
      pages.dropFirst().contains(where: { ($0.first?.strip ?? 0) >= end })
    {
      repeatsByItself = false
      pages = compose(false)
    }
    self.headings = isRepeated ? headings : headings.map { _ in 0..<0 }
    self.repeatsByItself = repeatsByItself
    self.pages = pages
    self.pageHeight = pageHeight
    self.room = room
  }

  /// The strips, with lower empty lines where a page would hold what must stand on it together but for these, and their heights:
  /// a row is not torn for the sake of an empty line.
  private static func tightened(
    _ given: [Strip], _ runs: [Range<Int>], pageHeight: Double, tallestRow: Double
  ) -> (strips: [Strip], heights: [Double]) {
    var strips = given
    let heights = StripHeights.natural(given[...], part: tallestRow)
    var isLower = false
    for run in runs {
      let over = heights[run].reduce(0, +) - pageHeight
      guard over > 0 else { continue }
      let spaces = run.filter { strips[$0].kind == .space }, room = spaces.reduce(0) { $0 + heights[$1] }
      guard over <= room * (1 - lowestSpace) else { continue }
      for space in spaces { strips[space].minimum = StripHeights.pixelFilling(heights[space] * (1 - over / room)) }
      isLower = true
    }
    return (strips, isLower ? StripHeights.natural(strips[...], part: tallestRow) : heights)
  }

  /// Whether a heading of a height is printed on each page: one that fills half of it is printed once.
  static func isRepeated(heading: Double, pageHeight: Double) -> Bool { heading <= pageHeight / 2 }

  /// The pieces that stand on a page, each strip's together.
  private static func slices(_ pieces: [Piece], _ page: Range<Int>) -> [Slice] {
    var slices: [Slice] = []
    for index in page {
      let piece = pieces[index]
      let isLast = index + 1 == pieces.count || pieces[index + 1].strip != piece.strip
      if slices.last?.strip == piece.strip, !slices.isEmpty {
        slices[slices.count - 1].height += piece.height
        slices[slices.count - 1].isLast = isLast
      } else {
        slices.append(Slice(strip: piece.strip, height: piece.height, isLast: isLast))
      }
    }
    if let last = page.last, slices.last?.isLast == false {
      let strip = pieces[last].strip
      let end = pieces[last...].prefix { $0.strip == strip }.endIndex - 1
      slices[slices.count - 1].height += pieces[last].spare
      slices[slices.count - 1].leavesLines = pieces[end].breakCost >= Pagination.forbidden
    }
    return slices
  }

  /// - Parameters:
  ///   - pageHeight, room: The height of a page, and of one below a repeated heading.
  private static func pieces(
    _ strips: [Strip], _ heights: [Double], _ isHeld: [Bool], pageHeight: Double, room: Double
  ) -> [Piece] {
    let isTooTall = tooTall(strips, heights, isHeld, pageHeight: pageHeight, room: room)
    var pieces: [Piece] = []
    pieces.reserveCapacity(strips.count)
    let spans = spanCosts(strips, heights, isHeld, pageHeight: pageHeight, room: room)
    for (index, strip) in strips.enumerated() {
      let cost = isHeld[index] ? Pagination.forbidden : spans[index]
      let isText = strip.kind == .text
      let mayBeCut = isText || (strip.isRow && !strip.isWhole && isTooTall[index])
      // One that is cut is cut between the lines of its tallest cell.
      let tallest = mayBeCut
        ? strip.cells.lazy.filter { $0.rowSpan == 1 }.max { $0.height(from: 0) < $1.height(from: 0) } : nil
      let pitch = max(strip.minimum, tallest?.linePitch ?? 0)
      let lines = Int((heights[index] / pitch + 0.001).rounded(.down))
      let fewestAfter = isText ? fewestLines : fewestContinued
      guard mayBeCut, lines >= fewestLines + fewestAfter else {
        pieces.append(
          Piece(strip: index, height: heights[index], breakCost: cost, isSpace: strip.kind == .space))
        continue
      }
      let spare = strip.cells.reduce(0) { max($0, $1.partSpare) }
      let rest = heights[index] - Double(lines) * pitch
      for line in 1...lines {
        let isWithin = line >= fewestLines && lines - line >= fewestAfter
        let cut = isWithin ? (isText ? cutText : cutRow) : Pagination.forbidden
        pieces.append(
          Piece(
            strip: index, height: pitch + (line == 1 ? rest : 0), breakCost: line == lines ? cost : cut,
            spare: line == lines ? 0 : spare))
      }
    }
    return pieces
  }

  /// Whether each strip must end on the page on which the next begins. An empty line between what keeps together keeps
  /// too.
  private static func held(_ strips: [Strip]) -> [Bool] {
    var isHeld = false
    return strips.map { strip in
      if strip.kind != .space { isHeld = strip.keepsWithNext }
      return isHeld
    }
  }

  /// The strips that must stand on one page together, from the first to the last.
  private static func runs(_ isHeld: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = [], first = 0
    while first < isHeld.count {
      runs.append(run(around: first..<first + 1, isHeld))
      first = runs[runs.count - 1].upperBound
    }
    return runs
  }

  /// What it costs to end a page after each strip for the cells that go on below it. Whose text would be torn, though a
  /// page holds all of its rows, is not cut.
  private static func spanCosts(
    _ strips: [Strip], _ heights: [Double], _ isHeld: [Bool], pageHeight: Double, room: Double
  ) -> [Double] {
    var costs = [Double](repeating: 0, count: strips.count)
    for (first, strip) in strips.enumerated() {
      for cell in strip.cells where cell.rowSpan > 1 {
        let end = min(first + cell.rowSpan, strips.count)
        let run = run(around: first..<end, isHeld)
        let isWhole = fits(strips[run], heights[run], pageHeight: pageHeight, room: room)
        var height = 0.0
        for index in first..<end - 1 {
          height += heights[index]
          costs[index] = max(costs[index], isWhole && cell.height(from: 0) > height ? Pagination.forbidden : cutSpan)
        }
      }
    }
    return costs
  }

  /// Some strips with those that must stand on a page with them.
  private static func run(around strips: Range<Int>, _ isHeld: [Bool]) -> Range<Int> {
    var first = strips.lowerBound, end = strips.upperBound
    while first > 0, isHeld[first - 1] { first -= 1 }
    while end < isHeld.count, isHeld[end - 1] { end += 1 }
    return first..<end
  }

  /// Whether a page holds some strips: below a repeated heading, unless the heading itself is among them.
  private static func fits(
    _ strips: ArraySlice<Strip>, _ heights: ArraySlice<Double>, pageHeight: Double, room: Double
  ) -> Bool {
    heights.reduce(0, +) <= (strips.contains(where: \.isHeading) ? pageHeight : room)
  }

  /// Whether each strip is taller than a page together with what must stand on that page with it.
  private static func tooTall(
    _ strips: [Strip], _ heights: [Double], _ isHeld: [Bool], pageHeight: Double, room: Double
  ) -> [Bool] {
    var isTooTall = [Bool](repeating: false, count: strips.count)
    for run in runs(isHeld) where !fits(strips[run], heights[run], pageHeight: pageHeight, room: room) {
      for index in run { isTooTall[index] = true }
    }
    return isTooTall
  }
}

extension Strip {
  fileprivate var isRow: Bool { if case .row = kind { true } else { false } }
}

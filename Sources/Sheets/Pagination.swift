/// What stands on paper in one piece: a strip, or a line of a strip that may be cut.
struct Piece: Equatable {
  var strip: Int
  /// Height in points.
  var height: Double
  /// What it costs to end a page after it; `Pagination.forbidden` where nothing but the page's size asks for it.
  var breakCost: Double
  /// An empty line, which is not printed at the top of a page.
  var isSpace = false
  /// What each of the parts on both sides takes more where a page ends after it: they may have a line more together than
  /// the whole.
  var spare = 0.0
}

/// Where pages end, so that there are as few of them as can be, each as full as can be, and what belongs together stays
/// together: the cheapest of all ways, found from the last piece to the first.
struct Pagination {
  /// The cost of tearing what belongs together: more than any number of pages that it could save.
  static let forbidden = 1e6
  private static let page = 1000.0
  /// Of a page that is less than half full though more has room on it, and of one that is left free: pages are filled from the first on.
  private static let underfull = 400.0, free = 60.0
  /// Half of a page, and what a part of a row may be lower than the lines that it was given.
  private static let half = 0.56

  /// The pieces of each page.
  let pages: [Range<Int>]

  /// - Parameter capacity: The height that a page has which begins with a piece, in points.
  init(_ pieces: [Piece], capacity: (Int) -> Double) {
    let count = pieces.count, tallest = count > 0 ? capacity(0) : 0
    // The first piece from each place on that is no empty line.
    var filled = [Int](repeating: count, count: count + 1)
    for place in pieces.indices.reversed() { filled[place] = pieces[place].isSpace ? filled[place + 1] : place }
    var cost = [Double](repeating: 0, count: count + 1)
    var ends = [Int](repeating: count, count: count + 1)
    for start in pieces.indices.reversed() {
      var used = start > 0 ? pieces[start - 1].spare : 0
      let room = capacity(start)
      // Where the page may end, and how much of it is used.
      var places: [(end: Int, used: Double)] = []
      for end in start + 1...count {
        let piece = pieces[end - 1]
        used += piece.height
        // A piece that is taller than its page stands on it alone.
        if used > room + 0.01, end > start + 1 { break }
        if used + piece.spare > room + 0.01, end > start + 1 { continue }
        places.append((end, used))
      }
      // A page on which nothing more has room is as full as can be, be it less than half.
      let fullest = places.last { pieces[$0.end - 1].breakCost < Self.forbidden }?.end
      var best = Double.infinity, bestEnd = start + 1
      for (end, used) in places {
        let next = filled[end]
        let isLast = next >= count
        var total = isLast ? 0 : pieces[end - 1].breakCost + cost[next]
        let fill = min(1, used / room)
        total += Self.page
        // What is left free is weighed by its height: by its share of the page, the first, which has no heading again, would be the
        // last to be filled.
        if !isLast {
          total += Self.free * max(0, room - used) / tallest
          if fill < Self.half, end != fullest { total += Self.underfull * (1 - fill) }
        }
        if total <= best { (best, bestEnd) = (total, end) }
      }
      (cost[start], ends[start]) = (best, bestEnd)
    }
    var pages: [Range<Int>] = []
    var start = 0
    while start < count {
      pages.append(start..<ends[start])
      start = filled[ends[start]]
    }
    self.pages = pages
  }
}

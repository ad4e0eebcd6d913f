/// The styles of a grid, each one once.
struct StyleTable {
  private(set) var all: [GridStyle] = []
  private var latest = 0

  subscript(index: Int) -> GridStyle { all[index] }

  mutating func index(of style: GridStyle) -> Int {
    // Neighbours mostly look alike.
    if latest < all.count, all[latest] == style { return latest }
    // A sheet has a handful of styles: to hash one took 1 million instructions more a report.
    latest = all.firstIndex(of: style) ?? all.count
    if latest == all.count { all.append(style) }
    return latest
  }
}

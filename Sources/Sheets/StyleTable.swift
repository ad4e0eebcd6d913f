/// The styles of a grid, each one once.
struct StyleTable {
  private(set) var all: [GridStyle] = []
  private var places: [GridStyle: Int] = [:]
  private var latest = 0

  subscript(index: Int) -> GridStyle { all[index] }

  mutating func index(of style: GridStyle) -> Int {
    // Neighbours mostly look alike.
    if latest < all.count, all[latest] == style { return latest }
    latest = places[style] ?? all.count
    if latest == all.count {
      places[style] = latest
      all.append(style)
    }
    return latest
  }
}

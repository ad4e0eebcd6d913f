/// The styles of a grid, each one once.
struct StyleTable {
  private(set) var all: [GridStyle] = []
  /// That of the latest cell in each column.
  private var latest: [Int] = []

  subscript(index: Int) -> GridStyle { all[index] }

  mutating func index(of style: GridStyle, in column: Int) -> Int {
    if latest.count <= column { latest += repeatElement(0, count: column + 1 - latest.count) }
    // Cells mostly look like those above them.
    if latest[column] < all.count, all[latest[column]] == style { return latest[column] }
    // A sheet has a handful of styles: to hash one took 1 million instructions more a report.
    var place = 0
    while place < all.count, all[place] != style { place += 1 }
    if place == all.count { all.append(style) }
    latest[column] = place
    return place
  }
}

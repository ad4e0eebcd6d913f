import Assessment
import Records

extension RiskMatrix {
  /// The rank of the level of a cell; nil for one without, and beyond the matrix.
  func rank(_ likelihood: Int, _ impact: Int) -> Int? {
    Rating(likelihood, impact).flatMap(level(of:))?.rank
  }

  /// The highest rank that a level has.
  var topRank: Int { levels.count - 1 }

  /// Every cell with the cells next to it by an edge, to the right and above: each pair of neighbours once.
  var neighbours: [(Rating, Rating)] {
    ratings.flatMap { rating in
      [
        Rating(rating.likelihood.value + 1, rating.impact.value),
        Rating(rating.likelihood.value, rating.impact.value + 1),
      ].compactMap { $0 }.filter(has).map { (rating, $0) }
    }
  }

  /// Where to look for what gave a cell its level: the cell of a painted grid, or the band of its level.
  func path(of rating: Rating) -> FieldPath {
    switch rule {
    case .grid: .top["grid"][impact.words.count - rating.impact.value][rating.likelihood.value - 1]
    case .bands: level(of: rating).map(path(of:)) ?? .top["levels"]
    }
  }

  /// Where to look for the cells of a level.
  func path(of level: Level) -> FieldPath {
    switch rule {
    case .bands: .top["levels"][level.rank]["band"]
    case .grid: .top["levels"][level.rank]["word"]
    }
  }

  /// Whether cells are painted one by one.
  var isPainted: Bool { if case .grid = rule { true } else { false } }
}

extension Sequence<Rating> {
  /// `(1,5), (5,1)`
  var named: String { map(\.description).joined(separator: ", ") }
}

extension Sequence<(Rating, Rating)> {
  /// `(2,3)~(1,2), (3,2)~(2,1)`
  var named: String { map { "\($0)~\($1)" }.joined(separator: ", ") }
}

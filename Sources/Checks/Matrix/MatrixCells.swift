import Assessment
import Records

extension RiskMatrix {
  /// By rank, the place of each level among those that have cells.
  var stepsOfReachedLevels: [Int: Int] {
    Dictionary(uniqueKeysWithValues: reachedLevels.enumerated().map { ($1.rank, $0) })
  }

  /// Every cell with the cells next to it by an edge, to the right and above: each pair of neighbours once.
  var neighbours: [(MatrixCell, MatrixCell)] {
    cells.flatMap { here in
      [
        cell(likelihood: here.likelihood + 1, impact: here.impact),
        cell(likelihood: here.likelihood, impact: here.impact + 1),
      ].compactMap { $0 }.map { (here, $0) }
    }
  }

  /// Where to look for what gave a cell its level: the cell of a painted grid, or the band of its level.
  func path(of cell: MatrixCell) -> FieldPath {
    switch rule {
    case .grid: .top["grid"][impact.words.count - cell.impact][cell.likelihood - 1]
    case .bands: cell.level.map(path(of:)) ?? .top["levels"]
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

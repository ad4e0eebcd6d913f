/// A step of a likelihood or an impact by one after which a risk has another level.
package struct LevelStep: Equatable, Sendable {
  package var axis: RiskAxis
  package var from: Int
  package var to: Int
  /// The level that the risk would have.
  package var level: Level
}

extension RiskMatrix {
  /// The steps by one that change a cell's level: likelihood down and up, impact down and up. None where the level is
  /// firm; nil for a cell that has none.
  package func steps(from cell: MatrixCell) -> [LevelStep]? {
    guard let level = cell.level else { return nil }
    return [(RiskAxis.likelihood, -1), (.likelihood, 1), (.impact, -1), (.impact, 1)].compactMap { axis, step in
      let isLikelihood = axis == .likelihood
      let next = self.cell(
        likelihood: cell.likelihood + (isLikelihood ? step : 0), impact: cell.impact + (isLikelihood ? 0 : step))
      guard let other = next?.level, other.rank != level.rank else { return nil }
      let from = isLikelihood ? cell.likelihood : cell.impact
      return LevelStep(axis: axis, from: from, to: from + step, level: other)
    }
  }
}

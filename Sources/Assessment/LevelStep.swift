/// A step of a likelihood or an impact by one, after which a risk stands elsewhere.
package struct LevelStep: Equatable, Sendable {
  package var axis: RiskAxis
  package var from: Int
  package var to: Int
  /// The level that the risk would have.
  package var level: Level
  /// The risk score that it would have.
  package var score: Int
}

extension RiskMatrix {
  /// The steps by one from a cell that has a level to others that have one: likelihood down and up, impact down and up.
  /// Nil for a cell that has none.
  fileprivate func neighbours(of cell: MatrixCell) -> [LevelStep]? {
    guard cell.level != nil else { return nil }
    return [(RiskAxis.likelihood, -1), (.likelihood, 1), (.impact, -1), (.impact, 1)].compactMap { axis, step in
      let isLikelihood = axis == .likelihood
      let next = self.cell(
        likelihood: cell.likelihood + (isLikelihood ? step : 0), impact: cell.impact + (isLikelihood ? 0 : step))
      guard let next, let level = next.level else { return nil }
      let from = isLikelihood ? cell.likelihood : cell.impact
      return LevelStep(axis: axis, from: from, to: from + step, level: level, score: next.product)
    }
  }

  /// The steps by one that change a cell's level. None where the level is firm; nil for a cell that has none.
  package func steps(from cell: MatrixCell) -> [LevelStep]? {
    neighbours(of: cell)?.filter { $0.level.rank != cell.level?.rank }
  }
}

extension RatedRisk {
  /// The steps by one that take the risk as it stands today over the line of what is accepted of it, either way; where
  /// no appetite is known, those that change its level. Nil where the risk stands in no cell, or that cell has no level.
  package func crossings(in matrix: RiskMatrix) -> [LevelStep]? {
    guard let cell = current?.cell else { return nil }
    guard let accepted, let isAbove = isAboveAppetite else { return matrix.steps(from: cell) }
    return matrix.neighbours(of: cell)?.filter { accepted.isExceeded(by: $0.level, score: $0.score) != isAbove }
  }
}

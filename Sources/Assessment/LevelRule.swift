/// How a matrix gives a rating its level.
public enum LevelRule: Equatable, Sendable {
  /// By the product of likelihood and impact: for each level, the lowest first, the products that have it.
  case bands([ClosedRange<Int>])
  /// Cell by cell, as painted: rows from the highest impact to the lowest, columns from the lowest likelihood to the
  /// highest; each cell has a level's rank, or none.
  case grid([[Int?]])
}

import Assessment
import Records

/// M6: no risk in a cell of the top level is smaller than one in a cell of the bottom level (Cox 2008, weak
/// consistency). They are the highest and the lowest level that have cells.
///
/// With axes cut into equal widths, the risks in cell (l,i) of an n×m matrix lie between (l−1)(i−1) and l·i, counted in
/// units of 1/(n·m).
public struct WeakConsistency: MatrixRule {
  public static let code = "MATRIX-WEAK-CONSISTENCY"
  public static let number = "M6"
  static let sentence = Sentence(
    Parameter<Level>("top"), Parameter<Int>("low"), Parameter<[MatrixCell]>("topCells"), Parameter<Level>("bottom"),
    Parameter<Int>("high"), Parameter<[MatrixCell]>("bottomCells"))
  public static let sentences = [sentence.declared]

  /// The smallest risk in the top level and the largest in the bottom level; nil where fewer than two levels have cells.
  public static func bounds(in matrix: RiskMatrix) -> (lowestOfTop: Int, highestOfBottom: Int)? {
    guard let top = matrix.reachedLevels.last, let bottom = matrix.reachedLevels.first, top != bottom else { return nil }
    let lowest = matrix.cells(of: top).map { ($0.likelihood - 1) * ($0.impact - 1) }.min()
    guard let lowest, let highest = matrix.cells(of: bottom).map(\.product).max() else { return nil }
    return (lowest, highest)
  }

  public func findings(in matrix: RiskMatrix) -> [Finding] {
    guard let bounds = Self.bounds(in: matrix), bounds.lowestOfTop < bounds.highestOfBottom,
      let top = matrix.reachedLevels.last, let bottom = matrix.reachedLevels.first
    else { return [] }
    let tops = matrix.cells(of: top).filter {
      ($0.likelihood - 1) * ($0.impact - 1) == bounds.lowestOfTop
    }
    let bottoms = matrix.cells(of: bottom).filter { $0.product == bounds.highestOfBottom }
    return [
      Finding(
        Self.code, .warning, at: [matrix.path(of: top), matrix.path(of: bottom)],
        Self.sentence(top, bounds.lowestOfTop, tops, bottom, bounds.highestOfBottom, bottoms))
    ]
  }
}

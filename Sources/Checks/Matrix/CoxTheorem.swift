import Assessment
import Records

/// M8: with Cox's three axioms the first row and column hold the lowest level only, and the second row and column
/// nothing of the top level (Cox 2008), of the levels that have cells. The official Thai sets do not keep the first part, so that this is a note.
struct CoxTheorem: MatrixRule {
  static let code = "MATRIX-COX"
  static let number = "M8"
  static let raised = Sentence("raised", Parameter<Level>("bottom"), Parameter<[MatrixCell]>("raised"))
  static let tops = Sentence("tops", Parameter<Level>("top"), Parameter<[MatrixCell]>("tops"))
  static let both = Sentence(
    "both", Parameter<Level>("bottom"), Parameter<[MatrixCell]>("raised"), Parameter<Level>("top"),
    Parameter<[MatrixCell]>("tops"))
  static let sentences = [raised.declared, tops.declared, both.declared]

  /// Cells of the first row and column above the lowest level.
  static func raisedCells(in matrix: RiskMatrix) -> [MatrixCell] {
    guard let bottom = matrix.reachedLevels.first else { return [] }
    return matrix.cells.filter { cell in
      guard cell.likelihood == 1 || cell.impact == 1, let level = cell.level else { return false }
      return level.rank > bottom.rank
    }
  }

  /// Cells of the second row and column at the top level.
  static func topCells(in matrix: RiskMatrix) -> [MatrixCell] {
    guard let top = matrix.reachedLevels.last, top != matrix.reachedLevels.first else { return [] }
    return matrix.cells.filter { ($0.likelihood == 2 || $0.impact == 2) && $0.level?.rank == top.rank }
  }

  func findings(in matrix: RiskMatrix) -> [Finding] {
    let raised = Self.raisedCells(in: matrix)
    let tops = Self.topCells(in: matrix)
    guard let first = raised.first ?? tops.first, let top = matrix.reachedLevels.last,
      let bottom = matrix.reachedLevels.first
    else { return [] }
    let statement =
      tops.isEmpty
      ? Self.raised(bottom, raised) : raised.isEmpty ? Self.tops(top, tops) : Self.both(bottom, raised, top, tops)
    return [Finding(Self.code, .note, at: [matrix.path(of: first)], statement)]
  }
}

import Assessment
import Records

/// M7: between a cell of the bottom level and one of the top level lies another: they share no edge, and no top cell is
/// up and to the right of a bottom cell (Cox 2008, betweenness). A level without cells is neither.
struct Betweenness: MatrixRule {
  static let code = "MATRIX-BETWEENNESS"
  static let number = "M7"
  static let sentence = Sentence(
    Parameter<Level>("top"), Parameter<Level>("bottom"), Parameter<[CellPair]>("cells"))
  static let sentences = [sentence.declared]

  /// The cells of the top level with the cells of the bottom level that they touch.
  static func contacts(in matrix: RiskMatrix) -> [(top: MatrixCell, bottom: MatrixCell)] {
    guard let top = matrix.reachedLevels.last, let bottom = matrix.reachedLevels.first, top != bottom else { return [] }
    return matrix.cells(of: top).flatMap { cell in
      [(-1, 0), (0, -1), (-1, -1), (1, 0), (0, 1)].compactMap { step in
        matrix.cell(likelihood: cell.likelihood + step.0, impact: cell.impact + step.1)
      }.filter { $0.level?.rank == bottom.rank }.map { (cell, $0) }
    }
  }

  func findings(in matrix: RiskMatrix) -> [Finding] {
    let contacts = Self.contacts(in: matrix)
    guard let first = contacts.first, let top = first.top.level, let bottom = first.bottom.level else { return [] }
    return [
      Finding(
        Self.code, .warning, at: [matrix.path(of: first.top), matrix.path(of: first.bottom)].unique,
        Self.sentence(top, bottom, contacts.map { CellPair($0.top, $0.bottom) }))
    ]
  }
}

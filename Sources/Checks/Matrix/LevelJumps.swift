import Assessment
import Records

/// M5: cells next to each other are at most one level apart, of the levels that have cells.
struct LevelJumps: MatrixRule {
  static let code = "MATRIX-JUMP"
  static let number = "M5"
  static let sentence = Sentence(Parameter<[CellPair]>("cells"))
  static let sentences = [sentence.declared]

  func findings(in matrix: RiskMatrix) -> [Finding] {
    let steps = matrix.stepsOfReachedLevels
    let jumps = matrix.neighbours.filter { a, b in
      guard let a = a.level.flatMap({ steps[$0.rank] }), let b = b.level.flatMap({ steps[$0.rank] }) else { return false }
      return abs(a - b) > 1
    }
    guard let first = jumps.first else { return [] }
    return [
      Finding(
        Self.code, .warning, at: [matrix.path(of: first.1), matrix.path(of: first.0)].unique,
        Self.sentence(jumps.map(CellPair.init)))
    ]
  }
}

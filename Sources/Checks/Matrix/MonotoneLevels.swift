import Assessment
import Records

/// M1: a higher likelihood or a higher impact never gives a lower level.
struct MonotoneLevels: MatrixRule {
  static let code = "MATRIX-MONOTONE"
  static let number = "M1"
  static let sentence = Sentence(Parameter<[CellPair]>("cells"))
  static let sentences = [sentence.declared]

  func findings(in matrix: RiskMatrix) -> [Finding] {
    let falls = matrix.neighbours.filter { low, high in
      guard let a = low.level, let b = high.level else { return false }
      return a.rank > b.rank
    }
    guard let first = falls.first else { return [] }
    return [
      Finding(
        Self.code, .error, at: [matrix.path(of: first.1), matrix.path(of: first.0)].unique,
        Self.sentence(falls.map(CellPair.init)))
    ]
  }
}

extension [FieldPath] {
  /// The paths, each once, in order.
  var unique: [FieldPath] {
    var seen: Set<FieldPath> = []
    return filter { seen.insert($0).inserted }
  }
}

import Assessment
import Records

/// M3: every level has a cell.
struct ReachableLevels: MatrixRule {
  static let code = "MATRIX-UNREACHABLE"
  static let number = "M3"
  static let sentence = Sentence(Parameter<Level>("level"), Parameter<ClosedRange<Int>?>("band"))
  static let sentences = [sentence.declared]

  func findings(in matrix: RiskMatrix) -> [Finding] {
    let products = matrix.products
    return matrix.levels.compactMap { level in
      let band = matrix.band(of: level)
      let isReached = band.map { products.contains(where: $0.contains) } ?? !matrix.cells(of: level).isEmpty
      guard !isReached else { return nil }
      return Finding(Self.code, .warning, at: [matrix.path(of: level)], Self.sentence(level, band))
    }
  }
}

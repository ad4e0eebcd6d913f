import Assessment
import Records

/// M4: cells of equal product have equal levels. Bands give them that; a painted grid may not.
struct EqualProducts: MatrixRule {
  static let code = "MATRIX-TIES"
  static let number = "M4"
  static let sentence = Sentence(Parameter<Int>("product"), Parameter<[GradedCell]>("cells"))
  static let sentences = [sentence.declared]

  func findings(in matrix: RiskMatrix) -> [Finding] {
    guard matrix.isPainted else { return [] }
    return matrix.products.compactMap { product in
      let cells = matrix.cells.filter { $0.product == product }
      let known = cells.compactMap { cell in cell.level.map { (cell, $0) } }
      guard let first = known.first, let other = known.first(where: { $0.1 != first.1 }) else { return nil }
      return Finding(
        Self.code, .error, at: [matrix.path(of: other.0), matrix.path(of: first.0)],
        Self.sentence(product, known.map(GradedCell.init)))
    }
  }
}

import Assessment

/// The register on its matrix: which risks each cell holds.
public struct RegisterMap: Sendable {
  package let matrix: RiskMatrix
  /// The ids of the risks of each cell, in the register's order.
  package let ids: [Rating: [String]]
  /// What the axes are called.
  package let likelihood, impact: String

  package init(matrix: RiskMatrix, ids: [Rating: [String]], likelihood: String, impact: String) {
    self.matrix = matrix
    self.ids = ids
    self.likelihood = likelihood
    self.impact = impact
  }

  /// The relative widths of its columns.
  package var columns: [Double] { [22] + Array(repeating: 20, count: matrix.likelihood.words.count) }
}

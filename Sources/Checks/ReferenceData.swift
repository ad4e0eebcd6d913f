import Assessment

/// What rules look up beside the dossier, made once for all dossiers.
public struct ReferenceData: Sendable {
  /// The keys of the matrices that there are, the usual one first.
  package var matrixKeys: [String]
  /// The matrix of a key; nil where there is none that can be used.
  package var matrix: @Sendable (String) -> RiskMatrix?
  /// What the rules measure by and look for.
  public let rules: RuleData

  package init(matrixKeys: [String], matrix: @escaping @Sendable (String) -> RiskMatrix?, rules: RuleData) {
    self.matrixKeys = matrixKeys
    self.matrix = matrix
    self.rules = rules
  }

  /// A dossier's register with the levels of the matrix that it names; nil where the dossier has none.
  func ratedRegister(of dossier: Dossier) -> RatedRegister? {
    dossier.register.map { register in
      let matrix = matrix(register.matrix)?.accepting(register.appetite, units: dossier.units)
      return RatedRegister(register, matrix: matrix, units: dossier.units)
    }
  }
}

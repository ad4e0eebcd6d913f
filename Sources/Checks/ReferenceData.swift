import Assessment

/// What rules look up beside the dossier, made once for all dossiers.
public struct ReferenceData: Sendable {
  /// The keys of the matrices that there are, the usual one first.
  package var matrixKeys: [String]
  /// The matrix of a key; nil where there is none that can be used.
  package var matrix: @Sendable (String) -> RiskMatrix?
  /// What the rules measure by and look for.
  public let rules: RuleData
  /// The words for the kinds of a plan's projects, by `planKind.` and the kind's key.
  package let projectKinds: [String: String]

  /// What the variables of templates stand for, by their names; read when it is asked for.
  package let variables: @Sendable () -> [String: TemplateMeaning]

  package init(
    matrixKeys: [String], matrix: @escaping @Sendable (String) -> RiskMatrix?, rules: RuleData, projectKinds: [String: String],
    variables: @escaping @Sendable () -> [String: TemplateMeaning]
  ) {
    self.projectKinds = projectKinds
    self.variables = variables
    self.matrixKeys = matrixKeys
    self.matrix = matrix
    self.rules = rules
  }

  /// A dossier's register with the levels of the matrix that it names; nil where the dossier has none.
  func ratedRegister(of dossier: Dossier) -> RatedRegister? {
    dossier.register.map { RatedRegister($0, matrix: matrix($0.matrix), units: dossier.units) }
  }
}

import Assessment

extension Wording {
  /// A name in the language, or in Thai where it has none in it.
  package func name(_ name: BilingualName) -> String { language == .en ? name.english ?? name.thai : name.thai }

  /// What a matrix calls its axes, or the usual names.
  package func likelihoodName(of matrix: RiskMatrix) -> String { matrix.likelihood.name.map(name) ?? self("matrix.likelihood") }
  package func impactName(of matrix: RiskMatrix) -> String { matrix.impact.name.map(name) ?? self("matrix.impact") }
}

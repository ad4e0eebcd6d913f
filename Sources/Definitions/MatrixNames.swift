import Assessment

extension Wording {
  /// A name in the language, or in Thai where it has none in it.
  package func name(_ name: BilingualName) -> String { language == .en ? name.english ?? name.thai : name.thai }

  /// What a matrix calls its axes, or the usual names.
  package func likelihoodName(of matrix: RiskMatrix) -> String { name(of: .likelihood, in: matrix) }
  package func impactName(of matrix: RiskMatrix) -> String { name(of: .impact, in: matrix) }

  /// What a matrix calls an axis; the usual name where there is none.
  package func name(of axis: RiskAxis, in matrix: RiskMatrix?) -> String {
    matrix?.scale(axis).name.map(name) ?? self("matrix." + axis.rawValue)
  }
}

extension Wording {
  /// The most that is accepted: a level, with the score that divides it where there is one.
  package func limit(_ limit: AcceptedLimit) -> String {
    self("matrix.appetite.limit", ["level": limit.level.word, "score": limit.score.map(String.init) ?? ""])
  }

  /// An exception of the appetite: where it applies, and what is accepted there.
  package func exception(_ exception: Appetite.Exception, unitName: (String) -> String) -> String {
    self(
      "matrix.appetite.exception",
      [
        "domain": exception.domain ?? "", "unit": exception.unit.map(unitName) ?? "", "risk": exception.risk ?? "",
        "level": limit(exception.limit),
      ])
  }

  /// What the mark of the cells beyond the accepted score means; nil where the appetite draws no line.
  package func line(of matrix: RiskMatrix) -> String? {
    (matrix.appetite?.limit.score).map { self("matrix.appetite.line", ["score": String($0)]) }
  }
}

import ThaiText

/// A register with the levels that its matrix gives: what every form, text and count of risks is made from.
///
/// Scores are ordinal: risks are counted by level, and nothing here is summed or averaged.
public struct RatedRegister: Sendable {
  public let register: RiskRegister
  /// With the appetite that the register states; nil where the register names a matrix that there is not.
  public let matrix: RiskMatrix?
  /// In the register's order.
  package let risks: [RatedRisk]

  /// - Parameters:
  ///   - matrix: The matrix that the register names.
  ///   - units: The agency's units, by whose ids a matrix may set an appetite.
  public init(_ register: RiskRegister, matrix: RiskMatrix?, units: [Unit] = []) {
    self.register = register
    let matrix = matrix?.accepting(register.appetite, units: units)
    self.matrix = matrix
    risks = register.risks.map { RatedRisk($0, in: matrix, units: units) }
  }

  /// The risks above the appetite, the worst first.
  package var risksAboveAppetite: [RatedRisk] { risks.filter { $0.isAboveAppetite == true }.worstFirst() }

  /// The risks whose level the appetite divides by a score that is not known of them, the worst first.
  package var risksOfUnknownExcess: [RatedRisk] {
    risks.filter { $0.current?.level != nil && $0.accepted != nil && $0.isAboveAppetite == nil }.worstFirst()
  }

  /// How many risks each level has, the highest level first.
  package func counts(of rating: (RatedRisk) -> RatedRating?) -> [(level: Level, count: Int)] {
    let ranks = risks.compactMap { rating($0)?.level?.rank }
    return (matrix?.levels ?? []).reversed().map { level in (level, ranks.count { $0 == level.rank }) }
  }

  /// The measures that should have been done by a day and are not, each with its risk, the worst first.
  package func lateMeasures(asOf day: Day) -> [(risk: Risk, measure: Measure)] {
    risks.worstFirst().map(\.risk).flatMap { risk in
      risk.measures.filter { $0.isLate(asOf: day) }.map { (risk, $0) }
    }
  }
}

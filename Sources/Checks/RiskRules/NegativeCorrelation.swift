import Assessment
import Records

/// R9: likelihood and impact strongly negatively correlated over the register, Spearman's ρ below −½ for eight or
/// more risks: the matrix may then rank risks worse than chance (L. A. Cox, “What's Wrong with Risk Matrices?”, Risk
/// Analysis 28(2), 2008).
struct NegativeCorrelation: Rule {
  static let code = "RISK-CORRELATION"
  static let sentence = Sentence(Parameter<Int>("count"), Parameter<RankCorrelation>("correlation"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    for stage in [\CheckedRisk.inherent, \CheckedRisk.residual] {
      let ratings = context.risks.compactMap { $0[keyPath: stage] }.filter { $0.level != nil && $0.rating.product != nil }
      guard ratings.count >= 8 else { continue }
      let correlation = RankCorrelation(
        ratings.map { ($0.rating.likelihood ?? 0, $0.rating.impact ?? 0) })
      guard let correlation, correlation.isBelowMinusHalf else { continue }
      return [
        Finding(
          Self.code, .note, at: ratings.map(\.path),
          Self.sentence(ratings.count, correlation))
      ]
    }
    return []
  }
}

import Assessment
import Foundation
import Records

/// The total is that of the three instruments by their weights (docs/domain.md D.3). Instruments and total are rounded to two decimals, so
/// that one in the last place is let pass.
struct TotalByWeights: Rule {
  static let code = "ITA-TOTAL"
  static let sentence = Sentence(Parameter<Points>("total"), Parameter<Points>("reckoned"))
  static let sentences = [sentence.declared]

  private static let tolerance = Decimal(1) / 100

  func findings(in context: CheckContext) -> [Finding] {
    guard let scores = context.dossier.integrity?.scores, let total = scores.total,
      let reckoned = context.reference.rules.ita.total(of: scores), abs(total - reckoned) > Self.tolerance
    else { return [] }
    return [
      Finding(
        Self.code, .error, at: [.integrity["scores"]["total"]], Self.sentence(Points(total), Points(reckoned)),
        expected: Points(reckoned), found: Points(total))
    ]
  }
}

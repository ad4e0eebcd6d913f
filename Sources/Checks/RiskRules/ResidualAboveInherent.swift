import Assessment
import Records

/// R2: controls do not make a risk greater. A warning where a reason stands beside the residual rating, else an error.
struct ResidualAboveInherent: Rule {
  static let code = "RISK-RESIDUAL-HIGHER"
  static let sentence = Sentence(
    Parameter<String>("id"), Parameter<String>("risk"), Parameter<CheckedRating>("residual"),
    Parameter<CheckedRating>("inherent"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.risks.compactMap { risk in
      guard risk.rated.change == .higher, let inherent = risk.inherent, let residual = risk.residual else { return nil }
      let isExplained = residual.rating.likelihoodReason != nil || residual.rating.impactReason != nil
      return Finding(
        Self.code, isExplained ? .warning : .error, at: [residual.path, inherent.path],
        Self.sentence(risk.risk.id, risk.risk.event, residual, inherent), found: residual)
    }
  }
}

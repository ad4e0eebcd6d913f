import Assessment
import Records

/// R3: a residual rating below the inherent one with no control described or rated, and no measure, that could have
/// lowered it.
struct ResidualWithoutControl: Rule {
  static let code = "RISK-RESIDUAL-UNCONTROLLED"
  static let sentence = Sentence(
    Parameter<String>("id"), Parameter<String>("risk"), Parameter<CheckedRating>("inherent"),
    Parameter<CheckedRating>("residual"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.risks.compactMap { risk in
      guard risk.isLowered, !risk.hasControl, !risk.hasMeasure, let inherent = risk.inherent,
        let residual = risk.residual
      else { return nil }
      return Finding(
        Self.code, .warning, at: [risk.path["controls"], residual.path],
        Self.sentence(risk.risk.id, risk.risk.event, inherent, residual))
    }
  }
}

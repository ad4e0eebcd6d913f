import Assessment
import Records

/// A residual rating lowered by measures none of which is done, where no control stands yet: what is only planned
/// lowers the target, not the residual rating.
struct LoweredEarly: Rule {
  static let code = "RISK-LOWERED-EARLY"
  static let sentence = Sentence(
    Parameter<String>("id"), Parameter<String>("risk"), Parameter<CheckedRating>("inherent"),
    Parameter<CheckedRating>("residual"), Parameter<String>("measure"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.risks.compactMap { risk in
      let measures = risk.risk.measures
      guard risk.isLowered, !risk.hasControl, let first = measures.first, !measures.contains(where: \.isDone),
        let inherent = risk.inherent, let residual = risk.residual
      else { return nil }
      return Finding(
        Self.code, .warning, at: [residual.path] + measures.indices.map { risk.path(ofMeasure: $0)["status"] },
        Self.sentence(risk.risk.id, risk.risk.event, inherent, residual, first.text))
    }
  }
}

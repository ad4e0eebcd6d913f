import Assessment
import Records

/// R3: a residual rating below the inherent one with no control described or rated, and no measure, that could have
/// lowered it.
struct ResidualWithoutControl: Rule {
  static let code = "RISK-RESIDUAL-UNCONTROLLED"

  func findings(in context: CheckContext) -> [Finding] {
    context.risks.compactMap { risk in
      guard risk.isLowered, !risk.hasControl, risk.risk.measures.isEmpty, let inherent = risk.inherent,
        let residual = risk.residual
      else { return nil }
      return Finding(
        Self.code, .warning, at: [risk.path["controls"], residual.path],
        risk.arguments.merging(["inherent": inherent.shown, "residual": residual.shown]) { $1 })
    }
  }
}

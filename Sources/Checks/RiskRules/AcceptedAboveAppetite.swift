import Assessment
import Records

/// R5: a risk above the appetite is not accepted. An error for a risk of corruption, for which there is no tolerance;
/// else a warning.
struct AcceptedAboveAppetite: Rule {
  static let code = "RISK-ACCEPTED"

  func findings(in context: CheckContext) -> [Finding] {
    context.risks.compactMap { risk in
      guard risk.risk.response?.fourWay == .accept, risk.exceedsAppetite == true, let current = risk.current else {
        return nil
      }
      return Finding(
        Self.code, risk.risk.isCorruption ? .error : .warning, at: [risk.path["response"], current.path],
        risk.arguments.merging(["level": current.shown]) { $1 }, found: risk.risk.response?.rawValue)
    }
  }
}

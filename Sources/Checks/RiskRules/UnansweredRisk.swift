import Assessment
import Records

/// A risk above the appetite has a response and a measure (หลักเกณฑ์การบริหารจัดการความเสี่ยง พ.ศ. ๒๕๖๒). Whether it may be
/// accepted is another rule's.
struct UnansweredRisk: Rule {
  static let code = "RISK-UNANSWERED"

  func findings(in context: CheckContext) -> [Finding] {
    context.risks.compactMap { risk in
      guard risk.exceedsAppetite == true, risk.risk.response?.fourWay != .accept, let current = risk.current else {
        return nil
      }
      var missing: [(key: String, argument: String)] = []
      if risk.risk.measures.isEmpty { missing.append(("measures", "noMeasure")) }
      if risk.risk.response == nil { missing.append(("response", "noResponse")) }
      guard !missing.isEmpty else { return nil }
      var arguments = risk.arguments
      arguments["level"] = current.shown
      for part in missing { arguments[part.argument] = risk.risk.id }
      return Finding(Self.code, .warning, at: missing.map { risk.path[$0.key] }, arguments)
    }
  }
}

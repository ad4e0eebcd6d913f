import Assessment
import Records

/// Every risk has a unit that owns it (ผู้รับผิดชอบ).
struct RiskWithoutOwner: Rule {
  static let code = "RISK-OWNER"
  static let sentences = CheckedRegister.sentences

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register else { return [] }
    return register.lacking(Self.code, .warning, register.risks.filter { $0.risk.owners.isEmpty }) { $0.path["owner"] }
  }
}

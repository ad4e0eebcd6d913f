import Assessment
import Records

/// The certificate ends with remaining risks exactly where column (๗) of ปค.๕ has any.
struct CertificateEnding: Rule {
  static let code = "PK1-ENDING"

  func findings(in context: CheckContext) -> [Finding] {
    guard let certificate = context.control.certificate, let ending = certificate.ending else { return [] }
    let path = FieldPath.control["certificate"]
    let residual = context.rows.filter { $0.residualRisk != nil }
    func finding(_ expected: Certificate.Ending, _ places: [FieldPath], _ arguments: [String: String]) -> [Finding] {
      [
        Finding(
          Self.code, .error, at: [path["ending"]] + places,
          arguments.merging(["form": context.certificateForm]) { $1 },
          expected: expected.rawValue, found: ending.rawValue)
      ]
    }
    switch ending {
    case .noRemainingRisk:
      if !residual.isEmpty {
        return finding(
          .remainingRisk, residual.map { $0.path["residualRisk"] },
          ["residualRisks": String(residual.count), "risk": residual[0].residualRisk?.shortened ?? ""])
      }
      guard !certificate.risks.isEmpty else { return [] }
      return finding(.remainingRisk, [path["risks"]], ["listed": String(certificate.risks.count)])
    case .remainingRisk:
      if context.control.evaluation != nil {
        guard residual.isEmpty else { return [] }
        return finding(.noRemainingRisk, [.control["evaluation"]], ["evaluated": "5"])
      }
      guard certificate.risks.isEmpty else { return [] }
      return finding(.noRemainingRisk, [path["risks"]], ["unlisted": context.certificateForm])
    }
  }
}

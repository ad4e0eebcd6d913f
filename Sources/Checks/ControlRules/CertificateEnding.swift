import Assessment
import Records

/// The certificate ends with remaining risks exactly where column (๗) of ปค.๕ has any.
struct CertificateEnding: Rule {
  static let code = "PK1-ENDING"
  /// No risk is certified to remain: column (๗) has some, or the certificate itself lists some.
  static let evaluated = Sentence(
    "evaluated", Parameter<NamedForm>("form"), Parameter<Int>("residualRisks"), Parameter<String>("risk"))
  static let listed = Sentence("listed", Parameter<NamedForm>("form"), Parameter<Int>("listed"))
  /// Risks are certified to remain: column (๗) has none, or without ปค.๕ the certificate lists none.
  static let notEvaluated = Sentence("notEvaluated", Parameter<NamedForm>("form"))
  static let notListed = Sentence("notListed", Parameter<NamedForm>("form"))
  static let sentences = [evaluated.declared, listed.declared, notEvaluated.declared, notListed.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let certificate = context.control.certificate, let ending = certificate.ending else { return [] }
    let path = FieldPath.control["certificate"]
    let residual = context.rows.filter { $0.residualRisk != nil }
    func finding(_ expected: Certificate.Ending, _ places: [FieldPath], _ statement: Statement) -> [Finding] {
      [Finding(Self.code, .error, at: [path["ending"]] + places, statement, expected: expected, found: ending)]
    }
    let form = context.certificate
    let listed = context.reference.rules.nothing.items(of: certificate.risks)
    switch ending {
    case .noRemainingRisk:
      if let first = residual.first?.residualRisk {
        return finding(
          .remainingRisk, residual.map { $0.path["residualRisk"] }, Self.evaluated(form, residual.count, first))
      }
      guard !listed.isEmpty else { return [] }
      return finding(.remainingRisk, [path["risks"]], Self.listed(form, listed.count))
    case .remainingRisk:
      if context.control.evaluation != nil {
        guard residual.isEmpty else { return [] }
        return finding(.noRemainingRisk, [.control["evaluation"]], Self.notEvaluated(form))
      }
      guard listed.isEmpty else { return [] }
      return finding(.noRemainingRisk, [path["risks"]], Self.notListed(form))
    }
  }
}

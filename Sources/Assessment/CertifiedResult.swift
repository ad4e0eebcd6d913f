import ThaiText

/// What the certificate says of the results: its signer first, ปค.๕ where the signer leaves it to that. What neither has
/// said, nobody has, and the form leaves room to write it by hand. A word for nothing is no risk and no improvement.
package struct CertifiedResult: Equatable, Sendable {
  /// The risks that the certificate lists: its own, else those of ปค.๕ column (๗).
  package var risks: [String]
  /// The improvements that the certificate lists: its own, else those of ปค.๕ column (๘).
  package var improvements: [String]
  /// Whether it is certified, in the words of the form, that the controls are adequate and followed: the signer names
  /// an ending, or leaves it to ปค.๕, which finds so of every risk.
  package var isAdequate: Bool
  /// How the certificate ends: as its signer says, else with remaining risks where any are listed, else without them
  /// where its lists say that there are none or the controls are adequate. Nil where nobody has said.
  package var ending: Certificate.Ending?
}

extension Dossier {
  /// The residual risks (๗) of ปค.๕, in order; each numbered line of a cell is one.
  func residualRisks(beside nothing: WordsForNothing) -> [String] {
    nothing.items(of: internalControl.evaluation?.rows.compactMap(\.row.residualRisk) ?? [])
  }

  /// The improvements (๘) of ปค.๕, in order; each numbered line of a cell is one.
  func improvements(beside nothing: WordsForNothing) -> [String] {
    nothing.items(of: internalControl.evaluation?.rows.compactMap(\.row.improvement) ?? [])
  }

  /// What is certified, or would be if the certificate were begun.
  package func certified(beside nothing: WordsForNothing) -> CertifiedResult {
    let certificate = internalControl.certificate
    let written = (risks: certificate?.risks ?? [], improvements: certificate?.improvements ?? [])
    let risks = written.risks.isEmpty ? residualRisks(beside: nothing) : nothing.items(of: written.risks)
    let improvements =
      written.improvements.isEmpty ? self.improvements(beside: nothing) : nothing.items(of: written.improvements)
    let isAdequate =
      certificate.map { $0.opinion == nil && ($0.ending != nil || internalControl.evaluation?.findsAdequate ?? false) }
      ?? false
    let saysNone = !written.risks.isEmpty || isAdequate
    return CertifiedResult(
      risks: risks, improvements: improvements, isAdequate: isAdequate,
      ending: certificate?.ending
        ?? (!risks.isEmpty || !improvements.isEmpty ? .remainingRisk : saysNone ? .noRemainingRisk : nil))
  }
}

extension ControlEvaluation {
  /// Whether every mission has risks, and the control of each is adequate and followed.
  fileprivate var findsAdequate: Bool {
    !missions.isEmpty
      && missions.allSatisfy { mission in
        !mission.risks.isEmpty
          && mission.risks.allSatisfy { $0.assessment?.isAdequate == true && $0.assessment?.isFollowed == true }
      }
  }
}

import ThaiText

/// What the certificate says of the results: its signer first, ปค.๕ where the signer leaves it to that. What neither has
/// said, nobody has, and the form leaves room to write it by hand.
extension Dossier {
  /// The residual risks (๗) of ปค.๕, in order; each numbered line of a cell is one.
  var residualRisks: [String] { numbered(internalControl.evaluation?.rows.compactMap(\.row.residualRisk)) }

  /// The improvements (๘) of ปค.๕, in order; each numbered line of a cell is one.
  var improvements: [String] { numbered(internalControl.evaluation?.rows.compactMap(\.row.improvement)) }

  /// The risks that the certificate lists: its own, else those of ปค.๕ column (๗).
  public var certifiedRisks: [String] {
    let risks = numbered(internalControl.certificate?.risks)
    return risks.isEmpty ? residualRisks : risks
  }

  /// The improvements that the certificate lists: its own, else those of ปค.๕ column (๘).
  public var certifiedImprovements: [String] {
    let improvements = numbered(internalControl.certificate?.improvements)
    return improvements.isEmpty ? self.improvements : improvements
  }

  /// Whether it is certified, in the words of the form, that the controls are adequate and followed: the signer names
  /// an ending, or leaves it to ปค.๕, which finds so of every risk.
  public var certifiesAdequacy: Bool {
    guard let certificate = internalControl.certificate, certificate.opinion == nil else { return false }
    return certificate.ending != nil || (internalControl.evaluation?.findsAdequate ?? false)
  }

  /// How the certificate ends: as its signer says, else with remaining risks where any are listed, else without them
  /// where the controls are adequate. Nil where nobody has said.
  public var certifiedEnding: Certificate.Ending? {
    if let ending = internalControl.certificate?.ending { return ending }
    if !certifiedRisks.isEmpty || !certifiedImprovements.isEmpty { return .remainingRisk }
    return certifiesAdequacy ? .noRemainingRisk : nil
  }

  private func numbered(_ texts: [String]?) -> [String] { (texts ?? []).flatMap(\.numberedItems) }
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

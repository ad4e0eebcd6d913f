/// A form of internal control and what it still lacks; complete where that is nothing.
public struct FormState: Equatable, Sendable {
  /// The form's key, for example `pk4`; of a unit's own with the unit's number, `pk4-unit1`.
  public var form: String
  /// What is missing, as keys of `forms/messages.yaml` below `missing.`.
  public var missing: [String]

  /// The forms of the yearly set, the units' own and the follow-up. Whoever consolidates others needs the certificate
  /// alone; its other forms are there where they are begun.
  package static func all(of dossier: Dossier, _ nothing: WordsForNothing) -> [FormState] {
    let control = dossier.internalControl
    let units = control.units.enumerated().flatMap { index, unit in
      [
        unit.components.map { FormState(form: "pk4-unit\(index + 1)", missing: $0.missing) },
        unit.evaluation.map { FormState(form: "pk5-unit\(index + 1)", missing: $0.missing) },
      ].compactMap(\.self)
    }
    let others = [
      (FormState(form: "pk4", missing: control.components?.missing ?? whole), control.components != nil),
      (FormState(form: "pk5", missing: control.evaluation?.missing ?? whole), control.evaluation != nil),
      (FormState(form: "pk6", missing: control.review?.missing(beside: nothing) ?? whole), control.review != nil),
    ]
    let isConsolidating = dossier.consolidationScope != nil
    return [FormState(form: dossier.certificateKey, missing: dossier.missingOfCertificate(beside: nothing))]
      + others.filter { $0.1 || !isConsolidating }.map(\.0) + units
      + [FormState(form: "pk5-followup", missing: control.followUp?.missing ?? whole)]
      .filter { _ in control.followUp != nil || !isConsolidating }
  }

  /// What a form lacks of which nothing is filled in.
  fileprivate static let whole = ["all"]
}

extension Dossier {
  /// The key of the certificate that the agency signs.
  fileprivate var certificateKey: String {
    switch consolidationScope {
    case .ministry: "pk2"
    case .province: "pk3"
    case .districtLocalGovernment: "pk-district"
    case nil: "pk1"
    }
  }

  fileprivate func missingOfCertificate(beside nothing: WordsForNothing) -> [String] {
    guard let certificate = internalControl.certificate else { return FormState.whole }
    let certified = certified(beside: nothing)
    var missing: [String] = []
    if !certified.isAdequate, certificate.opinion == nil { missing.append("opinion") }
    if certified.ending == nil { missing.append("ending") }
    if certified.ending == .remainingRisk {
      if certified.risks.isEmpty { missing.append("certifiedRisks") }
      if certified.improvements.isEmpty { missing.append("certifiedImprovements") }
    }
    if consolidationScope != nil, certificate.agencies.isEmpty { missing.append("agencies") }
    return missing + certificate.signature.missing
  }
}

extension ComponentEvaluation {
  fileprivate var missing: [String] {
    var missing: [String] = []
    if principles.count < Principle.allCases.count { missing.append("principles") }
    if conclusions.count < ControlComponent.allCases.count { missing.append("conclusions") }
    if overall == nil { missing.append("overall") }
    return missing + signature.missing
  }
}

extension ControlEvaluation {
  fileprivate var missing: [String] {
    guard !missions.isEmpty else { return FormState.whole }
    var missing: [String] = []
    if missions.contains(where: { $0.risks.isEmpty }) { missing.append("risks") }
    if rows.contains(where: { $0.row.existingControl == nil }) { missing.append("controls") }
    if rows.contains(where: { !$0.row.isAssessed }) { missing.append("assessments") }
    if rows.contains(where: { $0.row.residualRisk == nil && !$0.row.leavesNothing }) { missing.append("residualRisks") }
    return missing + signature.missing
  }
}

extension Review {
  /// A review that cannot be made, with its reason, lacks nothing.
  fileprivate func missing(beside nothing: WordsForNothing) -> [String] {
    guard noAuditorBecause == nil else { return [] }
    var missing: [String] = []
    if !findsAdequate, opinion == nil { missing.append("opinion") }
    if remarks(beside: nothing).isEmpty, !saysNoRemarks(beside: nothing) { missing.append("remarks") }
    return missing + signature.missing
  }
}

extension FollowUp {
  fileprivate var missing: [String] {
    if improvements.isEmpty {
      return noneBecause == nil ? FormState.whole : signature.missing
    }
    return (improvements.contains { $0.status == nil } ? ["status"] : []) + signature.missing
  }
}

extension Signature? {
  fileprivate var missing: [String] {
    guard let self, self.position != nil else { return ["signature"] }
    return self.date == nil ? ["date"] : []
  }
}

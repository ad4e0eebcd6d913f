import ThaiText

/// The figures of the report on internal control that an auditor asks for first.
public struct ControlFigures: Sendable {
  /// A form of the yearly set and what it still lacks; complete where that is nothing.
  public struct FormState: Equatable, Sendable {
    /// The form's key, for example `pk4`.
    public var form: String
    /// What is missing, as keys of `forms/messages.yaml` below `missing.`.
    public var missing: [String]
  }

  public var forms: [FormState]
  /// The units that filed forms, with the number of their residual risks.
  public var units: [(name: String, residualRisks: Int)]
  public var submissionDue: Day
  /// The day on which the certificate is signed, if it is.
  public var certificateSigned: Day?
  /// How many residual risks (๗) ปค.๕ has.
  public var residualRisks: Int
  /// The rows of ปค.๕ that promise an improvement.
  public var openImprovements: [ControlRow]
  /// How many improvements each unit is responsible for, units in the order of the Thai alphabet.
  public var improvementsByUnit: [(unit: String, count: Int)]
  public var followUp: FollowUpCounts

  /// - Parameter followUpTarget: The share of last year's improvements that is to be done, in per cent.
  public init(_ dossier: Dossier, asOf: Day, followUpTarget: Int) {
    let control = dossier.internalControl
    let certificateKey =
      switch dossier.consolidationScope {
      case .ministry: "pk2"
      case .province: "pk3"
      case .districtLocalGovernment: "pk-district"
      case nil: "pk1"
      }
    forms = [
      FormState(form: certificateKey, missing: control.certificate.missing),
      FormState(form: "pk4", missing: control.components.missing),
      FormState(form: "pk5", missing: control.evaluation.missing),
      FormState(form: "pk6", missing: control.review.missing),
    ]
    units = control.units.map {
      (dossier.unitName($0.unit), $0.evaluation?.rows.count { $0.row.residualRisk != nil } ?? 0)
    }
    submissionDue = dossier.submissionDue
    certificateSigned = control.certificate?.signature?.date
    residualRisks = dossier.residualRisks.count
    let rows = control.evaluation?.rows.map(\.row) ?? []
    openImprovements = rows.filter { $0.improvement != nil }
    var counts: [String: Int] = [:]
    for row in openImprovements {
      for unit in row.responsible { counts[dossier.unitName(unit), default: 0] += 1 }
    }
    improvementsByUnit = counts.sorted { ThaiCollation.areInIncreasingOrder($0.key, $1.key) }
      .map { ($0.key, $0.value) }
    followUp = FollowUpCounts(control.followUp, of: dossier.year, asOf: asOf, target: followUpTarget)
  }
}

/// How far last year's improvements have come.
public struct FollowUpCounts: Equatable, Sendable {
  /// The share of improvements that is to be done, in per cent.
  public var target: Int
  public var total: Int
  /// Done, in time or late.
  public var done: Int
  public var doneLate: Int
  /// Not done and past their due day, on the last day that the follow-up covers where that is given and past, else
  /// today.
  public var overdue: Int
  /// The day by which an improvement must have been due to count for the target: the last that the follow-up covers,
  /// or today where that is earlier.
  public var end: Day
  /// Due by `end`, or without a due day.
  public var due: Int
  /// Of `due`, those that are done.
  public var dueDone: Int

  public var open: Int { total - done }
  /// Due after `end`: their time has not come.
  public var notYetDue: Int { total - due }
  /// Of `notYetDue`, those that are done already.
  public var notYetDueDone: Int { done - dueDone }
  /// The share done of what was due, in whole per cent, rounded down so that it never claims more than was done.
  public var donePercent: Int { due == 0 ? 0 : dueDone * 100 / due }
  public var reachesTarget: Bool { dueDone * 100 >= due * target }

  /// - Parameter target: The share that is to be done of what was due, in per cent.
  public init(_ followUp: FollowUp?, of year: ReportingYear, asOf: Day, target: Int) {
    let improvements = followUp?.improvements ?? []
    let end = min(asOf, followUp?.to ?? year.end), today = min(asOf, followUp?.to ?? asOf)
    let due = improvements.filter { $0.due.map { $0 <= end } ?? true }
    self.target = target
    self.end = end
    self.due = due.count
    dueDone = due.count(where: \.isDone)
    total = improvements.count
    done = improvements.count(where: \.isDone)
    doneLate = improvements.count { $0.status == .doneLate }
    overdue = improvements.count { improvement in improvement.due.map { $0 < today && !improvement.isDone } ?? false }
  }
}

extension Certificate? {
  fileprivate var missing: [String] {
    guard let self else { return ["all"] }
    return self.signature.missing
  }
}

extension ComponentEvaluation? {
  fileprivate var missing: [String] {
    guard let self else { return ["all"] }
    var missing: [String] = []
    if self.principles.count < Principle.allCases.count { missing.append("principles") }
    if self.conclusions.count < ControlComponent.allCases.count { missing.append("conclusions") }
    if self.overall == nil { missing.append("overall") }
    return missing + self.signature.missing
  }
}

extension ControlEvaluation? {
  fileprivate var missing: [String] {
    guard let self, !self.missions.isEmpty else { return ["all"] }
    return (self.missions.contains { $0.risks.isEmpty } ? ["risks"] : []) + self.signature.missing
  }
}

extension Review? {
  /// A review that cannot be made, with its reason, lacks nothing.
  fileprivate var missing: [String] {
    guard let self else { return ["all"] }
    return self.noAuditorBecause == nil ? self.signature.missing : []
  }
}

extension Signature? {
  fileprivate var missing: [String] {
    guard let self, self.position != nil else { return ["signature"] }
    return self.date == nil ? ["date"] : []
  }
}

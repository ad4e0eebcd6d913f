import ThaiText

/// The figures of the report on internal control that an auditor asks for first.
public struct ControlFigures: Sendable {
  public var forms: [FormState]
  /// The units that filed forms, with the number of their residual risks; nil where they have no ปค.๕.
  public var units: [(name: String, residualRisks: Int?)]
  public var submissionDue: Day
  /// The day on which the certificate is signed, if it is.
  public var certificateSigned: Day?
  /// How many risks remain and how many improvements are promised, by ปค.๕ or else by the certificate; nil where neither
  /// says.
  public var remaining: (risks: Int, improvements: Int)?
  /// How many improvements each unit is responsible for, units in the order of the Thai alphabet.
  public var improvementsByUnit: [(unit: String, count: Int)]
  /// How many of the improvements several units are responsible for; `improvementsByUnit` has them with each of these.
  public var sharedImprovements: Int
  /// The principles of ปค.๔ that are not met, each with what was found.
  public var unmet: [(principle: Principle, finding: String)]
  public var followUp: FollowUpCounts

  /// - Parameter followUpTarget: The share of last year's improvements that is to be done, in per cent.
  package init(_ dossier: Dossier, asOf: Day, followUpTarget: Int, _ nothing: WordsForNothing = .none) {
    let control = dossier.internalControl
    forms = FormState.all(of: dossier, nothing)
    units = control.units.map { unit in
      (dossier.unitName(unit.unit), unit.evaluation.map { $0.rows.count { $0.row.residualRisk != nil } })
    }
    submissionDue = dossier.submissionDue
    certificateSigned = control.certificate?.signature?.date
    remaining = dossier.remaining(beside: nothing)
    let rows = control.evaluation?.rows.map(\.row) ?? []
    var counts: [String: Int] = [:]
    sharedImprovements = 0
    for row in rows {
      // Each numbered line of a cell is one, as in the total.
      guard let count = row.improvement?.numberedItems.count else { continue }
      let units = Set(row.responsible.map(dossier.unitName))
      for unit in units { counts[unit, default: 0] += count }
      if units.count > 1 { sharedImprovements += count }
    }
    improvementsByUnit = counts.sorted { ThaiCollation.areInIncreasingOrder($0.key, $1.key) }
      .map { ($0.key, $0.value) }
    let principles = control.components?.principles ?? [:]
    unmet = Principle.allCases.compactMap { principle in
      principles[principle].flatMap { $0.isMet ? nil : (principle, $0.finding) }
    }
    followUp = FollowUpCounts(control.followUp, of: dossier.year, asOf: asOf, target: followUpTarget)
  }
}

extension Dossier {
  /// What remains and is to be improved. A consolidated certificate has what its own lists say; an agency's ปค.๕ comes
  /// before them.
  fileprivate func remaining(beside nothing: WordsForNothing) -> (risks: Int, improvements: Int)? {
    if consolidationScope == nil, internalControl.evaluation != nil {
      return (residualRisks(beside: nothing).count, improvements(beside: nothing).count)
    }
    let certified = certified(beside: nothing)
    guard let ending = certified.ending else { return nil }
    let remaining = (risks: certified.risks.count, improvements: certified.improvements.count)
    // That some remain, without a word of which, is no number.
    return ending == .remainingRisk && remaining == (0, 0) ? nil : remaining
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
    let due = improvements.filter { $0.due?.end.map { $0 <= end } ?? true }
    self.target = target
    self.end = end
    self.due = due.count
    dueDone = due.count(where: \.isDone)
    total = improvements.count
    done = improvements.count(where: \.isDone)
    doneLate = improvements.count { $0.status == .doneLate }
    overdue = improvements.count { improvement in improvement.due?.end.map { $0 < today && !improvement.isDone } ?? false }
  }
}

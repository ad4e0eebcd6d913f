import ThaiText

/// A plan by dimensions or one of goals and indicators, as its comparison with another and the way from the risks look at it: what both
/// kinds have.
public struct WorkPlan: Sendable {
  public enum Kind: String, Sendable {
    /// แผนปฏิบัติการป้องกันการทุจริต
    case dimensions
    /// แผนปฏิบัติการขับเคลื่อนระดับจังหวัด and its like
    case goals
  }

  public let kind: Kind
  /// The year of the dossier, B.E.
  public let reported: Int
  /// The plan's years, B.E.
  public let years: [Int]
  /// The fiscal years, B.E., of which money is said: of each by itself or, in a plan of goals, of all together.
  public let spans: [ClosedRange<Int>]
  /// The place among `spans` of that which lists and totals are of.
  public let listedSpan: Int
  /// The place among `years` of the dossier's, or of the first where the plan does not have it.
  public let listedYear: Int
  public let projects: [PlannedProject]
  /// What it aims at, in its order.
  public let aims: [PlanAim]
  /// Whether any of its projects says which indicator it serves.
  public let pairsProjectsWithAims: Bool
  private let lacking: @Sendable (Day) -> (round: PlanResult.Round, end: Day?, places: [Int])?

  /// - Parameters:
  ///   - fullName: A project's name with the word of its kind.
  ///   - unit: What a reference to a unit is called.
  package init(_ figures: PlanFigures, fullName: (PlanProject) -> String, unit: (String) -> String) {
    (kind, reported, years) = (.dimensions, figures.reported, figures.years)
    spans = figures.years.map { $0...$0 }
    (listedSpan, listedYear) = (figures.listed, figures.listed)
    projects = figures.plan.projects.map { PlannedProject($0, in: figures, fullName: fullName($0), unit: unit) }
    aims = figures.plan.targets.map { target in
      PlanAim(
        number: nil, text: target.indicator, baselineYear: target.baselineYear, baseline: target.baseline, targets: target.values)
    }
    pairsProjectsWithAims = false
    lacking = { figures.unreported(asOf: $0).map { ($0.round.round, $0.round.end, $0.places) } }
  }

  /// - Parameter unit: What a reference to a unit is called.
  package init(_ figures: ProvincialFigures, unit: (String) -> String) {
    (kind, reported, years) = (.goals, figures.reported, figures.years)
    spans = [figures.plan.years(reportedIn: figures.reported)]
    (listedSpan, listedYear) = (0, figures.listed)
    projects = PlannedProject.projects(of: figures, unit: unit)
    aims = figures.plan.indicators.map { indicator in
      PlanAim(
        number: indicator.number, text: indicator.text, baselineYear: indicator.baselineYear, baseline: indicator.baseline,
        targets: indicator.targets)
    }
    pairsProjectsWithAims = projects.contains { $0.indicator != nil }
    lacking = { figures.unreported(asOf: $0).map { ($0.round, nil, $0.places) } }
  }

  /// The projects of which a result is missing on a day, with the round that it is of and when that ended, where it is known to have.
  public func unreported(asOf day: Day) -> (round: PlanResult.Round, end: Day?, projects: [PlannedProject])? {
    lacking(day).map { ($0.round, $0.end, $0.places.map { projects[$0] }) }
  }

  /// What projects may spend in the listed years, in whole baht.
  public func baht(of projects: [PlannedProject]) -> Int { projects.reduce(0) { $0 + ($1.money[listedSpan]?.baht ?? 0) } }
}

/// What a plan aims at: an indicator with its targets.
public struct PlanAim: Sendable {
  public let number: String?
  public let text: String
  /// The year, B.E., from which changes are counted, and its value.
  public let baselineYear: Int?
  public let baseline: String?
  /// As written.
  public let targets: PlanYears<String>
}

extension Dossier {
  /// The plans with projects that the dossier holds: that by dimensions, that of goals.
  ///
  /// - Parameter word: The word of a kind of project.
  public func workPlans(_ word: (PlanProjectKind) -> String?) -> [WorkPlan] {
    let plans = [
      PlanFigures(of: self).map { WorkPlan($0, fullName: { $0.fullName(word) }, unit: unitName) },
      ProvincialFigures(of: self).map { WorkPlan($0, unit: unitName) },
    ]
    return plans.compactMap(\.self).filter { !$0.projects.isEmpty }
  }
}

extension ClosedRange<Int> {
  /// Fiscal years, B.E.: `2566`, or `2566–2570`.
  package var fiscalYears: String { count == 1 ? String(lowerBound) : "\(lowerBound)–\(upperBound)" }
}

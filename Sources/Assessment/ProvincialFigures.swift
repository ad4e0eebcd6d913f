import ThaiText

/// What the figures of a plan of goals come to: its projects by indicator and source, each amount once.
public struct ProvincialFigures: Sendable {
  public let plan: ProvincialPlan
  /// The year of the dossier, B.E.
  public let reported: Int
  /// The plan's years, B.E.
  public let years: [Int]

  public init(_ plan: ProvincialPlan, reportedIn year: Int) {
    self.plan = plan
    reported = year
    years = Array(plan.years(reportedIn: year))
  }

  public init?(of dossier: Dossier) {
    guard let plan = dossier.provincial else { return nil }
    self.init(plan, reportedIn: dossier.year.buddhistYear)
  }

  /// The projects of one indicator, of which a subtotal is printed.
  public struct Group: Equatable, Sendable {
    /// Nil for projects that name none, or one that the plan does not have.
    public var indicator: ProvincialIndicator?
    public var projects: [ProvincialProject]

    public init(indicator: ProvincialIndicator? = nil, projects: [ProvincialProject]) {
      self.indicator = indicator
      self.projects = projects
    }
  }

  /// The place among the plan's years of the dossier's, or of the first where the plan does not have it.
  public var listed: Int { years.firstIndex(of: reported) ?? 0 }

  /// The projects by indicator, in the order of the indicators, those without one last. An indicator without projects is left out.
  public var groups: [Group] {
    let places = Dictionary(
      plan.indicators.enumerated().flatMap { place, indicator in
        [indicator.number, indicator.text].compactMap(\.self).map { (tolerantHash($0), place) }
      }, uniquingKeysWith: { first, _ in first })
    var projects: [[ProvincialProject]] = Array(repeating: [], count: plan.indicators.count + 1)
    for project in plan.projects {
      projects[project.indicator.flatMap { places[tolerantHash($0)] } ?? plan.indicators.count].append(project)
    }
    return zip(plan.indicators.map(Optional.some) + [nil], projects).filter { !$1.isEmpty }.map { Group(indicator: $0, projects: $1) }
  }

  /// What projects may spend, in whole baht.
  public func baht(of projects: [ProvincialProject]) -> Int { projects.reduce(0) { $0 + ($1.money?.baht ?? 0) } }

  /// The money of all projects by source, in the order in which sources are first named; what no source is named of under nil, last.
  public var sources: [(source: String?, projects: Int, baht: Int)] {
    var places: [UInt64: Int] = [:]
    var sums: [(source: String?, projects: Int, baht: Int)] = []
    var rest: (projects: Int, baht: Int) = (0, 0)
    for part in plan.projects.flatMap(\.moneyBySource) {
      guard let source = part.source else {
        rest = (rest.projects + 1, rest.baht + part.baht)
        continue
      }
      let place = places[tolerantHash(source), default: sums.count]
      if place == sums.count {
        places[tolerantHash(source)] = place
        sums.append((source, 0, 0))
      }
      sums[place] = (sums[place].source, sums[place].projects + 1, sums[place].baht + part.baht)
    }
    return sums + (rest.projects > 0 ? [(nil, rest.projects, rest.baht)] : [])
  }

  /// How far a project has come in the dossier's year: its last result that says a status.
  public func status(of project: ProvincialProject) -> PlanStatus? {
    project.results(in: reported, reported: reported).last { $0.status != nil }?.status
  }

  /// What a project has spent in the dossier's year by its last result that says so; nil where none does.
  public func spent(_ project: ProvincialProject) -> Int? {
    project.results(in: reported, reported: reported).last { $0.spent != nil }?.spent
  }

  /// The places of the projects that should have a status of a round of the dossier's year and have none: of the last round that others
  /// have a result of, or that ended before a day; the later of both. Those that were done or given up before need none.
  public func unreported(asOf day: Day) -> (round: PlanResult.Round, places: [Int])? {
    let results = plan.projects.map { $0.results(in: reported, reported: reported) }
    let seen = Set(results.flatMap { $0.map(\.round) })
    let due = PlanFigures.roundsDue(inYear: reported, asOf: day).map(\.round).filter { $0 != .nineMonths || seen.contains($0) }
    guard years.contains(reported), let round = seen.union(due).max() else { return nil }
    let places = results.indices.filter { place in
      !results[place].contains { $0.status != nil && ($0.round >= round || $0.status?.isFinal == true) }
    }
    return (round, places)
  }
}

import ThaiText

/// What a plan's figures come to: years, and money and projects by dimension.
public struct PlanFigures: Sendable {
  public let plan: ActionPlan
  /// The year of the dossier, B.E.
  public let reported: Int
  /// The plan's years, B.E.
  public let years: [Int]

  public init(_ plan: ActionPlan, reportedIn year: Int) {
    self.plan = plan
    reported = year
    years = Array(plan.years(reportedIn: year))
  }

  public init?(of dossier: Dossier) {
    guard let plan = dossier.plan else { return nil }
    self.init(plan, reportedIn: dossier.year.buddhistYear)
  }

  /// The place among the plan's years of that which the annual list is of: the dossier's, or the first where the plan does not have it.
  public var listed: Int { years.firstIndex(of: reported) ?? 0 }

  /// The projects by dimension, in the order of the dimensions; those without one last. A dimension without projects is left out.
  public var groups: [(dimension: PlanDimension?, projects: [PlanProject])] {
    (PlanDimension.allCases.map(Optional.some) + [nil]).compactMap { dimension in
      let projects = plan.projects(in: dimension)
      return projects.isEmpty ? nil : (dimension, projects)
    }
  }

  /// What projects may spend in a year by its place, in whole baht.
  public func budget(of projects: [PlanProject], inYear place: Int) -> Int {
    projects.reduce(0) { $0 + ($1.budget(inYear: place)?.baht ?? 0) }
  }

  /// What projects may spend in all years together, in whole baht; nil where none says so of any year.
  public func budget(of projects: [PlanProject]) -> Int? {
    let isSaid = years.indices.contains { place in projects.contains { $0.budget(inYear: place) != nil } }
    return isSaid ? years.indices.reduce(0) { $0 + budget(of: projects, inYear: $1) } : nil
  }

  /// How many projects are carried out in a quarter, 1 to 4.
  public func count(inQuarter quarter: Int) -> Int { plan.projects.count { $0.quarters.ticked.contains(quarter) } }

  /// A round whose last day has passed.
  public struct DueRound: Equatable, Sendable {
    public var round: PlanResult.Round
    /// The fiscal year, B.E.
    public var year: Int
    public var end: Day
  }

  /// The rounds of the dossier's year that ended before a day, in order; none where the plan does not have the year.
  ///
  /// The fiscal year begins on 1 October, so that its rounds of 6, 9 and 12 months end on 31 March, 30 June and 30 September.
  public func roundsDue(asOf day: Day) -> [DueRound] { years.contains(reported) ? Self.roundsDue(inYear: reported, asOf: day) : [] }

  /// The rounds of a fiscal year, B.E., that ended before a day, in order.
  static func roundsDue(inYear year: Int, asOf day: Day) -> [DueRound] {
    let ends: [(PlanResult.Round, Int, Int)] = [(.sixMonths, 3, 31), (.nineMonths, 6, 30), (.twelveMonths, 9, 30)]
    return ends.compactMap { round, month, last in
      guard let end = Day(year: year - 543, month: month, day: last), end < day else { return nil }
      return DueRound(round: round, year: year, end: end)
    }
  }

  /// The places of the projects that should have a result of the dossier's year by a day and have none: of the last round that ended, or a
  /// final status of an earlier one. The round of 9 months is asked for only of plans that report it.
  public func unreported(asOf day: Day) -> (round: DueRound, places: [Int])? {
    let reportsNine = plan.projects.contains { $0.results.contains { $0.round == .nineMonths } }
    guard let due = roundsDue(asOf: day).last(where: { reportsNine || $0.round != .nineMonths }) else { return nil }
    let places = plan.projects.indices.filter { place in
      !plan.projects[place].results(in: reported, reported: reported).contains { $0.round >= due.round || $0.status?.isFinal == true }
    }
    return (due, places)
  }

  /// What a project has spent in the dossier's year by its last result that says so; nil where none does.
  public func spent(_ project: PlanProject) -> Int? {
    project.results(in: reported, reported: reported).last { $0.spent != nil }?.spent
  }
}

extension PlanProject {
  /// The name with the word of its kind before it: parted by a blank where no Thai letter follows, as in `มาตรการ NO Gift Policy`.
  public func fullName(_ word: (PlanProjectKind) -> String?) -> String {
    guard let word = kind.flatMap(word) else { return name }
    let first = name.unicodeScalars.first?.value ?? 0
    return (0x0E01...0x0E4E).contains(first) ? word + name : word + " " + name
  }
}

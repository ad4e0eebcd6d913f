import Foundation
import ThaiText

/// A project of a plan by dimensions or of one of goals, with what both kinds say and what may be compared of either.
public struct PlannedProject: Sendable {
  /// From where money comes.
  public struct Source: Equatable, Sendable {
    /// Nil where nothing names it.
    public let name: String?
    /// What it gives, in whole baht, where several give.
    public let baht: Int?
  }

  /// As written, without the word of its kind.
  public let name: String
  /// With it.
  public let fullName: String
  /// As written, in Arabic digits where the plan counts its projects.
  public let number: String?
  /// Its number where no other project of its plan has the same: by that other parts of the dossier may name it.
  public let serial: Int?
  public let kind: PlanProjectKind?
  public let dimension: PlanDimension?
  public let mission: String?
  /// The number of the mission, where it begins with one.
  public let missionNumber: String?
  /// The place of the indicator that it serves among the plan's aims; nil where it names none, or one that the plan does not have.
  public let aim: Int?
  /// That indicator's number, or its words, or how the project names it.
  public let indicator: String?
  public let strategy: String?
  /// The names of those who carry it out.
  public let responsible: [String]
  /// The numbers of the quarters in which it is carried out.
  public let quarters: [Int]
  /// When it is carried out, as written, in a plan that ticks no quarters.
  public let period: String?
  /// What it may spend in each of the plan's spans.
  public let money: [PlanBudget?]
  /// Whether a table says its money year by year.
  public let isMoneyByYear: Bool
  /// What its detail says of money beside the years.
  public let detail: PlanBudget?
  public let detailSpan: PlanBudgetSpan?
  public let sources: [Source]
  public let activities: [ProvincialActivity]
  /// What it is to reach, as written.
  public let reached: [String]
  /// What was reported of it in the dossier's year, in the order of the rounds.
  public let results: [PlanResult]

  init(_ project: PlanProject, in figures: PlanFigures, fullName: String, unit: (String) -> String) {
    name = project.name
    self.fullName = fullName
    number = project.number.map { String($0) }
    serial = project.number
    kind = project.kind
    dimension = project.dimension
    (mission, missionNumber) = (project.mission, project.missionNumber)
    (aim, indicator, strategy, period, activities) = (nil, nil, nil, nil, [])
    responsible = project.responsible.map(unit)
    quarters = project.quarters.ticked
    money = figures.years.indices.map { project.budget(inYear: $0) }
    isMoneyByYear = project.budgets != .none
    (detail, detailSpan) = (project.budget, project.budgetSpan)
    sources = project.source.map { [Source(name: $0, baht: nil)] } ?? []
    reached = project.outputs + project.outcomes
    results = project.results(in: figures.reported, reported: figures.reported)
  }

  /// The projects of a plan of goals.
  static func projects(of figures: ProvincialFigures, unit: (String) -> String) -> [PlannedProject] {
    // Numbers begin again below each indicator.
    let serials = figures.plan.projects.map { $0.number.flatMap { Int(thaiDigits: $0) } }
    let counts = serials.reduce(into: [:]) { counts, serial in counts[serial, default: 0] += 1 }
    return zip(figures.plan.projects, serials).map { project, serial in
      PlannedProject(project, in: figures, serial: counts[serial] == 1 ? serial : nil, unit: unit)
    }
  }

  private init(_ project: ProvincialProject, in figures: ProvincialFigures, serial: Int?, unit: (String) -> String) {
    (name, fullName) = (project.name, project.name)
    (number, self.serial) = (project.number, serial)
    (kind, dimension, mission, missionNumber) = (nil, nil, nil, nil)
    let served = project.indicator.flatMap(figures.plan.indicator)
    aim = served.flatMap { figures.plan.indicators.firstIndex(of: $0) }
    indicator = served.map { $0.number ?? $0.text } ?? project.indicator
    strategy = project.strategy
    responsible = project.responsible.map(unit)
    (quarters, period) = ([], project.period)
    money = [project.money]
    (isMoneyByYear, detail, detailSpan) = (true, nil, nil)
    sources =
      project.amounts.isEmpty
      ? project.source.map { [Source(name: $0, baht: nil)] } ?? []
      : project.moneyBySource.map { Source(name: $0.source, baht: $0.baht) }
    activities = project.activities
    reached = project.measures + project.activities.compactMap(\.measure)
    results = project.results(in: figures.reported, reported: figures.reported)
  }

  /// What each source gives in a span of the plan, in whole baht.
  ///
  /// - Parameter place: The span's place among the plan's.
  package func bySource(inSpan place: Int) -> [(source: String?, baht: Int)] {
    guard sources.contains(where: { $0.baht != nil }) else { return [(sources.first?.name, money[place]?.baht ?? 0)] }
    return sources.map { ($0.name, $0.baht ?? 0) }
  }

  /// How far it has come: by its last result, which may say nothing of it.
  public var status: PlanStatus? { results.last?.status }
}

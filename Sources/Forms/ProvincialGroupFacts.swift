import Assessment
import Definitions
import Sheets
import ThaiText

extension ProvincialFigures.Group {
  /// Its projects strategy by strategy, in the order in which these are first named.
  var strategies: [ProvincialFigures.Group] {
    var places: [UInt64: Int] = [:]
    var parts: [ProvincialFigures.Group] = []
    for project in projects {
      let key = tolerantHash(project.strategy ?? "")
      let place = places[key, default: parts.count]
      places[key] = place
      if place == parts.count { parts.append(ProvincialFigures.Group(indicator: indicator, projects: [])) }
      parts[place].projects.append(project)
    }
    return parts
  }
}

/// The projects of one indicator and one strategy, with the headings that begin with them.
struct ProvincialGroupFacts: TabledFacts {
  let whole: ProvincialFacts
  let group: ProvincialFigures.Group
  /// The group before it, under whose headings it stands as far as they are the same.
  let former: ProvincialFigures.Group?
  /// Whether the indicator begins with it, whether it has all projects of the indicator, and whether the plan has no other.
  let isFirst, isWhole, isOnly: Bool

  init(
    _ whole: ProvincialFacts, _ group: ProvincialFigures.Group, after former: ProvincialFigures.Group? = nil, isFirst: Bool = true,
    isWhole: Bool = true, isOnly: Bool = true
  ) {
    self.whole = whole
    self.group = group
    self.former = former
    (self.isFirst, self.isWhole, self.isOnly) = (isFirst, isWhole, isOnly)
  }

  private var goal: ProvincialGoal? { group.indicator.flatMap(whole.plan.goal) }
  /// The indicator where it begins.
  private var begun: ProvincialIndicator? { isFirst ? group.indicator : nil }

  static let table: FactTable<ProvincialGroupFacts> = [
    "goal.number": { Fact($0.goal?.number) },
    "goal.begins": { row in
      row.isFirst && row.goal != row.former?.indicator.flatMap(row.whole.plan.goal) ? Fact(row.goal?.text) : .none
    },
    "number": { Fact($0.begun?.number) },
    "text": { Fact($0.begun?.text) },
    "target": { row in Fact(row.begun.flatMap { $0.targets[row.whole.figures.listed] }) },
    "hasWork": { .flag(!($0.begun?.work.isEmpty ?? true)) },
    "work": { PlanFacts.ownItems($0.begun?.work ?? []) },
    "isRest": { .flag($0.group.indicator == nil && $0.isFirst && !$0.isOnly) },
    "strategy": { Fact($0.group.projects.first?.strategy) },
    "rows": { row in .list(row.rows, of: ProvincialRowFacts(row.whole, .total(row.group, isWhole: true))) },
  ]

  private var rows: [ProvincialRowFacts] {
    group.projects.enumerated().flatMap { place, project in
      [ProvincialRowFacts(whole, .project(place, project))]
        + (project.amounts.isEmpty ? [] : project.moneyBySource.map { ProvincialRowFacts(whole, .source(place, project, $0.source, $0.baht)) })
        + project.activities.enumerated().map { ProvincialRowFacts(whole, .activity(place, project, $0 + 1, $1)) }
    } + [ProvincialRowFacts(whole, .total(group, isWhole: isWhole))]
  }
}

/// A row of the plan's table: a project, what one of several sources gives to it, one of its activities, or what the projects come to.
struct ProvincialRowFacts: TabledFacts {
  enum Row {
    /// With the place of the project among those of its table.
    case project(Int, ProvincialProject)
    case source(Int, ProvincialProject, String?, Int)
    case activity(Int, ProvincialProject, Int, ProvincialActivity)
    /// Whether it is of all projects of its indicator.
    case total(ProvincialFigures.Group, isWhole: Bool)
  }

  let whole: ProvincialFacts
  let row: Row

  init(_ whole: ProvincialFacts, _ row: Row) {
    self.whole = whole
    self.row = row
  }

  private var project: ProvincialProject? {
    switch row {
    case .project(_, let project), .source(_, let project, _, _), .activity(_, let project, _, _): project
    case .total: nil
    }
  }

  static let table: FactTable<ProvincialRowFacts> = [
    "isTotal": { if case .total = $0.row { .flag(true) } else { .flag(false) } },
    "project": { row in
      switch row.row {
      case .project(let place, _), .source(let place, _, _, _), .activity(let place, _, _, _): Fact(place + 1)
      case .total: .none
      }
    },
    "name": { if case .project(_, let project) = $0.row { Fact(ProvincialFacts.name(project)) } else { .none } },
    "giver": { row in
      if case .source(_, _, let source, _) = row.row { Fact(source ?? row.whole.house.words["provincial.noSource"]) } else { .none }
    },
    "activity.number": { if case .activity(_, _, let number, _) = $0.row { Fact(number) } else { .none } },
    "activity": { if case .activity(_, _, _, let activity) = $0.row { Fact(activity.name) } else { .none } },
    "of": { if case .total(let group, isWhole: true) = $0.row { Fact(group.indicator?.number) } else { .none } },
    "label": { row in
      guard case .total(let group, let isWhole) = row.row, !isWhole || group.indicator?.number == nil else { return .none }
      return Fact(row.whole.house.words["plan.subtotal"])
    },
    "method": { row in
      switch row.row {
      case .project(_, let project): ProvincialFacts.lines(project.methods)
      case .activity(_, _, _, let activity): Fact(activity.method)
      case .source, .total: .none
      }
    },
    "measure": { row in
      switch row.row {
      case .project(_, let project): ProvincialFacts.lines(project.measures)
      case .activity(_, _, _, let activity): Fact(activity.measure)
      case .source, .total: .none
      }
    },
    "period": { if case .project(_, let project) = $0.row { Fact(project.period) } else { .none } },
    "budget": { row in
      switch row.row {
      case .project(_, let project): row.whole.house.fact(project.money)
      case .source, .activity: .none
      case .total(let group, _): Fact(row.whole.figures.baht(of: group.projects))
      }
    },
    "part": { row in
      switch row.row {
      case .activity(_, _, _, let activity): row.whole.house.fact(activity.budget)
      case .source(_, _, _, let baht): Fact(baht)
      case .project, .total: .none
      }
    },
    "source": { row in row.project.map(row.whole.source) ?? .none },
    "units": { row in row.project.map(row.whole.units) ?? .none },
    "remark": { if case .project(_, let project) = $0.row { Fact(project.remark) } else { .none } },
  ]
}

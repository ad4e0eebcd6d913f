import ThaiText

/// What became of one plan's projects in another: of the next year, or of a later state of the same plan.
package struct PlanComparison: Sendable {
  /// A project that stands in both plans.
  package struct Pair: Sendable {
    package let before: PlanProject
    package let after: PlanProject
    package let match: Pairing.Match
    package let changes: [Change]

    /// Whether it is called otherwise.
    package var isRenamed: Bool { if case .renamed = changes.first { true } else { false } }
  }

  /// What is said otherwise of a project: before, then after; nil for what is not said.
  package enum Change: Equatable, Sendable {
    case renamed
    case number(Int?, Int?)
    case kind(PlanProjectKind?, PlanProjectKind?)
    case dimension(PlanDimension?, PlanDimension?)
    case mission(String?, String?)
    case responsible([String], [String])
    /// The numbers of the quarters in which it is carried out.
    case quarters([Int], [Int])
    /// The money of a year, each after its fiscal year, B.E.
    case budget(Int, PlanBudget?, Int, PlanBudget?)
    /// What the detail says of money beside the years.
    case detail(PlanBudget?, PlanBudgetSpan?, PlanBudget?, PlanBudgetSpan?)
    case source(String?, String?)
  }

  package let before, after: PlanFigures
  /// In the order of this year's plan.
  package let pairs: [Pair]
  package let new, gone: [PlanProject]
  /// The years whose money is compared, B.E.: those that both plans have, else the one that each is listed for.
  package let years: [(before: Int, after: Int)]

  /// - Parameters:
  ///   - fullName: A project's name with the word of its kind.
  ///   - unit: What a reference to a unit is known by, which the two years may write otherwise: its name.
  package init(
    before: PlanFigures, after: PlanFigures, fullName: (PlanProject) -> String, unit: (before: (String) -> String, after: (String) -> String)
  ) {
    self.before = before
    self.after = after
    let common = before.years.filter(after.years.contains)
    let years = common.isEmpty ? [(before.years[before.listed], after.years[after.listed])] : common.map { ($0, $0) }
    self.years = years
    func items(_ projects: [PlanProject], _ unit: (String) -> String) -> [Pairing.Item] {
      projects.map { project in
        Pairing.Item(
          text: fullName(project), code: project.number.map { String($0) } ?? "", process: project.dimension?.rawValue,
          step: project.missionNumber, owners: project.responsible.map(unit))
      }
    }
    let projects = (before.plan.projects, after.plan.projects)
    // A project that grew into two is one that is gone and two that are new: their names say little.
    let pairing = Pairing(before: items(projects.0, unit.before), after: items(projects.1, unit.after), divides: false)
    let found = pairing.partner.sorted { $0.value.index < $1.value.index }
    pairs = found.map { index, partner in
      let pair = (projects.0[index], projects.1[partner.index])
      let isRenamed = tolerantHash(fullName(pair.0)) != tolerantHash(fullName(pair.1))
      let money = Self.money(pair.0, pair.1, years, before, after)
      return Pair(
        before: pair.0, after: pair.1, match: partner.match,
        changes: (isRenamed ? [.renamed] : []) + Self.standing(pair.0, pair.1, unit) + money)
    }
    new = projects.1.indices.filter { pairing.isOpen.after[$0] }.map { projects.1[$0] }
    gone = projects.0.indices.filter { pairing.isOpen.before[$0] }.map { projects.0[$0] }
  }

  /// The pairs of which a reader has to look whether they are one project.
  package var doubtful: Int { pairs.count { $0.match.certainty == .doubtful } }

  /// What changed of a project beside its name and its money.
  private static func standing(
    _ before: PlanProject, _ after: PlanProject, _ unit: (before: (String) -> String, after: (String) -> String)
  ) -> [Change] {
    var changes: [Change] = []
    if before.number != after.number { changes.append(.number(before.number, after.number)) }
    if before.kind != after.kind { changes.append(.kind(before.kind, after.kind)) }
    if before.dimension != after.dimension { changes.append(.dimension(before.dimension, after.dimension)) }
    let missions = (before.missionNumber ?? before.mission, after.missionNumber ?? after.mission)
    if differ(missions.0, missions.1) { changes.append(.mission(before.mission, after.mission)) }
    let units = (before.responsible.map(unit.before), after.responsible.map(unit.after))
    if Set(units.0.map(tolerantHash)) != Set(units.1.map(tolerantHash)) { changes.append(.responsible(units.0, units.1)) }
    let quarters = (before.quarters.ticked, after.quarters.ticked)
    if quarters.0 != quarters.1 { changes.append(.quarters(quarters.0, quarters.1)) }
    return changes
  }

  private static func money(
    _ before: PlanProject, _ after: PlanProject, _ years: [(before: Int, after: Int)], _ old: PlanFigures, _ new: PlanFigures
  ) -> [Change] {
    var changes = years.compactMap { year -> Change? in
      let money = (old.budget(of: before, inFiscalYear: year.before), new.budget(of: after, inFiscalYear: year.after))
      return money.0 == money.1 ? nil : .budget(year.before, money.0, year.after, money.1)
    }
    // Where no table says money by year, what changed in the detail was told by the years.
    let isTold = !changes.isEmpty && before.budgets == .none && after.budgets == .none
    if !isTold, before.budget != after.budget || before.budgetSpan != after.budgetSpan {
      changes.append(.detail(before.budget, before.budgetSpan, after.budget, after.budgetSpan))
    }
    if differ(before.source, after.source) { changes.append(.source(before.source, after.source)) }
    return changes
  }

  private static func differ(_ left: String?, _ right: String?) -> Bool {
    left.map(tolerantHash) != right.map(tolerantHash)
  }
}

extension PlanFigures {
  /// What a project may spend in a fiscal year, B.E.; nil where the plan does not have the year, or does not say it.
  package func budget(of project: PlanProject, inFiscalYear year: Int) -> PlanBudget? {
    years.firstIndex(of: year).flatMap { project.budget(inYear: $0) }
  }
}

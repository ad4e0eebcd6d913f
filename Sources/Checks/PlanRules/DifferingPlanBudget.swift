import Assessment
import Records

/// What the detail of a project may spend is what its years may spend (docs/domain.md D.1): each of them or all together, by what
/// is said; where nothing is said of that, either. Years that are not said yet may have what is missing in the sum.
struct DifferingPlanBudget: Rule {
  static let code = "PLAN-BUDGET-DIFFERS"
  /// All years together.
  static let whole = Sentence("whole", Parameter<String>("project"), Parameter<Baht>("detail"), Parameter<Baht>("sum"))
  static let each = Sentence(
    "each", Parameter<String>("project"), Parameter<Baht>("detail"), Parameter<Int>("year"), Parameter<Baht>("amount"))
  /// It is not said for what the detail's amount is.
  static let either = Sentence("either", Parameter<String>("project"), Parameter<Baht>("detail"), Parameter<Baht>("sum"))
  /// The detail says that no money is needed.
  static let free = Sentence("free", Parameter<String>("project"), Parameter<Baht>("sum"))
  /// Each year says that no money is needed.
  static let freeYears = Sentence("freeYears", Parameter<String>("project"), Parameter<Baht>("detail"))
  static let sentences = [whole.declared, each.declared, either.declared, free.declared, freeYears.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let plan = CheckedPlan(context.dossier) else { return [] }
    return plan.projects.compactMap { project, path in
      guard let issue = issue(project, plan.figures) else { return nil }
      return Finding(Self.code, .warning, at: [path["budget"], path["budgets"][issue.year]], issue.statement)
    }
  }

  private func issue(_ project: PlanProject, _ figures: PlanFigures) -> (year: String, statement: Statement)? {
    let years = project.budgets.all.enumerated().compactMap { place, budget in budget.map { (place: place, budget: $0) } }
    guard let detail = project.budget, let first = years.first, !detail.isOpen, !years.contains(where: \.budget.isOpen) else {
      return nil
    }
    let sum = years.reduce(0) { $0 + $1.budget.baht }
    func key(_ place: Int) -> String { "year\(place + 1)" }
    if detail == .notNeeded {
      return years.first { $0.budget.baht > 0 }.map { (key($0.place), Self.free(project.name, Baht(whole: sum))) }
    }
    let stated = Baht(whole: detail.baht)
    if detail.baht > 0, years.allSatisfy({ $0.budget == .notNeeded }) { return (key(first.place), Self.freeYears(project.name, stated)) }
    if project.budgetSpan == .eachYear {
      return years.first { $0.budget.baht != detail.baht }.map { year in
        let first = figures.years.first ?? figures.reported
        return (key(year.place), Self.each(project.name, stated, first + year.place, Baht(whole: year.budget.baht)))
      }
    }
    let isComplete = figures.years.indices.allSatisfy { project.budgets[$0] != nil }
    let isOne = project.budgetSpan == nil && years.contains { $0.budget.baht == detail.baht }
    guard sum != detail.baht, isComplete || sum > detail.baht, !isOne else { return nil }
    let sentence = project.budgetSpan == nil ? Self.either : Self.whole
    return (key(first.place), sentence(project.name, stated, Baht(whole: sum)))
  }
}

extension PlanBudget {
  /// Whether it is a variable that is still to be filled in.
  fileprivate var isOpen: Bool { if case .variable = self { true } else { false } }
}

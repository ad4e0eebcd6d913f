import Assessment

/// Every project says for the year that is reported on what it may spend, or that it needs no money, which is not 0 baht
/// (docs/domain.md D.2).
struct ProjectWithoutBudget: Rule {
  static let code = "PLAN-BUDGET"
  static let sentences = [LackingProjects.sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let plan = CheckedPlan(context.dossier) else { return [] }
    return plan.lacking(Self.code, .warning, at: "budgets") { $0.budget(inYear: plan.figures.listed) == nil && $0.budget == nil }
  }
}

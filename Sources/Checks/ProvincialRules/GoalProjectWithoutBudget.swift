import Assessment

/// Every project says what it may spend, as a whole, by its sources or by its activities, or that it needs no money, which is not 0 baht
/// (docs/domain.md D.5). Nothing is asked of a plan that has no money in it at all, such as one of guidelines.
struct GoalProjectWithoutBudget: Rule {
  static let code = "PROVINCE-BUDGET"
  static let sentences = [LackingProjects.sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let plan = CheckedProvincial(context.dossier), plan.projects.contains(where: { $0.project.money != nil }) else { return [] }
    return plan.lacking(Self.code, .warning, at: "budget") { $0.money == nil }
  }
}

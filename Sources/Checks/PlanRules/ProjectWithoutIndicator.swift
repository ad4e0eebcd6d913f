import Assessment

/// Every project says in an output or an outcome what is to be reached, in figures (section 9 of its detail). Nothing is asked of a plan
/// that says no outputs and outcomes at all, such as an annual list.
struct ProjectWithoutIndicator: Rule {
  static let code = "PLAN-INDICATOR"
  static let sentences = [LackingProjects.sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let plan = CheckedPlan(context.dossier), plan.projects.contains(where: { !$0.project.reached.isEmpty }) else { return [] }
    let words = context.reference.rules.indicators
    return plan.lacking(Self.code, .warning, at: "outputs") { project in
      !project.reached.contains { words.indicator($0).isMeasurable }
    }
  }
}

extension PlanProject {
  /// What it is to reach.
  fileprivate var reached: [String] { outputs + outcomes }
}

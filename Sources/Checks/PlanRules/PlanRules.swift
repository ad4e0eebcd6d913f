extension RuleSet {
  /// What is checked of the action plan, and of its links with the register.
  package static let plan = RuleSet([
    MeasureOutsidePlan(), ProjectWithoutUnit(), ProjectWithoutIndicator(), ProjectWithoutBudget(), DifferingPlanBudget(),
    MissingResults(),
  ])
}

extension RuleSet {
  /// What is checked of a plan of goals and indicators, as provinces and ministries have it.
  package static let provincial = RuleSet([
    GoalProjectWithoutUnit(), GoalProjectWithoutBudget(), GoalProjectWithoutStatus(), GoalProjectIndicator(), ProjectFundedTwice(),
    DifferingTarget(), PartsOfBudget(),
  ])
}

extension RuleSet {
  /// What is checked of the register of risks, and of its links with the report on internal control.
  package static let risk = RuleSet(
    [
      RatingOutsideMatrix(), AppetiteOutsideMatrix(), UnevenScales(), LevelByWordOnly(), LevelByScoreOnly(), SharedLevel(),
      UnknownLevelWord(), ResidualAboveInherent(), ResidualWithoutControl(), LoweredEarly(),
      ControlQualityContradiction(), AcceptedAboveAppetite(), AcceptanceOnRecord(), UnansweredRisk(),
      RiskWithoutMeasure(), SharedMeasures(), IncompleteMeasure(), UnplannedMeasure(), UnfundedMeasures(),
      ImplausibleAssessment(), OverdueMeasure(), MeasureAfterDue(), ContradictoryMeasure(),
      RiskWithoutOwner(), DuplicateRiskId(), DuplicateEvent(), TiedScores(), CompressedLevels(),
      NegativeCorrelation(),
      UnknownRiskLink(), DifferingLink(), UncitedRegister(), UnreportedRisk(),
    ], columns: MeasureColumn.allCases)
}

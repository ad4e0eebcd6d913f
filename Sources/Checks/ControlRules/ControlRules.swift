extension RuleSet {
  /// What is checked of the yearly report on internal control.
  package static let control = RuleSet(
    [
      IncompleteSet(), LateSubmission(), SubmissionSoon(), SignedEarly(), MissingSignatures(), MissingCommittee(),
      UnstatedOpinion(), CertificateEnding(), CertificateItems(), CertificatePairs(), CertificateOrder(),
      ConsolidatedAgencies(),
      IncompleteComponents(), HiddenWeakness(),
      EmptyEvaluation(), MissionWithoutObjective(), RiskWithoutControl(), UnassessedControl(),
      AdequateWithResidualRisk(), InadequateWithoutResidualRisk(), UnstatedRemainder(), WordForNothing(),
      UnpairedImprovement(), DueOutsideNextPeriod(), DuplicateRisk(),
      AuditorOrReason(), UnstatedReview(), ReviewEnding(), ReviewIndependence(), ReviewOrder(),
      MissingFollowUp(), ContradictoryStatus(), FollowUpTarget(), CarryOver(),
      UnitNotEvaluated(), UnitRows(),
    ], columns: EvaluationColumn.allCases)
}

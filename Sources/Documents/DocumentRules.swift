import Checks

/// The rules over published documents.
public enum DocumentRules {
  public static let all: [any DocumentRule] = [
    SubtotalOfRows(), GrandTotal(), SumOfDetails(), SharedAmount(), DifferingBudget(), BudgetBasis(), MissingSection(),
    ProjectCounts(), PartCount(), ContentsTitles(), DifferingName(), MissingKind(), MissionTitle(), HeadingSpelling(),
    SectionHeadings(), DocumentPlaceholder(), DocumentDigits(), OtherAgencyWords(), CitedLaws(), Subitems(), ListNumbers(),
    NoReportingStep(), TargetLowered(), MissingBaseline(), ConditionalTarget(), TargetYears(), NoMeasurableIndicator(),
    NoHeadCount(), MeasureOfPlan(), IssueWithoutMeasure(), ScoreInWords(), UnfundedRisks(), AuditUnitOperates(), UnitNames(),
    AgencyAsUnit(), OrderDate(), CommitteeMembers(), IndicatorTotal(), PartsOfProject(), ProjectTwice(), ProvincialGaps(), TargetTwice(),
    MeasureResult(), RepeatedOutput(), MeasureTwice(), IndicatorsOfIta(), OtherYear(), SubitemNumbers(), MissingColumns(),
    SpilledRow(), FlatTarget(), HeadingWording(), Misspelling(), FigureTotals(), FigureDerived(), SumOfStocks(),
    QuarterCounts(), QuartersInWords(), DoneLater(), CutText(), RowGaps(), Overspent(), RiskProduct(), ScoresOfIta(), LevelOfRating(),
  ]

  /// What they find in a document, most severe first, then by code and place.
  public static func findings(in document: PublishedDocument) -> [Finding] {
    all.flatMap { $0.findings(in: document) }.enumerated().sorted { a, b in
      (b.element.severity, a.element.code, a.offset) < (a.element.severity, b.element.code, b.offset)
    }.map(\.element)
  }
}

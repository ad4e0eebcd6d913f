import Assessment
import Records
import ThaiText

/// A rule over a dossier. It never throws and never prints: it returns what it found.
///
/// Adding one touches its own file, its wording in `forms/findings.yaml`, and the list `Rules.all`.
public protocol Rule: Sendable {
  /// The stable code, never reused and never renamed silently.
  static var code: String { get }
  /// What the rule may say; `forms/findings.yaml` has words for each.
  static var sentences: [DeclaredSentence] { get }
  func findings(in context: CheckContext) -> [Finding]
}

extension Rule {
  public static var sentences: [DeclaredSentence] { [] }
}

/// The rules, in the order in which `sujarit explain` lists them.
public enum Rules {
  public static let all: [any Rule] = [
    IncompleteSet(), LateSubmission(), SubmissionSoon(), SignedEarly(), MissingSignatures(), MissingCommittee(),
    CertificateEnding(), CertificateItems(), CertificatePairs(), CertificateOrder(), ConsolidatedAgencies(),
    IncompleteComponents(), HiddenWeakness(),
    EmptyEvaluation(), MissionWithoutObjective(), RiskWithoutControl(), UnassessedControl(), AdequateWithResidualRisk(),
    InadequateWithoutResidualRisk(), WordForNothing(), UnpairedImprovement(), DueOutsideNextPeriod(), DuplicateRisk(),
    AuditorOrReason(), ReviewEnding(), ReviewIndependence(), ReviewOrder(),
    MissingFollowUp(), ContradictoryStatus(), FollowUpTarget(), CarryOver(),
    UnknownUnit(), DuplicateUnit(), UnitNotEvaluated(), UnitRows(),
    UnfilledTemplate(), MixedDigits(), YearOfOtherEra(),
    RatingOutsideMatrix(), AppetiteOutsideMatrix(), UnevenScales(), LevelByWordOnly(), SharedLevel(), UnknownLevelWord(), ResidualAboveInherent(),
    ResidualWithoutControl(), LoweredEarly(), ControlQualityContradiction(), AcceptedAboveAppetite(), UnansweredRisk(),
    RiskWithoutMeasure(), SharedMeasures(), IncompleteMeasure(), UnplannedMeasure(), UnfundedMeasures(),
    RiskWithoutOwner(), DuplicateRiskId(), DuplicateEvent(), TiedScores(), CompressedLevels(), NegativeCorrelation(),
    UnknownRiskLink(), DifferingLink(), UncitedRegister(), UnreportedRisk(),
  ]

  /// The findings of every rule, most severe first, then by code and place.
  ///
  /// - Parameters: See `CheckContext`.
  public static func findings(
    in dossier: Dossier, asOf: Day, matrix: RiskMatrix? = nil, matrixKeys: [String] = [], registerWords: RegisterWords
  ) -> [Finding] {
    let context = CheckContext(dossier, asOf: asOf, matrix: matrix, matrixKeys: matrixKeys, registerWords: registerWords)
    return all.flatMap { $0.findings(in: context) }.enumerated().sorted { a, b in
      (b.element.severity, a.element.code, a.offset) < (a.element.severity, b.element.code, b.offset)
    }.map(\.element)
  }
}

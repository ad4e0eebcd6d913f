import Records
import ThaiText

/// The choices of a dossier that `forms/choices.yaml` has words for: the keys of each, by its name.
package enum DossierChoices {
  package static let all: [(name: String, keys: [String])] =
    choices.map { declared($0) } + Truth.allCases.map { ($0.rawValue, Truth.keys) }

  private static let choices: [any NamedChoice.Type] = [
    ReportingYear.Kind.self, DigitStyle.self, Certificate.Ending.self, ConsolidationScope.self, Review.Ending.self,
    FollowUpStatus.self, RiskFactor.self, RiskType.self, RiskResponse.self, ControlQuality.self,
    SurveillanceStatus.self, MeasureReport.Round.self, PlanProposal.Standing.self,
    PlanProjectKind.self, PlanDimension.self, PlanBudget.Word.self, PlanBudgetSpan.self, PlanResult.Round.self, PlanStatus.self,
    PlanReason.self,
  ]

  private static func declared<Choice: NamedChoice>(_ choice: Choice.Type) -> (String, [String]) {
    (Choice.choiceName, Choice.allCases.map(\.rawValue))
  }
}

extension ReportingYear.Kind: NamedChoice {
  public static var choiceName: String { "yearKind" }
}

extension DigitStyle: NamedChoice {
  public static var choiceName: String { "digits" }
}

extension Certificate.Ending: NamedChoice {
  public static var choiceName: String { "certificateEnding" }
}

extension ConsolidationScope: NamedChoice {
  public static var choiceName: String { "consolidationScope" }
}

extension Review.Ending: NamedChoice {
  public static var choiceName: String { "reviewEnding" }
}

extension FollowUpStatus: NamedChoice {
  public static var choiceName: String { "measureStatus" }
}

extension RiskFactor: NamedChoice {
  public static var choiceName: String { "riskFactor" }
}

extension RiskType: NamedChoice {
  public static var choiceName: String { "riskType" }
}

extension RiskResponse: NamedChoice {
  public static var choiceName: String { "response" }
}

extension ControlQuality: NamedChoice {
  public static var choiceName: String { "quality" }
}

extension SurveillanceStatus: NamedChoice {
  public static var choiceName: String { "surveillanceStatus" }
}

extension MeasureReport.Round: NamedChoice {
  public static var choiceName: String { "round" }
}

extension PlanProposal.Standing: NamedChoice {
  public static var choiceName: String { "proposalStanding" }
}

extension PlanProjectKind: NamedChoice {
  public static var choiceName: String { "planKind" }
}

extension PlanDimension: NamedChoice {
  public static var choiceName: String { "dimension" }
}

extension PlanBudgetSpan: NamedChoice {
  public static var choiceName: String { "budgetSpan" }
}

extension PlanResult.Round: NamedChoice {
  public static var choiceName: String { "planRound" }
}

extension PlanStatus: NamedChoice {
  public static var choiceName: String { "planStatus" }
}

extension PlanReason: NamedChoice {
  public static var choiceName: String { "planReason" }
}

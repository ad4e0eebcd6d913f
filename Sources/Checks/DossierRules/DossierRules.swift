extension RuleSet {
  /// What is checked of every dossier: its units, and how texts are written.
  package static let dossier = RuleSet([
    UnknownUnit(), DuplicateUnit(), UnfilledVariable(), UnfilledTemplate(), IllFormedText(), MixedDigits(), YearOfOtherEra(),
    ImplausibleDate(), DateAhead(), DateOrder(), ImplausibleYear(),
  ])
}

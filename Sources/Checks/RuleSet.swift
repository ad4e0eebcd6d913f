/// Rules that belong together: those of a section of the dossier, or of every dossier.
public struct RuleSet: Sendable {
  public var rules: [any Rule]
  /// The columns of forms that the rules name: definitions must have them.
  public var columns: [any NamedColumn]

  package init(_ rules: [any Rule], columns: [any NamedColumn] = []) {
    self.rules = rules
    self.columns = columns
  }

  package static func + (a: RuleSet, b: RuleSet) -> RuleSet {
    RuleSet(a.rules + b.rules, columns: a.columns + b.columns)
  }

  /// The findings of every rule, most severe first, then by code and place.
  package func findings(in context: CheckContext) -> [Finding] {
    rules.flatMap { $0.findings(in: context) }.enumerated().sorted { a, b in
      (b.element.severity, a.element.code, a.offset) < (a.element.severity, b.element.code, b.offset)
    }.map(\.element)
  }
}

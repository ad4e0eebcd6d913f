import Records

/// Something that a rule found in a dossier: facts only. `forms/findings.yaml` holds the words under the same code.
public struct Finding: Hashable, Sendable {
  /// The rule's stable code, for example `PK5-UNPAIRED`.
  public var code: String
  public var severity: Severity
  /// Where to look, the place to mend first.
  public var places: [FieldPath]
  /// What is said: one of the rule's sentences with its values.
  public var statement: Statement
  /// What should stand there, where that can be said.
  public var expected: Term?
  /// What stands there.
  public var found: Term?

  public init(
    _ code: String, _ severity: Severity, at places: [FieldPath], _ statement: Statement,
    expected: (any TermConvertible)? = nil, found: (any TermConvertible)? = nil
  ) {
    self.code = code
    self.severity = severity
    self.places = places
    self.statement = statement
    self.expected = expected?.term
    self.found = found?.term
  }
}

import Records

/// Something that a rule found in a dossier: facts only. `forms/findings.yaml` holds the words under the same code.
public struct Finding: Hashable, Sendable {
  /// The rule's stable code, for example `PK5-UNPAIRED`.
  public var code: String
  public var severity: Severity
  /// Where to look, the place to mend first.
  public var places: [FieldPath]
  /// What is said: one of the rule's sentences with its values; nil for a rule whose sentences are not declared.
  public var statement: Statement?
  /// What the message of a rule names whose sentences are not declared.
  public var arguments: [String: String]
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
    arguments = [:]
    self.expected = expected?.term
    self.found = found?.term
  }

  public init(
    _ code: String, _ severity: Severity, at places: [FieldPath], _ arguments: [String: String] = [:],
    expected: String? = nil, found: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.places = places
    statement = nil
    self.arguments = arguments
    self.expected = expected.term
    self.found = found.term
  }
}

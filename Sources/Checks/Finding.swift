import Records

/// Something that a rule found in a dossier: facts only. `forms/findings.yaml` holds the words under the same code.
public struct Finding: Hashable, Sendable {
  /// The rule's stable code, for example `PK5-UNPAIRED`.
  public var code: String
  public var severity: Severity
  /// Where to look, the place to mend first.
  public var places: [FieldPath]
  /// What the message names.
  public var arguments: [String: String]
  /// What should stand there, where that can be said.
  public var expected: String?
  /// What stands there.
  public var found: String?

  public init(
    _ code: String, _ severity: Severity, at places: [FieldPath], _ arguments: [String: String] = [:],
    expected: String? = nil, found: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.places = places
    self.arguments = arguments
    self.expected = expected
    self.found = found
  }
}

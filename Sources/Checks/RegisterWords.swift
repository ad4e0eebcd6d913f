import ThaiText

/// The words by which a text refers to a register of risks, as tolerant scalars. They are looked for, never shown;
/// `forms/findings.yaml` has them beside the wording of the rule that looks for them.
public struct RegisterWords: Sendable {
  /// The register by its name.
  let register: [[UInt32]]
  /// The register, or an assessment of risks, which it holds.
  let assessments: [[UInt32]]

  public init(register: [String], assessments: [String]) {
    self.register = register.map(tolerantScalars)
    self.assessments = (register + assessments).map(tolerantScalars)
  }
}

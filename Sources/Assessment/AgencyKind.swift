import Records

/// A kind of state agency (ประเภทหน่วยงานของรัฐ) that the chain of submission tells apart (standard B.E. 2561, ข้อ ๙).
///
/// Which there are, `forms/agencies.yaml` says; a document names one by its key.
public struct AgencyKind: NamedValue, Hashable {
  public var key: String
  /// The abbreviation, the name, and the name in English.
  public var words: [String]
  /// Days from the end of the year to the day by which the report must be submitted.
  public var submissionDays: Int
  /// Whom the agency certifies for, with ปค.๒ or ปค.๓ in place of ปค.๑; nil where it certifies for itself.
  public var consolidates: ConsolidationScope?
  /// Whether it is a local government (องค์กรปกครองส่วนท้องถิ่น).
  public var isLocalGovernment: Bool

  public init(
    key: String, words: [String] = [], submissionDays: Int, consolidates: ConsolidationScope? = nil,
    isLocalGovernment: Bool = false
  ) {
    self.key = key
    self.words = words
    self.submissionDays = submissionDays
    self.consolidates = consolidates
    self.isLocalGovernment = isLocalGovernment
  }
}

extension KnownValues {
  /// What a dossier may name.
  public init(
    agencyKinds: [AgencyKind], typefaces: [TypefaceName], choices: [String: ChoiceWords] = [:],
    variables: @escaping @Sendable () -> Set<String> = { [] }
  ) {
    self.init()
    self.choices = choices
    self.variables = variables
    self[AgencyKind.self] = agencyKinds
    self[TypefaceName.self] = typefaces
  }
}

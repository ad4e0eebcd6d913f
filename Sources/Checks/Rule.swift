import Assessment
import Records
import ThaiText

/// A rule over a dossier. It never throws and never prints: it returns what it found.
///
/// Adding one touches its own file, its wording in `forms/findings.yaml`, and the list `Rules.all`.
public protocol Rule: Sendable {
  /// The stable code, never reused and never renamed silently.
  static var code: String { get }
  func findings(in context: CheckContext) -> [Finding]
}

/// What a rule may look at.
public struct CheckContext: Sendable {
  public var dossier: Dossier
  /// The day that counts as today.
  public var asOf: Day
  /// Every text of the dossier with its place.
  public var texts: [(path: FieldPath, text: String)]

  public init(_ dossier: Dossier, asOf: Day) {
    self.dossier = dossier
    self.asOf = asOf
    self.texts = Dossier.codec.write(dossier)?.texts() ?? []
  }

  public var control: InternalControl { dossier.internalControl }
}

/// The rules, in the order in which `sujarit explain` lists them.
public enum Rules {
  public static let all: [any Rule] = []

  /// The findings of every rule, most severe first, then by code and place.
  public static func findings(in dossier: Dossier, asOf: Day) -> [Finding] {
    let context = CheckContext(dossier, asOf: asOf)
    return all.flatMap { $0.findings(in: context) }.enumerated().sorted { a, b in
      (b.element.severity, a.element.code, a.offset) < (a.element.severity, b.element.code, b.offset)
    }.map(\.element)
  }
}

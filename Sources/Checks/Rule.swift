import Assessment
import Records
import ThaiText

/// A rule over a dossier. It never throws and never prints: it returns what it found.
///
/// Adding one touches its own file, its wording in `forms/findings.yaml`, and the set of its section, for example
/// `RuleSet.risk`.
public protocol Rule: Sendable {
  /// The stable code, never reused and never renamed silently.
  static var code: String { get }
  /// What the rule may say; `forms/findings.yaml` has words for each.
  static var sentences: [DeclaredSentence] { get }
  func findings(in context: CheckContext) -> [Finding]
}

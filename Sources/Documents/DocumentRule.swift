import Checks
import Records

/// A rule over a published document. It never throws and never prints: it returns what it found, with the lines.
///
/// Adding one touches its own file, its wording in `forms/document-findings.yaml`, and the list `DocumentRules.all`.
public protocol DocumentRule: Sendable {
  /// The stable code, never reused and never renamed silently.
  static var code: String { get }
  /// What the rule may say; `forms/document-findings.yaml` has words for each.
  static var sentences: [DeclaredSentence] { get }
  func findings(in document: PublishedDocument) -> [Finding]
}

extension DocumentRule {
  public var code: String { Self.code }
  public var sentences: [DeclaredSentence] { Self.sentences }

  /// A finding at lines, the one to mend first.
  func finding(
    _ severity: Severity, at lines: [Int], _ statement: Statement, expected: (any TermConvertible)? = nil,
    found: (any TermConvertible)? = nil
  ) -> Finding {
    var seen: Set<Int> = []
    return Finding(
      Self.code, severity, at: lines.filter { seen.insert($0).inserted }.map(FieldPath.line), statement, expected: expected,
      found: found)
  }
}

extension FieldPath {
  /// A line of a document, by its number.
  public static func line(_ number: Int) -> FieldPath { .top[number] }

  /// The number of the line that it is of.
  public var line: Int? {
    if case .index(let number) = steps.first { return number }
    return nil
  }
}

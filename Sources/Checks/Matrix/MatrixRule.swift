import Assessment
import Records

/// A rule over a risk matrix: whether it is sound as an instrument. It never throws and never prints: it returns what
/// it found, with paths in the matrix's file.
///
/// Adding one touches its own file, its wording in `forms/matrix-findings.yaml`, and the list `MatrixRules.all`.
/// Cells are named likelihood first: `(1,5)`.
public protocol MatrixRule: Sendable {
  /// The stable code, never reused and never renamed silently.
  static var code: String { get }
  /// The number that the literature of this project gives it, for example `M1`; another way to ask for it.
  static var number: String { get }
  /// What the rule may say; `forms/matrix-findings.yaml` has words for each.
  static var sentences: [DeclaredSentence] { get }
  func findings(in matrix: RiskMatrix) -> [Finding]
}

/// The rules over matrices, M1 to M10.
public enum MatrixRules {
  public static let all: [any MatrixRule] = [
    MonotoneLevels(), CoveredCells(), ReachableLevels(), EqualProducts(), LevelJumps(), WeakConsistency(),
    Betweenness(), CoxTheorem(), LevelSet(), ScaleGaps(),
  ]

  /// The findings of every rule, most severe first, then in the order of the rules.
  public static func findings(in matrix: RiskMatrix) -> [Finding] {
    all.flatMap { $0.findings(in: matrix) }.enumerated().sorted { a, b in
      (b.element.severity, a.offset) < (a.element.severity, b.offset)
    }.map(\.element)
  }

  /// The code of a rule by its number, for example of `M1`; nil where no rule has it.
  public static func code(numbered number: String) -> String? {
    all.map { type(of: $0) }.first { $0.number == number }?.code
  }
}

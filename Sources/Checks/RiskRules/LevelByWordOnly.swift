import Assessment
import Records

/// A risk whose level is known by its word alone, as published documents have it (docs/domain.md 1.2): likelihood and
/// impact are missing, so that nobody can see how the level came about, and no cell of the heat map is the risk's.
struct LevelByWordOnly: Rule {
  static let code = "RISK-WORD-ONLY"
  static let sentences = CheckedRegister.sentences

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register else { return [] }
    let rated = register.risks.filter { $0.current != nil }
    let wordOnly = rated.filter { $0.current?.isWordOnly ?? false }
    return register.lacking(Self.code, .warning, wordOnly, of: rated.count) { $0.current?.path ?? $0.path }
  }
}

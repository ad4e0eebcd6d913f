import Assessment
import Records

/// A risk of which only the risk score is known, as published registers have it (docs/domain.md I): the matrix gives the
/// level, but likelihood and impact are missing, so that no cell of the heat map is the risk's.
struct LevelByScoreOnly: Rule {
  static let code = "RISK-SCORE-ONLY"
  static let sentences = CheckedRegister.sentences

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register else { return [] }
    let rated = register.risks.filter { $0.current != nil }
    let scoreOnly = rated.filter { $0.current?.isScoreOnly ?? false }
    return register.lacking(Self.code, .warning, scoreOnly, of: rated.count) { $0.current?.path ?? $0.path }
  }
}

import Assessment
import Records

/// R7: more than half of four or more risks in one level: the matrix hardly tells them apart (range compression; Cox
/// 2008).
struct CompressedLevels: Rule {
  static let code = "RISK-COMPRESSED"
  static let sentence = Sentence(Parameter<Int>("count"), Parameter<Int>("rated"), Parameter<Level>("level"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let levels = context.risks.compactMap { risk in risk.current?.level.map { (level: $0, risk: risk) } }
    guard levels.count >= 4 else { return [] }
    let groups = Dictionary(grouping: levels) { $0.level.rank }
    guard let group = groups.values.first(where: { $0.count * 2 > levels.count }), let level = group.first?.level
    else { return [] }
    return [
      Finding(
        Self.code, .note, at: group.compactMap { $0.risk.current?.path },
        Self.sentence(group.count, levels.count, level))
    ]
  }
}

import Assessment
import Records

/// R8: a score that many risks share does not say which of them comes first. One note, for the score of four or more
/// risks that a third of all rated ones have; of several the one of most risks, then the highest.
struct TiedScores: Rule {
  static let code = "RISK-TIES"
  static let sentence = Sentence(
    Parameter<Int>("count"), Parameter<Int>("rated"), Parameter<Int>("score"), Parameter<Ids>("ids"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    var clusters: [Int: [CheckedRisk]] = [:]
    for risk in context.risks {
      guard let current = risk.current, current.level != nil, let score = current.rating.score else { continue }
      clusters[score, default: []].append(risk)
    }
    let rated = clusters.values.reduce(0) { $0 + $1.count }
    guard let (score, risks) = clusters.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }),
      risks.count >= 4, risks.count * 3 >= rated
    else { return [] }
    return [
      Finding(
        Self.code, .note, at: risks.compactMap { $0.current?.path },
        Self.sentence(risks.count, rated, score, risks.ids))
    ]
  }
}

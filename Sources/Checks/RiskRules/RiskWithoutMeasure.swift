import Assessment
import Records

/// A risk within the appetite, but above the lowest level, with neither a control nor a measure, be it in the register or in its
/// row of ปค.๕ (docs/domain.md 1.2): such a level is accepted under control only. It weighs more where the other issues of its
/// step have measures, which then are none for this one.
struct RiskWithoutMeasure: Rule {
  static let code = "RISK-NO-MEASURE"
  static let sentence = Sentence(Parameter<String>("id"), Parameter<String>("risk"), Parameter<Ids?>("others"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register else { return [] }
    let steps = register.steps
    let lowest = register.matrix?.reachedLevels.first?.rank ?? 0
    return register.worstFirst.compactMap { risk in
      guard !risk.hasMeasure, !risk.hasControl, risk.isUnacceptable != true,
        risk.risk.surveillance?.additionalMeasure == nil, risk.current?.level.map({ $0.rank <= lowest }) != true,
        risk.risk.response?.fourWay != .accept
      else { return nil }
      let step = steps.first { $0.risks.contains { $0.path == risk.path } }
      let others = (step?.risks ?? []).filter(\.hasMeasure)
      return Finding(
        Self.code, others.isEmpty ? .note : .warning, at: [risk.path["measures"]],
        Self.sentence(risk.risk.id, risk.risk.event, others.isEmpty ? nil : others.ids))
    }
  }
}

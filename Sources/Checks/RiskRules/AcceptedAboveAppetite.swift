import Assessment
import Records

/// R5: a risk above the appetite is not accepted. An error for a risk of corruption, for which there is no tolerance;
/// else a warning, and nothing where the risk is within what is tolerated and the record of its acceptance holds.
struct AcceptedAboveAppetite: Rule {
  static let code = "RISK-ACCEPTED"
  static let sentence = Sentence(Parameter<String>("id"), Parameter<String>("risk"), Parameter<CheckedRating>("level"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.risksWorstFirst.compactMap { risk in
      guard risk.risk.response?.fourWay == .accept, risk.isUnacceptable == true, let current = risk.current,
        risk.risk.isCorruption || !risk.rated.isTolerated || risk.risk.acceptance?.holds(on: context.asOf) != true
      else { return nil }
      return Finding(
        Self.code, risk.risk.isCorruption ? .error : .warning, at: [risk.path["response"], current.path],
        Self.sentence(risk.risk.id, risk.risk.event, current), found: risk.risk.response)
    }
  }
}

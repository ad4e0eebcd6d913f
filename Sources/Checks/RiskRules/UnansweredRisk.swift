import Assessment
import Records

/// A risk above the appetite has a response and a measure (หลักเกณฑ์การบริหารจัดการความเสี่ยง พ.ศ. ๒๕๖๒). Whether it may be
/// accepted is another rule's.
struct UnansweredRisk: Rule {
  static let code = "RISK-UNANSWERED"
  static let measure = Sentence(
    "measure", Parameter<String>("risk"), Parameter<CheckedRating>("level"), Parameter<String>("id"))
  static let response = Sentence(
    "response", Parameter<String>("risk"), Parameter<CheckedRating>("level"), Parameter<String>("id"))
  /// Neither a measure nor a response.
  static let both = Sentence(
    "both", Parameter<String>("risk"), Parameter<CheckedRating>("level"), Parameter<String>("id"))
  static let sentences = [measure.declared, response.declared, both.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.risksWorstFirst.compactMap { risk in
      guard risk.isUnacceptable == true, risk.risk.response?.fourWay != .accept, let current = risk.current else {
        return nil
      }
      let missing = (risk.hasMeasure ? [] : ["measures"]) + (risk.risk.response == nil ? ["response"] : [])
      guard let first = missing.first else { return nil }
      let sentence = missing.count > 1 ? Self.both : first == "measures" ? Self.measure : Self.response
      return Finding(
        Self.code, .warning, at: missing.map { risk.path[$0] },
        sentence(risk.risk.event, current, risk.risk.id))
    }
  }
}

import Assessment
import Records
import ThaiText

/// A measure begins before it is due.
struct MeasureAfterDue: Rule {
  static let code = "RISK-MEASURE-DATES"
  static let sentence = Sentence(
    Parameter<String>("measure"), Parameter<String>("id"), Parameter<Day>("start"), Parameter<Day>("due"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.risks.flatMap { risk in
      risk.risk.measures.enumerated().compactMap { index, measure -> Finding? in
        guard let start = measure.start?.start, let due = measure.due?.end, start > due else { return nil }
        let path = risk.path(ofMeasure: index)
        return Finding(
          Self.code, .error, at: [path["start"], path["due"]], Self.sentence(measure.text, risk.risk.id, start, due),
          found: start)
      }
    }
  }
}

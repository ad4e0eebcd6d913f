import Assessment
import Records

/// R6: a measure says who carries it out, until when, and by what one sees that it works. One finding a measure, with
/// all that it lacks.
struct IncompleteMeasure: Rule {
  static let code = "RISK-MEASURE"

  func findings(in context: CheckContext) -> [Finding] {
    context.risks.flatMap { risk in
      risk.risk.measures.enumerated().compactMap { index, measure -> Finding? in
        // The arguments hold the number of the column of บส.๓ that a part stands in.
        let lacking = [
          (key: "responsible", column: "7", isLacking: measure.responsible.isEmpty),
          (key: "due", column: "10", isLacking: measure.due == nil),
          (key: "indicator", column: "9", isLacking: measure.indicator == nil),
        ].filter(\.isLacking)
        guard !lacking.isEmpty else { return nil }
        var arguments = ["id": risk.risk.id.shortened, "measure": measure.text.shortened]
        for part in lacking { arguments[part.key] = part.column }
        return Finding(
          Self.code, .warning, at: lacking.map { risk.path(ofMeasure: index)[$0.key] }, arguments)
      }
    }
  }
}

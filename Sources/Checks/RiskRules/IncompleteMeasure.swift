import Assessment
import Records

/// R6: a measure says who carries it out, until when, and by what one sees that it works. One finding a measure, with
/// all that it lacks.
struct IncompleteMeasure: Rule {
  static let code = "RISK-MEASURE"
  /// Names the columns of what is missing.
  static let sentence = Sentence(
    Parameter<String>("measure"), Parameter<String>("id"), Parameter<MeasureColumn?>("responsible"),
    Parameter<MeasureColumn?>("due"), Parameter<MeasureColumn?>("indicator"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.risksWorstFirst.flatMap { risk in
      risk.risk.measures.enumerated().compactMap { index, measure -> Finding? in
        let responsible: MeasureColumn? = measure.responsible.isEmpty ? .responsible : nil
        let due: MeasureColumn? = measure.due == nil ? .period : nil
        let indicator: MeasureColumn? = measure.indicator == nil ? .indicator : nil
        let parts = [(responsible, "responsible"), (due, "due"), (indicator, "indicator")]
        let lacking = parts.filter { $0.0 != nil }.map { risk.path(ofMeasure: index)[$0.1] }
        guard !lacking.isEmpty else { return nil }
        return Finding(
          Self.code, .warning, at: lacking, Self.sentence(measure.text, risk.risk.id, responsible, due, indicator))
      }
    }
  }
}

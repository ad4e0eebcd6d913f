import Assessment
import Records
import ThaiText

/// A measure whose last day has passed is done. One that was due in a year that cannot be meant is another rule's.
struct OverdueMeasure: Rule {
  static let code = "RISK-OVERDUE"
  static let sentence = Sentence(
    Parameter<String>("measure"), Parameter<String>("id"), Parameter<Period>("due"), Parameter<Int>("days"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let span = context.reference.rules.dates.plan.span(around: context.dossier.year) else { return [] }
    return context.risksWorstFirst.flatMap { risk in
      risk.risk.measures.enumerated().compactMap { index, measure -> Finding? in
        guard measure.isLate(asOf: context.asOf), let due = measure.due, let end = due.end, span.contains(end) else { return nil }
        let path = risk.path(ofMeasure: index)
        return Finding(
          Self.code, .warning, at: [path["due"], path["status"]],
          Self.sentence(measure.text, risk.risk.id, due, context.asOf - end), found: measure.status)
      }
    }
  }
}

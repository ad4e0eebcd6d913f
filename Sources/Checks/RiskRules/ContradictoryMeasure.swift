import Assessment
import Records
import ThaiText

/// The status of a measure agrees with the progress that was last reported of it, be it that a later report says none, and with the
/// day on which it begins. One finding a measure: an error where it is “not begun” with progress, a warning where it is done with
/// less than 100 per cent or before it begins, a note where it is not done with 100.
struct ContradictoryMeasure: Rule {
  static let code = "RISK-MEASURE-STATUS"
  static let begun = Sentence(
    "begun", Parameter<String>("measure"), Parameter<String>("id"), Parameter<Int>("progress"))
  static let unfinished = Sentence(
    "unfinished", Parameter<String>("measure"), Parameter<String>("id"), Parameter<Int>("progress"),
    Parameter<Verbatim>("months"))
  static let early = Sentence(
    "early", Parameter<String>("measure"), Parameter<String>("id"), Parameter<Day>("start"), Parameter<Day>("asOf"))
  static let finished = Sentence("finished", Parameter<String>("measure"), Parameter<String>("id"))
  static let sentences = [begun.declared, unfinished.declared, early.declared, finished.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.risks.flatMap { risk in
      risk.risk.measures.enumerated().compactMap { index, measure -> Finding? in
        guard let status = measure.status, let issue = issue(measure, status, risk.risk.id, context.asOf) else {
          return nil
        }
        let path = risk.path(ofMeasure: index)
        return Finding(
          Self.code, issue.severity, at: [path["status"], path[issue.key]], issue.statement, found: status)
      }
    }
  }

  private typealias Issue = (severity: Severity, key: String, statement: Statement)

  private func issue(_ measure: Measure, _ status: FollowUpStatus, _ id: String, _ today: Day) -> Issue? {
    let report = measure.reports.filter { $0.progress != nil }.max { $0.round < $1.round }
    if status == .notStarted, let progress = report?.progress, progress > 0 {
      return (.error, "reports", Self.begun(measure.text, id, progress))
    }
    if status.isDone, let report, let progress = report.progress, progress < 100 {
      return (
        .warning, "reports", Self.unfinished(measure.text, id, progress, Verbatim(report.round.rawValue))
      )
    }
    if status.isDone, let start = measure.start?.start, start > today {
      return (.warning, "start", Self.early(measure.text, id, start, today))
    }
    if !status.isDone, report?.progress == 100 { return (.note, "reports", Self.finished(measure.text, id)) }
    return nil
  }
}

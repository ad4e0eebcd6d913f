import Assessment
import Records
import ThaiText

/// The status of a followed improvement agrees with its dates and its progress. One finding an improvement:
///
/// - an error where the status is contradicted: “on time” though completed after the due day, “late” though completed
///   by it, “not begun” with progress, or “not done” with a day of completion;
/// - a warning where the due day has passed and it is not done, on the last day that the follow-up covers where that is
///   given and past, else today;
/// - a note where it is done but progress is below 100 or no day of completion is given, or where progress is 100 and
///   it is not done.
struct ContradictoryStatus: Rule {
  static let code = "FOLLOW-UP-STATUS"
  static let late = Sentence(
    "late", Parameter<String>("improvement"), Parameter<Day>("completed"), Parameter<Period>("due"))
  static let inTime = Sentence(
    "inTime", Parameter<String>("improvement"), Parameter<Day>("completed"), Parameter<Period>("due"))
  static let completed = Sentence("completed", Parameter<String>("improvement"), Parameter<Day>("completed"))
  static let begun = Sentence("begun", Parameter<String>("improvement"), Parameter<Int>("progress"))
  static let overdue = Sentence(
    "overdue", Parameter<String>("improvement"), Parameter<Period>("due"), Parameter<Int>("days"),
    Parameter<Period?>("unexplained"))
  static let unfinished = Sentence("unfinished", Parameter<String>("improvement"), Parameter<Int>("progress"))
  static let undated = Sentence("undated", Parameter<String>("improvement"))
  static let finished = Sentence("finished", Parameter<String>("improvement"))
  static let sentences = [
    late.declared, inTime.declared, completed.declared, begun.declared, overdue.declared, unfinished.declared,
    undated.declared, finished.declared,
  ]

  func findings(in context: CheckContext) -> [Finding] {
    guard let followUp = context.control.followUp else { return [] }
    let today = min(context.asOf, followUp.to ?? context.asOf)
    return followUp.improvements.enumerated().compactMap { index, improvement in
      guard let status = improvement.status, let issue = issue(improvement, status, today) else { return nil }
      let path = FieldPath.control["followUp"]["improvements"][index]
      return Finding(
        Self.code, issue.severity, at: [path["status"], path[issue.key]], issue.statement, expected: issue.expected,
        found: status)
    }
  }

  private typealias Issue = (severity: Severity, key: String, statement: Statement, expected: FollowUpStatus?)

  private func issue(_ improvement: FollowedImprovement, _ status: FollowUpStatus, _ today: Day) -> Issue? {
    let text = improvement.improvement
    if let completed = improvement.completed {
      guard status.isDone else {
        let isLate = improvement.due?.end.map { completed > $0 } ?? false
        return (.error, "completed", Self.completed(text, completed), isLate ? .doneLate : .doneOnTime)
      }
      if let due = improvement.due, let end = due.end {
        if status == .doneOnTime, completed > end {
          return (.error, "completed", Self.late(text, completed, due), .doneLate)
        }
        if status == .doneLate, completed <= end {
          return (.error, "completed", Self.inTime(text, completed, due), .doneOnTime)
        }
      }
    }
    if status == .notStarted, let progress = improvement.progress, progress > 0 {
      return (.error, "progress", Self.begun(text, progress), .inProgress)
    }
    if !status.isDone, let due = improvement.due, let end = due.end, end < today {
      let unexplained = improvement.obstacles == nil ? due : nil
      return (.warning, "due", Self.overdue(text, due, today - end, unexplained), nil)
    }
    if status.isDone, let progress = improvement.progress, progress < 100 {
      return (.note, "progress", Self.unfinished(text, progress), nil)
    }
    if status.isDone, improvement.completed == nil { return (.note, "completed", Self.undated(text), nil) }
    if !status.isDone, improvement.progress == 100 { return (.note, "progress", Self.finished(text), nil) }
    return nil
  }
}

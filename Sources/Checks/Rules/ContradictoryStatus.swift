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

  func findings(in context: CheckContext) -> [Finding] {
    guard let followUp = context.control.followUp else { return [] }
    let today = min(context.asOf, followUp.to ?? context.asOf)
    return followUp.improvements.enumerated().compactMap { index, improvement in
      guard let status = improvement.status, let issue = issue(improvement, status, today) else { return nil }
      let path = FieldPath.control["followUp"]["improvements"][index]
      return Finding(
        Self.code, issue.severity, at: [path["status"], path[issue.key]],
        issue.arguments.merging(["improvement": improvement.improvement.shortened]) { $1 },
        expected: issue.expected?.rawValue, found: status.rawValue)
    }
  }

  private typealias Issue = (severity: Severity, key: String, arguments: [String: String], expected: FollowUpStatus?)

  /// The names of the arguments tell the case, so that each has its own sentence in the wording.
  private func issue(_ improvement: FollowedImprovement, _ status: FollowUpStatus, _ today: Day) -> Issue? {
    if let completed = improvement.completed {
      guard status.isDone else {
        let isLate = improvement.due.map { completed > $0 } ?? false
        return (.error, "completed", ["openThough": completed.shown], isLate ? .doneLate : .doneOnTime)
      }
      if let due = improvement.due {
        if status == .doneOnTime, completed > due {
          return (.error, "completed", ["completedLate": completed.shown, "due": due.shown], .doneLate)
        }
        if status == .doneLate, completed <= due {
          return (.error, "completed", ["completedInTime": completed.shown, "due": due.shown], .doneOnTime)
        }
      }
    }
    if status == .notStarted, let progress = improvement.progress, progress > 0 {
      return (.error, "progress", ["begunThough": String(progress)], .inProgress)
    }
    if !status.isDone, let due = improvement.due, due < today {
      return (.warning, "due", ["overdue": due.shown, "days": String(today - due)], nil)
    }
    if status.isDone, let progress = improvement.progress, progress < 100 {
      return (.note, "progress", ["doneThough": String(progress)], nil)
    }
    if status.isDone, improvement.completed == nil { return (.note, "completed", ["undated": "100"], nil) }
    if !status.isDone, improvement.progress == 100 { return (.note, "progress", ["wholeThough": "100"], nil) }
    return nil
  }
}

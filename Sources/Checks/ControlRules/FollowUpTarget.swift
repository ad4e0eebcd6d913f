import Assessment
import Records
import ThaiText

/// So many of the improvements were made as `forms/rules.yaml` says, of those that were due by the last day that the
/// follow-up covers: “กิจกรรมการควบคุมภายในร้อยละ ๘๐ ได้ดำเนินการแก้ไข”. What is due later is said beside it.
struct FollowUpTarget: Rule {
  static let code = "FOLLOW-UP-TARGET"
  static let sentence = Sentence(
    Parameter<Int>("done"), Parameter<Int>("all"), Parameter<Int>("share"), Parameter<Int>("target"),
    Parameter<Day>("end"), Parameter<Int?>("later"), Parameter<Int?>("unexplained"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let counts = FollowUpCounts(
      context.control.followUp, of: context.dossier.year, asOf: context.asOf,
      target: context.reference.rules.followUpTarget)
    guard !counts.reachesTarget else { return [] }
    let (share, target) = (counts.donePercent, counts.target)
    let later = counts.notYetDue == 0 ? nil : counts.notYetDue
    let unexplained = context.control.followUp?.improvements.count { improvement in
      improvement.status?.isDone != true && improvement.obstacles == nil && (improvement.due?.end ?? counts.end) <= counts.end
    }
    return [
      Finding(
        Self.code, .warning, at: [.control["followUp"]["improvements"]],
        Self.sentence(counts.dueDone, counts.due, share, target, counts.end, later, unexplained == 0 ? nil : unexplained), expected: target, found: share)
    ]
  }
}

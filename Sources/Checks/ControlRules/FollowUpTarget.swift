import Assessment
import Records

/// So many of the improvements were made as `forms/rules.yaml` says: “กิจกรรมการควบคุมภายในร้อยละ ๘๐ ได้ดำเนินการแก้ไข”.
struct FollowUpTarget: Rule {
  static let code = "FOLLOW-UP-TARGET"
  static let sentence = Sentence(
    Parameter<Int>("done"), Parameter<Int>("all"), Parameter<Int>("share"), Parameter<Int>("target"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let counts = FollowUpCounts(
      context.control.followUp?.improvements ?? [], asOf: context.asOf, target: context.reference.rules.followUpTarget)
    guard !counts.reachesTarget else { return [] }
    let (share, target) = (counts.donePercent, counts.target)
    return [
      Finding(
        Self.code, .warning, at: [.control["followUp"]["improvements"]],
        Self.sentence(counts.done, counts.total, share, target), expected: target, found: share)
    ]
  }
}

import Assessment
import Records

/// At least 80 per cent of the improvements were made: “กิจกรรมการควบคุมภายในร้อยละ ๘๐ ได้ดำเนินการแก้ไข”.
struct FollowUpTarget: Rule {
  static let code = "FOLLOW-UP-TARGET"
  static let sentence = Sentence(
    Parameter<Int>("done"), Parameter<Int>("all"), Parameter<Int>("share"), Parameter<Int>("target"))
  static let sentences = [sentence.declared]
  private static let target = 80

  func findings(in context: CheckContext) -> [Finding] {
    let improvements = context.control.followUp?.improvements ?? []
    let done = improvements.count { $0.status?.isDone ?? false }
    guard done * 100 < improvements.count * Self.target else { return [] }
    // Rounded down, so that the share never looks as if it reached the target.
    let share = done * 100 / improvements.count
    return [
      Finding(
        Self.code, .warning, at: [.control["followUp"]["improvements"]],
        Self.sentence(done, improvements.count, share, Self.target), expected: Self.target, found: share)
    ]
  }
}

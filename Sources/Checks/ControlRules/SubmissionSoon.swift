import Records
import ThaiText

/// The certificate is not signed, and no more than 30 days are left to submit it.
struct SubmissionSoon: Rule {
  static let code = "DUE-SOON"
  static let sentence = Sentence(
    Parameter<NamedForm>("form"), Parameter<Day>("due"), Parameter<Int>("days"))
  static let sentences = [sentence.declared]
  private static let notice = 30

  func findings(in context: CheckContext) -> [Finding] {
    guard context.dossier.isAboutControl else { return [] }
    let due = context.dossier.submissionDue
    let left = due - context.asOf
    guard context.control.certificate?.signature?.date == nil, (0...Self.notice).contains(left) else { return [] }
    return [
      Finding(
        Self.code, .note, at: [.control["certificate"]["signature"]["date"]],
        Self.sentence(context.certificate, due, left))
    ]
  }
}

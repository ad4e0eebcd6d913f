import Assessment
import Records

/// The internal auditor says what the review found of the controls, and whether there are remarks. What nobody has said
/// prints as dotted lines.
struct UnstatedReview: Rule {
  static let code = "PK6-OPINION"
  static let opinion = Sentence("opinion")
  static let remarks = Sentence("remarks")
  static let sentences = [opinion.declared, remarks.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let review = context.control.review, review.noAuditorBecause == nil, review.ending == nil else { return [] }
    let path = FieldPath.control["review"]["ending"]
    guard review.opinion != nil else { return [Finding(Self.code, .warning, at: [path], Self.opinion())] }
    let nothing = context.reference.rules.nothing
    let isSaid = review.saysNoRemarks(beside: nothing) || !review.remarks(beside: nothing).isEmpty
    return isSaid ? [] : [Finding(Self.code, .warning, at: [path], Self.remarks())]
  }
}

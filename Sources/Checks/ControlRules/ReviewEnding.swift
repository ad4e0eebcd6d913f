import Assessment
import Records

/// The variant of ปค.๖ with remarks is the one exactly where there are remarks.
struct ReviewEnding: Rule {
  static let code = "PK6-ENDING"
  static let remarks = Sentence("remarks", Parameter<Int>("remarks"))
  static let noRemarks = Sentence("noRemarks")
  static let sentences = [remarks.declared, noRemarks.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let review = context.control.review, let ending = review.ending else { return [] }
    let nothing = context.reference.rules.nothing
    let count = review.remarks(beside: nothing).count
    guard (ending == .remarks) != (count > 0) else { return [] }
    let path = FieldPath.control["review"]
    let expected: Review.Ending = count > 0 ? .remarks : .noRemarks
    let hasRiskRemarks = review.riskRemarks.contains { nothing.meaning(of: $0) != nil }
    let first = count > 0 && !hasRiskRemarks ? "controlRemarks" : "riskRemarks"
    return [
      Finding(
        Self.code, .error, at: [path["ending"], path[first]],
        count == 0 ? Self.noRemarks() : Self.remarks(count), expected: expected, found: ending)
    ]
  }
}

import Assessment
import Records

/// The variant of ปค.๖ with remarks is the one exactly where there are remarks.
struct ReviewEnding: Rule {
  static let code = "PK6-ENDING"

  func findings(in context: CheckContext) -> [Finding] {
    guard let review = context.control.review, let ending = review.ending,
      (ending == .remarks) != review.hasRemarks
    else { return [] }
    let path = FieldPath.control["review"]
    let expected: Review.Ending = review.hasRemarks ? .remarks : .noRemarks
    let count = review.riskRemarks.count + review.controlRemarks.count
    let first = review.riskRemarks.isEmpty && review.hasRemarks ? "controlRemarks" : "riskRemarks"
    return [
      Finding(
        Self.code, .error, at: [path["ending"], path[first]],
        // Empty where there are none, so that each case has its own sentence.
        ["remarks": count == 0 ? "" : String(count), "noRemarks": count == 0 ? "6" : ""],
        expected: expected.rawValue, found: ending.rawValue)
    ]
  }
}

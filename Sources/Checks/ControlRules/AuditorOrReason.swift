import Assessment
import Records

/// ปค.๖ has its auditor, or the agency says why there is none, not both. Where there is neither, the report is not
/// complete: `SET-INCOMPLETE`.
struct AuditorOrReason: Rule {
  static let code = "PK6-NO-AUDITOR"
  static let sentence = Sentence(Parameter<String>("reason"), Parameter<String?>("signer"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let review = context.control.review, let reason = review.noAuditorBecause else { return [] }
    let path = FieldPath.control["review"]
    let isSigned = review.signature != nil
    let hasRemarks = !review.remarks(beside: context.reference.rules.nothing).isEmpty
    guard isSigned || hasRemarks || review.ending != nil else { return [] }
    let remarks = review.riskRemarks.isEmpty ? "controlRemarks" : "riskRemarks"
    let written = isSigned ? "signature" : hasRemarks ? remarks : "ending"
    let signer = review.signature?.position ?? review.signature?.name
    return [
      Finding(
        Self.code, .error, at: [path["noAuditorBecause"], path[written]], Self.sentence(reason, signer))
    ]
  }
}

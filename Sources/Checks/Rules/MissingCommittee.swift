import Records

/// The head of the agency appoints a committee that evaluates internal control (ข้อ ๕).
struct MissingCommittee: Rule {
  static let code = "COMMITTEE-MISSING"

  func findings(in context: CheckContext) -> [Finding] {
    guard let committee = context.dossier.committee else {
      return [Finding(Self.code, .note, at: [.top["committee"]])]
    }
    guard committee.members.isEmpty else { return [] }
    return [Finding(Self.code, .note, at: [.top["committee"]["members"]], ["order": committee.order.shortened])]
  }
}

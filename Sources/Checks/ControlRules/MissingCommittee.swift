import Records

/// The head of the agency appoints a committee that evaluates internal control (ข้อ ๕).
struct MissingCommittee: Rule {
  static let code = "COMMITTEE-MISSING"
  static let sentence = Sentence(Parameter<String?>("order"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard context.dossier.isAboutControl else { return [] }
    guard let committee = context.dossier.committee else {
      return [Finding(Self.code, .note, at: [.top["committee"]], Self.sentence(nil))]
    }
    guard committee.members.isEmpty else { return [] }
    return [Finding(Self.code, .note, at: [.top["committee"]["members"]], Self.sentence(committee.order))]
  }
}

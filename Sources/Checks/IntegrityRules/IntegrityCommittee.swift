import Assessment
import Records
import ThaiText

/// A committee has a chair.
struct IntegrityCommittee: Rule {
  static let code = "ITA-COMMITTEE"
  static let sentence = Sentence(Parameter<Int>("members"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let members = context.dossier.integrity?.order?.members ?? []
    let chair = context.reference.rules.chair.map(tolerantKey)
    let hasChair = members.contains { member in member.role.map { role in chair.contains { tolerantKey(role).hasPrefix($0) } } ?? false }
    guard !members.isEmpty, !hasChair else { return [] }
    return [Finding(Self.code, .warning, at: [.integrity["order"]["members"]], Self.sentence(members.count))]
  }
}

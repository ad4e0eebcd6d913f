import Assessment
import Records

/// Last year's improvements are followed up, each with its status; or the agency says why there are none.
struct MissingFollowUp: Rule {
  static let code = "FOLLOW-UP-MISSING"
  static let nothing = Sentence("nothing")
  static let status = Sentence("status", Parameter<String>("improvement"))
  static let sentences = [nothing.declared, status.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard context.dossier.isAboutControl else { return [] }
    let path = FieldPath.control["followUp"]
    guard let followUp = context.control.followUp, !followUp.improvements.isEmpty || followUp.noneBecause != nil else {
      // A consolidated certificate follows up nothing of its own.
      guard context.dossier.consolidationScope == nil else { return [] }
      return [Finding(Self.code, .warning, at: [path], Self.nothing())]
    }
    return followUp.improvements.enumerated().compactMap { index, improvement in
      guard improvement.status == nil else { return nil }
      return Finding(
        Self.code, .warning, at: [path["improvements"][index]["status"]],
        Self.status(improvement.improvement))
    }
  }
}

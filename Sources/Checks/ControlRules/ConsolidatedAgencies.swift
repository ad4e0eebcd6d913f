import Assessment
import Records

/// A consolidated certificate (ปค.๒, ปค.๓) says for which agencies it speaks.
struct ConsolidatedAgencies: Rule {
  static let code = "CONSOLIDATED-AGENCIES"
  static let sentence = Sentence(Parameter<String>("agency"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard context.dossier.consolidationScope != nil, let certificate = context.control.certificate,
      certificate.agencies.isEmpty
    else { return [] }
    return [
      Finding(
        Self.code, .warning, at: [.control["certificate"]["agencies"]],
        Self.sentence(context.dossier.agency.name))
    ]
  }
}

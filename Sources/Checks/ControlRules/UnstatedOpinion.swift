import Assessment
import Records

/// The certificate says what its signer thinks of the controls, and whether risks remain. What nobody has said prints
/// as dotted lines.
struct UnstatedOpinion: Rule {
  static let code = "PK1-OPINION"
  static let opinion = Sentence("opinion", Parameter<NamedForm>("form"))
  static let ending = Sentence("ending", Parameter<NamedForm>("form"))
  static let sentences = [opinion.declared, ending.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let certificate = context.control.certificate else { return [] }
    let path = FieldPath.control["certificate"]["ending"]
    let certified = context.certified
    if certificate.opinion == nil, !certified.isAdequate {
      return [Finding(Self.code, .warning, at: [path], Self.opinion(context.certificate))]
    }
    guard certified.ending == nil else { return [] }
    return [Finding(Self.code, .warning, at: [path], Self.ending(context.certificate))]
  }
}

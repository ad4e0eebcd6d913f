import Assessment
import Records

/// The yearly report is the certificate, ปค.๔, ปค.๕ and ปค.๖ (ข้อ ๘); the reason why there is no auditor stands for
/// ปค.๖.
///
/// For an agency that consolidates others only the certificate is an error to miss: the rest are the forms of the
/// agencies below it.
struct IncompleteSet: Rule {
  static let code = "SET-INCOMPLETE"
  /// ปค.๖ is among the forms that are missing, which a reason may stand for.
  static let review = Sentence("review", Parameter<[NamedForm]>("missing"))
  static let forms = Sentence("forms", Parameter<[NamedForm]>("missing"))
  static let sentences = [review.declared, forms.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard context.dossier.isAboutControl else { return [] }
    let control = context.control
    var missing: [(form: NamedForm, key: String)] = []
    if control.certificate == nil { missing.append((context.certificate, "certificate")) }
    let isConsolidating = context.dossier.consolidationScope != nil
    if !isConsolidating || missing.isEmpty {
      if control.components == nil { missing.append((.components, "components")) }
      if control.evaluation == nil { missing.append((.evaluation, "evaluation")) }
      if control.review == nil { missing.append((.review, "review")) }
    }
    guard let last = missing.last else { return [] }
    let sentence = last.form == .review ? Self.review : Self.forms
    return [
      Finding(
        Self.code, isConsolidating && control.certificate != nil ? .note : .error,
        at: missing.map { .control[$0.key] }, sentence(missing.map(\.form)))
    ]
  }
}

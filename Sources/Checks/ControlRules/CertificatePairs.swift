import Records

/// Each risk that the certificate lists has its improvement. Good practice, not law: a warning where there are no
/// improvements (or no risks) at all, else a note. Asked only where the certificate has a list of its own; pairs within
/// ปค.๕ are `PK5-UNPAIRED`.
struct CertificatePairs: Rule {
  static let code = "PK1-PAIRS"
  static let sentence = Sentence(
    Parameter<NamedForm>("form"), Parameter<Int>("risks"), Parameter<Int>("improvements"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let certificate = context.control.certificate,
      !certificate.risks.isEmpty || !certificate.improvements.isEmpty
    else { return [] }
    let certified = context.certified
    let (risks, improvements) = (certified.risks.count, certified.improvements.count)
    guard risks != improvements else { return [] }
    let path = FieldPath.control["certificate"]
    return [
      Finding(
        Self.code, risks == 0 || improvements == 0 ? .warning : .note,
        at: risks < improvements ? [path["risks"], path["improvements"]] : [path["improvements"], path["risks"]],
        Self.sentence(context.certificate, risks, improvements))
    ]
  }
}

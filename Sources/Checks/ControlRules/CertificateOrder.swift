import Records
import ThaiText

/// The certificate speaks of the results of ปค.๔ and ปค.๕, so it is not signed before them.
struct CertificateOrder: Rule {
  static let code = "PK1-ORDER"
  static let sentence = Sentence(
    Parameter<NamedForm>("form"), Parameter<Day>("signed"), Parameter<NamedForm>("earlier"), Parameter<Day>("date"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let forms = SignedForm.own(in: context)
    guard let certificate = forms.first(where: { $0.form == context.certificate }),
      let signed = certificate.signature?.date
    else { return [] }
    return forms.filter { $0.form == .components || $0.form == .evaluation }.compactMap { form in
      guard let date = form.signature?.date, signed < date else { return nil }
      return Finding(
        Self.code, .warning, at: [certificate.path["date"], form.path["date"]],
        Self.sentence(context.certificate, signed, form.form, date), found: signed)
    }
  }
}

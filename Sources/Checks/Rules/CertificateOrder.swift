import Records
import ThaiText

/// The certificate speaks of the results of ปค.๔ and ปค.๕, so it is not signed before them.
struct CertificateOrder: Rule {
  static let code = "PK1-ORDER"

  func findings(in context: CheckContext) -> [Finding] {
    let forms = SignedForm.own(in: context)
    guard let certificate = forms.first(where: { $0.number == context.certificateForm }),
      let signed = certificate.signature?.date
    else { return [] }
    return forms.filter { $0.number == "4" || $0.number == "5" }.compactMap { form in
      guard let date = form.signature?.date, signed < date else { return nil }
      return Finding(
        Self.code, .warning, at: [certificate.path["date"], form.path["date"]],
        ["form": context.certificateForm, "signed": signed.shown, "earlier": form.number, "date": date.shown],
        found: signed.iso)
    }
  }
}

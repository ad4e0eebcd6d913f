import Records
import ThaiText

/// The auditor reviews what is there: ปค.๖ is dated on or after ปค.๔ and ปค.๕.
struct ReviewOrder: Rule {
  static let code = "PK6-ORDER"

  func findings(in context: CheckContext) -> [Finding] {
    let forms = SignedForm.own(in: context)
    guard let review = forms.first(where: { $0.number == "6" }), let reviewed = review.signature?.date else {
      return []
    }
    return forms.filter { $0.number == "4" || $0.number == "5" }.compactMap { form in
      guard let date = form.signature?.date, reviewed < date else { return nil }
      return Finding(
        Self.code, .warning, at: [review.path["date"], form.path["date"]],
        ["reviewed": reviewed.shown, "form": form.number, "date": date.shown], found: reviewed.iso)
    }
  }
}

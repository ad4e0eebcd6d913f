import Records
import ThaiText

/// The auditor reviews what is there: ปค.๖ is dated on or after ปค.๔ and ปค.๕.
struct ReviewOrder: Rule {
  static let code = "PK6-ORDER"
  static let sentence = Sentence(
    Parameter<Day>("reviewed"), Parameter<NamedForm>("form"), Parameter<Day>("date"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let forms = SignedForm.own(in: context)
    guard let review = forms.first(where: { $0.form == .review }), let reviewed = review.signature?.date else {
      return []
    }
    return forms.filter { $0.form == .components || $0.form == .evaluation }.compactMap { form in
      guard let date = form.signature?.date, reviewed < date else { return nil }
      return Finding(
        Self.code, .warning, at: [review.path["date"], form.path["date"]],
        Self.sentence(reviewed, form.form, date), found: reviewed)
    }
  }
}

import Assessment
import Records
import ThaiText

/// Nobody can sign for a year before it has ended. A warning for a unit's forms, an error for the agency's.
struct SignedEarly: Rule {
  static let code = "SIGNED-EARLY"
  static let sentence = Sentence(
    Parameter<String?>("unit"), Parameter<NamedForm>("form"), Parameter<Day>("signed"), Parameter<Day>("end"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let end = context.dossier.year.end
    return SignedForm.all(in: context).compactMap { form in
      guard let date = form.signature?.date, date < end else { return nil }
      return Finding(
        Self.code, form.unit == nil ? .error : .warning, at: [form.path["date"]],
        Self.sentence(form.unit.map(context.dossier.unitName), form.form, date, end), found: date)
    }
  }
}

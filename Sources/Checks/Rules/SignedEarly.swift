import Assessment
import Records
import ThaiText

/// Nobody can sign for a year before it has ended. A warning for a unit's forms, an error for the agency's.
struct SignedEarly: Rule {
  static let code = "SIGNED-EARLY"

  func findings(in context: CheckContext) -> [Finding] {
    let end = context.dossier.year.end
    return SignedForm.all(in: context).compactMap { form in
      guard let date = form.signature?.date, date < end else { return nil }
      var arguments = ["form": form.number, "signed": date.shown, "end": end.shown]
      if let unit = form.unit { arguments["unit"] = context.dossier.unitName(unit).shortened }
      return Finding(
        Self.code, form.unit == nil ? .error : .warning, at: [form.path["date"]], arguments, found: date.iso)
    }
  }
}

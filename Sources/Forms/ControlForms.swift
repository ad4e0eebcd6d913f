import Assessment
import Checks
import Definitions
import Sheets
import ThaiText

/// A form of a dossier, printed.
public struct PrintedForm: Sendable {
  public var form: FormDefinition
  public var sheet: Sheet
}

extension Library {
  /// The forms of a dossier's internal control as sheets, in the order of the workbook: the agency's own, those of its units, the
  /// follow-up.
  ///
  /// - Parameters:
  ///   - digits: The digits of the printed forms; nil leaves texts as they were typed and writes the rest as most of
  ///     them are.
  ///   - keys: The forms asked for, by key; nil for all.
  public func printedForms(
    of dossier: Dossier, digits: DigitStyle? = nil, only keys: Set<String>? = nil
  ) -> [PrintedForm] {
    let templates = templates(of: dossier, digits: digits)
    let printer = FormPrinter(house: house, printer: templates)
    let source = DossierFacts(dossier: dossier, house: house, kinds: kinds, printer: templates)
    let facts = source.own
    let notice = dossier.notice.map(templates.written)

    let isAsked = { (form: FormDefinition) in keys?.contains(form.key) ?? true }
    func own(_ form: FormDefinition) -> PrintedForm? {
      guard isAsked(form), form.when.map({ facts.isPresent($0.text) }) ?? true else { return nil }
      return PrintedForm(
        form: form, sheet: printer.sheet(form, facts, stem: form.key, tab: form.code, notice: notice))
    }
    func units() -> [PrintedForm] {
      dossier.internalControl.units.enumerated().flatMap { index, unit in
        let facts = source.facts(of: unit)
        return controlForms.compactMap { form -> PrintedForm? in
          guard isAsked(form), let when = form.unitsWhen, facts.isPresent(when.text) else { return nil }
          let tab = form.code + " " + dossier.unitName(unit.unit)
          let stem = "\(form.key)-unit\(index + 1)"
          return PrintedForm(form: form, sheet: printer.sheet(form, facts, stem: stem, tab: tab, notice: notice))
        }
      }
    }
    return controlForms[..<formsBeforeUnits].compactMap(own) + units()
      + controlForms[formsBeforeUnits...].compactMap(own)
  }
}

extension Library {
  /// The printer of templates with a dossier's digits.
  package func templates(of dossier: Dossier, digits: DigitStyle?) -> TemplatePrinter {
    let wanted = digits ?? dossier.digits
    return TemplatePrinter(
      blank: house.blank, digits: wanted ?? dossier.usualDigits, convertsTexts: wanted != nil)
  }
}

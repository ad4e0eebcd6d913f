import Assessment
import Checks
import Definitions
import Sheets
import ThaiText

/// Prints the forms of one dossier: those that are asked for and for which it has what they need.
package struct DossierPrinter: Sendable {
  package let dossier: Dossier
  package let library: Library
  /// Prints wording with the dossier's digits.
  package let templates: TemplatePrinter
  private let printer: FormPrinter
  /// The forms asked for, by key; nil for all.
  private let keys: Set<String>?
  private let notice: String?

  /// - Parameters:
  ///   - digits: The digits of the printed forms; nil leaves texts as they were typed and writes the rest as most of
  ///     them are.
  ///   - keys: The forms asked for, by key; nil for all.
  package init(_ dossier: Dossier, _ library: Library, digits: DigitStyle? = nil, only keys: Set<String>? = nil) {
    self.dossier = dossier
    self.library = library
    self.keys = keys
    let wanted = digits ?? dossier.digits
    templates = TemplatePrinter(
      blank: library.house.blank, digits: wanted ?? dossier.usualDigits, convertsTexts: wanted != nil)
    printer = FormPrinter(house: library.house, printer: templates)
    notice = dossier.notice.map(templates.written)
  }

  /// The facts that every form may name: whose the dossier is, and of which year.
  package var facts: DossierFacts {
    DossierFacts(dossier: dossier, house: library.house, kinds: library.kinds, printer: templates)
  }

  /// The sheets of forms, in their order.
  package func sheets(_ forms: [FormDefinition], _ facts: any FactSource) -> [Sheet] {
    forms.compactMap { sheet($0, facts, when: $0.when, stem: $0.key, tab: $0.code) }
  }

  /// The forms that the dossier would have and that are not printed, as it lacks what they need; none where only some were asked for.
  package func absences(_ forms: [FormDefinition], _ facts: any FactSource) -> [(form: FormDefinition, absence: FormAbsence)] {
    guard keys == nil else { return [] }
    return forms.compactMap { form in
      guard let when = form.when, let absence = form.absence, !facts.isPresent(when.text), facts.isPresent(absence.when.text)
      else { return nil }
      return (form, absence)
    }
  }

  /// The sheet of a form; nil where it is not asked for, or the fact that it needs is not known.
  func sheet(
    _ form: FormDefinition, _ facts: any FactSource, when: Name?, stem: String, tab: String
  ) -> Sheet? {
    guard keys?.contains(form.key) ?? true, when.map({ facts.isPresent($0.text) }) ?? true else { return nil }
    return printer.sheet(form, facts, stem: stem, tab: tab, notice: notice)
  }
}

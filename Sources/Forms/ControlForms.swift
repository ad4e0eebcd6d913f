import Assessment
import Definitions
import Sheets
import ThaiText

/// The forms of a dossier's internal control, in the order of the workbook: the agency's own, those of its units, the
/// follow-up.
package struct ControlForms {
  /// Where they are defined, below `forms/`.
  package static let folder = "control/"

  private let printer: DossierPrinter
  private let facts: any FactSource

  /// - Parameter facts: All that the forms may name, `ControlFacts` among them.
  package init(_ printer: DossierPrinter, _ facts: any FactSource) {
    self.printer = printer
    self.facts = facts
  }

  package var sheets: [Sheet] {
    let forms = printer.library.forms(in: Self.folder)
    let beforeUnits = Set(printer.library.house.order.prefix { $0 != "units" })
    return printer.sheets(forms.filter { beforeUnits.contains($0.key) }, facts) + units(forms)
      + printer.sheets(forms.filter { !beforeUnits.contains($0.key) }, facts)
  }

  private func units(_ forms: [FormDefinition]) -> [Sheet] {
    let dossier = printer.dossier
    let control = ControlFacts(dossier: dossier, printer.library)
    return dossier.internalControl.units.enumerated().flatMap { index, unit in
      let facts = Scope(inner: EvaluationFacts(control, unit), outer: facts)
      return forms.compactMap { form -> Sheet? in
        guard let when = form.unitsWhen else { return nil }
        return printer.sheet(
          form, facts, when: when, stem: "\(form.key)-unit\(index + 1)",
          tab: form.code + " " + dossier.unitName(unit.unit))
      }
    }
  }
}

import Assessment
import Definitions
import Records
import Sheets
import ThaiText

extension Library {
  /// A dossier's register with the matrix that it names; nil where the dossier has none. A matrix that there is not
  /// leaves the risks without levels.
  ///
  /// - Throws: `Problems` where the matrix's file cannot be used.
  public func ratedRegister(of dossier: Dossier) throws(Problems) -> RatedRegister? {
    guard let register = dossier.register else { return nil }
    return RatedRegister(register, matrix: try matrix(of: dossier), units: dossier.units)
  }

  /// The risk forms of a dossier as sheets, in their order: those for which the register has what they need.
  ///
  /// - Parameters:
  ///   - digits: As for `printedForms(of:digits:only:)`.
  ///   - keys: The forms asked for, by key; nil for all.
  /// - Throws: `Problems` where the file of PACC's matrix cannot be used.
  public func printedRiskForms(
    of dossier: Dossier, _ rated: RatedRegister, digits: DigitStyle? = nil, only keys: Set<String>? = nil
  ) throws(Problems) -> [PrintedForm] {
    let asked = riskForms.filter { keys?.contains($0.key) ?? true }
    guard !asked.isEmpty else { return [] }
    let isWatched = rated.register.risks.contains { $0.surveillance != nil }
    let templates = templates(of: dossier, digits: digits)
    let watch = isWatched ? try matrix(RiskFacts.watchMatrix)?.matrix : nil
    let facts = Scope(
      inner: RiskFacts(rated, watch: watch, dossier: dossier, house: house),
      outer: DossierFacts(dossier: dossier, house: house, kinds: kinds, printer: templates).own)
    let printer = FormPrinter(house: house, printer: templates)
    let notice = dossier.notice.map(templates.written)
    return asked.compactMap { form in
      guard form.when.map({ facts.isPresent($0.text) }) ?? true else { return nil }
      return PrintedForm(
        form: form, sheet: printer.sheet(form, facts, stem: form.key, tab: form.code, notice: notice))
    }
  }
}

extension RiskFacts {
  /// The key of the matrix of tables 3 and 4 of the PACC manual.
  static let watchMatrix = "necessity-severity-3x3"
}

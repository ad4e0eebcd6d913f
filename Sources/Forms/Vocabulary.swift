import Assessment
import Definitions
import Records
import ThaiText

/// The facts that forms may name: those of a dossier that says nothing, which shows all that there are.
package enum Vocabulary {
  package static let all: any FactSource =
    ReportingYear(buddhistYear: 2566, kind: .fiscal).map { year in
      let dossier = Dossier(agency: "", kind: .stateAgency, year: year)
      let printer = TemplatePrinter(blank: "", digits: .arabic, convertsTexts: false)
      let rated = RatedRegister(.none, matrix: nil)
      return Scope(
        inner: RiskFacts(rated, watch: nil, dossier: dossier, house: .plain),
        outer: DossierFacts(dossier: dossier, house: .plain, kinds: AgencyKinds(kinds: []), printer: printer).own)
    } ?? Facts()
}

extension Library {
  /// - Parameter folder: A folder whose files stand in for those in the program, laid out like `forms/`.
  /// - Throws: `Problems` with the place of each error in the definitions, all at once.
  public init(folder: String? = nil) throws(Problems) {
    try self.init(folder: folder, vocabulary: Vocabulary.all)
  }
}

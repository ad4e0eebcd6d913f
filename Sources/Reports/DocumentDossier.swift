import Assessment
import Definitions
import Documents
import Records
import ThaiText

extension Library {
  /// What a published document says, as a dossier.
  ///
  /// - Parameters:
  ///   - agency: The agency's name, its kind by key or name, and the year, where the document does not say them or they are others.
  /// - Throws: `Problems` with their lines, where it does not say what every dossier has.
  public func dossier(
    of document: PublishedDocument, agency: String?, kind: String?, year: Int?
  ) throws(Problems) -> (dossier: Dossier, warnings: [Problem]) {
    let kinds = known[AgencyKind.self].flatMap { kind in kind.words.map { (kind.key, $0) } }
    let draft = DossierDraft(document)
    let missing = draft.missing(kinds: kinds, given: (agency, kind, year))
    guard missing.isEmpty else { throw Problems(missing) }
    let file = try DossierFile(path: document.text.file, tree: draft.tree(kinds: kinds, given: (agency, kind, year)), known: known)
    let isEmpty = file.dossier.plan == nil && file.dossier.register == nil && file.dossier.integrity == nil
      && file.dossier.provincial == nil
    return (
      file.dossier,
      file.warnings + draft.unheld + draft.unplaced(year: file.dossier.year.buddhistYear) + (isEmpty ? [Problem(DocumentProblem.noPlan(), .warning, at: document.text.place(nil))] : []))
  }
}

extension DocumentAccount {
  /// The account in words: a line with the sums, then a line for each run of lines that is not blank, in three columns with tabs
  /// between: what became of it, its lines, and how many they are.
  public func lines(_ wording: Wording) -> [String] {
    let sums = Fate.allCases.map { ($0.rawValue, String(count($0))) } + [("total", String(fates.count))]
    let runs = Fate.allCases.filter { $0 != .blank }.flatMap { self.runs($0) }.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    return [wording("document.account.sum", Dictionary(uniqueKeysWithValues: sums))]
      + runs.map { run in
        let range = run.lines.count == 1 ? String(run.lines.lowerBound) : "\(run.lines.lowerBound)–\(run.lines.upperBound)"
        return [wording("document.account." + run.fate.rawValue), range, String(run.lines.count)].joined(separator: "\t")
      }
  }
}

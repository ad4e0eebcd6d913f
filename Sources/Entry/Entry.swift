import Assessment
import Definitions
import Records
import Sheets
import ThaiText

/// The workbook that people fill in: what is known of a dossier laid on its sheets, and a dossier read from them.
package struct Entry: Sendable {
  private let library: Library
  private let form: EntryForm
  private let wording: Wording
  private let headings: EntryHeadings
  /// The texts of a workbook that nobody filled in.
  private var decor: Set<String> = []

  /// - Throws: `Problems` where `forms/entry-sheets.yaml` cannot be used.
  package init(_ library: Library) throws(Problems) {
    self.library = library
    form = try EntryForm(library)
    // Official wording is Thai.
    wording = library.wording(.th)
    headings = EntryHeadings(
      missing: wording("entry.missing.heading"), label: wording("entry.label"), value: wording("entry.value"),
      note: wording("entry.note"), level: wording("entry.level"), meaning: wording("entry.meaning"))
    var empty = workbook(.record([], nil), nil)
    empty.isReady = false
    decor = empty.decor
  }

  /// The sheets of an entry workbook.
  ///
  /// - Parameter dossier: What is filled in already: as it was read, before anything of it was taken from elsewhere.
  package func sheets(_ dossier: Dossier) -> [LiveSheet] {
    workbook(dossier.tree, dossier).sheets
  }

  /// What the workbook says of itself.
  package func properties(_ dossier: Dossier, created: Day) -> WorkbookProperties {
    WorkbookProperties(
      title: title(dossier), subject: wording("entry.start.title"), author: dossier.agency.name,
      company: dossier.agency.name, comments: "", created: created)
  }

  /// The tree of a dossier, read from the sheets of an entry workbook.
  ///
  /// - Throws: `Problems` where it is none, or one of another version.
  func read(_ sources: [EntrySource], file: String) throws(Problems) -> EntryReading {
    try EntryReading(sources, file: file, form, decor: decor, words: headings)
  }

  private func workbook(_ tree: Tree, _ dossier: Dossier?) -> EntryWorkbook {
    let key = dossier?.register?.matrix ?? RiskRegister.none.matrix
    let matrix = library.matrixKeys.contains(key) ? (try? library.matrix(key))??.matrix : nil
    return EntryWorkbook(
      form: form, rows: EntryRows(tree, form), wording: wording, headings: headings, page: page, matrix: matrix,
      matrixKeys: library.matrixKeys, title: dossier.map(title) ?? "")
  }

  private func title(_ dossier: Dossier) -> String {
    wording(
      "entry.title",
      [
        "agency": dossier.agency.name, "kind": wording("yearKind." + dossier.year.kind.rawValue),
        "year": String(dossier.year.buddhistYear),
      ])
  }

  private var page: Page {
    Page(
      orientation: .landscape, margins: .init(left: 1.2, right: 1.2, top: 1.5, bottom: 1.5),
      typeface: library.house.typeface.key, size: 14, digits: .arabic, pageCounter: library.house.pageCounter)
  }
}

import Assessment
import Definitions
import Records
import Sheets
import ThaiText

/// The workbook that people fill in: what is known of a dossier laid on its sheets.
package struct Entry: Sendable {
  private let library: Library
  private let outline: PlanOutline
  let form: EntryForm
  let wording: Wording
  let headings: EntryHeadings

  /// - Throws: `Problems` where `forms/entry-sheets.yaml` cannot be used.
  package init(_ library: Library) throws(Problems) { try self.init(library, below: nil) }

  /// - Parameter list: The list whose items, and what they hold, are all that is wanted; nil for all sheets.
  init(_ library: Library, below list: String?) throws(Problems) {
    self.library = library
    outline = try library.planOutline()
    form = try EntryForm.form(library, below: list)
    // Official wording is Thai.
    wording = library.wording(.th)
    headings = EntryHeadings(
      missing: wording("entry.missing.heading"), label: wording("entry.label"), value: wording("entry.value"),
      note: wording("entry.note"), score: wording("entry.score"),
      level: wording("entry.level"), meaning: wording("entry.meaning"), reckoned: wording("entry.reckoned"))
  }

  /// The texts of a workbook that nobody filled in.
  var decor: Set<String> {
    var empty = workbook(.record([], nil), nil)
    empty.isReady = false
    return empty.decor.union([wording("entry.start.due")])
  }

  /// The sheets of an entry workbook.
  ///
  /// - Parameters:
  ///   - dossier: What is filled in already: as it was read, before anything of it was taken from elsewhere.
  ///   - unit: The unit that fills it in; nil for the agency.
  ///   - path: Where the workbook goes, from whose folder a matrix of the agency's own counts.
  package func sheets(_ dossier: Dossier, for unit: Unit?, at path: String) -> [LiveSheet] {
    let dossier = dossier.settlingRatings(in: dossier.register.flatMap { matrix($0.locatingMatrix(besides: path).matrix) })
    return workbook(unit.map(dossier.share)?.tree ?? dossier.tree, dossier, for: unit, at: path).sheets
  }

  /// The sheets of an entry workbook of a tree that may hold what a dossier could not, as texts in the places of numbers.
  ///
  /// - Parameters:
  ///   - dossier: Whose it is, and by which matrix it is rated.
  ///   - path: Where the workbook goes.
  package func sheets(of tree: Tree, _ dossier: Dossier, at path: String) -> [LiveSheet] {
    workbook(tree, dossier, at: path).sheets
  }

  /// How many rows of what was handed in are filled in, and how many of them lack something.
  package func completeness(of part: HandIn) -> (filled: Int, incomplete: Int) {
    let book = workbook(part.dossier.tree, part.dossier, for: part.unit)
    return book.completeness
  }

  /// What the workbook says of itself.
  package func properties(_ dossier: Dossier, for unit: Unit?, created: Day) -> WorkbookProperties {
    WorkbookProperties(
      title: title(dossier, unit), subject: wording("entry.start.title"), author: dossier.agency.name,
      company: dossier.agency.name, comments: "", created: created)
  }

  private func workbook(_ tree: Tree, _ dossier: Dossier?, for unit: Unit? = nil, at path: String = "") -> EntryWorkbook {
    let ratings = self.ratings(dossier?.register ?? .none, at: path), form = self.form.naming(ratings, wording)
    let rows = EntryRows(tree, form)
    let known = dossier.map { dossier in
      unit == nil ? form.sheets(of: rows, for: dossier.agency.kind) : form.sheetsOfUnit(of: rows, for: dossier.agency.kind)
    }
    return EntryWorkbook(
      form: known ?? form, rows: rows, unit: unit,
      wording: wording, headings: headings, page: page, ratings: ratings, title: dossier.map { title($0, unit) } ?? "",
      missions: missions(of: dossier?.plan), due: dossier.map { EntryDue($0, form) })
  }

  /// The matrices that may be chosen, and the one that a register names.
  private func ratings(_ register: RiskRegister, at path: String) -> EntryRatings {
    let chosen = register.matrix, located = register.locatingMatrix(besides: path).matrix
    let keys = library.matrixKeys + (library.matrixKeys.contains(chosen) ? [] : [chosen])
    return EntryRatings(
      keys: keys, matrices: keys.map { matrix($0 == chosen ? located : $0) },
      current: keys.firstIndex(of: chosen) ?? 0, wording: wording)
  }

  /// Nil for one that cannot be used.
  private func matrix(_ name: String) -> RiskMatrix? { (try? library.matrix(name))??.matrix }

  /// The missions that a project may belong to, each with its number: as the plan itself calls them, else as they are usually called.
  private func missions(of plan: ActionPlan?) -> [String] {
    let known = outline.missions.map { mission in mission.number + " " + (plan?.title(ofMission: mission.number) ?? mission.title) }
    let own = (plan?.missions ?? []).filter { outline.title(of: $0.number) == nil }
    return known + own.map { $0.number + " " + $0.title }
  }

  private func title(_ dossier: Dossier, _ unit: Unit?) -> String {
    wording(
      unit == nil ? "entry.title" : "entry.title.unit",
      [
        "agency": dossier.agency.name, "kind": wording("yearKind." + dossier.year.kind.rawValue),
        "year": String(dossier.year.buddhistYear), "unit": unit?.name ?? "",
      ])
  }

  private var page: Page {
    Page(
      orientation: .landscape, margins: .init(left: 1.2, right: 1.2, top: 1.5, bottom: 1.5),
      typeface: library.house.typeface.key, size: 14, digits: .arabic, pageCounter: library.house.pageCounter)
  }
}

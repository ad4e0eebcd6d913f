import Assessment
import Definitions
import Records
import Sheets
import ThaiText

/// The sheets of the entry workbook on which a register of risks is filled in, as they stand in `risk.xlsx`: the same columns,
/// choices and formulas, with the columns that nobody needs folded away and a few empty rows below.
///
/// Levels are those of the matrix that stands on a sheet of that workbook, where it may be changed.
package struct RegisterEntry {
  /// What the cells of a rating hold and come to.
  package struct Rating: Equatable, Sendable {
    package var likelihood, impact, score: Int?
    package var word = ""
    /// What stands in the columns that reckon.
    package var level = ""
    package var total: Int?
  }

  /// What the cells of a risk hold.
  package struct Cells: Equatable, Sendable {
    package var id, event, cause, owner, domain, response: String
    package var inherent, residual: Rating
  }

  /// The list whose items, and what they hold, are filled in.
  static let list = "register.risks"
  /// How many rows are made ready on each sheet.
  package static let spare = 10
  /// Under which the workbook says from what it was made.
  static let stamp = "living"

  private var book: EntryWorkbook
  /// By the risks, in their order.
  package let risks: [Cells]

  /// - Parameters:
  ///   - tabs: What sheets are called that are called otherwise than in the entry workbook, by their keys.
  ///   - head: The lines at the head of a sheet, by its key and the number of columns in sight.
  /// - Throws: `Problems` where `forms/entry-sheets.yaml` cannot be used.
  package init(
    _ dossier: Dossier, _ matrix: RiskMatrix, _ library: Library, page: Page, tabs: [String: String],
    head: @escaping (_ sheet: String, _ columns: Int) -> [LiveRow]
  ) throws(Problems) {
    let entry = try Entry(library, below: RegisterEntry.list), tree = dossier.ofRegister.settlingRatings(in: matrix).tree
    let ratings = EntryRatings(
      keys: [matrix.key], matrices: [matrix], current: 0, wording: entry.wording, looksAtSheet: true, digits: page.digits)
    let form = entry.form.named(tabs).naming(ratings, entry.wording).writing(page.digits)
    let rows = EntryRows(tree, form, showsUnitNames: true, digits: page.digits)
    book = EntryWorkbook(
      form: form, rows: rows, unit: nil, wording: entry.wording, headings: entry.headings, page: page,
      ratings: ratings, title: "",
      print: EntryPrint(head: head, spare: Self.spare, units: EntryUnits.pairs(tree).map { rows.shown(unit: $0) }))
    risks = form.register.map { sheet in
      let places = RegisterPlaces(sheet.part.columns)
      return (rows.rows[sheet.key] ?? []).map { Cells($0, places, ratings) }
    } ?? []
  }

  /// What a field of a risk, or of what it holds, is called on the sheets: by its path within a dossier, without the places in
  /// lists.
  package var headings: [String: String] {
    Dictionary(
      book.form.sheets.flatMap(\.part.columns).map { ($0.field, $0.heading) }, uniquingKeysWith: { first, _ in first })
  }

  /// What all cells hold, as one word.
  package var fingerprint: Fingerprint {
    var bytes: [UInt8] = []
    for sheet in book.form.sheets {
      bytes += sheet.key.utf8
      for row in book.rows.rows[sheet.key] ?? [] {
        for (place, value) in row.cells.sorted(by: { $0.key < $1.key }) { bytes += "\(place) \(value.shown)\0".utf8 }
        bytes.append(0)
      }
    }
    return Fingerprint(of: bytes)
  }

  /// The sheets in the order of their tabs, by their keys, and those that nobody sees.
  ///
  /// - Parameters:
  ///   - ofRisk: What rows show of the risk that they belong to: a heading, the name of the cells that say it of each risk,
  ///     and what they say, by the risk's id.
  ///   - stamp: From what the workbook was made.
  package func sheets(
    ofRisk: [(heading: String, names: Formula, values: [String: String], isLevel: Bool)], stamp: String
  ) -> (seen: [(key: String, sheet: LiveSheet)], hidden: [LiveSheet]) {
    var book = book
    book.print?.ofRisk = ofRisk.map { EntryPrint.OfRisk(heading: $0.heading, names: $0.names, values: $0.values, isLevel: $0.isLevel) }
    var lists = EntryLists(book.ratings)
    let seen = book.form.sheets.compactMap { sheet in
      sheet.part.table.map { (key: sheet.key, sheet: EntryRowSheet(book, sheet, $0).live(&lists)) }
    }
    return (seen, [lists.sheet(book.page), book.notesSheet([(Self.stamp, stamp)])])
  }
}

extension Dossier {
  /// Whose it is, its units and its register.
  fileprivate var ofRegister: Dossier {
    var dossier = Dossier(agency: agency.name, kind: agency.kind, year: year)
    (dossier.units, dossier.register) = (units, register)
    return dossier
  }
}

extension EntryRows {
  /// What stands for a unit where it is named.
  fileprivate func shown(unit: (id: String, name: String)) -> String { unitNames[unit.id] ?? unit.id }
}

/// Where the register's columns stand among those of its table.
private struct RegisterPlaces {
  let id, event, cause, owner, domain, response: Int?
  let inherent, residual: EntryRowSheet.Rating?

  init(_ columns: [EntryColumn]) {
    let table = EntryTable(levels: [], columns: columns, prepared: 0, isPrepared: false)
    func place(_ path: String...) -> Int? { columns.firstIndex { $0.path == path } }
    func rating(_ key: String) -> EntryRowSheet.Rating? { place(key, "impact").flatMap(table.rating) }
    (id, event, cause, owner) = (place("id"), place("event"), place("cause"), place("owner"))
    (domain, response) = (place("domain"), place("response"))
    (inherent, residual) = (rating("inherent"), rating("residual"))
  }
}

extension RegisterEntry.Cells {
  fileprivate init(_ row: EntryRows.Row, _ places: RegisterPlaces, _ ratings: EntryRatings) {
    func shown(_ place: Int?) -> String { place.flatMap { row.cells[$0]?.shown } ?? "" }
    func cells(_ rating: EntryRowSheet.Rating?) -> RegisterEntry.Rating {
      guard let rating else { return RegisterEntry.Rating() }
      return RegisterEntry.Rating(
        likelihood: row.score(rating.likelihood), impact: row.score(rating.impact), score: rating.score.flatMap(row.score),
        word: shown(rating.word), level: row.level(rating, ratings), total: row.score(rating, ratings))
    }
    self.init(
      id: shown(places.id), event: shown(places.event), cause: shown(places.cause), owner: shown(places.owner),
      domain: shown(places.domain), response: shown(places.response), inherent: cells(places.inherent),
      residual: cells(places.residual))
  }
}

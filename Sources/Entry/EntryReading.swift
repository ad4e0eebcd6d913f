import Assessment
import Definitions
import Records
import ThaiText

/// A dossier's tree, read from the sheets of an entry workbook.
struct EntryReading {
  let tree: Tree
  /// The id of the unit that the workbook was given out to.
  let unit: String?
  /// The keys of the sheets that it was made with; nil where it does not say them.
  let sheetKeys: Set<String>?
  /// What was found, apart from what the dossier's codec will find.
  let problems: [Problem]
  /// The cells of which something was found that keeps them from being read.
  let faulty: Set<Mark>
  /// What became of each cell.
  let account: EntryAccount

  /// - Parameters:
  ///   - file: How messages name the workbook.
  ///   - decor: The texts of the workbook that nobody filled in.
  ///   - known: The units that are named on sheets which are part of another workbook; nil of an entry workbook.
  /// - Throws: `Problems` where it is no entry workbook, or one of another version.
  init(
    _ sources: [EntrySource], file: String, _ form: EntryForm, decor: Set<String>, words: EntryHeadings,
    units known: [(id: String, name: String)]? = nil
  ) throws(Problems) {
    func refusal(_ statement: Statement) -> Problems { Problems([Problem(statement, at: Place(file: file, mark: nil))]) }
    guard let notes = sources.first(where: { $0.name == EntryNotes.sheet }).map(EntryNotes.values) else {
      throw refusal(EntryProblem.none(sources.prefix(12).map { Verbatim($0.name) }))
    }
    let origin: EntryOrigin
    do throws(EntryRefusal) { origin = try EntryOrigin(notes) } catch { throw refusal(error.statement) }
    let unit = notes[EntryNotes.unit]
    guard (notes[RegisterEntry.stamp] == nil) == (known == nil) else { throw refusal(EntryProblem.living()) }
    let form = known == nil ? unit == nil ? form : form.ofUnit : form.having(notes)
    self.unit = unit
    sheetKeys = origin.sheets
    let reader = EntryCellReader(file: file, sheets: sources.map(\.name))
    guard let units = notes["units"], ["names", "written"].contains(units) else {
      throw refusal(EntryProblem.damaged(Verbatim("units")))
    }
    if let known { reader.unitIds = Self.unitIds(known) }
    let ledger = EntryLedger(sources)
    if let notice = origin.notice { reader.report(notice, .note, at: nil) }
    let finder = EntryFinder(
      sources, form, words, origin, decor: decor.union([notes["about"] ?? ""]), reader, ledger)
    let absent = form.sheets.indices.filter { finder.found[$0] == nil }
    let gathering = EntryGathering(reader, absent: Set(form.sheets.indices.compactMap(finder.unnamed)))
    for place in absent {
      // What must be filled in there is lacking with the sheet.
      guard case .fields(let columns) = form.sheets[place].part else { continue }
      reader.silence(Self.nowhere)
      gathering.add(columns, cells: [:]) { _ in Self.nowhere }
    }
    let order = form.sheets.indices.sorted { a, b in
      (Self.rank(form.sheets[a]), a) < (Self.rank(form.sheets[b]), b)
    }
    for place in order {
      guard let found = finder.found[place] else { continue }
      switch form.sheets[place].part {
      case .fields(let columns):
        let cells = finder.fields(found, form.sheets[place])
        gathering.add(columns, cells: cells.cells) { cells.marks[$0] }
      case .rows(let table):
        for row in gathering.add(finder.rows(found, table).map { $0.naming(unit, table) }, of: table) {
          for index in row.indices where ledger.isRead(found.source, index) {
            ledger.put(found.source, index, .ignored(table.isPrepared ? .own : .idle))
          }
        }
        if table.field == "units", units == "names" { reader.unitIds = Self.unitIds(EntryUnits.pairs(gathering.tree)) }
      }
    }
    if known == nil { finder.tellOthers() }
    tree = gathering.tree
    problems = reader.problems
    faulty = reader.faulty
    account = EntryAccount(sources, ledger)
  }

  /// The place of what stood on a sheet that is not there.
  private static let nowhere = Mark(sheet: 0, row: 0, column: 0)

  /// Units are read first, as others name them, then lists before those of their items.
  private static func rank(_ sheet: EntrySheet) -> Int {
    guard case .rows(let table) = sheet.part else { return 1 }
    return table.field == "units" ? 0 : table.levels.count + 1
  }

  private static func unitIds(_ units: [(id: String, name: String)]) -> [String: String] {
    let ids = EntryUnits.names(of: units).map { (tolerantKey($0.value), $0.key) }
    return Dictionary(ids, uniquingKeysWith: { first, _ in first })
  }
}

extension EntryGathering.Row {
  /// The row as the unit's whose workbook it stands in, where it does not say whose it is.
  fileprivate func naming(_ unit: String?, _ table: EntryTable) -> EntryGathering.Row {
    guard let unit, table.isOfUnits, let place = table.name(ofLevel: 0), let mark = mark(place),
      cells[place].map(\.isBlank) ?? true
    else { return self }
    var row = self
    row.cells[place] = EntryCell(value: .text(unit), mark: mark)
    return row
  }
}

/// The headings of the entry workbook that are no field's.
struct EntryHeadings: Sendable {
  /// Of the column that says what is missing, of what a field is called, of where it is filled in, of what is said of it.
  var missing, label, value, note: String
  /// Of a rating's risk score and level, and of what its scores mean.
  var score, level, meaning: String
  /// What ends the heading of any column that reckons.
  var reckoned: String
}

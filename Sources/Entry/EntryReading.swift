import Assessment
import Definitions
import Records
import ThaiText

/// A dossier's tree, read from the sheets of an entry workbook.
struct EntryReading {
  let tree: Tree
  /// What was found, apart from what the dossier's codec will find.
  let problems: [Problem]
  /// The cells of which something was found that keeps them from being read.
  let faulty: Set<Mark>

  /// - Parameters:
  ///   - file: How messages name the workbook.
  ///   - decor: The texts of the workbook that nobody filled in.
  /// - Throws: `Problems` where it is no entry workbook, or one of another version.
  init(
    _ sources: [EntrySource], file: String, _ form: EntryForm, decor: Set<String>, words: EntryHeadings
  ) throws(Problems) {
    func refusal(_ statement: Statement) -> Problems { Problems([Problem(statement, at: Place(file: file, mark: nil))]) }
    guard let notes = sources.first(where: { $0.name == EntryNotes.sheet }).map(EntryNotes.values),
      let format = notes["format"]
    else { throw refusal(EntryProblem.none()) }
    guard format == EntryNotes.format else {
      throw refusal(EntryProblem.format(Verbatim(format), Verbatim(EntryNotes.format)))
    }
    let reader = EntryCellReader(file: file, sheets: sources.map(\.name))
    let finder = EntryFinder(sources, form, words, decor: decor.union([notes["about"] ?? ""]), reader)
    let gathering = EntryGathering(reader)
    let order = form.sheets.indices.sorted { a, b in
      (Self.rank(form.sheets[a]), a) < (Self.rank(form.sheets[b]), b)
    }
    for place in order {
      guard let found = finder.found[place] else { continue }
      switch form.sheets[place].part {
      case .fields(let columns):
        let cells = finder.fields(found, columns)
        gathering.add(columns, cells: cells.cells) { cells.marks[$0] }
      case .rows(let table):
        gathering.add(finder.rows(found, table), of: table)
        if table.field == "units", notes["units"] == "names" { reader.unitIds = Self.unitIds(gathering.tree) }
      }
    }
    finder.tellOthers()
    tree = gathering.tree
    problems = reader.problems
    faulty = reader.faulty
  }

  /// Units are read first, as others name them, then lists before those of their items.
  private static func rank(_ sheet: EntrySheet) -> Int {
    guard case .rows(let table) = sheet.part else { return 1 }
    return table.field == "units" ? 0 : table.levels.count + 1
  }

  private static func unitIds(_ tree: Tree) -> [String: String] {
    let ids = EntryUnits.names(of: EntryUnits.pairs(tree)).map { (tolerantKey($0.value), $0.key) }
    return Dictionary(ids, uniquingKeysWith: { first, _ in first })
  }
}

/// The headings of the entry workbook that are no field's.
struct EntryHeadings: Sendable {
  /// Of the column that says what is missing, of what a field is called, of where it is filled in, of what is said of it.
  var missing, label, value, note: String
  /// Of a rating's level, and of what its scores mean.
  var level, meaning: String
}

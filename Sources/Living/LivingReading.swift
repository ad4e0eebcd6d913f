import Assessment
import Definitions
import Entry
import Forms
import Records
import Sheets
import ThaiText

/// What an auditor changed in the living sheets of a register, taken back into the dossier that they were printed from.
///
/// The register's sheets are read as those of the entry workbook are, and laid beside what reading finds in those that are made
/// anew from the dossier: where they differ, that is what was changed. Of the other sheets the appetite is taken; what belongs
/// to no one field of the dossier is told, so that nothing that was entered is lost.
package struct LivingReading {
  /// The dossier's tree with what was changed; its values have the places of their cells.
  package private(set) var tree: Tree
  package private(set) var problems: [Problem] = []
  /// The cells of which something was found that keeps them from being read.
  package let faulty: Set<Mark>
  private let file: String
  private let names: [String]
  private let book: RiskWorkbook
  /// The sheets as they are made of the dossier.
  private let rendered: [LiveSheet]
  /// Which of the sheets is being read, from 1.
  private var number = 0

  /// - Parameters:
  ///   - sheets: All that have cells, in the order of the workbook.
  ///   - file: How messages name the workbook.
  ///   - dossier: As it was written, without what its parts take from each other.
  ///   - forms: The tabs of the printed forms that stand behind the sheets.
  /// - Throws: `Problems` where there is no living register of this dossier among the sheets.
  package init(
    _ sheets: [EntrySource], file: String, onto dossier: Dossier, _ rated: RatedRegister, _ library: Library, _ templates: TemplatePrinter,
    forms: [String] = []
  ) throws(Problems) {
    func refused(_ statement: Statement) -> Problems { Problems([Problem(statement, at: Place(file: file, mark: nil))]) }
    guard let matrix = rated.matrix else { throw refused(LivingProblem.noRegister()) }
    let dossier = dossier.settlingRatings(in: matrix)
    let known = Verbatim(String(RiskWorkbook.version))
    if sheets.contains(where: { sheet in sheet.cells.contains { $0.value.shown.hasPrefix(RiskWorkbook.firstMark) } }) {
      throw refused(LivingProblem.version(Verbatim("1"), known))
    }
    book = try RiskWorkbook(dossier, rated, matrix, library, templates, forms: forms)
    let rendered = book.sheets
    self.rendered = rendered
    let written = rendered.enumerated().map { EntrySource($1, number: $0 + 1) }
    func read(_ sources: [EntrySource]) throws(Problems) -> RegisterReading {
      try RegisterReading(
        sources, file: file, of: dossier, library, tabs: RiskWorkbook.tabs(library.wording(.th)), decor: Self.texts(rendered))
    }
    let base = try read(written), now: RegisterReading
    do throws(Problems) { now = try read(sheets) } catch {
      throw RegisterReading.isStamped(sheets) ? error : refused(LivingProblem.noRegister())
    }
    let parts = (now.stamp ?? "").split(separator: " ").map(String.init)
    guard let version = parts.first.flatMap({ Int($0) }), version <= RiskWorkbook.version else {
      throw refused(LivingProblem.version(Verbatim(parts.first ?? "?"), known))
    }
    self.file = file
    names = sheets.map(\.name)
    faulty = now.faulty
    var changes = LivingChanges(
      dossier.spelledOut(library), units: Dictionary(dossier.units.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
      headings: book.entry.headings
    ) { [names] in Place(file: file, mark: $0, sheets: names) }
    changes.take(now.risks, insteadOf: base.risks)
    tree = changes.tree
    if now.stamp != book.stamp { problems.append(Problem(LivingProblem.older(), .warning, at: Place(file: file, mark: nil))) }
    problems += now.problems + changes.problems
    readMatrix(sheets)
    readOthers(sheets)
  }

  /// The texts that stand above the headings.
  private static func texts(_ rendered: [LiveSheet]) -> Set<String> {
    Set(rendered.flatMap { sheet in sheet.rows.prefix(sheet.frozenRows).flatMap { $0.cells.map(\.value.shown) } })
  }

  private mutating func report(_ statement: Statement, _ severity: Severity, _ row: Int, _ column: Int) {
    let mark = Mark(sheet: number, row: row, column: column)
    problems.append(Problem(statement, severity, at: Place(file: file, mark: mark, sheets: names)))
  }

  // MARK: The other sheets

  /// What a rating means is the matrix's; only the appetite is the dossier's own.
  private mutating func readMatrix(_ sheets: [EntrySource]) {
    let matrix = book.matrixSheet
    guard let place = Self.find(matrix, in: sheets) else { return }
    number = place + 1
    let cells = Dictionary(
      sheets[place].cells.map { (Key(row: $0.row, column: $0.column), $0.value.shown) }, uniquingKeysWith: { first, _ in first })
    let appetites = [("Appetite", "level"), ("Appetite_Score", "score")].compactMap { name, key -> (Key, String)? in
      let cell = matrix.life.names.first { $0.name == name }?.cells
      return cell.map { (Key(row: $0.firstRow + 1, column: $0.firstColumn + 1), key) }
    }
    for (row, line) in matrix.rows.enumerated() {
      for cell in line.cells where cell.formula == nil {
        let key = Key(row: row + 1, column: cell.column + 1), now = cells[key] ?? "", was = cell.value.shown
        guard now.withPlainLines != was.withPlainLines else { continue }
        if let field = appetites.first(where: { $0.0 == key })?.1 {
          let mark = Mark(sheet: number, row: key.row, column: key.column)
          let value = now.isEmpty ? nil : Tree.word(Tree.Word(now, isQuoted: true, mark: mark))
          tree = tree.setting(.top["register"]["appetite"][field], to: value)
          let heading = Verbatim(book.say("live.appetite.general"))
          report(
            LivingProblem.taken(heading, "", was.isEmpty ? "–" : was, now.isEmpty ? "–" : now), .note, key.row, key.column)
        } else {
          report(LivingProblem.matrix(now, was), .warning, key.row, key.column)
        }
      }
    }
  }

  /// Texts that stand in no sheet of the program's.
  private mutating func readOthers(_ sheets: [EntrySource]) {
    let reckoned = Set(["guide", "map", "above", "counts"].map { book.say("live.\($0).tab") })
    for rendered in rendered where reckoned.contains(rendered.name) {
      guard let place = Self.find(rendered, in: sheets) else { continue }
      number = place + 1
      let known = Set(rendered.rows.flatMap { $0.cells.map(\.value.shown) })
      for cell in sheets[place].cells where cell.formula == nil && !cell.value.shown.isEmpty && !known.contains(cell.value.shown) {
        report(LivingProblem.untaken(cell.value.shown), .warning, cell.row, cell.column)
      }
    }
  }

  private struct Key: Hashable { var row, column: Int }

  /// The sheet that was rendered so: by its tab, else by the title at its head.
  private static func find(_ rendered: LiveSheet, in sheets: [EntrySource]) -> Int? {
    let title = rendered.rows.first?.cells.first?.value.shown
    return sheets.firstIndex { $0.name == rendered.name && $0.cells.first?.value.shown == title }
      ?? sheets.firstIndex { $0.cells.first?.value.shown == title }
  }
}

extension Value {
  /// What a person sees of it.
  fileprivate var shown: String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number): "\(number.value)"
    case .day(let day, _): day.iso
    }
  }
}

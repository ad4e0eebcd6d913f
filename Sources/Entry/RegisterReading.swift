import Assessment
import Definitions
import Records
import Sheets
import ThaiText

/// What the sheets of a register say that stand in another workbook, read as those of the entry workbook are.
package struct RegisterReading {
  /// The risks, as a dossier has them.
  package let risks: [Tree]
  /// From what the workbook was made; nil of one that holds no such sheets.
  package let stamp: String?
  /// What was found, apart from what the dossier's codec will find.
  package let problems: [Problem]
  /// The cells of which something was found that keeps them from being read.
  package let faulty: Set<Mark>

  /// - Parameters:
  ///   - file: How messages name the workbook.
  ///   - dossier: Whose units are named.
  ///   - tabs: What sheets are called that are called otherwise than in the entry workbook, by their keys.
  ///   - decor: The texts above the headings that nobody filled in.
  /// - Throws: `Problems` where there are none, or of another version.
  package init(
    _ sources: [EntrySource], file: String, of dossier: Dossier, _ library: Library, tabs: [String: String], decor: Set<String>
  ) throws(Problems) {
    let entry = try Entry(library, below: RegisterEntry.list)
    let notes = sources.first { $0.name == EntryNotes.sheet }.map(EntryNotes.values)
    stamp = notes?[RegisterEntry.stamp]
    let reading = try EntryReading(
      sources, file: file, entry.form.named(tabs), decor: decor, words: entry.headings,
      units: dossier.units.map { ($0.id, $0.name) })
    risks = reading.tree.items(below: ["register", "risks"]).map(\.item)
    (problems, faulty) = (reading.problems, reading.faulty)
  }

  /// Whether a workbook says that it holds a register's sheets.
  package static func isStamped(_ sources: [EntrySource]) -> Bool {
    sources.contains { $0.name == EntryNotes.sheet && EntryNotes.values(of: $0)[RegisterEntry.stamp] != nil }
  }
}

extension Dossier {
  /// The dossier as its codec writes it, with every short way of writing spelled out.
  package func spelledOut(_ library: Library) -> Tree { tree.expanded(Self.codec.shape(library.known)) }
}

extension EntrySource {
  /// What reading a sheet would find that was written.
  package init(_ sheet: LiveSheet, number: Int) {
    self.init(
      name: sheet.name, number: number,
      cells: sheet.rows.enumerated().flatMap { row, line in
        line.cells.sorted { $0.column < $1.column }.compactMap { cell in
          if case .text("") = cell.value, cell.formula == nil { return nil }
          return EntryValue(cell.value).map { Cell(row: row + 1, column: cell.column + 1, value: $0, formula: cell.formula?.text) }
        }
      })
  }
}

extension EntryValue {
  /// nil of an empty cell.
  fileprivate init?(_ value: Value) {
    switch value {
    case .blank: return nil
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(Double("\(number.value)") ?? 0)
    case .day(let day, _): self = .day(day)
    }
  }
}

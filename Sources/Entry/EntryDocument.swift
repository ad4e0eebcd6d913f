import Assessment
import Cells
import Definitions
import Records

/// A dossier as its file holds it: a text, or a workbook that was filled in.
package struct EntryDocument {
  package let tree: Tree
  /// The id of the unit that the workbook was given out to.
  let unit: String?
  let sheets: [String]
  /// The keys of the sheets that a workbook was made with; nil of a text, and of a workbook that does not say them.
  let sheetKeys: Set<String>?
  private let path: String
  /// What was found while the sheets were read.
  private let problems: [Problem]
  private let faulty: Set<Mark>
  /// What became of each cell; nil of a text.
  package let account: EntryAccount?

  /// - Parameter path: `-` for standard input.
  /// - Throws: `Problems` with what keeps it from being read.
  package init(_ path: String, _ library: Library) throws(Problems) {
    let bytes = try FileBytes.read(path, limit: WorkbookLimits.file), name = FileBytes.name(of: path)
    guard Self.isWorkbook(bytes) || [".xlsx", ".xlsm", ".csv"].contains(where: path.lowercased().hasSuffix) else {
      try self.init(Tree.read(bytes: bytes, file: name), path: path)
      return
    }
    let workbook = try WorkbookFile(bytes: bytes, name: name)
    // Another program's may be large.
    guard workbook.sheets.contains(where: { $0.name == EntryNotes.sheet }) else {
      let names = workbook.sheets.prefix(12).map { Verbatim($0.name) }
      throw Problems([Problem(EntryProblem.none(Array(names)), at: Place(file: name, mark: nil))])
    }
    try self.init(EntrySource.all(in: workbook), path: path, EntryReader.reader(library), notices: workbook.notices)
  }

  private init(_ tree: Tree, path: String) {
    (self.tree, self.path, unit, sheets, sheetKeys) = (tree, path, nil, [], nil)
    (problems, faulty, account) = ([], [], nil)
  }

  /// A workbook whose cells have been read.
  ///
  /// - Parameter notices: What was found while they were.
  init(_ sources: [EntrySource], path: String, _ reader: EntryReader, notices: [Problem] = []) throws(Problems) {
    self.path = path
    let reading = try reader.read(sources, file: FileBytes.name(of: path))
    (tree, sheets, faulty, account) = (reading.tree, sources.map(\.name), reading.faulty, reading.account)
    problems = notices + reading.problems
    unit = reading.unit
    sheetKeys = reading.sheetKeys
  }

  /// An archive, as workbooks are, or what Excel makes of an encrypted or an old one.
  private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// The dossier with the places of its values.
  ///
  /// - Throws: `Problems`, all of them, with their places.
  package func file(_ known: KnownValues) throws(Problems) -> DossierFile {
    try merged { () throws(Problems) in
      let mild = problems.filter { $0.severity != .error }
      return try DossierFile(path: path, tree: tree, sheets: sheets, known: known, warnings: mild)
    }
  }

  /// The dossier as it was filled in, without what its parts take from each other, and what reading it found.
  package func dossier(_ known: KnownValues) throws(Problems) -> (dossier: Dossier, warnings: [Problem]) {
    try merged { () throws(Problems) in
      let read = try Dossier.codec.value(of: tree, file: FileBytes.name(of: path), sheets: sheets, known: known)
      return (read.value, problems + read.warnings)
    }
  }

  /// The document as it is written: a text as it stands, what was filled in as its dossier.
  package func written(_ known: KnownValues) throws(Problems) -> Tree {
    guard !sheets.isEmpty else { return tree }
    return try dossier(known).dossier.tree
  }

  /// A cell that cannot be read is told of once, however much is missing for it.
  private func merged<Value>(_ read: () throws(Problems) -> Value) throws(Problems) -> Value {
    let value: Value
    do throws(Problems) { value = try read() } catch {
      let others = error.all.filter { problem in problem.place.mark.map { !faulty.contains($0) } ?? true }
      throw Problems((problems + others).byPlace)
    }
    guard problems.contains(where: { $0.severity == .error }) else { return value }
    throw Problems(problems.byPlace)
  }
}

extension DossierFile {
  /// A dossier's file, be it a text or a workbook.
  ///
  /// - Throws: `Problems`, all of them, with their places.
  package static func read(_ path: String, _ library: Library) throws(Problems) -> DossierFile {
    try EntryDocument(path, library).file(library.known)
  }
}

extension EntrySource {
  /// The sheets of a workbook that hold cells.
  ///
  /// - Throws: `Problems` where it cannot be read.
  package static func read(_ path: String) throws(Problems) -> [EntrySource] {
    try all(in: WorkbookFile(bytes: try FileBytes.read(path, limit: WorkbookLimits.file), name: FileBytes.name(of: path)))
  }

  /// The sheets of a workbook that hold cells; others are told of by the workbook itself.
  static func all(in workbook: WorkbookFile) throws(Problems) -> [EntrySource] {
    try workbook.allCells().enumerated().map { place, read in
      let cells = read.cells.map { cell in
        Cell(
          row: cell.address.row, column: cell.address.column, value: EntryValue(cell.value), formula: cell.formula)
      }
      return EntrySource(name: read.sheet.name, number: place + 1, cells: cells, merged: read.cells.merged)
    }
  }
}

extension EntryValue {
  fileprivate init(_ value: WorkbookFile.Value) {
    switch value {
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .boolean(let isTrue): self = .boolean(isTrue)
    case .error(let text): self = .error(text)
    case .absent: self = .absent
    case .date(let moment):
      if let day = moment.day, moment.milliseconds == nil { self = .day(day) } else { self = .moment("\(moment)") }
    }
  }
}

import Records
import ThaiText

/// A workbook of Excel (.xlsx, .xlsm), as a file holds it: ISO/IEC 29500, transitional or Strict.
///
///     let workbook = try WorkbookFile.read("ทะเบียน.xlsx")
///     for sheet in workbook.sheets where sheet.hasCells {
///       for cell in try workbook.cells(of: sheet) { … cell.address, cell.value … }
///     }
///
/// Opening looks at the archive, the list of sheets and the defined names; cells are read sheet by sheet when they are
/// asked for. Formulas are not reckoned and macros not run: a formula's value is the one that was saved with it. What
/// cannot be read as it is meant is a problem with its sheet and cell; no cell is left out without a word.
package struct WorkbookFile {
  package enum Visibility: String, Sendable {
    case visible, hidden
    /// Only a program shows it again.
    case veryHidden
  }

  /// What a sheet is. Only a worksheet has cells that are read.
  package enum SheetKind: String, CaseIterable, Sendable {
    case cells
    case chart, dialog
    /// Macros of Excel 4, written in cells.
    case macro
  }

  package struct Sheet: Hashable, Sendable {
    package var name: String
    package var kind: SheetKind
    package var visibility: Visibility
    let part: String

    package var hasCells: Bool { kind == .cells }
    package var isHidden: Bool { visibility != .visible }
  }

  /// A name for a cell, a range, a formula or a constant.
  package struct DefinedName: Hashable, Sendable {
    package var name: String
    /// Without an equals sign: `ทะเบียน!$A$1`, or a text in quotes.
    package var formula: String
    package var isHidden: Bool
    /// The place of the sheet whose name it is in `sheets`; nil of the whole workbook's.
    package var sheet: Int?

    /// The text, where the name is one: its quotes are doubled in a formula.
    package var text: String? {
      guard formula.utf8.count >= 2, formula.hasPrefix("\""), formula.hasSuffix("\"") else { return nil }
      return String(formula.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }
  }

  /// How messages name the file.
  package let name: String
  /// The sheets in the order of their tabs, hidden ones and those without cells too.
  package let sheets: [Sheet]
  package let definedNames: [DefinedName]
  /// Whether days count from 1 January 1904.
  package let is1904: Bool
  package let hasMacros: Bool

  private let content: WorkbookContent

  /// - Parameter path: `-` for standard input.
  package static func read(_ path: String) throws(Problems) -> WorkbookFile {
    try WorkbookFile(bytes: FileBytes.read(path, limit: WorkbookLimits.file), name: FileBytes.name(of: path))
  }

  /// - Parameter name: How messages name the file.
  /// - Throws: `Problems` with what keeps it from being read.
  package init(bytes: [UInt8], name: String) throws(Problems) {
    do throws(Problem) {
      let package = try WorkbookPackage(bytes, file: name)
      let part = try Self.mainPart(package)
      var workbook = WorkbookPart()
      try package.parse(part, into: &workbook)
      if let foreign = workbook.foreign {
        throw package.problem(WorkbookProblem.element(Verbatim(part), Verbatim(foreign)))
      }
      let relationships = try package.relationships(of: part)
      guard workbook.sheets.count <= WorkbookLimits.sheets else {
        throw package.problem(WorkbookProblem.sheets(WorkbookLimits.sheets))
      }
      sheets = try Self.sheets(workbook, relationships, package)
      self.name = name
      definedNames = workbook.names
      is1904 = workbook.is1904
      hasMacros = package.has { $0.hasSuffix("vbaproject.bin") } || sheets.contains { $0.kind == .macro }
      content = WorkbookContent(
        package, texts: relationships.first("sharedStrings")?.part, styles: relationships.first("styles")?.part)
    } catch {
      throw Problems([error])
    }
  }

  /// The cells of a sheet that are not empty; none of a sheet that has no cells.
  ///
  /// - Throws: `Problems` with all that is wrong with its cells, or with what keeps it from being read.
  package func cells(of sheet: Sheet) throws(Problems) -> Cells { try content.cells(of: sheet, is1904: is1904) }

  /// The cells of all sheets that have any.
  ///
  /// - Throws: `Problems` with what is wrong in all of them.
  package func allCells() throws(Problems) -> [(sheet: Sheet, cells: Cells)] {
    var read: [(Sheet, Cells)] = [], problems: [Problem] = []
    for sheet in sheets where sheet.hasCells {
      do throws(Problems) { read.append((sheet, try cells(of: sheet))) } catch { problems += error.all }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return read
  }

  /// What a reader of the cells might miss: macros, and sheets that are no worksheets.
  package var notices: [Problem] {
    let macros = hasMacros ? [Problem(WorkbookProblem.macros(), .note, at: Place(file: name, mark: nil))] : []
    return macros + sheets.filter { !$0.hasCells }.map { sheet in
      let place = Place(file: name, mark: nil, cell: CellPlace(sheet: sheet.name))
      return Problem(WorkbookProblem.cellless(PhraseKey("workbook.sheet." + sheet.kind.rawValue)), .note, at: place)
    }
  }
}

extension WorkbookFile {
  /// The part that lists the sheets.
  private static func mainPart(_ package: WorkbookPackage) throws(Problem) -> String {
    let types = "[Content_Types].xml"
    guard package.has(types) else {
      let other = package.text("mimetype")
      if !other.isEmpty { throw package.problem(FileKind.problem(openDocument: other)) }
      let isWorkbook = package.has { $0.hasPrefix("xl/") }
      throw package.problem(
        isWorkbook ? WorkbookProblem.partMissing(Verbatim(types)) : FileKind.zip.statement)
    }
    guard let part = try package.relationships(of: "").first("officeDocument")?.part else {
      throw package.problem(WorkbookProblem.partMissing(Verbatim("xl/workbook.xml")))
    }
    var type = ContentType(of: part)
    try package.parse(types, into: &type)
    if let statement = FileKind.problem(contentType: type.type) { throw package.problem(statement) }
    return part
  }

  private static func sheets(
    _ workbook: WorkbookPart, _ relationships: Relationships, _ package: WorkbookPackage
  ) throws(Problem) -> [Sheet] {
    guard !workbook.sheets.isEmpty else { throw package.problem(WorkbookProblem.noSheets()) }
    var sheets: [Sheet] = [], parts: Set<String> = [], names: Set<String> = []
    for sheet in workbook.sheets {
      guard let relationship = relationships[id: sheet.relationship], package.has(relationship.part),
        let kind = SheetKind(relationship: relationship.type)
      else { throw package.problem(WorkbookProblem.sheetPart(sheet.name)) }
      guard parts.insert(WorkbookPackage.compared(relationship.part)).inserted, names.insert(sheet.name.lowercased()).inserted
      else { throw package.problem(WorkbookProblem.sheetTwice(sheet.name)) }
      sheets.append(Sheet(name: sheet.name, kind: kind, visibility: sheet.visibility, part: relationship.part))
    }
    return sheets
  }
}

extension WorkbookFile.SheetKind {
  /// By the last word of the type of the relationship that leads to it.
  fileprivate init?(relationship: String) {
    switch relationship {
    case "worksheet": self = .cells
    case "chartsheet": self = .chart
    case "dialogsheet": self = .dialog
    case "xlMacrosheet", "xlIntlMacrosheet": self = .macro
    default: return nil
    }
  }
}

import Records

/// What is read of a workbook when cells are asked for: the texts that they share and their styles once, then each
/// sheet.
final class WorkbookContent {
  private let package: WorkbookPackage
  private let textPart: String?, stylePart: String?
  private var read: (texts: Texts, styles: CellStyles)?
  /// The cells of each sheet that was read.
  private var counts: [String: Int] = [:]

  init(_ package: WorkbookPackage, texts: String?, styles: String?) {
    self.package = package
    textPart = texts
    stylePart = styles
  }

  func cells(of sheet: WorkbookFile.Sheet, is1904: Bool) throws(Problems) -> WorkbookFile.Cells {
    guard sheet.hasCells else { return WorkbookFile.Cells(store: CellStore(), shared: Texts(), is1904: is1904) }
    let others = counts.reduce(0) { $1.key == sheet.part ? $0 : $0 + $1.value }
    var reader: SheetReader
    let texts: Texts
    do throws(Problem) {
      let (shared, styles) = try shared()
      texts = shared
      reader = SheetReader(
        size: package.size(of: sheet.part), styles: styles, shared: texts, room: WorkbookLimits.cells - others)
      try package.parse(sheet.part, into: &reader, limit: WorkbookLimits.unpacked)
    } catch {
      throw Problems([error])
    }
    counts[sheet.part] = reader.count
    if let excess = reader.excess { throw Problems([package.problem(excess, in: CellPlace(sheet: sheet.name))]) }
    if let foreign = reader.foreign {
      let statement = WorkbookProblem.element(Verbatim(sheet.part), Verbatim(foreign))
      throw Problems([package.problem(statement, in: CellPlace(sheet: sheet.name))])
    }
    reader.store.order()
    var cells = WorkbookFile.Cells(store: reader.store, shared: texts, is1904: is1904)
    let problems = reader.problems + cells.contradictions
    guard problems.isEmpty else {
      throw Problems(
        problems.map { package.problem($0.statement, in: CellPlace(sheet: sheet.name, address: $0.address)) })
    }
    cells.merged = reader.merged
    cells.hiddenRows = reader.hiddenRows
    cells.hiddenColumns = reader.hiddenColumns
    return cells
  }

  /// What the sheets share. A workbook may do without either part.
  private func shared() throws(Problem) -> (texts: Texts, styles: CellStyles) {
    if let read { return read }
    var texts = SharedTexts(size: textPart.map(package.size(of:)) ?? 0), styles = CellStyles()
    func foreign(_ part: String, _ element: String) -> Problem {
      package.problem(WorkbookProblem.element(Verbatim(part), Verbatim(element)))
    }
    if let textPart, package.has(textPart) {
      try package.parse(textPart, into: &texts, limit: WorkbookLimits.unpacked)
      if texts.isTooLong { throw package.problem(WorkbookProblem.texts(WorkbookLimits.texts >> 20)) }
      if let element = texts.foreign { throw foreign(textPart, element) }
    }
    if let stylePart, package.has(stylePart) {
      try package.parse(stylePart, into: &styles)
      if let element = styles.foreign { throw foreign(stylePart, element) }
    }
    read = (texts.texts, styles)
    return (texts.texts, styles)
  }
}

extension WorkbookPackage {
  /// The relationships of a part, `""` for those of the package.
  func relationships(of source: String) throws(Problem) -> Relationships {
    var relationships = Relationships(of: source)
    try parse(Relationships.part(of: source), into: &relationships)
    return relationships
  }
}

extension WorkbookFile.Cells {
  /// The cells that are in the sheet twice. Which of the two a person saw nobody knows, even where both say the same.
  fileprivate var contradictions: [(address: String, statement: Statement)] {
    var problems: [(address: String, statement: Statement)] = []
    for index in store.entries.indices.dropFirst()
    where store.entries[index].place == store.entries[index - 1].place && problems.count < WorkbookLimits.problems {
      let address = "\(self[index].address)"
      problems.append((address, WorkbookProblem.twice(Verbatim(address))))
    }
    return problems
  }
}

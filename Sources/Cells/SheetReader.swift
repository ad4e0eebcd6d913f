import Records

/// Reads the part of a sheet: its cells in the order in which they come, with what is hidden and what is merged.
///
/// The texts of a cell gather at the end of the store's bytes, and are taken away again where they are not the cell's
/// own: no text, no list and no table is made for a cell.
struct SheetReader: XmlHandler {
  private enum Element: UInt8 {
    case sheet, columns, data, row, cell, formula, value, inline, run, text, merges, other
  }
  /// What the attribute `t` of a cell says that it holds.
  enum Kind: UInt8 { case number, shared, text, inline, boolean, error, date, unknown }

  var store = CellStore()
  private(set) var merged: [WorkbookFile.Area] = []
  private(set) var hiddenRows: [ClosedRange<Int>] = [], hiddenColumns: [ClosedRange<Int>] = []
  /// What is wrong with cells: where, and what.
  private(set) var problems: [(address: String, statement: Statement)] = []
  /// An element that no sheet has there.
  private(set) var foreign: String?
  /// What goes beyond a limit.
  private(set) var excess: Statement?

  let styles: CellStyles
  let shared: Texts
  /// How many cells may come.
  private let room: Int
  private var path: [Element] = []
  private var blanks = Blanks()
  private var textStart = 0
  /// The place of the last row and cell.
  var row = 0, column = 0
  var cell = CellInProgress()

  /// - Parameter size: How many bytes the part has: what it holds has no more, and grows in place.
  init(size: Int, styles: CellStyles, shared: Texts, room: Int) {
    // The shortest cell with a value, `<c><v>1</v></c>`, takes as much as the store has for one.
    store.entries.reserveCapacity(min(size / 16, room + 1))
    store.bytes.reserveCapacity(min(size, WorkbookLimits.texts + LibExpat.piece))
    self.styles = styles
    self.shared = shared
    self.room = room
  }

  var isDone: Bool { foreign != nil || excess != nil || problems.count >= WorkbookLimits.problems }
  /// How much it counts for against the limit of cells.
  var count: Int { store.entries.count + merged.count + hiddenRows.count + hiddenColumns.count }

  mutating func start(_ name: XmlName, _ attributes: XmlAttributes) {
    let element = element(name, in: path.last, attributes)
    path.append(element)
    blanks.push(attributes)
  }

  private mutating func element(_ name: XmlName, in parent: Element?, _ attributes: XmlAttributes) -> Element {
    let isMain = name.space == .main
    switch parent {
    case .row where isMain && name.isLetter("c"):
      startCell(attributes)
      return .cell
    case .cell where isMain && name.isLetter("v") && cell.value == nil:
      textStart = store.bytes.count
      return .value
    case .cell where isMain && name.isLetter("f") && cell.formula == nil:
      textStart = store.bytes.count
      return .formula
    case .cell where isMain && name.isNamed("is") && cell.inline == nil:
      cell.inline = store.bytes.count..<store.bytes.count
      return .inline
    case .data where isMain && name.isNamed("row"):
      startRow(attributes)
      return .row
    case .inline where isMain && name.isLetter("t"), .run where isMain && name.isLetter("t"):
      textStart = store.bytes.count
      return .text
    case .inline where isMain && name.isLetter("r"): return .run
    case .sheet where isMain && name.isNamed("sheetData"): return .data
    case .sheet where isMain && name.isNamed("cols"): return .columns
    case .sheet where isMain && name.isNamed("mergeCells"): return .merges
    case .columns where isMain && name.isNamed("col"): hide(column: attributes)
    case .merges where isMain && name.isNamed("mergeCell"): merge(attributes)
    case nil where isMain && name.isNamed("worksheet"): return .sheet
    // Rows and cells that stand elsewhere, or in a form of the format that is not known, would be lost without a word.
    case nil, .data, .value, .formula: foreign = name.text
    case .sheet where name.isNamed("sheetData"), .row where !name.isNamed("extLst"), .cell where !name.isNamed("extLst"):
      foreign = name.text
    default: break
    }
    return .other
  }

  mutating func end() {
    let isKept = blanks.pop()
    switch path.popLast() {
    case .value:
      let isText = cell.kind == .text || cell.kind == .inline
      finishText(isKept: isKept && isText, hasEscapes: isText)
      cell.value = textStart..<store.bytes.count
    case .formula:
      finishText(isKept: false, hasEscapes: true)
      cell.formula = textStart..<store.bytes.count
    case .text: finishText(isKept: isKept, hasEscapes: true)
    case .inline: cell.inline = (cell.inline?.lowerBound ?? 0)..<store.bytes.count
    case .cell: endCell()
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch path.last {
    case .value, .formula, .text:
      store.bytes.append(contentsOf: bytes)
      if store.bytes.count > WorkbookLimits.texts { excess = WorkbookProblem.texts(WorkbookLimits.texts >> 20) }
    default: break
    }
  }

  private mutating func finishText(isKept: Bool, hasEscapes: Bool) {
    if !isKept { Blanks.trim(&store.bytes, from: textStart) }
    if hasEscapes { TextEscapes.decode(&store.bytes, from: textStart) }
  }

  mutating func report(_ statement: Statement) {
    problems.append(("\(WorkbookFile.Address(row: max(1, row), column: max(1, column)))", statement))
  }

  // MARK: Rows and columns

  private mutating func startRow(_ attributes: XmlAttributes) {
    row += 1
    column = 0
    var isHidden = false
    for (name, value) in attributes {
      if name[0] == 0x72, name[1] == 0 {
        guard let number = value.number, (1...WorkbookFile.Address.rows).contains(number) else {
          report(WorkbookProblem.address(String(cString: value)))
          continue
        }
        row = number
      } else if name[0] == 0x68, XmlName(space: .none, local: name).isNamed("hidden") {
        isHidden = value.isTrue
      }
    }
    if row > WorkbookFile.Address.rows { report(WorkbookProblem.address(String(row))) }
    guard isHidden else { return }
    if let last = hiddenRows.last, last.upperBound + 1 == row {
      hiddenRows[hiddenRows.count - 1] = last.lowerBound...row
    } else {
      hiddenRows.append(row...row)
      checkRoom()
    }
  }

  private mutating func hide(column attributes: XmlAttributes) {
    guard attributes.truth("hidden"), let first = attributes.value("min")?.number,
      let last = attributes.value("max")?.number, 1 <= first, first <= last, last <= WorkbookFile.Address.columns
    else { return }
    hiddenColumns.append(first...last)
    checkRoom()
  }

  private mutating func merge(_ attributes: XmlAttributes) {
    let text = attributes.text("ref") ?? ""
    guard let area = WorkbookFile.Area(text) else { return report(WorkbookProblem.address(text)) }
    merged.append(area)
    checkRoom()
  }

  mutating func checkRoom() {
    if count > room { excess = WorkbookProblem.cells(WorkbookLimits.cells) }
  }
}

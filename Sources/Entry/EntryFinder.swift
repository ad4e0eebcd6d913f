import Definitions
import Records
import ThaiText

/// Finds the sheets of an entry workbook by what is written on them, wherever they and their columns were moved to.
final class EntryFinder {
  /// A sheet of the form with where it was found.
  struct Found {
    var source: EntrySource
    /// The row of the headings.
    var top: Int
    /// By the column in the workbook: the place of the form's column.
    var columns: [Int: Int] = [:]
    /// The column that nobody sees.
    var key: Int?
    /// The columns that reckon by themselves.
    var live: Set<Int> = []
    /// Of a sheet of fields: where they are called, and where they are filled in.
    var label, value: Int?
  }

  /// By the place of the sheet in the form.
  private(set) var found: [Int: Found] = [:]
  private let sources: [EntrySource]
  private let form: EntryForm
  private let words: EntryHeadings
  private let decor: Set<String>
  private let reader: EntryCellReader

  init(
    _ sources: [EntrySource], _ form: EntryForm, _ words: EntryHeadings, decor: Set<String>, _ reader: EntryCellReader
  ) {
    self.sources = sources
    self.form = form
    self.words = words
    self.decor = decor
    self.reader = reader
    find()
  }

  private func find() {
    var marked: [String: [(source: Int, row: Int, column: Int)]] = [:]
    for (place, source) in sources.enumerated() {
      for cell in source.cells where cell.row <= 60 {
        if case .text(let text) = cell.value, text.hasPrefix(EntryNotes.marker) {
          marked[String(text.dropFirst(EntryNotes.marker.count)), default: []].append((place, cell.row, cell.column))
        }
      }
    }
    var taken: Set<Int> = []
    for (place, sheet) in form.sheets.enumerated() {
      guard let marks = marked[sheet.key], let first = marks.first else { continue }
      for other in marks.dropFirst() where other.source != first.source {
        reader.report(EntryProblem.sheetTwice(Verbatim(sheet.name)), at: sources[other.source].mark(0, 0))
        taken.insert(other.source)
      }
      taken.insert(first.source)
      found[place] = columns(of: sheet, sources[first.source], top: first.row, key: first.column)
    }
    for (place, sheet) in form.sheets.enumerated() where found[place] == nil {
      let best = sources.indices.filter { !taken.contains($0) }.compactMap { index in
        likeness(of: sources[index], to: sheet).map { (index, row: $0.row, share: $0.share) }
      }.max { $0.share < $1.share }
      guard let best, best.share >= 0.7 else {
        reader.report(EntryProblem.sheetMissing(Verbatim(sheet.name)), at: nil)
        continue
      }
      taken.insert(best.0)
      found[place] = columns(of: sheet, sources[best.0], top: best.row, key: nil)
    }
  }

  /// The row of a sheet that is most like the headings of a part, and how much of them it has.
  private func likeness(of source: EntrySource, to sheet: EntrySheet) -> (row: Int, share: Double)? {
    let wanted: Set<String>
    switch sheet.part {
    case .fields: wanted = Set([words.label, words.value, words.note].map(Self.folded))
    case .rows(let table): wanted = Set(table.columns.map { Self.folded($0.heading) })
    }
    var counts: [Int: Set<String>] = [:]
    for cell in source.cells where cell.row <= 60 {
      if case .text(let text) = cell.value, wanted.contains(Self.folded(text)) {
        counts[cell.row, default: []].insert(Self.folded(text))
      }
    }
    guard let best = counts.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }) else { return nil }
    return (best.key, Double(best.value.count) / Double(wanted.count))
  }

  /// A heading without the mark of what must be filled in.
  static func folded(_ heading: String) -> String { tolerantKey(heading).filter { $0 != "*" } }

  private func columns(of sheet: EntrySheet, _ source: EntrySource, top: Int, key: Int?) -> Found {
    var found = Found(source: source, top: top, key: key)
    var places: [String: Int] = [:]
    if case .rows(let table) = sheet.part {
      for (place, column) in table.columns.enumerated() { places[Self.folded(column.heading)] = place }
    }
    let live = [words.missing, words.level, words.meaning].map(Self.folded)
    for cell in source.cells where cell.row == top {
      guard case .text(let text) = cell.value, cell.column != key else { continue }
      let heading = Self.folded(text)
      if let place = places[heading] {
        if found.columns.values.contains(place) {
          reader.report(EntryProblem.columnTwice(Verbatim(text)), at: source.mark(top, cell.column))
        } else {
          found.columns[cell.column] = place
        }
      } else if heading == Self.folded(words.label) {
        found.label = cell.column
      } else if heading == Self.folded(words.value) {
        found.value = cell.column
      } else if live.contains(where: heading.hasSuffix) || heading == Self.folded(words.note) {
        found.live.insert(cell.column)
      }
    }
    if case .rows(let table) = sheet.part {
      for (place, column) in table.columns.enumerated() where !found.columns.values.contains(place) {
        reader.report(EntryProblem.columnMissing(Verbatim(column.heading)), at: source.mark(top, 1))
      }
    } else if found.value == nil {
      reader.report(EntryProblem.columnMissing(Verbatim(words.value)), at: source.mark(top, 1))
    }
    return found
  }

  // MARK: What was filled in

  func rows(_ found: Found, _ table: EntryTable) -> [EntryGathering.Row] {
    var rows: [EntryGathering.Row] = []
    let columns = Dictionary(found.columns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    let source = found.source
    var line = 0
    for cell in source.cells {
      guard cell.row > found.top else {
        if cell.row < found.top || !isKnown(cell, found) { tellOutside(cell, source) }
        continue
      }
      if cell.row != line || rows.isEmpty {
        let row = cell.row
        line = row
        rows.append(EntryGathering.Row(key: nil, cells: [:]) { place in columns[place].map { source.mark(row, $0) } })
      }
      if cell.column == found.key {
        rows[rows.count - 1].key = cell.value.asKey
      } else if let place = found.columns[cell.column] {
        let mark = source.mark(cell.row, cell.column)
        rows[rows.count - 1].cells[place] = EntryCell(value: cell.value, mark: mark, formula: cell.formula)
      } else {
        if found.live.contains(cell.column), cell.formula != nil { continue }
        tellOutside(cell, source)
      }
    }
    return rows.filter { !$0.cells.isEmpty }
  }

  /// The fields of a sheet, by the place of the column.
  func fields(_ found: Found, _ columns: [EntryColumn]) -> (cells: [Int: EntryCell], marks: [Int: Mark]) {
    var places: [Int: Int] = [:]
    let byField = Dictionary(columns.enumerated().map { ($1.field, $0) }, uniquingKeysWith: { first, _ in first })
    let byLabel = Dictionary(grouping: columns.indices) { Self.folded(columns[$0].heading) }
    let source = found.source
    for cell in source.cells where cell.row > found.top {
      guard case .text(let text) = cell.value else { continue }
      if cell.column == found.key, let place = byField[text] { places[cell.row] = place }
    }
    for cell in source.cells where cell.row > found.top && cell.column == found.label && places[cell.row] == nil {
      guard case .text(let text) = cell.value, let alike = byLabel[Self.folded(text)], alike.count == 1 else { continue }
      places[cell.row] = alike[0]
    }
    var cells: [Int: EntryCell] = [:], marks: [Int: Mark] = [:]
    for (row, place) in places { marks[place] = found.value.map { source.mark(row, $0) } }
    for cell in source.cells {
      let mark = source.mark(cell.row, cell.column)
      if cell.row > found.top, cell.column == found.value, let place = places[cell.row] {
        cells[place] = EntryCell(value: cell.value, mark: mark, formula: cell.formula)
      } else if cell.column != found.key {
        tellOutside(cell, source)
      }
    }
    for (place, column) in columns.enumerated() where marks[place] == nil {
      reader.report(EntryProblem.columnMissing(Verbatim(column.heading)), at: source.mark(found.top, 1))
    }
    return (cells, marks)
  }

  // MARK: What is outside

  private func isKnown(_ cell: EntrySource.Cell, _ found: Found) -> Bool {
    cell.column == found.key || found.columns[cell.column] != nil || found.live.contains(cell.column)
  }

  private func tellOutside(_ cell: EntrySource.Cell, _ source: EntrySource) {
    guard cell.formula == nil else { return }
    let text = cell.value.shown
    guard !text.isBlank, !decor.contains(text) else { return }
    reader.report(EntryProblem.outside(text), .warning, at: source.mark(cell.row, cell.column))
  }

  /// Tells of the sheets that are none of the form's.
  func tellOthers() {
    let used = Set(found.values.map(\.source.number))
    for source in sources where !used.contains(source.number) && !source.cells.isEmpty {
      if source.name == EntryNotes.sheet || source.name == EntryNotes.lists { continue }
      let foreign = source.cells.filter { $0.formula == nil && !decor.contains($0.value.shown) }
      if foreign.count == source.cells.count {
        reader.report(EntryProblem.otherSheet(foreign.count), .warning, at: source.mark(0, 0))
      } else {
        for cell in foreign { tellOutside(cell, source) }
      }
    }
  }
}

extension EntryValue {
  /// What a person sees of it.
  var shown: String {
    switch self {
    case .text(let text), .error(let text), .moment(let text): text
    case .number(let number): number.shortest
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .day(let day): day.iso
    case .absent: ""
    }
  }

  /// A key is a text; one that looks like a number may have become one.
  fileprivate var asKey: String? { shown.isBlank ? nil : shown }
}

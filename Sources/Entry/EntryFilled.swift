import Definitions
import Records
import ThaiText

/// Takes what was filled in from the sheets that were found.
extension EntryFinder {
  /// How many rows may be left empty between others before it is said.
  private static let gap = 10

  func rows(_ found: Found, _ table: EntryTable) -> [EntryGathering.Row] {
    var rows: [EntryGathering.Row] = []
    let columns = Dictionary(found.columns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    let source = found.source
    var line = 0
    for (index, cell) in source.cells.enumerated() {
      guard cell.row > found.top else {
        head(cell, index, found)
        continue
      }
      if cell.row != line || rows.isEmpty {
        let row = cell.row
        line = row
        rows.append(
          EntryGathering.Row(line: row) { place in
            columns[place].map { source.mark(row, $0) } ?? found.told[place]
          })
      }
      if cell.column == found.key {
        rows[rows.count - 1].key = cell.value.asKey
        ledger.put(source, index, .ignored(.own))
      } else if let place = found.columns[cell.column] {
        let mark = source.mark(cell.row, cell.column)
        let entry = EntryCell(value: cell.value, mark: mark, formula: cell.formula)
        rows[rows.count - 1].cells[place] = entry
        rows[rows.count - 1].indices.append(index)
        ledger.put(source, index, entry.isBlank ? .ignored(.blank) : .read)
      } else if found.live.contains(cell.column), cell.formula != nil {
        ledger.put(source, index, .ignored(.reckoned))
      } else if found.foreign.contains(cell.column) {
        ledger.put(source, index, .outside)
      } else {
        tellOutside(cell, index, source)
      }
    }
    tellForeign(found)
    rows.removeAll { row in row.cells.values.allSatisfy(\.isBlank) || isHead(row, table, found) }
    if !table.isPrepared { tellGaps(rows, found) }
    spread(found, &rows)
    return rows
  }

  /// The fields of a sheet, by the place of the column.
  func fields(_ found: Found, _ sheet: EntrySheet) -> (cells: [Int: EntryCell], marks: [Int: Mark]) {
    var places: [Int: Int] = [:]
    let columns = sheet.part.columns
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
    for (index, cell) in source.cells.enumerated() {
      guard cell.row > found.top else {
        head(cell, index, found)
        continue
      }
      let mark = source.mark(cell.row, cell.column)
      if cell.column == found.value, let place = places[cell.row] {
        let entry = EntryCell(value: cell.value, mark: mark, formula: cell.formula)
        cells[place] = entry
        ledger.put(source, index, entry.isBlank ? .ignored(.blank) : .read)
      } else if cell.column == found.key {
        ledger.put(source, index, .ignored(.own))
      } else if found.live.contains(cell.column), cell.formula != nil {
        ledger.put(source, index, .ignored(.reckoned))
      } else {
        tellOutside(cell, index, source)
      }
    }
    tellMissing(sheet, &marks, found)
    return (cells, marks)
  }

  /// Tells of fields that are not there: of each, or of all at once where most are gone.
  private func tellMissing(_ sheet: EntrySheet, _ marks: inout [Int: Mark], _ found: Found) {
    let columns = sheet.part.columns
    let missing = columns.indices.filter { marks[$0] == nil && !origin.isNew(sheet, columns[$0].field) }, mark = found.source.mark(found.top, 1)
    for place in missing { marks[place] = mark }
    // Where there is nowhere to fill in, that has been told.
    guard found.value != nil else { return }
    if missing.count > 2, missing.count * 2 > columns.count {
      reader.report(EntryProblem.headings(missing.count, missing.map { Verbatim(columns[$0].heading) }), at: mark)
    } else {
      for place in missing { reader.report(EntryProblem.columnMissing(Verbatim(columns[place].heading), nil), at: mark) }
    }
  }

  // MARK: Around the rows

  /// A cell of the row of headings, or above it.
  private func head(_ cell: EntrySource.Cell, _ index: Int, _ found: Found) {
    let isHeading =
      cell.row == found.top
      && (cell.column == found.key || cell.column == found.label || cell.column == found.value
        || found.columns[cell.column] != nil || found.live.contains(cell.column))
    if isHeading || (cell.row < found.top && cell.formula != nil) {
      ledger.put(found.source, index, .ignored(.own))
    } else if cell.row == found.top, found.foreign.contains(cell.column) {
      ledger.put(found.source, index, .outside)
    } else {
      tellOutside(cell, index, found.source)
    }
  }

  /// Tells of columns of the user's own, once each. Where columns are missing, they have been told of with those.
  private func tellForeign(_ found: Found) {
    guard found.told.isEmpty, !found.foreign.isEmpty else { return }
    var counts: [Int: Int] = [:]
    for cell in found.source.cells where cell.row >= found.top { counts[cell.column, default: 0] += 1 }
    for cell in found.source.cells where cell.row == found.top && found.foreign.contains(cell.column) {
      let statement = EntryProblem.foreignColumn(cell.value.shown, counts[cell.column] ?? 0)
      reader.report(statement, .warning, at: found.source.mark(cell.row, cell.column))
    }
  }

  /// Whether a row is the headings once more, as it is where a sheet was pasted below another.
  private func isHead(_ row: EntryGathering.Row, _ table: EntryTable, _ found: Found) -> Bool {
    let filled = row.cells.filter { !$0.value.isBlank }
    guard filled.count > 1,
      filled.allSatisfy({ Self.folded($0.value.value.shown) == Self.folded(table.columns[$0.key].heading) })
    else { return false }
    for index in row.indices { ledger.put(found.source, index, .ignored(.headings)) }
    reader.report(EntryProblem.headingsAgain(), .note, at: filled.values.map(\.mark).min())
    return true
  }

  private func tellGaps(_ rows: [EntryGathering.Row], _ found: Found) {
    var last = found.top
    for row in rows {
      if row.line - last > Self.gap {
        let first = row.cells.values.lazy.filter { !$0.isBlank }.map(\.mark).min()
        reader.report(EntryProblem.gap(row.line - last - 1), .note, at: first)
      }
      last = row.line
    }
  }

  /// What merged cells say is said of each of their rows that says something else, too.
  private func spread(_ found: Found, _ rows: inout [EntryGathering.Row]) {
    let areas = found.source.merged.filter { $0.first.row > found.top }.sorted {
      ($0.first.column, $0.first.row) < ($1.first.column, $1.first.row)
    }
    var last = (column: 0, row: 0)
    for area in areas {
      let isFree = area.first.column > last.column || area.first.row > last.row
      guard isFree, let place = found.columns[area.first.column] else { continue }
      last = (area.first.column, area.last.row)
      let start = rows.firstPlace { $0.line >= area.first.row }
      guard start < rows.count, rows[start].line == area.first.row, let first = rows[start].cells[place], !first.isBlank
      else { continue }
      // One value for two fields is nobody's guess.
      if found.columns.keys.contains(where: { $0 > area.first.column && $0 <= area.last.column }) {
        reader.report(EntryProblem.mergedAcross(Verbatim("\(area)")), .warning, at: first.mark)
      }
      var isSpread = false
      for index in (start + 1)..<max(start + 1, rows.firstPlace { $0.line > area.last.row }) {
        guard rows[index].cells[place].map(\.isBlank) ?? true else { continue }
        rows[index].cells[place] = first
        isSpread = true
      }
      if isSpread { reader.report(EntryProblem.merged(Verbatim("\(area)")), .note, at: first.mark) }
    }
  }
}

extension EntryValue {
  /// What a person sees of it.
  package var shown: String {
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

import Definitions
import Records
import ThaiText

/// Finds the columns of a sheet by their headings.
extension EntryFinder {
  func columns(of sheet: EntrySheet, _ source: EntrySource, top: Int, key: Int?) -> Found {
    var found = Found(source: source, top: top, key: key)
    var places: [String: Int] = [:]
    if case .rows(let table) = sheet.part {
      for (place, column) in table.columns.enumerated() { places[Self.folded(column.heading)] = place }
    }
    let live = [words.missing, words.reckoned].map(Self.folded)
    var unknown: [EntrySource.Cell] = []
    for cell in source.cells where cell.row == top && cell.column != key && !cell.value.shown.isBlank {
      let text = cell.value.shown, heading = Self.folded(text)
      // It may have been called so when the workbook was made.
      let former = origin.field(heading, on: sheet.key).flatMap { field in sheet.part.columns.firstIndex { $0.field == field } }
      if let place = places[heading] ?? (sheet.part.table == nil ? nil : former) {
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
      } else {
        unknown.append(cell)
      }
    }
    if case .rows(let table) = sheet.part {
      adopt(&unknown, table, &found)
      tellMissing(table.columns, on: sheet, unknown, &found)
    } else if found.value == nil {
      reader.report(EntryProblem.columnMissing(Verbatim(words.value), nil), at: source.mark(top, 1))
    }
    found.foreign = Set(unknown.map(\.column))
    return found
  }

  /// Takes a column whose heading was changed a little for the one that it must be.
  private func adopt(_ unknown: inout [EntrySource.Cell], _ table: EntryTable, _ found: inout Found) {
    var missing = table.columns.indices.filter { place in !found.columns.values.contains(place) }
    unknown.removeAll { cell in
      let text = cell.value.shown
      guard let heading = nearest(to: text, in: missing.map { table.columns[$0].heading }),
        let place = missing.first(where: { table.columns[$0].heading == heading })
      else { return false }
      missing.removeAll { $0 == place }
      found.columns[cell.column] = place
      let statement = EntryProblem.columnTaken(Verbatim(text), Verbatim(heading))
      reader.report(statement, .warning, at: found.source.mark(found.top, cell.column))
      return true
    }
  }

  /// Tells of the columns that are not there: of each, or of all at once where most of the row of headings is gone.
  private func tellMissing(
    _ columns: [EntryColumn], on sheet: EntrySheet, _ unknown: [EntrySource.Cell], _ found: inout Found
  ) {
    let missing = columns.indices.filter { place in
      !found.columns.values.contains(place) && !origin.isNew(sheet, columns[place].field)
    }
    let source = found.source, top = found.top
    if missing.count > 2, missing.count * 2 > columns.count {
      let mark = source.mark(top, 1)
      let headings = missing.map { Verbatim(columns[$0].heading) }
      reader.report(EntryProblem.headings(missing.count, headings), at: mark)
      for place in missing { found.told[place] = mark }
      return
    }
    for place in missing {
      // The only column that nobody knows may be the one that is not there.
      let isRenamed = missing.count == 1 && unknown.count == 1
      let mark = source.mark(top, isRenamed ? unknown[0].column : 1)
      let heading = isRenamed ? Verbatim(unknown[0].value.shown) : nil
      reader.report(EntryProblem.columnMissing(Verbatim(columns[place].heading), heading), at: mark)
      found.told[place] = mark
    }
  }
}

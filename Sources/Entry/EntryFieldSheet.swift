import Sheets
import ThaiText

/// A sheet of what there is to fill in once: a row for each field.
extension EntryWorkbook {
  func fieldSheet(_ sheet: EntrySheet, _ columns: [EntryColumn], _ lists: inout EntryLists) -> LiveSheet {
    let values = rows.fields[sheet.key] ?? [:]
    var lines = head(sheet, "entry.head.fields", columns: 4, of: 4)
    let top = lines.count
    lines.append(
      LiveRow(
        [headings.missing, headings.label, headings.value, headings.note].enumerated().map {
          LiveCell($0, .text($1), look: .entryHeading)
        } + [marker(sheet, column: 4)]))
    var life = GridLife()
    for (place, column) in columns.enumerated() {
      let row = top + 1 + place
      let value = CellName(row: row, column: 2), written = values[place]?.written ?? .blank
      if written.isConflict { life.notes.append(LiveNote(row: row, column: 2, text: say("entry.conflict"))) }
      let missing: Formula =
        column.isRequired || column.isWanted
        ? "IF(\(value)=\"\",\(text: say(column.isRequired ? "entry.missing.field" : "entry.missing.wanted")),\(text: say("entry.complete")))"
        : "IF(\(value)=\"\",\"\",\(text: say("entry.complete")))"
      lines.append(
        LiveRow(
          [
            LiveCell(0, .text(missingText(column, values[place])), formula: missing, look: .entryLive),
            LiveCell(1, .text(heading(column)), look: LiveLook(isBold: column.isRequired, edges: .all)),
            LiveCell(2, written, look: written.isConflict ? look(column, sheet).inConflict : look(column, sheet)),
            LiveCell(3, .text(column.note), look: .entryLive),
            LiveCell(4, .text(column.field), look: LiveLook(format: .typed)),
          ]))
      let area = GridArea(firstRow: row, firstColumn: 2, lastRow: row, lastColumn: 2)
      if !sheet.isFixed, let choice = choice(column, area, &lists) { life.choices.append(choice) }
      if let name = Self.named[column.field] { life.names.append(LiveName(name.text, area)) }
    }
    life.names.append(
      LiveName(
        Self.missing(sheetPlace(sheet)).text,
        GridArea(firstRow: top + 1, firstColumn: 0, lastRow: top + columns.count, lastColumn: 0)))
    colourMissing(&life, rows: (top + 1)...(top + columns.count))
    life.isProtected = true
    return LiveSheet(
      name: sheet.name, title: sheet.name, page: page,
      columns: [LiveColumn(3), LiveColumn(8), LiveColumn(9), LiveColumn(11), LiveColumn(2, isHelper: true)], rows: lines,
      repeatedRows: top..<top + 1, frozenRows: top + 1, life: life)
  }

  /// The names by which formulas call fields that there are once.
  private static let named: [String: Formula] = [
    "register.matrix": Self.matrixName, "year.year": Self.year, "year.kind": Self.yearKind,
    "agency.submissionDays": Self.submissionDays,
  ]

  private func missingText(_ column: EntryColumn, _ value: EntryValue?) -> String {
    guard value == nil else { return say("entry.complete") }
    return column.isRequired ? say("entry.missing.field") : column.isWanted ? say("entry.missing.wanted") : ""
  }
}

/// What sheets of fields and of rows have in common.
extension EntryWorkbook {
  /// - Parameters:
  ///   - columns: How many columns the title and what is said below it take.
  ///   - all: How many columns the sheet has, which look as their cells do that are filled in, but not here.
  func head(_ sheet: EntrySheet, _ key: String, columns: Int, of all: Int) -> [LiveRow] {
    let beside = (min(columns, all)..<all).map { LiveCell($0, .blank, look: LiveLook()) }
    let about = say(key, ["last": String(Self.lastRow)])
    return [
      LiveRow([LiveCell(0, .text(sheet.name), look: .entryTitle, columnSpan: columns)] + beside),
      LiveRow([LiveCell(0, .text(about), look: LiveLook(), columnSpan: columns)] + beside, minimumLines: 2),
    ]
  }

  func marker(_ sheet: EntrySheet, column: Int) -> LiveCell {
    LiveCell(column, .text(EntryNotes.marker + sheet.key), look: LiveLook(format: .typed))
  }

  /// Of a cell of a column: one that is filled in, or one that only shows.
  func look(_ column: EntryColumn, _ sheet: EntrySheet) -> LiveLook { sheet.isFixed ? .entryFixed : .entry(column) }

  /// What stands above a column. No line ends before the asterisk of one that must be filled in, as no blank stands there.
  func heading(_ column: EntryColumn) -> String { column.heading + (column.isRequired ? "*" : "") }

  func colourMissing(_ life: inout GridLife, rows: ClosedRange<Int>) {
    let begin = say("entry.missing.begin"), first = CellName(row: rows.lowerBound, column: 0)
    life.conditions.append(
      LiveCondition(
        area: GridArea(firstRow: rows.lowerBound, firstColumn: 0, lastRow: rows.upperBound, lastColumn: 0),
        formula: "LEFT(\(first),\(begin.utf16.count))=\(text: begin)", fill: .entryMissing, ink: .black))
  }

  /// Which of the form's sheets it is.
  func sheetPlace(_ sheet: EntrySheet) -> Int { form.sheets.firstIndex { $0.key == sheet.key } ?? 0 }
}

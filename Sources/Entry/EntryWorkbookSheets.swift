import Assessment
import Foundation
import Records
import Sheets
import ThaiText

/// The sheets on which a dossier is filled in.
extension EntryWorkbook {
  // MARK: Fields

  func fieldSheet(_ sheet: EntrySheet, _ columns: [EntryColumn], _ lists: inout EntryLists) -> LiveSheet {
    let index = form.sheets.firstIndex { $0.key == sheet.key } ?? 0
    let values = rows.fields[sheet.key] ?? [:]
    var lines = head(sheet, "entry.head.fields", columns: 4)
    let top = lines.count
    lines.append(
      LiveRow(
        [headings.missing, headings.label, headings.value, headings.note].enumerated().map {
          LiveCell($0, .text($1), look: .entryHeading)
        } + [marker(sheet, column: 4)]))
    var life = GridLife()
    for (place, column) in columns.enumerated() {
      let row = top + 1 + place
      let value = CellName(row: row, column: 2)
      let missing: Formula =
        column.isRequired || column.isWanted
        ? "IF(\(value)=\"\",\(text: say(column.isRequired ? "entry.missing.field" : "entry.missing.wanted")),\(text: say("entry.complete")))"
        : "IF(\(value)=\"\",\"\",\(text: say("entry.complete")))"
      lines.append(
        LiveRow(
          [
            LiveCell(0, .text(missingText(column, values[place])), formula: missing, look: .entryLive),
            LiveCell(1, .text(heading(column)), look: LiveLook(isBold: column.isRequired, edges: .all)),
            LiveCell(2, values[place]?.written ?? .blank, look: .entry(column)),
            LiveCell(3, .text(column.note), look: .entryLive),
            LiveCell(4, .text(column.field), look: LiveLook(format: .typed)),
          ]))
      let area = GridArea(firstRow: row, firstColumn: 2, lastRow: row, lastColumn: 2)
      if let choice = choice(column, area, &lists, nil) { life.choices.append(choice) }
      if column.source == "matrices" { life.names.append(LiveName("Entry_Matrix", area)) }
    }
    life.names.append(
      LiveName(
        Self.name(.missing, index).text,
        GridArea(firstRow: top + 1, firstColumn: 0, lastRow: top + columns.count, lastColumn: 0)))
    colourMissing(&life, rows: (top + 1)...(top + columns.count))
    life.isProtected = true
    return LiveSheet(
      name: sheet.name, title: sheet.name, page: page,
      columns: [LiveColumn(3), LiveColumn(8), LiveColumn(9), LiveColumn(11), LiveColumn(2, isHelper: true)], rows: lines,
      repeatedRows: top..<top + 1, frozenRows: top + 1, life: life)
  }

  private func missingText(_ column: EntryColumn, _ value: EntryValue?) -> String {
    guard value == nil else { return say("entry.complete") }
    return column.isRequired ? say("entry.missing.field") : column.isWanted ? say("entry.missing.wanted") : ""
  }

  // MARK: Rows

  /// A column of the sheet: one that is filled in, or one that reckons.
  private enum SheetColumn {
    case entry(Int)
    /// Level and meaning of the rating whose scores stand in two columns.
    case level(likelihood: Int, impact: Int)
    case meaning(likelihood: Int, impact: Int)
  }

  func rowSheet(
    _ sheet: EntrySheet, _ table: EntryTable, _ lists: inout EntryLists, _ rating: EntryLists.Matrix?
  ) -> LiveSheet {
    let index = form.sheets.firstIndex { $0.key == sheet.key } ?? 0
    let layout = sheetColumns(table, hasMatrix: rating != nil)
    // The column that says what is missing stands first.
    var places: [Int: Int] = [:]
    for (place, column) in layout.enumerated() { if case .entry(let own) = column { places[own] = place + 1 } }
    let last = layout.count + 1
    var lines = head(sheet, "entry.head.rows", columns: min(last, 6))
    let top = lines.count
    lines.append(
      LiveRow(
        [LiveCell(0, .text(headings.missing), look: .entryHeading)]
          + layout.enumerated().map { LiveCell($0 + 1, .text(heading($1, table)), look: .entryHeading) }
          + [marker(sheet, column: last)], minimumLines: 3))
    let known = known(sheet, table)
    let count = table.isPrepared ? known.count : isReady ? max(table.prepared, known.count + 50) : known.count
    // The first row has no row above that it could be as.
    let missing = [true, false].map { missingFormula(isFirst: $0, top: top, table, places) }
    for number in 0..<count {
      let row = known.indices.contains(number) ? known[number] : nil
      lines.append(line(row, missing[number == 0 ? 0 : 1], table, layout, places, key: last, rating))
    }
    var life = GridLife()
    let rows = (top + 1)...(top + max(count, 1))
    let reach = table.isPrepared ? rows.upperBound : max(rows.upperBound, Self.lastRow)
    for (place, column) in table.columns.enumerated() {
      guard let at = places[place] else { continue }
      // What says no more than the heading is no help.
      if !column.heading.hasSuffix(column.note) { life.notes.append(LiveNote(row: top, column: at, text: column.note)) }
      let area = GridArea(firstRow: top + 1, firstColumn: at, lastRow: reach, lastColumn: at)
      if !(table.isPrepared && column.names(table)), let choice = choice(column, area, &lists, rating) {
        life.choices.append(choice)
      }
      if column.field == "units.name" { life.names.append(LiveName("Entry_Units", area)) }
      if table.field == "register.risks", column.field == "register.risks.id" {
        life.names.append(LiveName("Entry_Risks", area))
      }
    }
    for (place, column) in layout.enumerated() {
      guard case .level = column, let matrix else { continue }
      let first = CellName(row: top + 1, column: place + 1)
      for level in matrix.levels {
        life.conditions.append(
          LiveCondition(
            area: GridArea(firstRow: top + 1, firstColumn: place + 1, lastRow: rows.upperBound, lastColumn: place + 1),
            formula: "\(first)=\(text: level.word)", fill: level.fill, ink: level.ink))
      }
    }
    life.names.append(
      LiveName(
        Self.name(.missing, index).text,
        GridArea(firstRow: top + 1, firstColumn: 0, lastRow: rows.upperBound, lastColumn: 0)))
    colourMissing(&life, rows: rows)
    life.isProtected = true
    life.frozenColumns = 2
    let told = Self.name(.missing, index)
    life.lastPrintedRow = "MAX(\(top + 2),SUMPRODUCT(MAX((\(told)<>\"\")*ROW(\(told)))))"
    return LiveSheet(
      name: sheet.name, title: sheet.name, page: page,
      columns: [LiveColumn(4)] + layout.map { column($0, table) } + [LiveColumn(2, isHelper: true)], rows: lines,
      repeatedRows: top..<top + 1, frozenRows: top + 1, life: life)
  }

  private func sheetColumns(_ table: EntryTable, hasMatrix: Bool) -> [SheetColumn] {
    var columns: [SheetColumn] = []
    for (place, column) in table.columns.enumerated() {
      columns.append(.entry(place))
      guard hasMatrix, column.path.last == "impact",
        let likelihood = table.columns.firstIndex(where: { $0.path == column.path.dropLast() + ["likelihood"] })
      else { continue }
      columns += [.level(likelihood: likelihood, impact: place), .meaning(likelihood: likelihood, impact: place)]
    }
    return columns
  }

  /// The rows of what is known, of a dictionary with its keys one for each key.
  private func known(_ sheet: EntrySheet, _ table: EntryTable) -> [EntryRows.Row] {
    let rows = rows.rows[sheet.key] ?? []
    guard table.isPrepared, let keys = table.levels.last?.keys,
      let place = table.columns.firstIndex(where: { $0.names(table) })
    else { return rows }
    return keys.map { key in
      let name = EntryValue.text(EntryWords.shown(key.key, of: keys))
      return rows.first { $0.cells[place] == name } ?? EntryRows.Row(key: "", cells: [place: name])
    }
  }

  private func line(
    _ row: EntryRows.Row?, _ missing: Formula, _ table: EntryTable, _ layout: [SheetColumn], _ places: [Int: Int], key: Int,
    _ rating: EntryLists.Matrix?
  ) -> LiveRow {
    var cells = [
      LiveCell(0, .text(missingText(row, table)), formula: missing, look: .entryLive)
    ]
    for (place, column) in layout.enumerated() {
      switch column {
      case .entry(let own):
        // An empty cell looks as its column does.
        guard let value = row?.cells[own]?.written ?? (table.isPrepared ? .blank : nil) else { continue }
        let isFixed = table.isPrepared && table.columns[own].names(table)
        cells.append(LiveCell(place + 1, value, look: isFixed ? .entryFixed : .entry(table.columns[own])))
      case .level(let likelihood, let impact), .meaning(let likelihood, let impact):
        guard let rating, let x = places[likelihood], let y = places[impact] else { continue }
        let a = Self.here(x), b = Self.here(y)
        let scores = [likelihood, impact].map { row?.cells[$0].flatMap(\.score) }
        if case .level = column {
          let changed: Formula = "AND(Entry_Matrix<>\"\",Entry_Matrix<>\(rating.key))"
          cells.append(
            LiveCell(
              place + 1, .text(level(scores[0], scores[1])),
              formula: "IF(OR(\(a)=\"\",\(b)=\"\"),\"\",IF(\(changed),\"?\",IFERROR(INDEX(\(rating.levels),\(b),\(a)),\"?\")))",
              look: LiveLook(alignment: .center, isBold: true, edges: .all)))
        } else {
          cells.append(
            LiveCell(
              place + 1, .text(meaning(scores[0], scores[1])),
              formula:
                "IF(\(a)=\"\",\"\",IFERROR(INDEX(\(rating.likelihood),\(a)),\"?\"))&IF(\(b)=\"\",\"\",\" × \"&IFERROR(INDEX(\(rating.impact),\(b)),\"?\"))",
              look: .entryLive))
        }
      }
    }
    if let row, !row.key.isEmpty { cells.append(LiveCell(key, .text(row.key), look: LiveLook(format: .typed))) }
    // What is known is as tall as it is; what will be typed nobody knows.
    return LiveRow(cells, growsWithText: row == nil)
  }

  private func level(_ likelihood: Int?, _ impact: Int?) -> String {
    guard let matrix, let likelihood, let impact else { return "" }
    return matrix.cell(likelihood: likelihood, impact: impact)?.level?.word ?? "?"
  }

  private func meaning(_ likelihood: Int?, _ impact: Int?) -> String {
    guard let matrix else { return "" }
    func label(_ score: Int, _ scale: Scale) -> String {
      scale.word(of: score) == nil ? "?" : scale.label(of: score, digits: .arabic)
    }
    return (likelihood.map { label($0, matrix.likelihood) } ?? "") + (impact.map { " × " + label($0, matrix.impact) } ?? "")
  }

  // MARK: What is missing

  /// The columns that a row should have filled in: of lists around it, what they are called.
  private func needed(_ table: EntryTable) -> [Int] {
    table.columns.indices.filter { place in
      let column = table.columns[place]
      if case .number = column.content { return false }
      return column.isRequired || column.isWanted
    }
  }

  /// The columns by which a row is begun.
  private func telling(_ table: EntryTable) -> [Int] {
    table.columns.indices.filter { place in
      let column = table.columns[place]
      return !(table.isPrepared && column.names(table))
    }
  }

  /// The cell of a column in the row where the formula stands. It is written alike in every row, so that hundreds of rows
  /// that are made ready take little room.
  ///
  /// - Parameter up: How many rows above.
  private static func here(_ column: Int, up: Int = 0) -> Formula {
    let first = CellName(row: 0, column: column).fixed, last = CellName(row: lastRow - 1, column: column).fixed
    let row: Formula = up == 0 ? "ROW()" : "ROW()-\(up)"
    return "INDEX(\(CellRange(first, last)),\(row))"
  }

  private func missingFormula(isFirst: Bool, top: Int, _ table: EntryTable, _ places: [Int: Int]) -> Formula {
    let begin = say("entry.missing.begin"), separator = say("entry.missing.separator")
    let cells = telling(table).compactMap { places[$0] }
    guard !cells.isEmpty else { return "\"\"" }
    let outer = table.levels.count - 1
    let lacks = needed(table).compactMap { place -> Formula? in
      guard let column = places[place] else { return nil }
      let cell = Self.here(column), own = table.columns[place]
      // What is called as in the row above is not missing.
      guard own.level == outer || own.names(table) else { return nil }
      let above = Self.here(column, up: 1)
      let name = CellName(row: top, column: column, fixesRow: true)
      let lacks: Formula = "IF(\(cell)=\"\",\(name)&\(text: separator),\"\")"
      return own.level == outer || isFirst ? lacks : "IF(\(above)=\"\",\(lacks),\"\")"
    }
    let isEmpty: Formula = "\(Formula.joined(cells.map { "LEN(\(Self.here($0)))" }, by: "+"))=0"
    guard !lacks.isEmpty else { return "IF(\(isEmpty),\"\",\(text: say("entry.complete")))" }
    // What is listed is written once, and taken for whole where it is nothing.
    let all: Formula = "\(text: begin)&\(Formula.joined(lacks, by: "&"))&\"|\""
    let told: Formula = "SUBSTITUTE(SUBSTITUTE(\(all),\(text: begin + "|"),\(text: say("entry.complete"))),\"|\",\"\")"
    return "IF(\(isEmpty),\"\",SUBSTITUTE(\(told),\" *\",\"\"))"
  }

  private func missingText(_ row: EntryRows.Row?, _ table: EntryTable) -> String {
    guard let row, telling(table).contains(where: { row.cells[$0] != nil }) else { return "" }
    let lacks = needed(table).filter { place in
      (table.columns[place].level == table.levels.count - 1) && row.cells[place] == nil
    }
    guard !lacks.isEmpty else { return say("entry.complete") }
    return say("entry.missing.begin")
      + lacks.map { table.columns[$0].heading + say("entry.missing.separator") }.joined()
  }

  private func colourMissing(_ life: inout GridLife, rows: ClosedRange<Int>) {
    let begin = say("entry.missing.begin"), first = CellName(row: rows.lowerBound, column: 0)
    life.conditions.append(
      LiveCondition(
        area: GridArea(firstRow: rows.lowerBound, firstColumn: 0, lastRow: rows.upperBound, lastColumn: 0),
        formula: "LEFT(\(first),\(begin.utf16.count))=\(text: begin)", fill: .entryMissing, ink: .black))
  }

  // MARK: Headings and choices

  private func head(_ sheet: EntrySheet, _ key: String, columns: Int) -> [LiveRow] {
    [
      LiveRow([LiveCell(0, .text(sheet.name), look: .entryTitle, columnSpan: columns)]),
      LiveRow([LiveCell(0, .text(say(key)), look: LiveLook(), columnSpan: columns)], minimumLines: 2),
    ]
  }

  private func marker(_ sheet: EntrySheet, column: Int) -> LiveCell {
    LiveCell(column, .text(EntryNotes.marker + sheet.key), look: LiveLook(format: .typed))
  }

  func heading(_ column: EntryColumn) -> String { column.heading + (column.isRequired ? " *" : "") }

  private func heading(_ column: SheetColumn, _ table: EntryTable) -> String {
    switch column {
    case .entry(let own): heading(table.columns[own])
    case .level(_, let impact): table.columns[impact].groupHeading + headings.level
    case .meaning(_, let impact): table.columns[impact].groupHeading + headings.meaning
    }
  }

  private func column(_ column: SheetColumn, _ table: EntryTable) -> LiveColumn {
    switch column {
    case .entry(let own):
      return LiveColumn(table.columns[own].width, look: table.isPrepared ? nil : .entry(table.columns[own]))
    case .level: return LiveColumn(2.2)
    case .meaning: return LiveColumn(4.5)
    }
  }

  private func choice(
    _ column: EntryColumn, _ area: GridArea, _ lists: inout EntryLists, _ rating: EntryLists.Matrix?
  ) -> LiveChoice? {
    let message: String, refusal: String
    let rule: LiveChoice.Rule
    var isBinding = !column.isLines
    (message, refusal) = (say("entry.choice.message"), say("entry.choice.refusal"))
    switch column.source {
    case "units": rule = .list("OFFSET(Entry_Units,0,0,MAX(1,COUNTA(Entry_Units)),1)")
    case "risks": rule = .list("OFFSET(Entry_Risks,0,0,MAX(1,COUNTA(Entry_Risks)),1)")
    case "matrices": rule = .list(lists.list(lists.matrixKeys))
    default:
      switch column.shape {
      case .choice(let values), .boolean(let values):
        rule = .list(lists.list(values.map { EntryWords.shown($0.key, of: values) }))
      case .integer(let range):
        if case .number = column.content { return nil }
        if let rating, let matrix, let scale = column.path.last.flatMap(matrix.scale) {
          let words = scale.scores.map { scale.label(of: $0, digits: .arabic) }.joined(separator: "\n")
          return LiveChoice(
            area: area, rule: .list(column.path.last == "likelihood" ? rating.likelihoods : rating.impacts),
            title: column.shortHeading, message: words,
            refusal: say("entry.score.refusal", ["least": "1", "most": String(scale.words.count)]))
        }
        return LiveChoice(
          area: area, rule: .whole(range), title: column.shortHeading, message: "",
          refusal: say("entry.number.refusal", ["least": String(range.lowerBound), "most": String(range.upperBound)]))
      default: return nil
      }
    }
    if ["units", "risks", "matrices"].contains(column.source) { isBinding = false }
    return LiveChoice(
      area: area, rule: rule, isBinding: isBinding, title: column.shortHeading,
      message: column.isLines ? say("entry.lines.message") : message, refusal: refusal)
  }
}

extension RiskMatrix {
  /// The scale of a rating's field.
  fileprivate func scale(_ field: String) -> Scale? {
    switch field {
    case "likelihood": likelihood
    case "impact": impact
    default: nil
    }
  }
}

extension EntryValue {
  /// A score.
  fileprivate var score: Int? { if case .number(let number) = self { Int(number) } else { nil } }
}

extension EntryColumn {
  /// The last part of the heading.
  var shortHeading: String { heading.components(separatedBy: EntryLeaves.separator).last ?? heading }

  /// What stands before it.
  fileprivate var groupHeading: String {
    let parts = heading.components(separatedBy: EntryLeaves.separator).dropLast()
    return parts.isEmpty ? "" : parts.joined(separator: EntryLeaves.separator) + EntryLeaves.separator
  }
}

import Sheets
import ThaiText

/// A sheet whose rows are the items of a list, with what follows from what is filled in.
struct EntryRowSheet {
  /// A column of the sheet: one that is filled in, or one that reckons.
  enum Column {
    case entry(Int)
    /// Level and meaning of the rating whose scores stand in two columns.
    case level(likelihood: Int, impact: Int)
    case meaning(likelihood: Int, impact: Int)
  }

  let book: EntryWorkbook
  let sheet: EntrySheet
  let table: EntryTable
  private let layout: [Column]
  /// Where each of the table's columns stands on the sheet; the column that says what is missing stands first.
  private let places: [Int: Int]

  init(_ book: EntryWorkbook, _ sheet: EntrySheet, _ table: EntryTable) {
    self.book = book
    self.sheet = sheet
    self.table = table
    layout = Self.layout(table, hasRatings: book.ratings.matrix != nil)
    var places: [Int: Int] = [:]
    for (place, column) in layout.enumerated() { if case .entry(let own) = column { places[own] = place + 1 } }
    self.places = places
  }

  private static func layout(_ table: EntryTable, hasRatings: Bool) -> [Column] {
    var columns: [Column] = []
    for place in table.columns.indices {
      columns.append(.entry(place))
      guard hasRatings, let likelihood = table.likelihood(of: place) else { continue }
      columns += [.level(likelihood: likelihood, impact: place), .meaning(likelihood: likelihood, impact: place)]
    }
    return columns
  }

  func live(_ lists: inout EntryLists) -> LiveSheet {
    let last = layout.count + 1
    var lines = book.head(sheet, "entry.head.rows", columns: min(last, 6), of: last)
    let top = lines.count
    lines.append(
      LiveRow(
        [LiveCell(0, .text(book.headings.missing), look: .entryHeading)]
          + layout.enumerated().map { LiveCell($0 + 1, .text(heading($1)), look: .entryHeading) }
          + [book.marker(sheet, column: last)], minimumLines: 3))
    let known = known
    let count =
      table.isPrepared || !book.isReady || sheet.isFixed ? known.count : max(table.prepared, known.count + 50)
    // The first row has no row above that it could be as.
    let missing = [true, false].map { missingFormula(isFirst: $0, top: top) }
    // Otherwise all rows have the same ones.
    let reckoned = layout.map(formula)
    for number in 0..<count {
      let row = known.indices.contains(number) ? known[number] : nil
      lines.append(line(row, missing[number == 0 ? 0 : 1], reckoned, key: last))
    }
    let rows = (top + 1)...(top + max(count, 1))
    return LiveSheet(
      name: sheet.name, title: sheet.name, page: book.page,
      columns: [LiveColumn(4)] + layout.map(column) + [LiveColumn(2, isHelper: true)], rows: lines,
      repeatedRows: top..<top + 1, paper: .wideList, frozenRows: top + 1, life: life(top, rows, known, &lists))
  }

  private func life(
    _ top: Int, _ rows: ClosedRange<Int>, _ known: [EntryRows.Row], _ lists: inout EntryLists
  ) -> GridLife {
    var life = GridLife()
    let reach = table.isPrepared ? rows.upperBound : max(rows.upperBound, EntryWorkbook.lastRow)
    for (place, column) in table.columns.enumerated() {
      guard let at = places[place] else { continue }
      // What says no more than the heading is no help.
      if !column.heading.hasSuffix(column.note) { life.notes.append(LiveNote(row: top, column: at, text: column.note)) }
      let area = GridArea(firstRow: top + 1, firstColumn: at, lastRow: reach, lastColumn: at)
      if !sheet.isFixed, !(table.isPrepared && column.names(table)), let choice = book.choice(column, area, &lists) {
        life.choices.append(choice)
      }
      if column.field == "units.name" { life.names.append(LiveName("Entry_Units", area)) }
      if table.field == "register.risks" {
        if column.field == "register.risks.id" { life.names.append(LiveName("Entry_Risks", area)) }
        if let likelihood = table.likelihood(of: place), let x = places[likelihood],
          let name = EntryWorkbook.rating(column.path.dropLast().last)
        {
          life.names += [
            LiveName(name.likelihood.text, GridArea(firstRow: top + 1, firstColumn: x, lastRow: reach, lastColumn: x)),
            LiveName(name.impact.text, area),
          ]
        }
      }
    }
    for (place, column) in layout.enumerated() {
      guard case .level = column else { continue }
      let area = GridArea(firstRow: top + 1, firstColumn: place + 1, lastRow: rows.upperBound, lastColumn: place + 1)
      life.conditions += book.ratings.colours(area, word: CellName(row: top + 1, column: place + 1))
    }
    for (number, row) in known.enumerated() {
      for (place, value) in row.cells.sorted(by: { $0.key < $1.key }) where value.written.isConflict {
        guard let at = places[place] else { continue }
        life.notes.append(LiveNote(row: top + 1 + number, column: at, text: book.say("entry.conflict")))
      }
    }
    let told = EntryWorkbook.missing(index)
    life.names.append(
      LiveName(told.text, GridArea(firstRow: top + 1, firstColumn: 0, lastRow: rows.upperBound, lastColumn: 0)))
    if rows.count > 1 { life.names += names }
    book.colourMissing(&life, rows: rows)
    life.isProtected = true
    life.frozenColumns = 2
    life.lastPrintedRow = "MAX(\(top + 2),SUMPRODUCT(MAX((\(told)<>\"\")*ROW(\(told)))))"
    return life
  }

  private var index: Int { book.sheetPlace(sheet) }

  /// The rows of what is known, of a dictionary with its keys one for each key.
  private var known: [EntryRows.Row] {
    let rows = book.rows.rows[sheet.key] ?? []
    guard table.isPrepared, let keys = table.levels.last?.keys,
      let place = table.columns.firstIndex(where: { $0.names(table) })
    else { return rows }
    return keys.map { key in
      let name = EntryValue.text(table.columns[place].shown(key.key))
      return rows.first { $0.cells[place] == name } ?? EntryRows.Row(key: "", cells: [place: name])
    }
  }

  /// What a column reckons in each row; nil of one that is filled in.
  private func formula(_ column: Column) -> Formula? {
    func scores(_ likelihood: Int, _ impact: Int, _ formula: (Formula, Formula) -> Formula) -> Formula? {
      guard let x = places[likelihood], let y = places[impact] else { return nil }
      return formula(here(x), here(y))
    }
    switch column {
    case .entry: return nil
    case .level(let likelihood, let impact): return scores(likelihood, impact, book.ratings.level)
    case .meaning(let likelihood, let impact): return scores(likelihood, impact, book.ratings.meaning)
    }
  }

  private func line(_ row: EntryRows.Row?, _ missing: Formula, _ reckoned: [Formula?], key: Int) -> LiveRow {
    var cells = [
      LiveCell(0, .text(missingText(row)), formula: missing, look: .entryLive)
    ]
    for (place, column) in layout.enumerated() {
      switch column {
      case .entry(let own):
        // An empty cell looks as its column does.
        guard let value = row?.cells[own]?.written ?? (table.isPrepared ? .blank : nil) else { continue }
        let isFixed = table.isPrepared && table.columns[own].names(table)
        let look = isFixed ? .entryFixed : book.look(table.columns[own], sheet)
        cells.append(LiveCell(place + 1, value, look: value.isConflict ? look.inConflict : look))
      case .level(let likelihood, let impact):
        cells.append(
          LiveCell(
            place + 1, .text(book.ratings.level(row?.score(likelihood), row?.score(impact))), formula: reckoned[place],
            look: LiveLook(alignment: .center, isBold: true, edges: .all)))
      case .meaning(let likelihood, let impact):
        cells.append(
          LiveCell(
            place + 1, .text(book.ratings.meaning(row?.score(likelihood), row?.score(impact))), formula: reckoned[place],
            look: .entryLive))
      }
    }
    if let row, !row.key.isEmpty { cells.append(LiveCell(key, .text(row.key), look: LiveLook(format: .typed))) }
    // What is known is as tall as it is; what will be typed nobody knows.
    return LiveRow(cells, growsWithText: row == nil)
  }

  private func heading(_ column: Column) -> String {
    switch column {
    case .entry(let own): book.heading(table.columns[own])
    case .level(_, let impact): table.columns[impact].groupHeading + book.headings.level
    case .meaning(_, let impact): table.columns[impact].groupHeading + book.headings.meaning
    }
  }

  private func column(_ column: Column) -> LiveColumn {
    switch column {
    case .entry(let own):
      return LiveColumn(table.columns[own].width, look: table.isPrepared ? nil : book.look(table.columns[own], sheet))
    case .level: return LiveColumn(2.2)
    case .meaning: return LiveColumn(4.5)
    }
  }

  // MARK: What is missing

  /// The columns that a row should have filled in: of lists around it, what they are called.
  private var needed: [Int] {
    table.columns.indices.filter { place in
      let column = table.columns[place]
      if case .number = column.content { return false }
      return column.isRequired || column.isWanted
    }
  }

  /// The columns by which a row is begun.
  private var telling: [Int] {
    table.columns.indices.filter { place in !(table.isPrepared && table.columns[place].names(table)) }
  }

  /// The cell of a column in the row where the formula stands, by a name. It is written alike and shortly in every row, so
  /// that hundreds of rows that are made ready take little room.
  ///
  /// - Parameter up: How many rows above.
  private func here(_ column: Int, up: Int = 0) -> Formula {
    up == 0 ? "e\(index)_\(column)" : "e\(index)_\(column)_up"
  }

  /// The names of those cells that the formulas call.
  private var names: [LiveName] {
    var columns = Set((table.isPrepared ? telling + needed : needed).compactMap { places[$0] })
    for column in layout {
      if case .level(let likelihood, let impact) = column { columns.formUnion([likelihood, impact].compactMap { places[$0] }) }
    }
    let above = needed.filter { table.columns[$0].level < table.levels.count - 1 && table.columns[$0].names(table) }
    func name(_ column: Int, up: Int) -> LiveName {
      let area = GridArea(firstRow: 0, firstColumn: column, lastRow: EntryWorkbook.lastRow - 1, lastColumn: column)
      return LiveName(here(column, up: up).text, area, ofRowAbove: up)
    }
    // What reckons is empty where the scores are.
    let all = GridArea(firstRow: 0, firstColumn: 1, lastRow: EntryWorkbook.lastRow - 1, lastColumn: layout.count)
    return [LiveName("e\(index)_row", all, ofRowAbove: 0)] + columns.sorted().map { name($0, up: 0) } + above.compactMap { places[$0] }.sorted().map { name($0, up: 1) }
  }

  private func missingFormula(isFirst: Bool, top: Int) -> Formula {
    let begin = book.say("entry.missing.begin"), separator = book.say("entry.missing.separator")
    let cells = telling.compactMap { places[$0] }
    guard !cells.isEmpty else { return "\"\"" }
    let outer = table.levels.count - 1
    let lacks = needed.compactMap { place -> Formula? in
      guard let column = places[place] else { return nil }
      let cell = here(column), own = table.columns[place]
      // What is called as in the row above is not missing.
      guard own.level == outer || own.names(table) else { return nil }
      let name = CellName(row: top, column: column, fixesRow: true)
      let lacks: Formula = "IF(\(cell)=\"\",\(name)&\(text: separator),\"\")"
      return own.level == outer || isFirst ? lacks : "IF(\(here(column, up: 1))=\"\",\(lacks),\"\")"
    }
    let isEmpty: Formula =
      table.isPrepared ? "\(Formula.joined(cells.map { "LEN(\(here($0)))" }, by: "+"))=0" : "SUMPRODUCT(LEN(e\(index)_row))=0"
    guard !lacks.isEmpty else { return "IF(\(isEmpty),\"\",\(text: book.say("entry.complete")))" }
    // What is listed is written once, and taken for whole where it is nothing.
    let all: Formula = "\(text: begin)&\(Formula.joined(lacks, by: "&"))&\"|\""
    let told: Formula = "SUBSTITUTE(SUBSTITUTE(\(all),\(text: begin + "|"),\(text: book.say("entry.complete"))),\"|\",\"\")"
    return "IF(\(isEmpty),\"\",SUBSTITUTE(\(told),\" *\",\"\"))"
  }

  private func missingText(_ row: EntryRows.Row?) -> String {
    guard let row, telling.contains(where: { row.cells[$0] != nil }) else { return "" }
    let lacks = needed.filter { place in
      (table.columns[place].level == table.levels.count - 1) && row.cells[place] == nil
    }
    guard !lacks.isEmpty else { return book.say("entry.complete") }
    return book.say("entry.missing.begin")
      + lacks.map { table.columns[$0].heading + book.say("entry.missing.separator") }.joined()
  }
}

extension EntryTable {
  /// Of a column that holds an impact: the place of the one that holds the likelihood of the same rating.
  func likelihood(of place: Int) -> Int? {
    guard columns[place].axis == .impact else { return nil }
    return columns.firstIndex { $0.axis == .likelihood && $0.path.dropLast() == columns[place].path.dropLast() }
  }
}

extension EntryRows.Row {
  /// The score in a column.
  func score(_ place: Int) -> Int? { if case .number(let number)? = cells[place] { Int(number) } else { nil } }
}

import Sheets
import ThaiText

/// A sheet whose rows are the items of a list, with what follows from what is filled in.
struct EntryRowSheet {
  /// A column of the sheet: one that is filled in, or one that reckons.
  enum Column {
    case entry(Int)
    /// Risk score, level and meaning of a rating.
    case score(Rating)
    case level(Rating)
    case meaning(Rating)
    /// What is said elsewhere of the risk that a row belongs to, by its place among all that is.
    case risk(Int)
  }

  /// The places of a rating's columns among the table's.
  struct Rating {
    var likelihood, impact: Int
    var score, word: Int?
  }

  let book: EntryWorkbook
  let sheet: EntrySheet
  let table: EntryTable
  let layout: [Column]
  /// How many of the columns, the last ones, are folded away.
  let folded: Int
  /// Where each of the table's columns stands on the sheet; the column that says what is missing stands first.
  let places: [Int: Int]
  /// Where the level of each rating stands, by the place of its impact among the table's columns.
  let levels: [Int: Int]

  init(_ book: EntryWorkbook, _ sheet: EntrySheet, _ table: EntryTable) {
    self.book = book
    self.sheet = sheet
    self.table = table
    let rows = book.rows.rows[sheet.key] ?? []
    let isShown = table.columns.indices.map { place in book.print.map { _ in table.columns[place].isPrinted(place, rows) } ?? true }
    let isEmpty = Self.emptiness(table, book, rows)
    let shown = Self.layout(table, book, isShown), seen = shown.filter { !isEmpty($0) }
    layout = seen + shown.filter(isEmpty) + Self.layout(table, book, isShown.map { !$0 })
    folded = layout.count - seen.count
    var places: [Int: Int] = [:], levels: [Int: Int] = [:]
    for (place, column) in layout.enumerated() {
      switch column {
      case .entry(let own): places[own] = place + 1
      case .level(let rating): levels[rating.impact] = place + 1
      default: break
      }
    }
    self.places = places
    self.levels = levels
  }

  func live(_ lists: inout EntryLists) -> LiveSheet {
    let last = layout.count + 1, shown = last - folded
    var lines = book.print.map { $0.head(sheet.key, shown) } ?? book.head(sheet, "entry.head.rows", columns: min(last, 6), of: last)
    let top = lines.count
    lines.append(
      LiveRow(
        [LiveCell(0, .text(book.headings.missing), look: book.headingLook)]
          + layout.enumerated().map { LiveCell($0 + 1, .text(heading($1)), look: book.headingLook) }
          + [book.marker(sheet, column: last)], minimumLines: book.print == nil ? 3 : 1))
    let known = known
    let count = rowCount(known.count)
    // All rows have the same ones.
    let missing = missingFormula, reckoned = layout.map(formula), looks = layout.map(look)
    for number in 0..<count {
      let row = known.indices.contains(number) ? known[number] : nil
      lines.append(line(row, missing, reckoned, looks, key: last))
    }
    let rows = (top + 1)...(top + max(count, 1))
    var live = LiveSheet(
      name: sheet.name, title: sheet.name, page: book.page,
      columns: [LiveColumn(4)] + columns + [LiveColumn(2, isHelper: true)],
      rows: lines, repeatedRows: top..<top + 1, paper: book.print == nil ? .wideList : .list, frozenRows: top + 1,
      life: life(top, rows, known, &lists))
    if book.print != nil {
      let free = top + 1 + max(known.count, 1)
      live.freeRows = free < lines.count ? free..<lines.count : nil
      live.life.isProtected = false
      live.life.asideColumns = 1
      live.life.lastPrintedRow = nil
      // An empty page is not printed; whoever has something to fill in there unhides the sheet.
      live.life.isHidden = known.isEmpty
    }
    return live
  }

  private func rowCount(_ known: Int) -> Int {
    if let print = book.print { return known + print.spare }
    return table.isPrepared || !book.isReady || sheet.isFixed ? known : max(table.prepared, known + 50)
  }

  private func life(
    _ top: Int, _ rows: ClosedRange<Int>, _ known: [EntryRows.Row], _ lists: inout EntryLists
  ) -> GridLife {
    var life = GridLife()
    let reach = table.isPrepared || book.print != nil ? rows.upperBound : max(rows.upperBound, EntryWorkbook.lastRow)
    for (place, column) in table.columns.enumerated() {
      guard let at = places[place] else { continue }
      let area = GridArea(firstRow: top + 1, firstColumn: at, lastRow: reach, lastColumn: at)
      let choice = sheet.isFixed || table.isPrepared && column.names(table) ? nil : book.choice(column, area, &lists)
      if let choice { life.choices.append(choice) }
      if let help = book.help(column, from: top, to: choice == nil ? reach : top, at) { life.choices.append(help) }
      if column.field == "units.name" { life.names.append(LiveName("Entry_Units", area)) }
      if let list = EntryWorkbook.filledLists.first(where: { $0.table == table.field && $0.column == column.field }) {
        life.names.append(LiveName(list.name.text, area))
      }
      if table.field == "register.risks", let name = EntryWorkbook.named(column.path) { life.names.append(LiveName(name.text, area)) }
    }
    if table.field == "register.risks", book.print != nil {
      for (impact, place) in levels {
        guard let name = EntryWorkbook.named(table.columns[impact].path.dropLast() + ["levels"]) else { continue }
        life.names.append(
          LiveName(name.text, GridArea(firstRow: top + 1, firstColumn: place, lastRow: reach, lastColumn: place)))
      }
    }
    for (place, column) in layout.enumerated() {
      guard isLevel(column) else { continue }
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
    life.names += names(top: top)
    book.colourMissing(&life, rows: rows)
    life.isProtected = true
    life.frozenColumns = 2
    life.lastPrintedRow = "MAX(\(top + 2),SUMPRODUCT(MAX((\(told)<>\"\")*ROW(\(told)))))"
    return life
  }

  var index: Int { book.sheetPlace(sheet) }

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

  /// How the cells of a column look.
  private func look(_ column: Column) -> LiveLook {
    switch column {
    case .entry(let own):
      table.isPrepared && table.columns[own].names(table) ? .entryFixed : book.look(table.columns[own], sheet)
    case .score: .entryCount
    case .level: LiveLook(alignment: .center, isBold: true, edges: .all)
    case .meaning: .entryLive
    case .risk: isLevel(column) ? LiveLook(alignment: .center, isBold: true, edges: .all) : .entryLive
    }
  }

  private func line(
    _ row: EntryRows.Row?, _ missing: Formula, _ reckoned: [Formula?], _ looks: [LiveLook], key: Int
  ) -> LiveRow {
    var cells = [
      LiveCell(0, .text(missingText(row)), formula: missing, look: .entryLive)
    ]
    func cell(_ place: Int, _ value: Value, isConflict: Bool = false) {
      let look = isConflict ? looks[place].inConflict : looks[place]
      cells.append(LiveCell(place + 1, value, formula: reckoned[place], look: look))
    }
    for (place, column) in layout.enumerated() {
      switch column {
      case .entry(let own):
        // An empty cell looks as its column does, where that has a look.
        guard let value = row?.cells[own]?.written ?? (table.isPrepared || book.print != nil ? .blank : nil) else { continue }
        cell(place, value, isConflict: value.isConflict)
      case .score(let rating): cell(place, row?.score(rating, book.ratings).map { .number(Number(.init($0), .integer)) } ?? .text(""))
      case .level(let rating): cell(place, .text(row?.level(rating, book.ratings) ?? ""))
      case .meaning(let rating):
        cell(place, .text(book.ratings.meaning(row?.score(rating.likelihood), row?.score(rating.impact))))
      case .risk(let at):
        let id = table.name(ofLevel: 0).flatMap { row?.cells[$0]?.shown }
        cell(place, .text(id.flatMap { book.print?.ofRisk[at].values[$0] } ?? ""))
      }
    }
    if let row, !row.key.isEmpty { cells.append(LiveCell(key, .text(row.key), look: LiveLook(format: .typed))) }
    // What is known is as tall as it is; what will be typed nobody knows.
    return LiveRow(cells, growsWithText: row == nil)
  }
}

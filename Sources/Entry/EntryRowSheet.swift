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
  private let layout: [Column]
  /// How many of the columns, the last ones, are folded away.
  private let folded: Int
  /// Where each of the table's columns stands on the sheet; the column that says what is missing stands first.
  private let places: [Int: Int]
  /// Where the level of each rating stands, by the place of its impact among the table's columns.
  private let levels: [Int: Int]

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

  /// Which columns that reckon are folded away on a sheet that is printed: those of ratings without scores and, where many texts
  /// stand beside each other, what scores mean.
  private static func emptiness(_ table: EntryTable, _ book: EntryWorkbook, _ rows: [EntryRows.Row]) -> (Column) -> Bool {
    guard book.print != nil else { return { _ in false } }
    let texts = table.columns.indices.count { place in
      if case .text = table.columns[place].shape { table.columns[place].isPrinted(place, rows) } else { false }
    }
    func isRated(_ rating: Rating) -> Bool { rows.contains { $0.score(rating, book.ratings) != nil } }
    return { column in
      switch column {
      case .score(let rating): !isRated(rating)
      case .meaning(let rating): texts > 7 || !isRated(rating)
      default: false
      }
    }
  }

  private static func layout(_ table: EntryTable, _ book: EntryWorkbook, _ isHere: [Bool]) -> [Column] {
    var columns: [Column] = []
    for place in table.columns.indices where isHere[place] {
      columns.append(.entry(place))
      if let print = book.print, table.levels.count > 1, table.name(ofLevel: 0) == place {
        columns += print.ofRisk.indices.map(Column.risk)
      }
      guard book.ratings.matrix != nil, let rating = table.rating(of: place) else { continue }
      columns += [.score(rating), .level(rating), .meaning(rating)]
    }
    return columns
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
    // The first row has no row above that it could be as.
    let missing = [true, false].map { missingFormula(isFirst: $0, top: top) }
    // Otherwise all rows have the same ones.
    let reckoned = layout.map(formula)
    for number in 0..<count {
      let row = known.indices.contains(number) ? known[number] : nil
      lines.append(line(row, missing[number == 0 ? 0 : 1], reckoned, key: last))
    }
    let rows = (top + 1)...(top + max(count, 1))
    var live = LiveSheet(
      name: sheet.name, title: sheet.name, page: book.page,
      columns: [LiveColumn(4)] + (book.print == nil ? columns : printedColumns) + [LiveColumn(2, isHelper: true)],
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
      // What says no more than the heading is no help.
      if !column.heading.hasSuffix(column.note) { life.notes.append(LiveNote(row: top, column: at, text: column.note)) }
      let area = GridArea(firstRow: top + 1, firstColumn: at, lastRow: reach, lastColumn: at)
      if !sheet.isFixed, !(table.isPrepared && column.names(table)), let choice = book.choice(column, area, &lists) {
        life.choices.append(choice)
      }
      if column.field == "units.name" { life.names.append(LiveName("Entry_Units", area)) }
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
    func cell(_ place: Int?) -> Formula { place.flatMap { places[$0] }.map { here($0) } ?? "\"\"" }
    let ratings = book.ratings
    switch column {
    case .entry: return nil
    case .score(let rating):
      let level = levels[rating.impact].map { here($0) } ?? "\"\""
      return ratings.score(cell(rating.likelihood), cell(rating.impact), score: cell(rating.score), level: level)
    case .level(let rating):
      return ratings.level(cell(rating.likelihood), cell(rating.impact), score: cell(rating.score), word: cell(rating.word))
    case .meaning(let rating): return ratings.meaning(cell(rating.likelihood), cell(rating.impact))
    case .risk(let place):
      guard let names = book.print?.ofRisk[place].names else { return nil }
      return "IFERROR(INDEX(\(names),MATCH(\(cell(table.name(ofLevel: 0)))&\"\",Register_Ids,0))&\"\",\"\")"
    }
  }

  private func line(_ row: EntryRows.Row?, _ missing: Formula, _ reckoned: [Formula?], key: Int) -> LiveRow {
    var cells = [
      LiveCell(0, .text(missingText(row)), formula: missing, look: .entryLive)
    ]
    func cell(_ place: Int, _ value: Value, _ look: LiveLook) { cells.append(LiveCell(place + 1, value, formula: reckoned[place], look: look)) }
    for (place, column) in layout.enumerated() {
      switch column {
      case .entry(let own):
        // An empty cell looks as its column does, where that has a look.
        guard let value = row?.cells[own]?.written ?? (table.isPrepared || book.print != nil ? .blank : nil) else { continue }
        let isFixed = table.isPrepared && table.columns[own].names(table)
        let look = isFixed ? .entryFixed : book.look(table.columns[own], sheet)
        cell(place, value, value.isConflict ? look.inConflict : look)
      case .score(let rating): cell(place, row?.score(rating, book.ratings).map { .number(Number(.init($0), .integer)) } ?? .text(""), .entryCount)
      case .level(let rating):
        cell(
          place, .text(row?.level(rating, book.ratings) ?? ""), LiveLook(alignment: .center, isBold: true, edges: .all))
      case .meaning(let rating):
        cell(place, .text(book.ratings.meaning(row?.score(rating.likelihood), row?.score(rating.impact))), .entryLive)
      case .risk(let at):
        let id = table.name(ofLevel: 0).flatMap { row?.cells[$0]?.shown }
        let look = isLevel(column) ? LiveLook(alignment: .center, isBold: true, edges: .all) : LiveLook.entryLive
        cell(place, .text(id.flatMap { book.print?.ofRisk[at].values[$0] } ?? ""), look)
      }
    }
    if let row, !row.key.isEmpty { cells.append(LiveCell(key, .text(row.key), look: LiveLook(format: .typed))) }
    // What is known is as tall as it is; what will be typed nobody knows.
    return LiveRow(cells, growsWithText: row == nil)
  }

  private func heading(_ column: Column) -> String {
    switch column {
    case .entry(let own): book.heading(table.columns[own])
    case .score(let rating): table.columns[rating.impact].groupHeading + book.headings.score
    case .level(let rating): table.columns[rating.impact].groupHeading + book.headings.level
    case .meaning(let rating): table.columns[rating.impact].groupHeading + book.headings.meaning
    case .risk(let place): (book.print?.ofRisk[place].heading ?? "") + book.headings.reckoned
    }
  }

  private var columns: [LiveColumn] {
    layout.enumerated().map { place, column in
      var live: LiveColumn
      switch column {
      case .entry(let own):
        let look = table.isPrepared || book.print != nil ? nil : book.look(table.columns[own], sheet)
        live = LiveColumn(table.columns[own].width, look: look)
      case .score: live = LiveColumn(1.4)
      case .level: live = LiveColumn(2.2)
      case .meaning: live = LiveColumn(4.5)
      case .risk: live = LiveColumn(4.5)
      }
      return live
    }
  }

  /// The columns of a sheet that is printed: those in sight are as wide together as they can be read on paper.
  private var printedColumns: [LiveColumn] {
    var columns = layout.enumerated().map { place, column in
      let isFolded = place >= layout.count - folded
      var live = isFolded ? LiveColumn(self.columns[place].width) : printed(column)
      live.isHelper = isFolded
      return live
    }
    let shown = columns.indices.filter { !columns[$0].isHelper }
    let total = shown.reduce(0) { $0 + columns[$1].width }
    let texts = shown.filter { isText(layout[$0]) }, room = texts.reduce(0) { $0 + columns[$1].width }
    guard room > 0 else { return columns }
    let share = max(0.4, (room + EntryPrint.width - total) / room)
    for place in texts {
      let width = columns[place].width * share
      columns[place].width = width
      columns[place].limits = min(1.3, width)...max(7, width)
    }
    return columns
  }

  private func isLevel(_ column: Column) -> Bool {
    switch column {
    case .level: true
    case .risk(let place): book.print?.ofRisk[place].isLevel ?? false
    default: false
    }
  }

  private func isText(_ column: Column) -> Bool {
    switch column {
    case .entry(let own): if case .text = table.columns[own].shape { table.columns[own].path != ["id"] } else { false }
    case .risk: !isLevel(column)
    default: false
    }
  }

  private func printed(_ column: Column) -> LiveColumn {
    switch column {
    case .entry(let own):
      let entry = table.columns[own]
      if case .number = entry.content { return LiveColumn(1, limits: 0.8...1.3) }
      if entry.names(table) { return LiveColumn(1.4, limits: 1...2.5) }
      if entry.axis != nil { return LiveColumn(1.3, limits: 1...1.8) }
      if isText(column) { return LiveColumn(entry.width) }
      return LiveColumn(1.9, limits: 1.2...3)
    case .score: return LiveColumn(1.2, limits: 1...1.5)
    case .level: return LiveColumn(1.6, limits: 1.3...2.2)
    case .meaning: return LiveColumn(1.8, limits: 1.2...3.5)
    case .risk: return isLevel(column) ? LiveColumn(1.6, limits: 1.3...2.2) : LiveColumn(4)
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
      guard case .level(let rating) = column else { continue }
      columns.formUnion([rating.likelihood, rating.impact, rating.score, rating.word].compactMap { $0.flatMap { places[$0] } })
      if let level = levels[rating.impact] { columns.insert(level) }
    }
    if layout.contains(where: { if case .risk = $0 { true } else { false } }) {
      columns.formUnion([table.name(ofLevel: 0).flatMap { places[$0] }].compactMap(\.self))
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
  /// Of a column that holds an impact: the columns of its rating.
  func rating(of place: Int) -> EntryRowSheet.Rating? {
    guard columns[place].axis == .impact else { return nil }
    let own = columns[place].path.dropLast()
    func find(_ key: String) -> Int? { columns.firstIndex { $0.path.dropLast() == own && $0.path.last == key } }
    return find("likelihood").map { EntryRowSheet.Rating(likelihood: $0, impact: place, score: find("score"), word: find("level")) }
  }
}

extension EntryRows.Row {
  /// The score in a column.
  func score(_ place: Int) -> Int? { if case .number(let number)? = cells[place] { Int(number) } else { nil } }

  /// What the cells of a rating come to.
  func level(_ rating: EntryRowSheet.Rating, _ ratings: EntryRatings) -> String {
    ratings.level(
      score(rating.likelihood), score(rating.impact), score: rating.score.flatMap(score), word: rating.word.flatMap { cells[$0]?.shown } ?? "")
  }

  func score(_ rating: EntryRowSheet.Rating, _ ratings: EntryRatings) -> Int? {
    ratings.score(score(rating.likelihood), score(rating.impact), score: rating.score.flatMap(score))
  }
}

import Sheets
import ThaiText

/// What the columns of a sheet of rows reckon, and what each row lacks.
extension EntryRowSheet {
  /// What a column reckons in each row; nil of one that is filled in.
  func formula(_ column: Column) -> Formula? {
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

  /// The columns that a row should have filled in: of lists around it, what they are called.
  private var needed: [Int] {
    table.columns.indices.filter { place in
      let column = table.columns[place]
      if case .number = column.content { return false }
      return column.isRequired || column.isWanted
    }
  }

  /// The columns by which a row is begun.
  var telling: [Int] {
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
  var names: [LiveName] {
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

  func missingFormula(isFirst: Bool, top: Int) -> Formula {
    let begin = book.say("entry.missing.begin"), separator = book.say("entry.missing.separator")
    let cells = telling.compactMap { places[$0] }
    guard !cells.isEmpty else { return "\"\"" }
    let outer = table.levels.count - 1
    var lacks = needed.compactMap { place -> Formula? in
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
    if hasBraces {
      lacks.append("IF(SUMPRODUCT(--ISNUMBER(FIND(\(text: "{"),e\(index)_row)))>0,\(text: book.say("entry.missing.braces") + separator),\"\")")
    }
    guard !lacks.isEmpty else { return "IF(\(isEmpty),\"\",\(text: book.say("entry.complete")))" }
    // What is listed is written once, and taken for whole where it is nothing.
    let all: Formula = "\(text: begin)&\(Formula.joined(lacks, by: "&"))&\"|\""
    let told: Formula = "SUBSTITUTE(SUBSTITUTE(\(all),\(text: begin + "|"),\(text: book.say("entry.complete"))),\"|\",\"\")"
    return "IF(\(isEmpty),\"\",SUBSTITUTE(\(told),\" *\",\"\"))"
  }

  func missingText(_ row: EntryRows.Row?) -> String {
    guard let row, telling.contains(where: { row.cells[$0] != nil }) else { return "" }
    let lacks = needed.filter { place in
      (table.columns[place].level == table.levels.count - 1) && row.cells[place] == nil
    }.map { table.columns[$0].heading } + (row.hasBraces ? [book.say("entry.missing.braces")] : [])
    guard !lacks.isEmpty else { return book.say("entry.complete") }
    return book.say("entry.missing.begin") + lacks.map { $0 + book.say("entry.missing.separator") }.joined()
  }

  /// Whether a row has something in braces. Only then is it looked for, so that other workbooks stay small.
  private var hasBraces: Bool { book.rows.rows[sheet.key]?.contains(where: \.hasBraces) == true }
}

import Sheets
import ThaiText

/// What the columns of a sheet of rows reckon, and what each row lacks.
///
/// What is reckoned in every row stands in names: a row then only calls them, so that hundreds of rows that are made ready take little
/// room: a register of 200 takes 11.8 KB of an empty workbook, where one of 120 took 10.7.
extension EntryRowSheet {
  /// What a column reckons in each row; nil of one that is filled in.
  func formula(_ column: Column) -> Formula? {
    switch column {
    case .entry: return nil
    case .score(let rating): return name(of: rating, "s")
    case .level(let rating): return name(of: rating, "l")
    case .meaning(let rating): return name(of: rating, "m")
    case .risk(let place):
      guard let names = book.print?.ofRisk[place].names else { return nil }
      return "IFERROR(INDEX(\(names),MATCH(\(cell(table.name(ofLevel: 0)))&\"\",Register_Ids,0))&\"\",\"\")"
    }
  }

  /// What is reckoned of a rating.
  private func name(of rating: Rating, _ what: Formula) -> Formula { "e\(index)_\(what)\(rating.impact)" }

  private func cell(_ place: Int?) -> Formula { place.flatMap { places[$0] }.map { here($0) } ?? "\"\"" }

  /// The names of what columns reckon.
  private var reckoning: [LiveName] {
    layout.flatMap { column -> [LiveName] in
      switch column {
      case .entry, .risk: return []
      case .score(let rating):
        let level = levels[rating.impact].map { here($0) } ?? "\"\""
        return [
          book.ratings.score(
            cell(rating.likelihood), cell(rating.impact), score: cell(rating.score), level: level, as: name(of: rating, "s"))
        ]
      case .level(let rating):
        return book.ratings.level(
          cell(rating.likelihood), cell(rating.impact), score: cell(rating.score), word: cell(rating.word), as: name(of: rating, "l"))
      case .meaning(let rating):
        return book.ratings.meaning(cell(rating.likelihood), cell(rating.impact), as: name(of: rating, "m"))
      }
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

  /// Those of them that a row is told to lack: its own, and what the items around it are called.
  private var lacked: [Int] {
    needed.filter { place in
      places[place] != nil && (table.columns[place].level == table.levels.count - 1 || table.columns[place].names(table))
    }
  }

  /// The column that names from where one is taken that is left empty; nil of one that is not.
  private func giver(of place: Int) -> Int? {
    let column = table.columns[place]
    return column.giver.flatMap { giver in table.columns.firstIndex { $0.level == column.level && $0.path == [giver] } }
  }

  /// The columns by which a row is begun.
  var telling: [Int] {
    table.columns.indices.filter { place in !(table.isPrepared && table.columns[place].names(table)) }
  }

  /// The cell of a column in the row where the formula stands, by a name.
  ///
  /// - Parameter up: How many rows above.
  private func here(_ column: Int, up: Int = 0) -> Formula {
    up == 0 ? "e\(index)_\(column)" : "e\(index)_\(column)_up"
  }

  /// All names that the formulas call.
  ///
  /// - Parameter top: The row of the headings.
  func names(top: Int) -> [LiveName] {
    var columns = Set((needed + needed.compactMap(giver) + (table.isPrepared ? telling : [])).compactMap { places[$0] })
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
    return [LiveName("e\(index)_row", all, ofRowAbove: 0)] + columns.sorted().map { name($0, up: 0) }
      + above.compactMap { places[$0] }.sorted().map { name($0, up: 1) } + reckoning + lacking(top: top)
  }

  /// What a row lacks, by the name `e…_n`.
  private func lacking(top: Int) -> [LiveName] {
    let separator = book.say("entry.missing.separator"), outer = table.levels.count - 1, headings: Formula = "e\(index)_h"
    var names = [
      LiveName(headings.text, GridArea(firstRow: top, firstColumn: 0, lastRow: top, lastColumn: layout.count))
    ]
    let parts = lacked.compactMap { place -> Formula? in
      guard let column = places[place] else { return nil }
      let own = table.columns[place], part: Formula = "e\(index)_n\(column)"
      let given = giver(of: place).flatMap { places[$0] }
      let isEmpty: Formula = given.map { "AND(\(here(column))=\"\",\(here($0))=\"\")" } ?? "\(here(column))=\"\""
      let lacks: Formula = "IF(\(isEmpty),INDEX(\(headings),\(column + 1))&\(text: separator),\"\")"
      // What is called as in the row above is not missing; the first row has none.
      names.append(
        LiveName(part, own.level == outer ? lacks : "IF(AND(ROW()>\(top + 2),\(here(column, up: 1))<>\"\"),\"\",\(lacks))"))
      return part
    }
    guard !parts.isEmpty else { return [] }
    // A name's formula has room for ten of them.
    let groups = stride(from: 0, to: parts.count, by: 10).map { start -> Formula in
      let group: Formula = "e\(index)_g\(start)"
      names.append(LiveName(group, .joined(Array(parts[start..<min(start + 10, parts.count)]), by: "&")))
      return group
    }
    return names + [LiveName("e\(index)_n", .joined(groups, by: "&")), LiveName("e\(index)_t", listed("e\(index)_n"))]
  }

  /// What is lacking as it is shown: without the separator at its end, and without the marks of headings.
  private func listed(_ lacks: Formula) -> Formula {
    let separator = book.say("entry.missing.separator")
    return "SUBSTITUTE(SUBSTITUTE(\(lacks)&\(text: separator),\(text: separator + separator),\"\"),\"*\",\"\")"
  }

  /// What each row says that it lacks.
  var missingFormula: Formula {
    let cells = telling.compactMap { places[$0] }, complete = book.say("entry.complete")
    guard !cells.isEmpty else { return "\"\"" }
    let isEmpty: Formula =
      table.isPrepared ? "\(Formula.joined(cells.map { "LEN(\(here($0)))" }, by: "+"))=0" : "SUMPRODUCT(LEN(e\(index)_row))=0"
    var lacks: [Formula] = lacked.isEmpty ? [] : ["e\(index)_n"]
    if hasBraces {
      lacks.append("IF(SUMPRODUCT(--ISNUMBER(FIND(\(text: "{"),e\(index)_row)))>0,\(text: book.say("entry.missing.braces") + book.say("entry.missing.separator")),\"\")")
    }
    guard !lacks.isEmpty else { return "IF(\(isEmpty),\"\",\(text: complete))" }
    let all = Formula.joined(lacks, by: "&"), shown = hasBraces ? listed(all) : "e\(index)_t"
    return "IF(\(isEmpty),\"\",IF(\(all)=\"\",\(text: complete),\(text: book.say("entry.missing.begin"))&\(shown)))"
  }

  func missingText(_ row: EntryRows.Row?) -> String {
    guard let row, telling.contains(where: { row.cells[$0] != nil }) else { return "" }
    let lacks = needed.filter { place in
      (table.columns[place].level == table.levels.count - 1) && row.cells[place] == nil && giver(of: place).flatMap { row.cells[$0] } == nil
    }.map { table.columns[$0].heading } + (row.hasBraces ? [book.say("entry.missing.braces")] : [])
    guard !lacks.isEmpty else { return book.say("entry.complete") }
    return book.say("entry.missing.begin") + lacks.joined(separator: book.say("entry.missing.separator"))
  }

  /// Whether a row has something in braces. Only then is it looked for, so that other workbooks stay small.
  private var hasBraces: Bool { book.rows.rows[sheet.key]?.contains(where: \.hasBraces) == true }
}

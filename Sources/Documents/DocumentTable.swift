import Foundation
import ThaiText

/// A table of a document: its heading once, however often it is repeated, and its rows.
public struct DocumentTable: Sendable {
  /// What it is a table of.
  public enum Shape: String, CaseIterable, Sendable {
    /// Projects with their money in each year.
    case plan
    /// Targets by year.
    case targets
    /// Projects of one year with their quarters.
    case quarters
    /// Risks of corruption with the measures against them.
    case risks
    /// Measures of integrity with what became of them.
    case measureResults
    /// Measures of integrity as planned.
    case measures
    /// The indicators of ITA with what is weak.
    case analysis
    /// The indicators of ITA with what they scored.
    case scores
    /// Projects of a province below one indicator.
    case provincial
    /// What is to be done, and by whom.
    case guidelines
  }

  /// What a column holds; tried in this order.
  public enum Column: String, CaseIterable, Sendable {
    case year, rank, number, code, likelihood, issue, impact, level, score, tick, cause, control, domain, dimension, mission, quarter, output, outcome, result, weakness, assessed
    case develop, guideline, project, measure, step, method, indicator, group, target, spent, budget, unit, monitoring, period, points, instrument, remark
    case source, status, obstacle
  }

  /// One row, of the line that it begins in.
  public struct Row: Sendable {
    public let line: Int
    public internal(set) var cells: [String]
    /// The columns whose cell is merged with the one above.
    var merged: Set<Int> = []
  }

  public internal(set) var shape: Shape
  /// The heading's cells.
  public let heading: [String]
  /// What each column holds, where that is known.
  public private(set) var columns: [Column?]
  /// The year of each column of years.
  public let years: [Int: Int]
  /// The quarter, 1 to 4, of each column of ticks.
  public private(set) var quarters: [Int: Int] = [:]
  /// The lines of the heading and of its repetitions.
  public internal(set) var headingLines: [Int]
  public internal(set) var rows: [Row]
  /// Lines between its rows that have no columns and say what the rows below are of: `มิติที่ 1 …`.
  public internal(set) var labels: [Row] = []

  /// The place of the first column that holds something.
  func index(_ column: Column) -> Int? { columns.firstIndex(of: column) }

  /// What a row has in the first column that holds something; empty where there is none.
  func cell(_ column: Column, of row: Row) -> String {
    index(column).map { cell($0, of: row) } ?? ""
  }

  /// A table whose rows are the indicators of ITA, and whose years have a number of no more than 100 each, has scores, not targets.
  func asScores(_ names: IndicatorNames) -> DocumentTable {
    guard shape == .targets, let name = index(.indicator) ?? columns.firstIndex(of: nil), let first = years.keys.min(), name < first else { return self }
    let named = Set(rows.compactMap { names.numbers(in: cell(name, of: $0)).first })
    guard named.count >= 3 else { return self }
    let values = rows.flatMap { row in years.keys.map { cell($0, of: row) } }.filter { !$0.isEmpty && $0 != "-" }
    guard values.allSatisfy({ Decimal(thaiDigits: $0).map { (0...100).contains($0) } ?? false }) else { return self }
    var table = self
    table.shape = .scores
    for index in years.keys { table.columns[index] = .points }
    if table.index(.indicator) == nil { table.columns[name] = .indicator }
    return table
  }

  /// What a row has in a column by its place; empty where it is shorter.
  func cell(_ index: Int, of row: Row) -> String { row.cells.indices.contains(index) ? row.cells[index] : "" }

  /// Takes the quarters of a heading of one line: `ไตรมาส 1`.
  fileprivate mutating func takeQuarters(_ words: DocumentWords) {
    for (index, column) in columns.enumerated() where column == .quarter {
      if let last = heading[index].unicodeScalars.last, let quarter = Int(thaiDigits: String(last)), (1...4).contains(quarter) { quarters[index] = quarter }
    }
  }

  /// Takes in what a second line of the heading says of the columns below the first.
  mutating func take(subheading cells: [String], line: Int, _ words: DocumentWords) {
    headingLines.append(line)
    while columns.count < cells.count { columns.append(nil) }
    for (index, cell) in cells.enumerated() where !cell.isEmpty && years[index] == nil {
      let key = tolerantKey(cell)
      if let quarter = Int(key), (1...4).contains(quarter) {
        quarters[index] = quarter
      } else if let column = words.column(key), column != .year {
        columns[index] = column
        if column == .quarter { quarters[index] = key.last?.wholeNumberValue.flatMap { (1...4).contains($0) ? $0 : nil } }
      }
    }
  }

  /// The columns of years, in their order.
  var yearColumns: [(index: Int, year: Int)] { years.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}

/// Finds the tables of a document.
struct TableReader {
  let words: DocumentWords

  /// The tables in their order. A table goes on behind blank lines and a repeated heading, as a page's end puts them in.
  func tables(in lines: [DocumentLine]) -> [DocumentTable] {
    var tables: [DocumentTable] = []
    /// Whether the last table may go on.
    var isOpen = false
    /// The last line that a heading of two lines took.
    var taken = 0
    /// The line before which all lines of labels are known to be some.
    var labelled = 0
    for line in lines where line.number > taken {
      guard let cells = line.cells else {
        if isOpen, let last = tables.last, isRow(line, of: last, in: lines) {
          tables[tables.count - 1].rows.append(DocumentTable.Row(line: line.number, cells: [line.text]))
        } else if isOpen, let last = tables.last, isPart(line, of: last), let end = line.number < labelled ? labelled : rowBelow(line, of: last, in: lines) {
          labelled = end
          tables[tables.count - 1].labels.append(DocumentTable.Row(line: line.number, cells: [line.text]))
        } else if !line.isBlank, !words.isPageFurniture(line) { isOpen = false }
        continue
      }
      let below = lines.indices.contains(line.number) ? lines[line.number].cells : nil
      if let table = table(headed: cells, above: below, line: line.number) {
        taken = table.headingLines.last ?? 0
        if isOpen, let last = tables.last, last.shape == table.shape, last.years == table.years,
          last.heading.count == table.heading.count
        {
          tables[tables.count - 1].headingLines += table.headingLines
        } else {
          tables.append(table)
          tables[tables.count - 1].labels = parts(above: line, of: table, in: lines)
        }
        isOpen = true
        continue
      }
      guard isOpen, let last = tables.last else { continue }
      if last.headingLines.last == line.number - 1, isSubheading(cells, of: last) {
        tables[tables.count - 1].take(subheading: cells, line: line.number, words)
      } else if !isRule(cells) {
        tables[tables.count - 1].rows.append(DocumentTable.Row(line: line.number, cells: cells, merged: line.merged))
      }
    }
    return tables.map { asPlan($0).sharingMergedCells() }
  }

  /// The lines right above a table that say what all of it is of: of risks a domain and a process, of projects one dimension, which is none of a list
  /// of several.
  private func parts(above line: DocumentLine, of table: DocumentTable, in lines: [DocumentLine]) -> [DocumentTable.Row] {
    let above = lines[..<(line.number - 1)].reversed().prefix(6).prefix { $0.cells == nil }.filter { !$0.isBlank }
    let parts: [DocumentLine]
    switch table.shape {
    case .risks: parts = above.filter { words.risks.isPart($0.key) }
    case .plan, .quarters, .provincial: parts = Array(above.prefix(2).prefix { $0.key.utf8.count < 450 && words.dimension($0.key) != nil })
    case .targets, .measureResults, .measures, .analysis, .scores, .guidelines: return []
    }
    guard table.shape == .risks || parts.count == 1 else { return [] }
    return parts.reversed().map { DocumentTable.Row(line: $0.number, cells: [$0.text]) }
  }

  /// A table of projects below dimensions is one of a plan, whatever its other columns say.
  private func asPlan(_ table: DocumentTable) -> DocumentTable {
    guard table.shape == .provincial, table.index(.project) != nil else { return table }
    let labels = table.labels + table.rows.filter { $0.cells.count { !$0.isEmpty } == 1 }
    guard labels.contains(where: { words.dimension(tolerantKey($0.cells.joined())) != nil }) else { return table }
    var table = table
    table.shape = .plan
    return table
  }

  /// Whether a line without columns may say what the rows below it are of.
  private func isPart(_ line: DocumentLine, of table: DocumentTable) -> Bool {
    !line.isBlank && line.key.utf8.count < 450 && (words.isPart(line.key) || table.shape == .risks && words.risks.isPart(line.key))
  }

  /// The line in which the table goes on as it was below such a line, with nothing but more of them between; nil where it does not.
  private func rowBelow(_ line: DocumentLine, of table: DocumentTable, in lines: [DocumentLine]) -> Int? {
    let next = lines[line.number...].first { !$0.isBlank && !words.isPageFurniture($0) && !($0.cells == nil && isPart($0, of: table)) }
    return next.flatMap { next in next.cells.flatMap { abs($0.count - table.heading.count) <= 1 ? next.number : nil } }
  }

  /// Whether a line without columns is a row of a table of projects all the same, as a sheet of a workbook has rows of which only the first cell
  /// is filled: how far all above it have come, or an item of the first column before the table goes on.
  private func isRow(_ line: DocumentLine, of table: DocumentTable, in lines: [DocumentLine]) -> Bool {
    guard table.shape == .provincial, !line.isBlank, line.key.utf8.count < 2_000 else { return false }
    if words.status(line.key) != nil { return line.key.utf8.count < 120 }
    guard table.columns.first == .mission, ItemMark(Array(line.text.unicodeScalars)[...]) != nil else { return false }
    return lines[line.number...].first { !$0.isBlank }?.cells != nil
  }

  /// The table that a row is the heading of, together with the row below where that has the years, quarters or states of a column's parts.
  private func table(headed cells: [String], above below: [String]?, line: Int) -> DocumentTable? {
    if let below, let whole = HeadingRows(cells, below, words).whole, var table = table(headed: whole, line: line) {
      table.headingLines.append(line + 1)
      return table
    }
    return table(headed: cells, line: line)
  }

  /// The table that a row is the heading of.
  private func table(headed cells: [String], line: Int) -> DocumentTable? {
    // A heading is short, and names its columns.
    guard cells.count > 1, cells.allSatisfy({ $0.unicodeScalars.count <= 80 }) else { return nil }
    let found = cells.map { HeadingYear(tolerantKey($0), words) }
    // One amount of a year is a budget as any other; beside amounts, aims are none.
    let isByYear = found.count { $0?.kind == .money } > 1
    var columns: [DocumentTable.Column?] = zip(cells, found).map { cell, year in
      switch year?.kind {
      case .plain: return .year
      case .money where isByYear: return .year
      case .target: return nil
      case .money, nil:
        let column = words.column(tolerantKey(cell))
        return column == .year ? nil : column
      }
    }
    if !columns.contains(.project) {
      for (index, year) in found.enumerated() where year?.kind == .target { columns[index] = .year }
    }
    let years = found.enumerated().reduce(into: [Int: Int]()) { if columns[$1.offset] == .year { $0[$1.offset] = $1.element?.year } }
    let known = Set(columns.compactMap(\.self))
    let shape = words.tables.first { shape in
      shape.needs.allSatisfy(known.contains) && years.count >= shape.years
        // What no column of a plan says is no heading of one.
        && (shape.shape != .targets || !known.contains(.project))
    }?.shape
    guard let shape else { return nil }
    var table = DocumentTable(shape: shape, heading: cells, columns: columns, years: years, headingLines: [line], rows: [])
    table.takeQuarters(words)
    return table
  }

  /// A second line of a heading: it says what stands below the columns of the first.
  private func isSubheading(_ cells: [String], of table: DocumentTable) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    guard !filled.isEmpty, cells.first?.isEmpty ?? true else { return false }
    return filled.allSatisfy { cell in
      let key = tolerantKey(cell)
      return words.column(key) != nil && key.utf8.count < 90 || Int(key).map { (1...4).contains($0) } ?? false
        // What a column is counted by, below its name.
        || table.shape == .risks && key.hasPrefix("(") && key.hasSuffix(")") && !key.contains(where: \.isNumber)
    }
  }

  /// The line below a heading of Markdown.
  private func isRule(_ cells: [String]) -> Bool { cells.allSatisfy { $0.allSatisfy { $0 == "-" || $0 == ":" || $0 == " " } } }
}

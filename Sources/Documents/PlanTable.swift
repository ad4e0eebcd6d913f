import Assessment
import Foundation
import ThaiText

/// The table of a plan: its projects with their money in each year, and the totals that are printed of them.
public struct PlanTable: Sendable {
  /// A project as a row lists it.
  public struct Listed: Sendable {
    public let line: Int
    public let number: Int?
    /// As printed, its kind with it.
    public let name: String
    /// The item of the mission that it is of, `1.1.1`, where that stands before its name.
    public var item: String?
  }

  /// A row of projects. A cell that several projects share has one amount a year for all of them.
  public struct Row: Sendable {
    public let line: Int
    /// The dimension's number, as far as one was printed so far.
    public let dimension: Int?
    public let dimensionTitle: String
    /// The mission as it was printed last, `1.1 …`.
    public let mission: String
    /// Where the mission was printed.
    public let missionLine: Int
    public internal(set) var projects: [Listed]
    /// One a column of years.
    public let amounts: [WrittenAmount]
    /// The quarters that are ticked, of a list of one year.
    public let quarters: [Int]
    /// How far it has come, where a column of a state is ticked or names one.
    public let status: PlanStatus?
    /// Whether a column of money has a dash.
    public let hasDash: Bool
    /// Whether its money stands in a cell that is merged with the one above.
    let sharesMoney: Bool
    /// What its other columns say.
    public let cells: [DocumentTable.Column: String]
  }

  /// A printed total.
  public struct Total: Sendable {
    public let line: Int
    /// The dimension that it is of; nil of all.
    public let dimension: Int?
    public let isGrand: Bool
    /// How many projects it counts.
    public let count: Int?
    public let amounts: [WrittenAmount]
    /// How many projects it counts in each quarter, of a list of one year.
    public let quarters: [Int: Int]
    /// Which rows it sums up: those since the total before it.
    let rows: Range<Int>
  }

  /// Of each column of money; empty where the table has one column that names no year.
  public let years: [Int]
  public private(set) var rows: [Row] = []
  public private(set) var totals: [Total] = []
  /// Whether the numbers of its projects begin anew with each mission or dimension.
  public var numbersAnew: Bool {
    let firsts = rows.indices.filter { rows[$0].projects.first?.number == 1 }
    return firsts.count > 1
      && firsts.dropFirst().allSatisfy { rows[$0].missionLine != rows[$0 - 1].missionLine || rows[$0].dimension != rows[$0 - 1].dimension }
  }

  /// The columns of which texts are kept.
  static let kept: [DocumentTable.Column] = [.unit, .indicator, .group, .target, .period, .source, .remark, .spent, .result, .obstacle, .method]

  /// The lines of rows of which no project could be made.
  public private(set) var unplaced: [Int] = []

  public var projects: [Listed] { rows.flatMap(\.projects) }

  init?(_ table: DocumentTable, _ words: DocumentWords) {
    guard table.shape == .plan || table.shape == .quarters, let name = table.index(.project) else { return nil }
    var money = table.yearColumns.map(\.index)
    years = table.yearColumns.map(\.year)
    if money.isEmpty, let budget = table.index(.budget) { money = [budget] }
    var dimension: Int?
    var title = ""
    var mission = ("", 0)
    var first = 0
    let inMillions = Set(money.filter { words.saysMillions(tolerantKey(table.heading[$0])) })
    let states = table.heading.enumerated().compactMap { index, text in words.status(tolerantKey(text)).map { (index, $0) } }
    for row in (table.rows + table.labels).sorted(by: { $0.line < $1.line }) {
      func cell(_ index: Int) -> String { table.cell(index, of: row) }
      let filled = row.cells.filter { !$0.isEmpty }
      if filled.count == 1, case let key = tolerantKey(filled[0]), words.isPart(key) {
        if let number = words.dimension(key) { (dimension, title) = (number, filled[0]) }
        mission = ("", 0)
        continue
      }
      let amounts = money.map { WrittenAmount(cell($0), words, isInMillions: inMillions.contains($0)) }
      let front = row.cells.enumerated().filter { !money.contains($0.offset) }.map(\.element)
      if let label = front.first(where: { !$0.isEmpty }), let isGrand = words.total(label) {
        // In the label itself, `รวม 4 โครงการ`, or in a column that has nothing else to count.
        let places = [.number, .dimension, .mission, .project].compactMap { table.index($0) }
        let count = words.projects(in: label) ?? places.lazy.compactMap { cell($0) == label ? nil : cell($0).amounts.first?.whole }.first
        totals.append(
          Total(
            line: row.line, dimension: isGrand ? nil : dimension, isGrand: isGrand,
            count: count, amounts: amounts,
            quarters: table.quarters.reduce(into: [:]) { $0[$1.value] = cell($1.key).amounts.first?.whole }, rows: first..<rows.count))
        if !isGrand { first = rows.count }
        continue
      }
      let dimensionCell = table.cell(.dimension, of: row)
      if !dimensionCell.isEmpty {
        title = dimensionCell
        dimension = dimensionCell.amounts.first?.whole ?? dimension
      }
      let missionCell = table.cell(.mission, of: row)
      if !missionCell.isEmpty { mission = (missionCell, row.line) }
      let (itemCode, rest) = Self.item(cell(name))
      var parts = rest.numberedParts
      // What stands before the projects of a cell is the title of the item that they are of.
      if itemCode != nil, parts.count > 1, parts[0].number == nil { parts.removeFirst() }
      if parts.first?.number == nil, let part = parts.first {
        let number = Int(thaiDigits: table.cell(.number, of: row).filter { $0 != "." && $0 != ")" })
        if number != nil {
          parts[0] = NumberedPart(number: number, text: part.text)
        } else if parts.count == 1, itemCode == nil, money.allSatisfy({ cell($0).isEmpty }), let last = rows.last, let name = last.projects.last {
          // The rest of a cell behind a page's end.
          rows[rows.count - 1].projects[last.projects.count - 1] = Listed(
            line: name.line, number: name.number, name: name.name + " " + part.text)
          continue
        }
      }
      // A figure is no name, nor is what a heading says again.
      parts.removeAll { !Self.isName($0.text, words) }
      guard !parts.isEmpty else {
        if !filled.isEmpty { unplaced.append(row.line) }
        continue
      }
      let projects = parts.map { Listed(line: row.line, number: $0.number, name: $0.text, item: itemCode) }
      // Nothing in the columns of money, and words beside them that none is needed.
      let isFree = amounts.allSatisfy { $0 == .blank } && words.noBudget.contains(where: tolerantKey(table.cell(.remark, of: row)).holds)
      let shares = parts.count > 1 ? Self.shares(of: money.map { (cell($0), inMillions.contains($0)) }, among: parts.count, words) : nil
      for (place, group) in (shares == nil ? [projects] : projects.map { [$0] }).enumerated() {
        rows.append(
          Row(
            line: row.line, dimension: dimension, dimensionTitle: title, mission: mission.0, missionLine: mission.1,
            projects: group, amounts: shares?[place] ?? (isFree ? amounts.map { _ in .none } : amounts),
            quarters: table.quarters.sorted { $0.value < $1.value }.filter { Self.isTicked(cell($0.key)) }.map(\.value),
            status: words.status(tolerantKey(table.cell(.status, of: row))) ?? states.first { Self.isTicked(cell($0.0)) }?.1,
            hasDash: zip(money, amounts).contains { !cell($0).isEmpty && $1 == .blank }, sharesMoney: !row.merged.isDisjoint(with: money),
            cells: Self.kept.reduce(into: [:]) { cells, column in
              let text = table.cell(column, of: row)
              if !text.isEmpty { cells[column] = text }
            }))
      }
    }
    totals = totals.map(whole)
  }

  /// A total that stands alone below the rows of several dimensions is of all of them.
  private func whole(_ total: Total) -> Total {
    guard totals.count == 1, total.rows == rows.indices, Set(rows.map(\.dimension)).count > 1 else { return total }
    return Total(
      line: total.line, dimension: nil, isGrand: true, count: total.count, amounts: total.amounts, quarters: total.quarters, rows: total.rows)
  }

  /// Whether a text may be what a project is called: no figure, not that it needs no money, and no heading of money.
  private static func isName(_ text: String, _ words: DocumentWords) -> Bool {
    let key = tolerantKey(text)
    return key.unicodeScalars.contains { $0.properties.isAlphabetic && !$0.isDigit } && !words.noBudget.contains(where: key.hasPrefix)
      && !(key.utf8.count < 60 && words.column(key) == .budget)
  }

  /// The code of an item that a cell begins with, `1.1.1 โครงการ…`, and what stands behind it.
  private static func item(_ cell: String) -> (code: String?, rest: String) {
    let code = cell.prefix { $0 == "." || $0.unicodeScalars.allSatisfy(\.isDigit) }
    let numbers = code.split(separator: ".")
    guard numbers.count == 3, numbers.allSatisfy({ $0.count < 3 }), let behind = cell[code.endIndex...].first, behind == " " || behind.isLetter
    else { return (nil, cell) }
    return (numbers.compactMap { Int(thaiDigits: String($0)) }.map(String.init).joined(separator: "."), String(cell[code.endIndex...]).trimmed)
  }

  /// The amounts of each of several projects of a row, where each cell has one for each of them in their order, or nothing.
  private static func shares(of cells: [(text: String, isInMillions: Bool)], among count: Int, _ words: DocumentWords) -> [[WrittenAmount]]? {
    var shares = [[WrittenAmount]](repeating: [], count: count)
    for (text, isInMillions) in cells {
      let parts = text.split(separator: " ").map { WrittenAmount(String($0), words, isInMillions: isInMillions) }
      guard parts.isEmpty || parts.count == count && !parts.contains(.unread) else { return nil }
      for place in shares.indices { shares[place].append(parts.isEmpty ? .blank : parts[place]) }
    }
    return shares.contains { $0.contains { $0 != .blank } } ? shares : nil
  }

  /// Whether a cell says yes, in whichever way: anything but nothing, a dash, an empty box or 0, or an amount.
  static func isTicked(_ cell: String) -> Bool {
    let key = tolerantKey(cell)
    return !["", "-", "0", "\(PlainMarkup.box)"].contains(key) && !(key.count > 2 && key.allSatisfy { $0.isNumber || ",.".contains($0) })
  }

  /// The sum of the amounts of rows in a column; nil where one of them cannot be read.
  func sum(of rows: Range<Int>, column: Int) -> Decimal? {
    var sum = Decimal(0)
    for row in self.rows[rows] {
      guard row.amounts.indices.contains(column) else { return nil }
      switch row.amounts[column] {
      case .baht(let amount): sum += amount
      case .none, .blank: break
      case .unread: return nil
      }
    }
    return sum
  }
}

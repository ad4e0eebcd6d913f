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
    for row in table.rows {
      func cell(_ index: Int) -> String { row.cells.indices.contains(index) ? row.cells[index] : "" }
      let amounts = money.map { WrittenAmount(cell($0), words) }
      let front = row.cells.enumerated().filter { !money.contains($0.offset) }.map(\.element)
      if let label = front.first(where: { !$0.isEmpty }), let isGrand = words.total(label) {
        let count = front.dropFirst().lazy.compactMap { $0 == label ? nil : $0.amounts.first }.first
        totals.append(
          Total(
            line: row.line, dimension: isGrand ? nil : dimension, isGrand: isGrand,
            count: count?.whole, amounts: amounts,
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
      var parts = cell(name).numberedParts
      if parts.first?.number == nil, let part = parts.first {
        let number = Int(thaiDigits: table.cell(.number, of: row).filter { $0 != "." && $0 != ")" })
        if number != nil {
          parts[0] = NumberedPart(number: number, text: part.text)
        } else if parts.count == 1, amounts.allSatisfy({ $0 == .blank }), let last = rows.last, let name = last.projects.last {
          // The rest of a cell behind a page's end.
          rows[rows.count - 1].projects[last.projects.count - 1] = Listed(
            line: name.line, number: name.number, name: name.name + " " + part.text)
          continue
        }
      }
      guard !parts.isEmpty else { continue }
      rows.append(
        Row(
          line: row.line, dimension: dimension, dimensionTitle: title, mission: mission.0, missionLine: mission.1,
          projects: parts.map { Listed(line: row.line, number: $0.number, name: $0.text) }, amounts: amounts,
          quarters: table.quarters.sorted { $0.value < $1.value }.filter { Self.isTicked(cell($0.key)) }.map(\.value)))
    }
  }

  /// Whether a cell says yes, in whichever way: anything but nothing, a dash, an empty box or 0.
  private static func isTicked(_ cell: String) -> Bool {
    let key = tolerantKey(cell)
    return !["", "-", "0", "\(PlainMarkup.box)"].contains(key)
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

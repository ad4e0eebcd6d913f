import Foundation
import ThaiText

/// The targets of a plan, year by year.
public struct TargetTable: Sendable {
  public struct Row: Sendable {
    public let line: Int
    public let indicator: String
    /// By year, as printed.
    public let values: [Int: String]

    /// The number of a year's target; nil where it has none, or several.
    public func number(_ year: Int) -> Decimal? {
      let numbers = values[year]?.amounts ?? []
      return numbers.count == 1 ? numbers[0] : nil
    }
  }

  public let line: Int
  public let years: [Int]
  /// Whether it has a column of an earlier year or of the baseline, which names no target.
  let hasBaseline: Bool
  public private(set) var rows: [Row] = []

  init?(_ table: DocumentTable, _ words: DocumentWords) {
    guard table.shape == .targets, let line = table.headingLines.first else { return nil }
    self.line = line
    let columns = table.yearColumns
    years = columns.map(\.year)
    // The last column before those of the years that says something names the indicator.
    let name = columns.first?.index ?? 0
    hasBaseline = zip(table.heading, table.columns).contains { $1 == nil && tolerantKey($0).holds(words.targets.baseline) }
    for row in table.rows {
      let front = row.cells.prefix(name).last { !$0.isEmpty } ?? ""
      var values: [Int: String] = [:]
      for (index, year) in columns where row.cells.indices.contains(index) && !row.cells[index].isEmpty { values[year] = row.cells[index] }
      if values.isEmpty, !front.isEmpty, let last = rows.last, last.line > row.line - 8 {
        // The name goes on in the next line.
        rows[rows.count - 1] = Row(line: last.line, indicator: last.indicator + " " + front, values: last.values)
      }
      guard !front.isEmpty, !values.isEmpty else { continue }
      rows.append(Row(line: row.line, indicator: front, values: values))
    }
  }
}

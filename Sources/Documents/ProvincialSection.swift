import Foundation
import ThaiText

/// The projects below one indicator of a provincial plan or report, with their money, its total and how far they have come.
public struct ProvincialSection: Sendable {
  /// An amount, of the line that it stands in.
  public struct Amount: Sendable {
    public let line: Int
    public let baht: Decimal
  }

  /// A project, or an activity that has money of its own.
  public struct Item: Sendable {
    public let line: Int
    public let name: String
    public let budget: WrittenAmount
    /// What of its money its parts have. They are not counted again beside it.
    public let parts: [Amount]
    /// The unit that carries it out, of its row or, where that has none, of the row above.
    public let unit: String
  }

  /// `1.1`, of its total or of the line above its table; empty where neither has one.
  public let indicator: String
  /// The first line of its rows, and the last.
  public let lines: ClosedRange<Int>
  public let items: [Item]
  /// Its total as printed, with the label's line.
  public let total: Amount?
  /// What is said of all of it: อยู่ระหว่างดำเนินการ.
  public let status: (line: Int, text: String)?

  /// What its items cost, each once.
  public var sum: Decimal { items.reduce(0) { $0 + ($1.budget.baht ?? 0) } }

  /// The sections of a document's tables.
  static func all(_ tables: [DocumentTable], _ lines: [DocumentLine], _ words: DocumentWords) -> [ProvincialSection] {
    tables.filter { $0.shape == .provincial }.flatMap { ProvincialReader(table: $0, words: words).sections(lines) }
  }
}

/// Takes a table apart into sections, and their rows into projects.
private struct ProvincialReader {
  let table: DocumentTable
  let words: DocumentWords

  /// A row on the way to an item.
  private struct Entry {
    let line: Int
    let name: String
    let unit: String
    let isProject: Bool
    let budget: WrittenAmount
    let amounts: [Decimal]
  }

  func sections(_ lines: [DocumentLine]) -> [ProvincialSection] {
    var sections: [ProvincialSection] = []
    var entries: [Entry] = []
    var total: (amount: ProvincialSection.Amount, label: String)?
    var last = 0
    func end(_ status: (Int, String)?) {
      guard let first = entries.first else { return }
      let code = total.flatMap { Self.code($0.label) } ?? indicator(above: lines)
      sections.append(
        ProvincialSection(
          indicator: code, lines: first.line...max(last, first.line), items: items(entries), total: total?.amount, status: status))
      entries = []
      total = nil
    }
    for row in table.rows {
      let filled = row.cells.filter { !$0.isEmpty }
      let label = filled.first.map(tolerantKey) ?? ""
      if (words.total + words.grandTotal).contains(where: label.hasPrefix) {
        last = row.line
        if let baht = table.cell(.budget, of: row).amounts.first ?? filled.dropFirst().lazy.compactMap({ $0.amounts.first }).first {
          total = (ProvincialSection.Amount(line: row.line, baht: baht), filled[0])
        }
      } else if filled.count == 1, words.statuses.contains(where: label.hasPrefix) {
        last = row.line
        end((row.line, filled[0]))
      } else {
        if total != nil { end(nil) }
        last = row.line
        entries.append(entry(row))
      }
    }
    end(nil)
    return sections
  }

  private func entry(_ row: DocumentTable.Row) -> Entry {
    let name = table.cell(.project, of: row), budget = table.cell(.budget, of: row)
    let key = tolerantKey(name)
    return Entry(
      line: row.line, name: name, unit: table.cell(.unit, of: row), isProject: words.kinds.first.map(key.hasPrefix) ?? false,
      budget: WrittenAmount(budget, words), amounts: budget.amounts)
  }

  /// Rows as projects: one has a unit, or money and the word for a project, where the unit's cell is shared with the row above; amounts of rows without either are parts of the one above,
  /// as are all behind the first in one cell where they add up to it.
  private func items(_ entries: [Entry]) -> [ProvincialSection.Item] {
    var items: [ProvincialSection.Item] = []
    var unit = ""
    for entry in entries {
      if !entry.unit.isEmpty { unit = entry.unit }
      let isItem = !entry.unit.isEmpty && (entry.budget != .blank || entry.isProject) || entry.isProject && entry.budget != .blank
      if isItem {
        let first = entry.amounts.first
        let rest = entry.amounts.dropFirst().map { ProvincialSection.Amount(line: entry.line, baht: $0) }
        items.append(
          ProvincialSection.Item(
            line: entry.line, name: entry.name, budget: first.map { entry.amounts.count > 1 ? .baht($0) : entry.budget } ?? entry.budget,
            parts: rest, unit: unit))
      } else if let item = items.last {
        let more = entry.amounts.map { ProvincialSection.Amount(line: entry.line, baht: $0) }
        items[items.count - 1] = ProvincialSection.Item(
          line: item.line, name: item.name, budget: item.budget, parts: item.parts + more,
          unit: item.unit)
      } else if !entry.amounts.isEmpty {
        items.append(
          ProvincialSection.Item(line: entry.line, name: entry.name, budget: entry.budget, parts: [], unit: unit))
      }
    }
    return items
  }

  /// `ตัวชี้วัดที่ 1.1` in a label.
  private static func code(_ label: String) -> String? {
    let key = tolerantKey(label)
    let digits = key.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
    return digits.isEmpty ? nil : String(digits)
  }

  /// The indicator that stands nearest above the table.
  private func indicator(above lines: [DocumentLine]) -> String {
    guard let heading = table.headingLines.first, let word = words.columns.first(where: { $0.column == .indicator })?.heading else { return "" }
    for line in lines[..<(heading - 1)].suffix(20).reversed() where line.cells == nil && word.fits(line.key) {
      if let code = Self.code(line.text) { return code }
    }
    return ""
  }
}

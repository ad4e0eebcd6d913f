import Assessment
import Foundation
import ThaiText

/// Puts the rows of a section together to projects.
///
/// A project has a unit, or money and the word for a project, where the unit's cell is shared with the row above; a number, where the table
/// counts its projects. Other rows say more of the one above: its activities, of which each may have a part of its money, and what a page's
/// end parted from its cells.
struct ProvincialItems {
  let table: DocumentTable
  let words: DocumentWords

  /// The columns of which texts are kept.
  private static let kept: [DocumentTable.Column] = [.budget, .method, .indicator, .target, .period, .source, .result, .output, .outcome, .spent, .obstacle, .remark]

  func items(_ entries: [ProvincialReader.Entry]) -> [ProvincialSection.Item] {
    var items: [ProvincialSection.Item] = []
    /// What holds for rows below too until another is said.
    var unit = ""
    var above: [DocumentTable.Column: ProvincialSection.Text] = [:]
    for entry in entries {
      let own = table.cell(.unit, of: entry.row)
      // A dash says that there is none, and is not what stands above.
      if !own.isEmpty { unit = Self.isDash(own) ? "" : own }
      for column in [DocumentTable.Column.guideline, .measure, .indicator] where stands(aboveRows: column) {
        let text = table.cell(column, of: entry.row)
        if !text.isEmpty { above[column] = ProvincialSection.Text(line: entry.row.line, text: text) }
      }
      if begins(entry) {
        items += self.items(of: entry, unit: unit, above: above)
      } else if !items.isEmpty {
        go(on: &items[items.count - 1], entry)
      } else if !entry.amounts.isEmpty || !name(entry).isEmpty {
        items += self.items(of: entry, unit: unit, above: above)
      }
    }
    return items
  }

  /// Whether a column holds for the rows below too: what stands before the projects' names, and is no indicator of their own.
  private func stands(aboveRows column: DocumentTable.Column) -> Bool {
    guard let index = table.index(column), let name = nameColumn, index != name else { return false }
    return column != .indicator || index < name
  }

  private var nameColumn: Int? { table.index(.project) ?? table.index(.measure) }
  private func name(_ entry: ProvincialReader.Entry) -> String {
    nameColumn.flatMap { entry.row.cells.indices.contains($0) ? entry.row.cells[$0] : nil } ?? ""
  }

  /// Whether a text begins with the word for a project, behind a number or not.
  private func isProject(_ text: String) -> Bool {
    words.kinds.first.map(tolerantKey(text.withoutMark).hasPrefix) ?? false
  }

  private func begins(_ entry: ProvincialReader.Entry) -> Bool {
    let name = name(entry)
    guard !name.isEmpty else { return false }
    let hasUnit = !table.cell(.unit, of: entry.row).isEmpty, hasMoney = entry.budget != .blank || !entry.sources.isEmpty
    let isProject = isProject(name)
    if table.index(.number) != nil, Self.number(table.cell(.number, of: entry.row)) != nil { return true }
    if hasUnit && (hasMoney || isProject) || isProject && hasMoney { return true }
    return !entry.goesOn && (isProject || hasUnit && table.index(.number) == nil)
  }

  private static func isDash(_ cell: String) -> Bool { tolerantKey(cell).allSatisfy { "-–—.".contains($0) } }

  private static func number(_ cell: String) -> String? {
    let digits = cell.unicodeScalars.filter { !$0.isBlank }.prefix { $0.isDigit || $0 == "." }
    return digits.contains(where: \.isDigit) ? String(String.UnicodeScalarView(digits)).trimmingDots : nil
  }

  // MARK: A row that begins

  private func items(
    of entry: ProvincialReader.Entry, unit: String, above: [DocumentTable.Column: ProvincialSection.Text]
  ) -> [ProvincialSection.Item] {
    let line = entry.row.line, whole = name(entry)
    var (head, parts) = Self.parts(of: whole, after: 0)
    // Several projects in one cell.
    if head.isEmpty, parts.count > 1, parts.allSatisfy({ isProject($0.text) }) {
      let amounts = entry.amounts.count == parts.count ? entry.amounts.map(WrittenAmount.baht) : parts.map { _ in entry.amounts.isEmpty ? entry.budget : .unread }
      return zip(parts, amounts).map { part, budget in
        var item = self.item(entry, part.text, unit: unit, above: above, budget: budget)
        item.number = String(part.number)
        return item
      }
    }
    var number = Self.number(table.cell(.number, of: entry.row))
    if head.isEmpty, let first = parts.first {
      number = number ?? String(first.number)
      (head, parts) = (first.text, Array(parts.dropFirst()))
    }
    var item = self.item(entry, whole, unit: unit, above: above, budget: entry.budget)
    item.number = number
    item.title = head
    if let place = words.aims.mainActivity.lazy.compactMap({ head.place(of: " " + $0) }).first {
      item.title = String(head[..<place.lowerBound]).trimmed
      item.activities.append(
        ProvincialSection.Activity(line: line, number: nil, name: String(head[place.lowerBound...]).trimmed, amount: nil))
    }
    let amounts = entry.amounts.map { ProvincialSection.Amount(line: line, baht: $0) }
    var rest = Array(amounts.dropFirst())
    if amounts.count > 1 {
      let isSum = amounts[0].baht == rest.reduce(0) { $0 + $1.baht }
      if !isSum, parts.count == amounts.count {
        // Each is an activity's, and none the whole.
        (item.budget, rest) = (.blank, amounts)
      } else {
        item.budget = .baht(amounts[0].baht)
      }
    }
    item.parts = rest
    pair(&item, parts, rest, line)
    return [item]
  }

  private func item(
    _ entry: ProvincialReader.Entry, _ name: String, unit: String, above: [DocumentTable.Column: ProvincialSection.Text], budget: WrittenAmount
  ) -> ProvincialSection.Item {
    var item = ProvincialSection.Item(line: entry.row.line, name: name, title: name, budget: budget, parts: [], unit: unit, hasOwnUnit: !table.cell(.unit, of: entry.row).isEmpty)
    for column in Self.kept where column != .indicator || !stands(aboveRows: .indicator) {
      let text = table.cell(column, of: entry.row)
      if !text.isEmpty, !Self.isDash(text) { item.cells[column] = [ProvincialSection.Text(line: entry.row.line, text: text)] }
    }
    for (column, text) in above where column != .indicator { item.cells[column] = [text] }
    item.serves = above[.indicator]
    let own = table.cell(.status, of: entry.row)
    item.status = own.isEmpty || Self.isDash(own) ? entry.status : ProvincialSection.Text(line: entry.row.line, text: own)
    item.sources = entry.sources.map { ($0.source, ProvincialSection.Amount(line: entry.row.line, baht: $0.baht)) }
    return item
  }

  // MARK: A row that says more

  private func go(on item: inout ProvincialSection.Item, _ entry: ProvincialReader.Entry) {
    let line = entry.row.line
    let amounts = entry.amounts.map { ProvincialSection.Amount(line: line, baht: $0) }
    item.parts += amounts
    let last = item.activities.last { $0.number != nil }?.number ?? 0
    let (head, parts) = Self.parts(of: name(entry), after: last)
    let before = item.activities.count
    if !head.isEmpty {
      let key = tolerantKey(head)
      if !entry.goesOn || words.kinds.contains(where: key.hasPrefix) {
        item.activities.append(ProvincialSection.Activity(line: line, number: nil, name: head, amount: nil))
      } else if item.activities.isEmpty {
        item.title += " " + head
      } else {
        item.activities[item.activities.count - 1].name += " " + head
      }
    }
    pair(&item, parts, amounts, line)
    let isOne = item.activities.count == before + 1
    for column in Self.kept where column != .budget && (column != .indicator || !stands(aboveRows: .indicator)) {
      let text = table.cell(column, of: entry.row)
      guard !text.isEmpty, !Self.isDash(text) else { continue }
      let said = ProvincialSection.Text(line: line, text: text)
      if isOne, column == .method {
        item.activities[before].method = said
      } else if isOne, column == .indicator {
        item.activities[before].measure = said
      } else if entry.goesOn, let place = item.cells[column]?.indices.last {
        item.cells[column]?[place].text += " " + text
      } else {
        item.cells[column, default: []].append(said)
      }
    }
    for source in entry.sources { item.sources.append((source.source, ProvincialSection.Amount(line: line, baht: source.baht))) }
  }

  /// Gives each activity of a row its amount, where there are as many of both.
  private func pair(
    _ item: inout ProvincialSection.Item, _ parts: [(number: Int, text: String)], _ amounts: [ProvincialSection.Amount], _ line: Int
  ) {
    let isPaired = amounts.count == parts.count
    for (place, part) in parts.enumerated() {
      item.activities.append(
        ProvincialSection.Activity(line: line, number: part.number, name: part.text, amount: isPaired ? amounts[place] : nil))
    }
    guard !isPaired else { return }
    if amounts.count == 1, parts.isEmpty, let last = item.activities.indices.last, item.activities[last].amount == nil, item.activities[last].line == line {
      item.activities[last].amount = amounts[0]
    } else {
      item.unpaired += amounts
    }
  }

  /// What stands before the first number of a cell, and the items that count on from there.
  private static func parts(of text: String, after last: Int) -> (head: String, parts: [(number: Int, text: String)]) {
    let all = "\(last). \(text)".numberedParts
    return (all.first?.text ?? "", all.dropFirst().map { ($0.number ?? 0, $0.text) })
  }
}

extension String {
  /// Without the dots at its end.
  fileprivate var trimmingDots: String { String(reversed().drop { $0 == "." }.reversed()) }
}

import Assessment
import Foundation
import ThaiText

/// Takes a table of projects apart into sections, indicator by indicator.
struct ProvincialReader {
  let table: DocumentTable
  let words: DocumentWords
  /// The columns of money below one heading, by the source that each is of.
  private let sourceColumns: [(index: Int, source: String)]
  /// The source of the part of the plan that the table is in, `(ส่วนของงบบุคลากร)`.
  private let source: ProvincialSection.Text?

  init(_ table: DocumentTable, _ words: DocumentWords, source: ProvincialSection.Text?) {
    self.source = source
    var table = table
    sourceColumns = table.rows.first.map { Self.sources(in: $0, of: table) } ?? []
    if !sourceColumns.isEmpty { table.rows.removeFirst() }
    self.table = table
    self.words = words
  }

  /// The sources that the first row names below the heading of money.
  private static func sources(in row: DocumentTable.Row, of table: DocumentTable) -> [(index: Int, source: String)] {
    guard let first = table.index(.budget), table.headingLines.contains(row.line - 1) else { return [] }
    let next = table.columns.indices.first { $0 > first && table.columns[$0] != nil } ?? table.columns.count
    let filled = row.cells.enumerated().filter { !$0.element.isEmpty }
    guard filled.count > 1, filled.allSatisfy({ (first..<next).contains($0.offset) && $0.element.amounts.isEmpty }) else { return [] }
    return filled.map { ($0.offset, $0.element) }
  }

  /// A row on the way to a section.
  struct Entry {
    let row: DocumentTable.Row
    let budget: WrittenAmount
    let amounts: [Decimal]
    /// Of columns by source.
    let sources: [(source: String, baht: Decimal)]
    /// Whether it stands below a heading that a page's end had repeated, and so may go on with the row before.
    let goesOn: Bool
    var status: ProvincialSection.Text?
  }

  func sections(_ lines: [DocumentLine]) -> [ProvincialSection] {
    var sections: [ProvincialSection] = []
    var entries: [Entry] = []
    var work = NumberedTexts()
    var total: (amount: ProvincialSection.Amount, label: String)?
    var status: (line: Int, text: String)?
    var last = 0
    var code = indicator(above: lines)
    func end() {
      defer { (entries, total, status, work) = ([], nil, nil, NumberedTexts()) }
      guard let first = entries.first else { return }
      // A total of an indicator names it; a number that counts its projects is none.
      let named = total.flatMap { total in words.aims.indicator.contains(where: tolerantKey(total.label).holds) ? Self.code(total.label) : nil }
      let written = named ?? code
      sections.append(
        ProvincialSection(
          indicator: written.digits(.arabic), written: written, lines: first.row.line...max(last, first.row.line),
          items: ProvincialItems(table: table, words: words).items(entries), work: work.texts, source: source, total: total?.amount,
          status: status))
    }
    let headings = Set(table.headingLines.dropFirst())
    for row in table.rows {
      let filled = row.cells.filter { !$0.isEmpty }
      let label = filled.first.map(tolerantKey) ?? ""
      if (words.total + words.grandTotal).contains(where: label.hasPrefix) {
        if words.total(filled[0]) == true, total != nil || sections.last?.total != nil, let baht = table.cell(.budget, of: row).amounts.first {
          // The rows above have a total of their own: this is of all of them.
          if total == nil { last = row.line }
          end()
          sections[sections.count - 1].grandTotal = ProvincialSection.Amount(line: row.line, baht: baht)
          continue
        }
        last = row.line
        let money = sourceColumns.compactMap { row.cells.indices.contains($0.index) ? row.cells[$0.index].amounts.first : nil }
        if !money.isEmpty {
          total = (ProvincialSection.Amount(line: row.line, baht: whole(of: row) ?? money.reduce(0, +)), filled[0])
        } else if let baht = table.cell(.budget, of: row).amounts.first ?? filled.dropFirst().lazy.compactMap({ $0.amounts.first }).first {
          total = (ProvincialSection.Amount(line: row.line, baht: baht), filled[0])
        }
      } else if filled.count == 1, words.status(label) != nil {
        last = row.line
        status = (row.line, filled[0])
        // It is of those above it that none has said anything of yet.
        for place in entries.indices where entries[place].status == nil {
          entries[place].status = ProvincialSection.Text(line: row.line, text: filled[0])
        }
      } else if filled.count == 1, words.aims.indicator.contains(where: label.hasPrefix), let found = Self.code(filled[0]) {
        end()
        code = found
      } else {
        if total != nil { end() }
        last = row.line
        let text = table.cell(.mission, of: row)
        if !text.isEmpty { work.take(text, line: row.line) }
        entries.append(entry(row, goesOn: headings.contains(row.line - 1)))
      }
    }
    end()
    return sections
  }

  private func entry(_ row: DocumentTable.Row, goesOn: Bool) -> Entry {
    let budget = table.cell(.budget, of: row)
    let sources = sourceColumns.compactMap { column -> (source: String, baht: Decimal)? in
      guard !isTotal(column.source), row.cells.indices.contains(column.index), let baht = row.cells[column.index].amounts.first else { return nil }
      return (column.source, baht)
    }
    return Entry(
      row: row, budget: sourceColumns.isEmpty ? WrittenAmount(budget, words) : whole(of: row).map(WrittenAmount.baht) ?? free(row), amounts: sourceColumns.isEmpty ? Self.amounts(budget) : [],
      sources: sources, goesOn: goesOn)
  }

  private func isTotal(_ source: String) -> Bool { words.total.contains(where: tolerantKey(source).hasPrefix) }

  /// What stands in the column of the sources' total; nil where there is none.
  private func whole(of row: DocumentTable.Row) -> Decimal? {
    sourceColumns.first { isTotal($0.source) }.flatMap { row.cells.indices.contains($0.index) ? row.cells[$0.index].amounts.first : nil }
  }

  /// That no money is needed may stand in any of the columns.
  private func free(_ row: DocumentTable.Row) -> WrittenAmount {
    sourceColumns.contains { row.cells.indices.contains($0.index) && WrittenAmount(row.cells[$0.index], words) == .none } ? .none : .blank
  }

  /// The amounts of a cell, without the numbers of its items: `1. 10,000 2. 20,000`.
  private static func amounts(_ cell: String) -> [Decimal] {
    let parts = cell.numberedParts.map { (number: $0.number, amounts: $0.text.amounts) }
    return parts.count > 1 && parts.allSatisfy { $0.number != nil && $0.amounts.count == 1 } ? parts.flatMap(\.amounts) : cell.amounts
  }

  /// `ตัวชี้วัดที่ ๑.๑` in a label: its number as written.
  static func code(_ label: String) -> String? {
    let digits = label.unicodeScalars.filter { !$0.isBlank }.drop { !$0.isDigit }.prefix { $0.isDigit || $0 == "." }
    var code = String(String.UnicodeScalarView(digits))
    while code.last == "." { code.removeLast() }
    return code.isEmpty ? nil : code
  }

  /// The indicator that stands nearest above the table, its number as written; empty where none does.
  private func indicator(above lines: [DocumentLine]) -> String {
    guard let heading = table.headingLines.first else { return "" }
    for line in lines[..<(heading - 1)].suffix(20).reversed() where line.cells == nil && words.aims.indicator.contains(where: line.key.hasPrefix) {
      if let code = Self.code(line.text) { return code }
    }
    return ""
  }
}

/// Texts that count on from cell to cell, `๑. …`, `๒. …`; what has no number goes on the text before it.
struct NumberedTexts {
  private(set) var texts: [ProvincialSection.Text] = []
  private var last = 0

  mutating func take(_ cell: String, line: Int) {
    for part in "\(last). \(cell)".numberedParts {
      if part.number == last {
        guard !part.text.isEmpty else { continue }
        if texts.isEmpty { texts.append(ProvincialSection.Text(line: line, text: part.text)) } else { texts[texts.count - 1].text += " " + part.text }
      } else {
        last = part.number ?? last
        texts.append(ProvincialSection.Text(line: line, text: part.text))
      }
    }
  }
}

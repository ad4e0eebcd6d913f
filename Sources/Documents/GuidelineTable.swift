import ThaiText

/// A table of guidelines (แนวทางการพัฒนา) with the units that carry them out.
public struct GuidelineTable: Sendable {
  public struct Item: Sendable {
    public let line: Int
    public let number: Int
    public internal(set) var text: String
    public internal(set) var unit: String
    /// What stands below it with a number of two, `8.1`.
    public internal(set) var subitems: [(line: Int, parent: Int)]
  }

  public let line: Int
  public let table: DocumentTable
  public private(set) var items: [Item] = []
  /// Rows behind a page's end that go on the row before it and do not say so.
  public private(set) var spills: [Int] = []

  init?(_ table: DocumentTable) {
    guard table.shape == .guidelines, let line = table.headingLines.first else { return nil }
    self.line = line
    self.table = table
    let repeated = Set(table.headingLines.dropFirst())
    for row in table.rows {
      let text = table.cell(.guideline, of: row), unit = table.cell(.unit, of: row)
      if let number = Int(thaiDigits: table.cell(.number, of: row)) {
        items.append(Item(line: row.line, number: number, text: text, unit: unit, subitems: []))
      } else if !items.isEmpty {
        if text.isEmpty, repeated.contains(row.line - 1) { spills.append(row.line) }
        var item = items[items.count - 1]
        item.text = [item.text, text].filter { !$0.isEmpty }.joined(separator: " ")
        item.unit = [item.unit, unit].filter { !$0.isEmpty }.joined(separator: " ")
        let key = tolerantKey(text)
        let digits = key.prefix { $0.isNumber }, rest = key.dropFirst(digits.count)
        if rest.first == ".", rest.dropFirst().first?.isNumber ?? false, let parent = Int(digits) { item.subitems.append((row.line, parent)) }
        items[items.count - 1] = item
      }
    }
  }
}

/// How a cell of a table takes part in the totals of its column, so that a workbook reckons them.
public enum Tally: Equatable, Sendable {
  /// It is added up.
  case item
  /// The sum of the items above it, up to the subtotal before.
  case subtotal
  /// The sum of all subtotals, or of all items where there is none.
  case total
  /// How many of the items above it hold a text, up to the subtotal before; of a table without one, of all.
  case count(of: String)
}

/// The cells of a column that are added up, from the top down.
struct TallyColumn {
  private var items: [Int] = []
  /// The items since the last subtotal.
  private var open: [Int] = []
  private var subtotals: [Int] = []

  /// Takes a cell, and gives the formula of one that is a total.
  mutating func formula(_ tally: Tally, row: Int, column: Int) -> Formula? {
    switch tally {
    case .item:
      items.append(row)
      open.append(row)
      return nil
    case .subtotal:
      defer {
        subtotals.append(row)
        open = []
      }
      return range(open, column).map { "SUM(\($0))" }
    case .count(let text):
      return range(items, column).map { "COUNTIF(\($0),\(text: text))" }
    case .total:
      guard !subtotals.isEmpty else { return range(items, column).map { "SUM(\($0))" } }
      return Formula.joined(subtotals.map { "\(CellName(row: $0, column: column))" }, by: "+")
    }
  }

  /// Rows of a heading that is repeated may stand between the first and the last: they hold no numbers and no ticks.
  private func range(_ rows: [Int], _ column: Int) -> CellRange? {
    guard let first = rows.first, let last = rows.last else { return nil }
    return CellRange(CellName(row: first, column: column), CellName(row: last, column: column))
  }
}

import Foundation

extension FigureTable {
  /// Percentages that are not those of the figures of which the column's other percentages are: of one column in another, or of each row in the
  /// column's total. Nobody else knows what a percentage is of, so that as many as fail must be outnumbered by those that hold.
  func wrongShares() -> [Derived] {
    columns.indices.filter { columns[$0].kind == .share && holdsFigures($0) }.flatMap { column -> [Derived] in
      let left = (0..<column).reversed().filter { (columns[$0].kind == .plain || columns[$0].kind.isTotal) && holdsFigures($0) }.prefix(6)
      let ofColumns = left.flatMap { part in
        left.filter { $0 != part }.map { whole in share(column) { row in row.figures[part].flatMap { Self.share($0.amount, row.figures[whole]?.amount) } } }
      }
      let ofTotals = left.flatMap { part in
        wholes(of: part).map { whole in share(column) { row in row.figures[part].flatMap { Self.share($0.amount, whole) } } }
      }
      let tried = ofColumns + ofTotals
      // Of equals the first is kept.
      guard let best = tried.max(by: { ($0.right, -$0.wrong.count) < ($1.right, -$1.wrong.count) }), best.right > best.wrong.count,
        best.right > 1 || left.count == 1
      else { return [] }
      return best.wrong
    }
  }

  /// What a column's figures may be parts of: its printed total, and the sum of its rows.
  private func wholes(of column: Int) -> [Decimal] {
    let printed = rows.last { $0.kind.isTotal }?.figures[column]?.amount
    let sum = rows.filter { $0.kind == .plain }.compactMap { $0.figures[column]?.amount }.reduce(Decimal(0), +)
    return [printed, sum].compactMap(\.self)
  }

  private static func share(_ part: Decimal, _ whole: Decimal?) -> Decimal? {
    whole.flatMap { $0 > 0 ? part / $0 * 100 : nil }
  }

  /// In how many rows a meaning of a column of percentages holds, rounded or cut off, and where it fails. None and all hold of many figures, and
  /// so speak for none.
  private func share(_ column: Int, _ reckoned: (Row) -> Decimal?) -> (right: Int, wrong: [Derived]) {
    var right = 0, wrong: [Derived] = []
    for row in rows where row.kind == .plain || row.kind.isTotal {
      guard let figure = row.figures[column], let value = reckoned(row) else { continue }
      if abs(figure.amount - value) < Decimal(sign: .plus, exponent: -figure.decimals, significand: 1) {
        if value != 0, value != 100 { right += 1 }
      } else {
        wrong.append(derived(row, column, figure, value, of: []))
      }
    }
    return (right, wrong)
  }
}

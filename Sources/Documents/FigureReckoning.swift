import Foundation

extension FigureTable {
  /// A figure that follows from others, with what it should be.
  struct Derived {
    let line: Int
    /// What its row and its column are called.
    let row: String, heading: String
    let printed: Decimal, reckoned: Decimal
    /// The lines of the figures that it follows from.
    let parts: [Int]
    let column: Int
  }

  /// The rows that a total is of, by its place: those since the total before it, else those below it.
  private func block(of total: Int) -> [Row] {
    let above = rows[..<total].reversed().prefix { !$0.kind.isTotal }.reversed().filter { $0.kind == .plain }
    return above.isEmpty ? rows[(total + 1)...].prefix { !$0.kind.isTotal }.filter { $0.kind == .plain } : above
  }

  /// The totals of columns that are not the sums of their rows; a total that may be of several sets of rows is right with each.
  ///
  /// - Returns: Each row of totals in which one is wrong, and whether another one is right: then it is known what it adds up.
  func wrongTotals() -> [(wrong: [Derived], isSure: Bool)] {
    rows.indices.filter { rows[$0].kind.isTotal }.compactMap { place in
      let total = rows[place], block = block(of: place), all = rows[..<place].filter { $0.kind == .plain }
      let subtotals = rows[..<place].filter { $0.kind == .total }
      var wrong: [Derived] = [], right = 0
      for (column, figure) in total.figures.sorted(by: { $0.key < $1.key })
      where (columns[column].kind == .plain || columns[column].kind.isTotal) && added?.contains(column) ?? true {
        func sum(_ rows: [Row]) -> Decimal? {
          guard rows.count > 1, !rows.contains(where: { $0.unread.contains(column) }) else { return nil }
          return rows.reduce(Decimal(0)) { $0 + ($1.figures[column]?.amount ?? 0) }
        }
        // What is a part of the row above it is counted there.
        func outer(_ rows: [Row]) -> [Row] {
          let depth = rows.map(\.depth).min() ?? 1
          return rows.filter { $0.depth == depth }
        }
        let usual = total.kind == .grandTotal && !all.isEmpty ? all : block
        let sums = [usual, block, all, outer(usual), outer(all), subtotals].compactMap(sum)
        guard let reckoned = sum(outer(usual)) ?? sum(usual) else { continue }
        if sums.contains(where: figure.fits) {
          right += 1
        } else {
          wrong.append(derived(total, column, figure, reckoned, of: usual))
        }
      }
      return wrong.isEmpty ? nil : (wrong, right > 0 || wrong.count == 1)
    }
  }

  /// What columns reckon from those on their left, where it holds in more rows than it fails in: nobody else knows what is meant.
  ///
  /// - Parameter kind: What the columns are.
  /// - Returns: The figures in which it fails.
  func wrongColumns(_ kind: (Kind) -> Bool, _ reckoned: ([Figure]) -> Decimal?) -> [Derived] {
    columns.indices.filter { kind(columns[$0].kind) && added == nil }.flatMap { column -> [Derived] in
      let left = (0..<column).filter { columns[$0].kind == .plain }
      let since = Array(left.reversed().prefix { place in !(place..<column).contains { columns[$0].kind.isTotal && $0 != column } }.reversed())
      let choices = [since, left, ((column + 1)..<columns.count).filter { columns[$0].kind == .plain }].filter { $0.count > 1 }
      return Self.believed(choices.map { failing($0, column, reckoned) })
    }
  }

  /// Differences that are not those of the two columns that they are of, and those whose sign says the contrary of what the other rows' signs say.
  func wrongDifferences() -> (amounts: [Derived], signs: [Derived]) {
    let found = columns.indices.filter { columns[$0].kind == .difference }.map { column -> (amounts: [Derived], signs: [Derived]) in
      let left = (0..<column).filter { columns[$0].kind == .plain || columns[$0].kind.isTotal }
      // The two columns right before it come first.
      let pairs = left.reversed().flatMap { second in left.reversed().filter { $0 < second }.map { [$0, second] } }.prefix(20)
      let tried = pairs.map { pair in failing(pair, column, isAbsolute: true) { $0.count == 2 ? $0[1].amount - $0[0].amount : nil } }
      // Of equals the first is kept.
      guard let best = tried.indices.max(by: { tried[$0].right < tried[$1].right }), tried[best].right >= max(1, tried[best].wrong.count) else { return ([], []) }
      return (tried[best].wrong, wrongSigns(column, of: pairs[best]))
    }
    return (found.flatMap(\.amounts), found.flatMap(\.signs))
  }

  /// Where most differences are of the second less the first, or most of the first less the second, those that are the other way round. A column
  /// without a sign has none that is wrong.
  private func wrongSigns(_ column: Int, of pair: [Int]) -> [Derived] {
    let signed = rows.compactMap { row -> (row: Row, figure: Figure, rise: Decimal)? in
      guard let figure = row.figures[column], let first = row.figures[pair[0]], let second = row.figures[pair[1]] else { return nil }
      let rise = second.amount - first.amount
      return rise != 0 && figure.amount != 0 && (figure.fits(rise) || figure.fits(-rise)) ? (row, figure, rise) : nil
    }
    guard signed.contains(where: \.figure.isSigned) else { return [] }
    let rising = signed.filter { ($0.figure.amount < 0) == ($0.rise < 0) }, falling = signed.filter { ($0.figure.amount < 0) != ($0.rise < 0) }
    guard min(rising.count, falling.count) > 0, rising.count != falling.count else { return [] }
    return (rising.count > falling.count ? falling : rising).map { derived($0.row, column, $0.figure, -$0.figure.amount, of: []) }
  }

  /// Where the meaning of a column fails that holds in most rows, as far as it holds in no fewer than it fails in.
  private static func believed(_ tried: [(right: Int, wrong: [Derived])]) -> [Derived] {
    // Of equals the first is kept.
    guard let best = tried.max(by: { $0.right < $1.right }) else { return [] }
    return best.right >= max(1, best.wrong.count) ? best.wrong : []
  }

  func derived(_ row: Row, _ column: Int, _ figure: Figure, _ reckoned: Decimal, of parts: [Row]) -> Derived {
    Derived(
      line: row.line, row: row.label, heading: columns[column].heading, printed: figure.amount, reckoned: reckoned,
      parts: parts.map(\.line), column: column)
  }

  private func failing(
    _ parts: [Int], _ column: Int, isAbsolute: Bool = false, _ reckoned: ([Figure]) -> Decimal?
  ) -> (right: Int, wrong: [Derived]) {
    var right = 0, wrong: [Derived] = []
    // The rows of totals are added up from above.
    for row in rows where !row.kind.isTotal || !columns[column].kind.isTotal {
      guard let figure = row.figures[column], row.unread.isDisjoint(with: parts) else { continue }
      let figures = parts.compactMap { row.figures[$0] }
      guard let value = reckoned(figures) else { continue }
      if figure.fits(value) || isAbsolute && figure.fits(-value) {
        right += 1
      } else {
        wrong.append(derived(row, column, figure, value, of: []))
      }
    }
    return (right, wrong)
  }

  /// Rows of averages that are not the average of the rows above.
  func wrongAverages() -> [Derived] {
    rows.indices.filter { rows[$0].kind == .average && added == nil }.flatMap { place -> [Derived] in
      let row = rows[place], above = rows[..<place].filter { $0.kind == .plain }
      guard above.count > 1 else { return [] }
      let tried = row.figures.sorted { $0.key < $1.key }.compactMap { column, figure -> (Derived, isRight: Bool)? in
        let figures = above.compactMap { $0.figures[column] }
        guard figures.count == above.count, let mean = figures.mean else { return nil }
        return (derived(row, column, figure, mean, of: above), figure.fits(mean))
      }
      let wrong = tried.filter { !$0.isRight }.map(\.0)
      // An average that fails everywhere is another one, weighted or of more than is printed.
      return tried.count == 1 || wrong.count * 2 <= tried.count ? wrong : []
    }
  }
}

extension [FigureTable.Figure] {
  /// Their average; nil of fewer than two.
  var mean: Decimal? { count > 1 ? reduce(Decimal(0)) { $0 + $1.amount } / Decimal(count) : nil }
}

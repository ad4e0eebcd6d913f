/// The widths of a table's columns, so that the table is low and every column can be read.
///
/// The rule: a column is at least as wide as its longest word, and as `readable` unless its text needs less. Where
/// these widths don't fit the page, words longer than `longestWord` (an address on the web, a dotted line) may be cut.
/// Where they still don't fit, the table cannot be drawn decently: there are no widths, and it is written as records.
///
/// The room that is left is first shared by the sheet's relative widths, no column getting more than its text needs;
/// then columns give to others as long as that makes the table lower.
struct PlainTextWidths {
  /// What a column must have to be read with ease, in columns of text.
  static let readable = 9
  /// The longest word that is never cut, in columns of text.
  static let longestWord = 20

  /// The rows above which the last tuning, which costs most, is left out.
  private static let longestTable = 200

  private let grid: PlainTextGrid
  private let room: Int
  private var minima: [Int]
  private var needs: [Int]
  private var heights: PlainTextHeights

  /// The widths of the columns without their margins and rules, and the heights of the rows at these; nil where the
  /// table cannot be drawn decently.
  static func solve(_ grid: PlainTextGrid, width: Int) -> (widths: [Int], rows: [Int])? {
    var solver = PlainTextWidths(grid, width: width)
    for cap in [width, longestWord] {
      solver.measure(cap: cap)
      guard solver.minima.reduce(0, +) <= solver.room else { continue }
      let widths = solver.share()
      return (widths, solver.heights.rows(widths))
    }
    return nil
  }

  private init(_ grid: PlainTextGrid, width: Int) {
    self.grid = grid
    // A rule at the left of each column and at the right of the last; a blank on both sides of each text.
    room = width - 3 * grid.columnCount - 1
    minima = []
    needs = []
    heights = PlainTextHeights(grid, width: width)
  }

  /// Finds what each column must have and what it can use, cutting words longer than `cap`.
  private mutating func measure(cap: Int) {
    var longest = [Int](repeating: 1, count: grid.columnCount)
    needs = longest
    for place in grid.places where place.columnSpan == 1 {
      let need = Self.need(of: place)
      longest[place.column] = max(longest[place.column], min(need.word, cap))
      needs[place.column] = max(needs[place.column], need.line)
    }
    minima = zip(longest, needs).map { longest, need in max(longest, min(Self.readable, need)) }
    for place in grid.places where place.columnSpan > 1 {
      let need = Self.need(of: place)
      let columns = place.column..<place.column + place.columnSpan
      let rules = 3 * (place.columnSpan - 1)
      raise(&minima, columns, to: min(need.word, cap) - rules)
      raise(&needs, columns, to: need.line - rules)
    }
    for column in needs.indices { needs[column] = max(needs[column], minima[column]) }
  }

  private static func need(of place: PlainTextGrid.Place) -> (line: Int, word: Int) {
    let indents = PlainTextIndents(place.style, width: 3 * longestWord)
    return (place.text.longestLine + max(indents.first, indents.others), place.text.longestPiece + indents.others)
  }

  /// Raises columns until they hold `sum`, the narrowest by the sheet's relative widths first.
  private func raise(_ widths: inout [Int], _ columns: Range<Int>, to sum: Int, limits: [Int]? = nil) {
    var missing = sum - widths[columns].reduce(0, +)
    while missing > 0 {
      var narrowest: (column: Int, share: Double)?
      for column in columns where widths[column] < limits?[column] ?? .max {
        let share = Double(widths[column] + 3) / grid.weights[column]
        if share < narrowest?.share ?? .infinity { narrowest = (column, share) }
      }
      guard let narrowest else { return }
      widths[narrowest.column] += 1
      missing -= 1
    }
  }

  private mutating func share() -> [Int] {
    var widths = minima
    raise(&widths, widths.indices, to: room, limits: needs)
    guard widths != needs else { return widths }
    for step in [8, 4, 2, 1] { balance(&widths, by: step) }
    lowerTable(&widths)
    return widths
  }

  /// Moves room to where it saves most, as long as it saves more than it costs.
  ///
  /// What is made small is the sum of the cubes of all cells' heights, which falls with the tallest cells of the rows
  /// and can be found column by column.
  private mutating func balance(_ widths: inout [Int], by step: Int) {
    guard grid.columnCount > 1 else { return }
    for _ in 0..<widths.count * 4 {
      var giver: (column: Int, cost: Double)?
      var taker: (column: Int, gain: Double)?
      var second: (column: Int, gain: Double)?
      for column in widths.indices {
        let now = heights.cost(of: column, at: widths[column])
        if widths[column] - step >= minima[column] {
          let cost = heights.cost(of: column, at: widths[column] - step) - now
          if cost < giver?.cost ?? .infinity { giver = (column, cost) }
        }
        if widths[column] + step <= needs[column] {
          let gain = now - heights.cost(of: column, at: widths[column] + step)
          if gain > taker?.gain ?? 0 {
            second = taker
            taker = (column, gain)
          } else if gain > second?.gain ?? 0 {
            second = (column, gain)
          }
        }
      }
      guard let giver else { return }
      if taker?.column == giver.column { taker = second }
      guard let taker, taker.gain > giver.cost else { return }
      widths[giver.column] -= step
      widths[taker.column] += step
    }
  }

  /// Moves single columns of room as long as the drawn table gets lower by it: ปค.5 of an example by 4 lines in 142,
  /// ปค.4 of long texts by 114 in 561. It takes 5 in 1,000 instructions of a report.
  private mutating func lowerTable(_ widths: inout [Int]) {
    guard grid.rowCount <= Self.longestTable else { return }
    var lowest = heights.total(widths)
    var isLower = true
    while isLower {
      isLower = false
      for giver in widths.indices {
        for taker in widths.indices where giver != taker {
          guard widths[giver] > minima[giver], widths[taker] < needs[taker] else { continue }
          widths[giver] -= 1
          widths[taker] += 1
          let height = heights.total(widths)
          if height < lowest {
            lowest = height
            isLower = true
          } else {
            widths[giver] += 1
            widths[taker] -= 1
          }
        }
      }
    }
  }
}

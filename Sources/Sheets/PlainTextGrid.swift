import ThaiText

/// A table made ready for drawing: which cell each place belongs to, and each cell's text.
///
/// Columns that no row of the table tells apart are one column here. Spans end at the table's edge, at the end of the
/// heading rows, and where another cell stands.
struct PlainTextGrid {
  struct Place {
    var row, column: Int
    var rowSpan, columnSpan: Int
    var style: Style
    var isNumber: Bool
    var text = ShownText.empty

    var alignment: Style.Alignment {
      isNumber && style.alignment == .leading ? .trailing : style.alignment
    }
  }

  private(set) var places: [Place] = []
  /// The value of each of `places`.
  private(set) var values: [Value] = []
  /// The index in `places` of each place, row by row.
  private var owners: [Int] = []
  let rowCount: Int
  let headingCount: Int
  private(set) var columnCount: Int
  /// The relative width of each column.
  private(set) var weights: [Double]

  init(_ table: Table, weights sheetWeights: [Double]) {
    let rows = table.headings + table.rows
    rowCount = rows.count
    headingCount = table.headings.count
    let columns = max(sheetWeights.count, rows.reduce(0) { max($0, $1.cells.count) })
    columnCount = columns
    weights = (0..<columns).map { column in
      let weight = column < sheetWeights.count ? sheetWeights[column] : 1
      return weight.isFinite && weight > 0.01 ? weight : 0.01
    }
    owners = [Int](repeating: -1, count: rows.count * columns)
    for (index, row) in rows.enumerated() {
      fill(index, with: row.cells, lastRow: index < headingCount ? headingCount : rowCount)
    }
    joinColumns()
  }

  func owner(_ row: Int, _ column: Int) -> Int { owners[row * columnCount + column] }

  /// The indices in `places` of those whose first row is this one, from left to right.
  func startingIn(_ row: Int) -> [Int] {
    (0..<columnCount).map { owner(row, $0) }.enumerated().filter { column, owner in
      places[owner].row == row && places[owner].column == column
    }.map(\.element)
  }

  /// Gives every cell its text.
  mutating func addTexts(digits: DigitStyle, breaker: WordBreaker) {
    for index in places.indices {
      places[index].text = ShownText(values[index].text(digits: digits), breaker: breaker)
    }
  }

  private mutating func fill(_ row: Int, with cells: [Cell], lastRow: Int) {
    for column in 0..<columnCount where owners[row * columnCount + column] < 0 {
      let cell = column < cells.count ? cells[column] : Cell(.blank)
      func isFree(_ row: Int, _ column: Int) -> Bool { owners[row * columnCount + column] < 0 }
      var right = column + 1
      while right < min(columnCount, column + cell.columnSpan), isFree(row, right) { right += 1 }
      var below = row + 1
      while below < min(lastRow, row + cell.rowSpan), (column..<right).allSatisfy({ isFree(below, $0) }) { below += 1 }
      for spannedRow in row..<below {
        for spanned in column..<right { owners[spannedRow * columnCount + spanned] = places.count }
      }
      places.append(
        Place(
          row: row, column: column, rowSpan: below - row, columnSpan: right - column, style: cell.style,
          isNumber: cell.value.isNumber))
      values.append(cell.isCountOfNothing ? .blank : cell.value)
    }
  }

  /// Makes one column of neighbours that no row tells apart, so that no room is lost for a rule that is never drawn.
  private mutating func joinColumns() {
    guard columnCount > 1, rowCount > 0 else { return }
    var joined = [0]
    for column in 1..<columnCount {
      let isEdge = (0..<rowCount).contains { owner($0, column) != owner($0, column - 1) }
      joined.append((joined.last ?? 0) + (isEdge ? 1 : 0))
    }
    let count = (joined.last ?? 0) + 1
    guard count < columnCount else { return }
    var newWeights = [Double](repeating: 0, count: count)
    for (column, weight) in weights.enumerated() { newWeights[joined[column]] += weight }
    let oldOwners = owners
    owners = [Int](repeating: 0, count: rowCount * count)
    for row in 0..<rowCount {
      for column in 0..<columnCount { owners[row * count + joined[column]] = oldOwners[row * columnCount + column] }
    }
    for index in places.indices {
      let place = places[index]
      places[index].columnSpan = joined[place.column + place.columnSpan - 1] - joined[place.column] + 1
      places[index].column = joined[place.column]
    }
    columnCount = count
    weights = newWeights
  }
}

/// How many lines the rows of a table take at given widths of its columns.
struct PlainTextHeights {
  private let grid: PlainTextGrid
  private let stride: Int
  /// The number of lines of each place at each width; 0 where it is not known yet.
  private var counts: [UInt16]
  /// What each column costs at each width; negative where it is not known yet.
  private var costs: [Double]
  /// The places of each column that stand in it alone.
  private let single: [[Int]]
  /// The places that span rows, those that end first first.
  private let tall: [Int]

  init(_ grid: PlainTextGrid, width: Int) {
    self.grid = grid
    stride = width + 1
    counts = [UInt16](repeating: 0, count: grid.places.count * stride)
    costs = [Double](repeating: -1, count: grid.columnCount * stride)
    let places = grid.places
    single = (0..<grid.columnCount).map { column in
      places.indices.filter { places[$0].column == column && places[$0].columnSpan == 1 }
    }
    tall = places.indices.filter { places[$0].rowSpan > 1 }.sorted {
      (places[$0].row + places[$0].rowSpan, $0) < (places[$1].row + places[$1].rowSpan, $1)
    }
  }

  /// The height of each row. A place that spans rows may also use the lines of the rules that it interrupts; what it
  /// needs beyond that goes to its last row.
  mutating func rows(_ widths: [Int]) -> [Int] {
    var rows = [Int](repeating: 1, count: grid.rowCount)
    for index in grid.places.indices where grid.places[index].rowSpan == 1 {
      let row = grid.places[index].row
      rows[row] = max(rows[row], lines(of: index, at: grid.width(of: index, widths)))
    }
    for index in tall {
      let row = grid.places[index].row, span = grid.places[index].rowSpan
      let given = rows[row..<row + span].reduce(span - 1, +)
      let needed = lines(of: index, at: grid.width(of: index, widths))
      if needed > given { rows[row + span - 1] += needed - given }
    }
    return rows
  }

  mutating func total(_ widths: [Int]) -> Int { rows(widths).reduce(0, +) }

  /// What a column costs at a width: the cubes of its cells' heights, so that the tallest count most.
  mutating func cost(of column: Int, at width: Int) -> Double {
    let known = costs[column * stride + width]
    if known >= 0 { return known }
    var sum = 0.0
    for index in single[column] {
      let rows = Double(grid.places[index].rowSpan)
      let height = Double(lines(of: index, at: width)) / rows
      sum += height * height * height * rows
    }
    costs[column * stride + width] = sum
    return sum
  }

  private mutating func lines(of index: Int, at width: Int) -> Int {
    let known = counts[index * stride + width]
    if known > 0 { return Int(known) }
    let count = count(of: index, at: width)
    counts[index * stride + width] = UInt16(clamping: count)
    return count
  }

  private func count(of index: Int, at width: Int) -> Int {
    let indents = PlainTextIndents(grid.places[index].style, width: width)
    return grid.places[index].text.lineCount(first: width - indents.first, width: width - indents.others)
  }
}

extension PlainTextGrid {
  /// The columns of text of a place, with the margins and rules that it spans.
  func width(of place: Int, _ widths: [Int]) -> Int {
    let column = places[place].column, span = places[place].columnSpan
    return span == 1 ? widths[column] : widths[column..<column + span].reduce(3 * (span - 1), +)
  }
}

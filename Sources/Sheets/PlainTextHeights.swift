/// How many lines the rows of a table take at given widths of its columns.
struct PlainTextHeights {
  private let grid: PlainTextGrid
  /// The number of lines of each place at each width; 0 where it is not known yet.
  private var counts: [Int32]
  private let stride: Int
  /// The places of each column that stand in it alone.
  private let single: [[Int]]
  /// The places that span rows, those that end first first.
  private let tall: [Int]

  init(_ grid: PlainTextGrid, width: Int) {
    self.grid = grid
    stride = width + 1
    counts = [Int32](repeating: 0, count: grid.places.count * stride)
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
  mutating func rows(_ widths: [Int], _ words: borrowing PlainTextWords) -> [Int] {
    var rows = [Int](repeating: 1, count: grid.rowCount)
    for (index, place) in grid.places.enumerated() where place.rowSpan == 1 {
      rows[place.row] = max(rows[place.row], lines(of: index, at: grid.width(of: place, widths), words))
    }
    for index in tall {
      let place = grid.places[index]
      let end = place.row + place.rowSpan
      let given = rows[place.row..<end].reduce(place.rowSpan - 1, +)
      let needed = lines(of: index, at: grid.width(of: place, widths), words)
      if needed > given { rows[end - 1] += needed - given }
    }
    return rows
  }

  mutating func total(_ widths: [Int], _ words: borrowing PlainTextWords) -> Int {
    rows(widths, words).reduce(0, +)
  }

  /// What a column weighs at a width: the cubes of its cells' heights, so that the tallest weigh most.
  mutating func weight(of column: Int, at width: Int, _ words: borrowing PlainTextWords) -> Double {
    var sum = 0.0
    for index in single[column] {
      let rows = Double(grid.places[index].rowSpan)
      let height = Double(lines(of: index, at: width, words)) / rows
      sum += height * height * height * rows
    }
    return sum
  }

  private mutating func lines(of index: Int, at width: Int, _ words: borrowing PlainTextWords) -> Int {
    let known = counts[index * stride + width]
    if known > 0 { return Int(known) }
    let place = grid.places[index]
    let indents = PlainTextIndents(place.style, width: width)
    let count = words.lineCount(of: place.text, first: width - indents.first, width: width - indents.others)
    counts[index * stride + width] = Int32(clamping: count)
    return count
  }
}

extension PlainTextGrid {
  /// The columns of text of a place, with the margins and rules that it spans.
  func width(of place: Place, _ widths: [Int]) -> Int {
    if place.columnSpan == 1 { return widths[place.column] }
    return widths[place.column..<place.column + place.columnSpan].reduce(3 * (place.columnSpan - 1), +)
  }
}

import ThaiText

extension PlainTextComposer {
  /// A table as records, one block a row, each value after its column's heading.
  ///
  /// What holds for several rows stands once at their head, under a double rule: rows that are one value, and the
  /// values of each column in which some value spans rows. Single rules part the rows below.
  mutating func addRecords(_ grid: PlainTextGrid) {
    let headings = (0..<grid.columnCount).map { heading(of: $0, in: grid) }
    let body = grid.headingCount..<grid.rowCount
    let headColumns = Set(grid.places.filter { $0.rowSpan > 1 && body.contains($0.row) }.map(\.column))
    for row in body {
      let begun = grid.startingIn(row)
      if begun.isEmpty { continue }
      let (fields, heads) = begun.partitioned {
        headColumns.contains(grid.places[$0].column) || grid.places[$0].columnSpan == grid.columnCount
      }
      addRule(heads.isEmpty && row > body.lowerBound ? PlainTextRule.light : PlainTextRule.double)
      for index in heads { addRecord(index, of: grid, headings) }
      if !heads.isEmpty, !fields.isEmpty { addRule(PlainTextRule.light) }
      for index in fields { addRecord(index, of: grid, headings) }
    }
    addRule(PlainTextRule.double)
  }

  private mutating func addRule(_ rule: PlainTextRule) {
    write(rule, columns: width)
    endLine()
  }

  /// The headings over a column, from top to bottom in one line, with a colon; empty where there is none.
  private func heading(of column: Int, in grid: PlainTextGrid) -> String {
    var parts: [String] = []
    var previous: Int?
    for row in 0..<grid.headingCount {
      let owner = grid.owner(row, column)
      let text = grid.values[owner].text(digits: digits)
      if owner != previous, !text.isEmpty { parts.append(text) }
      previous = owner
    }
    if parts.isEmpty { return "" }
    return parts.joined(separator: " ").inTerminalLine + ":"
  }

  /// A value after its heading, on one line where both are short; a value that spans columns has no heading of its own.
  private mutating func addRecord(_ index: Int, of grid: PlainTextGrid, _ headings: [String]) {
    let place = grid.places[index]
    guard place.columnSpan == 1, !headings[place.column].isEmpty else { return addLines(place.text, first: 0, others: 0) }
    let heading = ShownText(headings[place.column], breaker: breaker)
    if heading.longestLine > width / 2 || place.text.paragraphCount > 1 || place.text.isEmpty {
      addLines(heading, first: 0, others: 0)
      addLines(place.text, first: 2, others: 2)
    } else {
      let line = headings[place.column] + " " + grid.values[index].text(digits: digits)
      addLines(ShownText(line, breaker: breaker), first: 0, others: 2)
    }
  }

  private mutating func addLines(_ text: ShownText, first: Int, others: Int) {
    var indent = first
    for line in text.lines(first: width - first, width: width - others) {
      writeBlanks(indent)
      write(line, of: text)
      endLine()
      indent = others
    }
  }
}

extension Array {
  /// The elements that don't meet a condition, then those that do, each in their order.
  fileprivate func partitioned(by condition: (Element) -> Bool) -> (others: [Element], meeting: [Element]) {
    (filter { !condition($0) }, filter(condition))
  }
}

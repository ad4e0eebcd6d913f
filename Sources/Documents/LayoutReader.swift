import ThaiText

/// Reads the tables of a text whose columns blanks hold, from their headings on.
struct LayoutReader {
  private let words: DocumentWords
  private let lines: [LayoutLine]
  /// The place of each line of the file among those that say something.
  private let places: [Int: Int]

  /// A table, as lines of the document.
  struct Table {
    /// What takes the place of each line of the file.
    fileprivate(set) var rows: [Int: DocumentLine] = [:]
    /// The line of the file behind it.
    fileprivate(set) var end: Int
  }

  /// - Parameter isFurniture: Whether a line of the file is a page's head, foot or number.
  init(_ written: [Substring.UnicodeScalarView], _ words: DocumentWords, isFurniture: (Int) -> Bool) {
    self.words = words
    lines = LayoutLine.all(written, isFurniture: isFurniture)
    places = Dictionary(lines.enumerated().map { ($1.index, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The table whose heading has its fullest line at a line of the file; nil where none does.
  func table(at index: Int) -> Table? {
    guard let place = places[index], let heading = LayoutHeading(at: place, in: lines, words) else { return nil }
    var table = Table(end: index + 1)
    var grid = LayoutGrid(heading, words)
    var current = heading, from = heading.lines.upperBound + 1
    take(heading, into: &table)
    reading: while from < lines.count {
      let (to, next, isEnd) = page(from: from, below: current)
      let said = (from..<to).filter { !lines[$0].isFurniture }
      let taken = grid.take(said.map { lines[$0] }, below: current)
      for place in said.prefix(taken) { take(lines[place], into: &table) }
      from = taken < said.count ? said[taken] : to
      if taken < said.count || isEnd { break }
      if let next {
        guard next.repeats(heading) else { break }
        take(next, into: &table)
        (current, from) = (next, next.lines.upperBound + 1)
      } else if !goesOn(at: from) {
        break
      }
    }
    for (index, cells) in grid.cells { table.rows[index] = DocumentLine(cells: cells, number: index + 1) }
    for (index, text) in grid.across {
      table.rows[index, default: DocumentLine(cells: [], number: index + 1, isJoined: true)].across = text
    }
    table.end = from < lines.count ? lines[from].index : .max
    return table
  }

  /// From a line on, the lines up to a page's end, another heading or the table's end.
  private func page(from: Int, below heading: LayoutHeading) -> (to: Int, next: LayoutHeading?, isEnd: Bool) {
    var to = from
    while to < lines.count {
      if to > from, lines[to].beginsPage {
        // The page may begin with the heading.
        for place in to..<min(to + 7, lines.count) {
          guard let next = LayoutHeading(at: place, in: lines, words) else { continue }
          if (to..<next.lines.lowerBound).allSatisfy({ lines[$0].isFurniture }) { return (to, next, false) }
        }
        return (to, nil, false)
      }
      if let next = LayoutHeading(at: to, in: lines, words) { return (max(from, next.lines.lowerBound), next, false) }
      if isEnd(lines[to], below: heading) { return (to, nil, true) }
      // What stands below the total of all is another thing.
      if lines[to].fields.first.flatMap({ words.total($0.text) }) == true { return (to + 1, nil, true) }
      to += 1
    }
    return (to, nil, true)
  }

  /// Whether a page without a heading of its own goes on a table: it has lines of several cells.
  private func goesOn(at place: Int) -> Bool { place < lines.count && lines[place..<min(place + 10, lines.count)].contains { $0.fields.count > 1 } }

  /// Whether a line ends a table: the number and title of a part, a project's section, a day or a signature, from the line's beginning on.
  private func isEnd(_ line: LayoutLine, below heading: LayoutHeading) -> Bool {
    guard let field = line.fields.first, line.fields.count == 1, line.gap > 0 || line.beginsPage, heading.columns.count > 1 else { return false }
    let key = tolerantKey(field.text), plain = String(key.drop { "*():".contains($0) })
    if (words.asOf + words.memo.signed + words.appendix).contains(where: plain.hasPrefix) || key.hasPrefix(words.part) { return true }
    return field.start < heading.columns[1].field.start && (words.kinds.contains { key.hasPrefix($0 + words.ordinal) } || words.isSection(key))
  }

  private func take(_ heading: LayoutHeading, into table: inout Table) {
    for line in lines[heading.lines] { take(line, into: &table) }
    let first = lines[heading.lines.lowerBound].index
    for (row, cells) in heading.rows.enumerated() { table.rows[first + row] = DocumentLine(cells: cells, number: first + row + 1) }
  }

  private func take(_ line: LayoutLine, into table: inout Table) {
    for index in [line.index] + line.parts { table.rows[index] = DocumentLine(cells: [], number: index + 1, isJoined: true) }
  }
}

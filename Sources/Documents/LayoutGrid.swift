import ThaiText

/// A table whose columns blanks hold, with the cells of each of its rows.
struct LayoutGrid {
  /// What the lines say of which a text stands across columns, and so in none.
  private(set) var across: [Int: String] = [:]

  private struct Row {
    let index: Int
    var texts: [String]
  }

  private let columns: [LayoutHeading.Column]
  private let words: DocumentWords
  private var rows: [Row] = []
  /// The page before.
  private var last: LayoutRows?
  /// The row in which the text of each column began that still goes on.
  private var open: [Int?]

  init(_ heading: LayoutHeading, _ words: DocumentWords) {
    (columns, self.words) = (heading.columns, words)
    open = Array(repeating: nil, count: heading.columns.count)
  }

  /// Takes the lines of one page, below a heading that stands as the page's texts do.
  ///
  /// - Returns: How many of them are the table's: a line across its columns ends it.
  mutating func take(_ lines: [LayoutLine], below heading: LayoutHeading) -> Int {
    let kinds = heading.columns.map { $0.isYear ? DocumentTable.Column.year : $0.column }
    var placed = LayoutColumns(heading.columns, words).placed(lines)
    if let end = placed.indices.first(where: { isEnd(placed[$0], at: $0, placed) }) { placed.removeSubrange(end...) }
    let isNew = self.rows.isEmpty, page = LayoutRows(placed, kinds, words)
    for (place, range) in page.rows().enumerated() {
      add(placed[range], shared: page.shared, goesOn: place == 0 && !isNew && page.goesOn(range, after: last))
    }
    last = page
    return placed.count
  }

  /// Whether a line stands across the columns, and says nothing of all rows above it.
  private func isEnd(_ line: LayoutColumns.Placed, at place: Int, _ lines: [LayoutColumns.Placed]) -> Bool {
    guard line.line.fields.count == 1, let text = line.line.fields.first?.text else { return false }
    let key = tolerantKey(text)
    if words.total(text) != nil || words.status(key) != nil || words.aims.indicator.contains(where: key.hasPrefix) { return false }
    return line.isAcross
  }

  // MARK: Rows

  private mutating func add(_ lines: ArraySlice<LayoutColumns.Placed>, shared: [Int], goesOn: Bool) {
    guard let first = lines.first else { return }
    let isHead = first.cells.lazy.compactMap(\.self).first.map { words.total($0.text) != nil } ?? false
    if !goesOn {
      rows.append(Row(index: first.line.index, texts: Array(repeating: "", count: columns.count)))
    }
    let row = rows.count - 1
    for line in lines {
      // What several columns hold may say something of all rows above, or total them.
      let isPlaced = !line.isAcross || isHead || line.line.fields.count == 1
      if !isPlaced { across[line.line.index] = line.cells.enumerated().compactMap { line.across.contains($0) ? $1?.text : nil }.joined(separator: " ") }
      for (column, field) in line.cells.enumerated() where isPlaced || !line.across.contains(column) {
        guard let field else { continue }
        // What several rows share goes on beside the rows below.
        let isShared = shared.contains(column)
        let isBegin = !isShared || isHead || open[column] == nil || field.text.isNumbered
        if isBegin { open[column] = isHead ? nil : row }
        let to = isShared ? open[column] ?? row : row
        rows[to].texts[column] = rows[to].texts[column].goingOn(field.text)
      }
    }
  }

  /// The cells of each row, by the place of its first line in the file.
  var cells: [Int: [String]] { Dictionary(rows.map { ($0.index, $0.texts) }, uniquingKeysWith: { first, _ in first }) }
}

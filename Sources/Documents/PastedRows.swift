import ThaiText

/// Rows of a table that line breaks within their cells have parted, as a table comes from Word or Excel when it is pasted: put together again in
/// the first of their lines.
struct PastedRows {
  private let lines: [DocumentLine]
  private let words: DocumentWords
  private var result: [DocumentLine]
  /// How many cells the table's heading has, where its first column numbers the rows.
  private var width: Int?

  /// As many lines are one row, at most.
  private static let mostLines = 20

  static func joined(_ lines: [DocumentLine], _ words: DocumentWords) -> [DocumentLine] {
    var rows = PastedRows(lines: lines, words: words, result: lines)
    rows.join()
    return rows.result
  }

  private mutating func join() {
    var index = 0
    while index < lines.count {
      guard let cells = lines[index].cells, !cells.isEmpty else {
        index += 1
        continue
      }
      if cells.count > 2, words.column(tolerantKey(cells[0])) == .number { width = cells.count }
      guard let (row, end) = quoted(cells, from: index) ?? numbered(cells, from: index) else {
        index += 1
        continue
      }
      result[index] = DocumentLine(cells: row, number: lines[index].number)
      for place in (index + 1)..<end { result[place] = DocumentLine(cells: [], number: lines[place].number, isJoined: true) }
      index = end
    }
  }

  /// A row of which a cell begins with a quotation mark that a line below ends, as Excel copies it.
  private func quoted(_ cells: [String], from index: Int) -> (row: [String], end: Int)? {
    func isOpen(_ cell: String) -> Bool { cell.hasPrefix("\"") && cell.count { $0 == "\"" } % 2 == 1 }
    guard let last = cells.last, isOpen(last) else { return nil }
    var row = cells, end = index + 1
    while let cell = row.last, isOpen(cell) {
      guard end < lines.count, end - index < Self.mostLines else { return nil }
      let rest = lines[end].cells ?? [lines[end].text]
      row[row.count - 1] += " " + (rest.first ?? "")
      row += rest.dropFirst()
      end += 1
    }
    return (row.map(Self.unquoted), end)
  }

  private static func unquoted(_ cell: String) -> String {
    guard cell.count > 1, cell.hasPrefix("\""), cell.hasSuffix("\"") else { return cell }
    return String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }

  /// A row that its number begins, and that has exactly the heading's cells with the lines below it, none of which begins a row of its own; or that
  /// has them all, with the rest of its last cell below it before the next number.
  private func numbered(_ cells: [String], from index: Int) -> (row: [String], end: Int)? {
    guard let width, let number = number(cells[0]) else { return nil }
    var row = cells, end = index + 1
    while row.count < width, end < lines.count, end - index < Self.mostLines, let rest = rest(lines[end]) {
      row[row.count - 1] += " " + rest[0]
      row += rest.dropFirst()
      end += 1
    }
    guard row.count == width else { return nil }
    // The last cell goes on where the row with the next number follows.
    let tail = lines[end...].prefix(Self.mostLines).prefix { $0.cells == nil && rest($0) != nil }
    if !tail.isEmpty, lines.indices.contains(tail.endIndex), let next = lines[tail.endIndex].cells?.first, self.number(next) == number &+ 1 {
      row[row.count - 1] += tail.map { " " + $0.text }.joined()
      end = tail.endIndex
    }
    return end > index + 1 ? (row, end) : nil
  }

  private func number(_ cell: String) -> Int? { Int(thaiDigits: cell.filter { !".)".contains($0) }) }

  /// What a line has as the rest of the row above; nil where it begins something of its own.
  private func rest(_ line: DocumentLine) -> [String]? {
    guard !line.isBlank, !words.isPageFurniture(line), line.key.utf8.count < 1_500 else { return nil }
    let cells = line.cells ?? [line.text]
    guard let first = cells.first, !first.isEmpty, number(first) == nil, words.total(first) == nil else { return nil }
    let key = tolerantKey(first)
    return words.isPart(key) || words.risks.isPart(key) || words.column(key) != nil && cells.count > 2 ? nil : cells
  }
}

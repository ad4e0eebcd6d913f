import ThaiText

/// Puts the lines of a table together to rows, page by page.
///
/// No line is drawn in a text, so a row is where its cells fit together: they begin on its first line, or stand in its middle; each goes on without
/// a gap; it has one number where the table counts, and one name; where a text's line was full the next one goes on with it.
struct LayoutRows {
  private let columns: [DocumentTable.Column?]
  private let words: DocumentWords
  private let lines: [LayoutColumns.Placed]
  /// The columns by which rows are told, as cells of the others may stand beside several.
  private let told: [Int]
  /// The other columns.
  let shared: [Int]
  /// The columns whose cells hold one figure or tick.
  private let single: Set<Int>
  private let number: Int?
  private let name: Int?
  /// By column, how wide its texts are.
  private let widths: [Int]
  private let numbers: [Bool]
  private let heads: [Bool]
  /// In which lines a name begins with the word for a project or a measure.
  private let begins: [Bool]
  /// Before which lines blank ones stand, where they part some lines and not most.
  private let gaps: [Bool]

  /// Where the cells of a row stand, from its first line to its last.
  private enum Stand { case top, middle }

  /// The most lines of a row.
  private static let mostLines = 80

  init(_ lines: [LayoutColumns.Placed], _ columns: [DocumentTable.Column?], _ words: DocumentWords) {
    (self.lines, self.columns, self.words) = (lines, columns, words)
    widths = columns.indices.map { column in lines.map { $0.cells[column].map { $0.end - $0.start } ?? 0 }.max() ?? 0 }
    let shared = columns.indices.filter { column in
      guard let kind = columns[column], [.dimension, .mission].contains(kind) else { return false }
      return lines.contains { ($0.cells[column]?.text.unicodeScalars.count ?? 0) > 3 }
    }
    self.shared = shared
    single = Set(columns.indices.filter { columns[$0].map { [.quarter, .year, .points].contains($0) } ?? false })
    told = columns.indices.filter { !shared.contains($0) }
    let name = columns.firstIndex(of: .project) ?? columns.firstIndex(of: .measure) ?? columns.firstIndex(of: .indicator)
    self.name = name
    let counted = columns.firstIndex(of: .number).map { column in lines.map { Self.isNumber($0.cells[column]?.text ?? "") } } ?? []
    // Names may be numbered themselves, on and on.
    let marks = lines.map { line in name.flatMap { line.cells[$0] }.flatMap { ItemMark(Array($0.text.unicodeScalars)[...]) }.flatMap { $0.isPlain ? $0.number : nil } }
    let found = marks.compactMap(\.self)
    if counted.contains(true) {
      (number, numbers) = (columns.firstIndex(of: .number), counted)
    } else if found.count > 1, zip(found, found.dropFirst()).allSatisfy({ $0 < $1 && $1 < $0 + 3 }), columns.contains(where: { $0 == .number }) || shared.count > 0 || columns.contains(.quarter) {
      (number, numbers) = (name, marks.map { $0 != nil })
    } else {
      (number, numbers) = (nil, lines.map { _ in false })
    }
    begins = lines.map { line in name.flatMap { line.cells[$0] }.map { field in words.kinds.contains(where: tolerantKey(field.text.withoutMark).hasPrefix) } ?? false }
    let parted = lines.count { $0.line.gap > 0 }
    gaps = lines.map { parted * 2 < lines.count && $0.line.gap > 0 }
    heads = lines.map { line in
      let first = line.cells.lazy.compactMap(\.self).first
      guard let first else { return false }
      if words.total(first.text) != nil { return true }
      return line.cells.count { $0 != nil } == 1 && (words.status(tolerantKey(first.text)) != nil && !columns.contains(.status))
    }
  }

  private func isFigure(_ line: Int, _ column: Int) -> Bool {
    lines[line].cells[column].map { $0.text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || $0.isDigit } } ?? false
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.unicodeScalars.filter { !".)( ".unicodeScalars.contains($0) }
    return !digits.isEmpty && digits.count < 4 && digits.allSatisfy(\.isDigit)
  }

  /// The lines of each row, the first by which it is named.
  func rows() -> [Range<Int>] {
    guard !lines.isEmpty else { return [] }
    let (top, middle) = (split(.top), split(.middle))
    return top.cost <= middle.cost ? top.rows : middle.rows
  }

  /// Whether a page's first row goes on the last of the page before: it has no number; it has no name, or goes on a full line of one.
  func goesOn(_ row: Range<Int>, after page: LayoutRows?) -> Bool {
    if heads[row.lowerBound] { return false }
    if number != nil { return !numbers[row].contains(true) }
    guard let name else { return false }
    if row.allSatisfy({ lines[$0].cells[name] == nil }) { return true }
    guard let page, let last = page.lines.last, !page.heads[page.lines.count - 1] else { return false }
    let both = told.filter { last.cells[$0] != nil && lines[row.lowerBound].cells[$0] != nil }
    let full = both.filter { column in
      guard let field = last.cells[column], let next = lines[row.lowerBound].cells[column] else { return false }
      return Self.isFull(field, before: next, page.widths[column])
    }
    return full.contains(name) && full.count * 3 >= both.count * 2
  }

  private func split(_ stand: Stand) -> (cost: Int, rows: [Range<Int>]) {
    var best = Array(repeating: (cost: Int.max, from: 0), count: lines.count + 1)
    best[0] = (0, 0)
    for from in lines.indices where best[from].cost < Int.max {
      let before = best[from].cost + (from > 0 ? parting(before: from, stand) : 0)
      var row = Row(columns.count)
      for last in from..<min(lines.count, from + Self.mostLines) {
        // What is a row by itself is no line of another.
        if last > from, heads[last] { break }
        take(last, into: &row)
        let cost = before + self.cost(of: row, from...last, stand)
        if cost < best[last + 1].cost { best[last + 1] = (cost, from) }
      }
    }
    var rows: [Range<Int>] = [], end = lines.count
    while end > 0 {
      rows.append(best[end].from..<end)
      end = best[end].from
    }
    return (best[lines.count].cost, rows.reversed())
  }

  /// A row on the way: where the texts of each column are, and what parts them.
  private struct Row {
    var first: [Int?], last: [Int?], breaks = 0, skips = 0, numbers = 0, names = 0
    init(_ count: Int) { (first, last) = (Array(repeating: nil, count: count), Array(repeating: nil, count: count)) }
  }

  private func take(_ line: Int, into row: inout Row) {
    if numbers[line] { row.numbers += 1 }
    if begins[line] { row.names += 1 }
    if gaps[line], row.last.contains(where: { $0 != nil }) { row.breaks += 6 }
    for column in told where lines[line].cells[column] != nil {
      if let last = row.last[column] {
        if line - last > 2 {
          row.breaks += 24
        } else {
          if line - last > 1 { row.skips += 1 }
          if !isFull(last, column), !Self.isItem(lines[line].cells[column]?.text ?? "") { row.breaks += 4 }
        }
        if single.contains(column), isFigure(line, column), isFigure(last, column) { row.breaks += 24 }
      } else {
        row.first[column] = line
      }
      row.last[column] = line
    }
  }

  private func cost(of row: Row, _ range: ClosedRange<Int>, _ stand: Stand) -> Int {
    // What stands in the middle may stand between two lines of its neighbours.
    var cost = 4 + row.breaks + row.skips * (stand == .top ? 8 : 1)
    let isFirst = range.lowerBound == 0, isHead = heads[range.lowerBound]
    for column in told {
      guard let first = row.first[column], let last = row.last[column] else { continue }
      let above = first - range.lowerBound, below = range.upperBound - last
      switch stand {
      case .top: cost += 6 * min(above, 4)
      case .middle: cost += 6 * min(max(abs(above - below) - 1, 0), 4)
      }
    }
    if isHead { return cost }
    if let number {
      if row.numbers != 1 { cost += row.numbers == 0 ? isFirst ? 2 : 40 : 60 * (row.numbers - 1) }
      if number == name, row.numbers == 1, !numbers[range.lowerBound] { cost += 30 }
    } else if let name, row.first[name] == nil {
      cost += isFirst ? 2 : 14
    } else if row.names > 1 {
      cost += 20 * (row.names - 1)
    }
    return cost
  }

  /// What speaks against a row's beginning at a line.
  private func parting(before line: Int, _ stand: Stand) -> Int {
    if heads[line] || heads[line - 1] || gaps[line] { return 0 }
    var cost = gaps.contains(true) ? 3 : 0
    // A name begins with the word for what it is.
    let isName = name.flatMap { lines[line].cells[$0] }.map { field in words.kinds.contains(where: tolerantKey(field.text).hasPrefix) } ?? false
    for column in told where lines[line].cells[column] != nil && !(isName && column == name) {
      if let last = (max(0, line - (stand == .top ? 1 : 2))..<line).last(where: { lines[$0].cells[column] != nil }), isFull(last, column) { cost += column == name ? 12 : 5 }
    }
    return isName ? max(cost - 3, 0) : cost
  }

  /// Whether what stands first in the next line would not have had room in this one.
  private func isFull(_ line: Int, _ column: Int) -> Bool {
    guard let field = lines[line].cells[column], let next = lines[(line + 1)...].prefix(2).lazy.compactMap({ $0.cells[column] }).first
    else { return false }
    return Self.isFull(field, before: next, widths[column])
  }

  private static func isFull(_ field: LayoutField, before next: LayoutField, _ width: Int) -> Bool {
    let word = next.text.unicodeScalars.prefix { $0 != " " }.count
    return field.end - field.start + min(word, longWord) + 1 > width
  }

  /// How many letters a word may have that a line is broken before.
  private static let longWord = 9

  /// Whether a text begins an item of a list.
  private static func isItem(_ text: String) -> Bool {
    text.first.map { "-–•●".contains($0) } ?? false || text.isNumbered
  }
}

import Foundation
import ThaiText

/// A table of figures, of complaints by year or of spending by unit, that lists neither projects nor measures. What follows in it from
/// other figures can be reckoned anew.
public struct FigureTable: Sendable {
  /// What a row or a column is, by its heading.
  enum Kind: Sendable {
    case plain
    case total, grandTotal
    case average, difference
    /// A share or a rate, which is not added up.
    case share
    /// The number of a row.
    case number

    var isTotal: Bool { self == .total || self == .grandTotal }
  }

  struct Figure: Sendable {
    let amount: Decimal
    /// How many digits stand behind its point.
    let decimals: Int
    /// Whether a sign stands before it.
    let isSigned: Bool

    /// Whether what was reckoned rounds to it.
    func fits(_ reckoned: Decimal) -> Bool { abs(amount - reckoned) <= Decimal(sign: .plus, exponent: -decimals, significand: 1) / 2 }
  }

  struct Row: Sendable {
    let line: Int
    /// What stands before its figures.
    let label: String
    let kind: Kind
    /// How deep its label is numbered: 2 of `1.1`; 1 where it has no number.
    let depth: Int
    /// By column.
    let figures: [Int: Figure]
    /// Columns of figures in which it has words.
    let unread: Set<Int>
  }

  struct Column: Sendable {
    let heading: String
    let kind: Kind
  }

  /// What stands above it.
  let title: String
  let headingLine: Int
  let columns: [Column]
  private(set) var rows: [Row] = []
  /// The columns of which totals are looked at; nil of all.
  private(set) var added: Set<Int>?

  /// The columns with figures that are not reckoned from others, in order.
  var plain: [Int] { columns.indices.filter { columns[$0].kind == .plain && holdsFigures($0) } }

  func holdsFigures(_ column: Int) -> Bool { rows.contains { $0.figures[column] != nil } }

  /// The tables of figures among the lines of a document that belong to no table of another kind.
  static func all(in lines: [DocumentLine], besides tables: [DocumentTable], _ words: DocumentWords) -> [FigureTable] {
    // Columns of years make targets of any table.
    let taken = Set(tables.filter { $0.shape != .targets && ($0.shape != .scores || $0.years.isEmpty) }.flatMap { $0.headingLines + $0.rows.map(\.line) })
    var found: [FigureTable] = []
    var heading: [DocumentLine] = [], title = "", isOpen = false
    for line in lines {
      guard let cells = line.cells, !taken.contains(line.number) else {
        guard !line.isBlank, !words.isPageFurniture(line) else { continue }
        (heading, isOpen) = ([], false)
        if line.cells == nil { title = line.text }
        continue
      }
      if !Self.isRow(cells) {
        // A heading that a page's end repeats goes on the table that it is of; a label alone stands between the rows.
        if isOpen, cells.count(where: { !$0.isEmpty }) < 2 || heading.contains(where: { $0.key == line.key }) { continue }
        if isOpen { (heading, isOpen) = ([], false) }
        heading.append(line)
        continue
      }
      guard let first = heading.first else { continue }
      if !isOpen {
        found.append(FigureTable(title: title, line: first.number, heading.map { $0.cells ?? [] }, words))
        isOpen = true
      }
      found[found.count - 1].take(cells, line: line.number, words)
    }
    return found.filter { $0.rows.count > 1 && !$0.plain.isEmpty }
  }

  /// Tables of projects and of scores as tables of figures, for what they say besides: what was spent, shares, differences.
  static func besides(in tables: [DocumentTable], _ words: DocumentWords) -> [FigureTable] {
    let listed = tables.filter { [.plan, .quarters, .provincial].contains($0.shape) || $0.shape == .scores && $0.years.isEmpty }
    let isOne = listed.count { $0.index(.spent) != nil } == 1
    return listed.compactMap { table in
      guard let line = table.headingLines.first else { return nil }
      var figures = FigureTable(title: "", line: line, [table.heading], words)
      let spent = Set(table.columns.indices.filter { table.columns[$0] == .spent })
      guard !spent.isEmpty || figures.columns.contains(where: { $0.kind == .share || $0.kind == .difference }) else { return nil }
      for row in table.rows { figures.take(row.cells, line: row.line, words) }
      // Rows of a province's projects that have no number are parts that are counted with them; a total may be of several tables.
      let isFlat = table.shape != .provincial || zip(table.rows, figures.rows).allSatisfy { row, figures in
        figures.kind.isTotal || spent.isDisjoint(with: figures.figures.keys) || Int(thaiDigits: table.cell(.number, of: row).filter { $0 != "." }) != nil
      }
      figures.added = isOne && isFlat ? spent : []
      return figures.added?.isEmpty == false || figures.columns.contains { $0.kind == .share || $0.kind == .difference } ? figures : nil
    }
  }

  private init(title: String, line: Int, _ heading: [[String]], _ words: DocumentWords) {
    self.title = title
    headingLine = line
    let count = heading.map(\.count).max() ?? 0
    var above: [String] = Array(repeating: "", count: heading.count)
    columns = (0..<count).map { column in
      var parts: [String] = []
      for (level, cells) in heading.enumerated() {
        let cell = cells.indices.contains(column) ? cells[column] : ""
        // What stands above several columns is written over the first of them.
        let isBelow = heading[(level + 1)...].contains { $0.indices.contains(column) && !$0[column].isEmpty }
        if !cell.isEmpty { above[level] = cell }
        if !cell.isEmpty || isBelow { parts.append(cell.isEmpty ? above[level] : cell) }
      }
      let text = parts.filter { !$0.isEmpty }.joined(separator: " ")
      // The last line of a heading says what the column is.
      return Column(heading: text, kind: Self.kind(ofColumn: tolerantKey(parts.last { !$0.isEmpty } ?? ""), tolerantKey(text), words))
    }
  }

  private mutating func take(_ cells: [String], line: Int, _ words: DocumentWords) {
    var figures: [Int: Figure] = [:], unread: Set<Int> = []
    // A row may be called by its year.
    func isYear(_ cell: String) -> Bool { Int(thaiDigits: cell).map { (2500...2699).contains($0) } ?? false }
    let first = columns.indices.first {
      columns[$0].kind != .number && cells.indices.contains($0) && Self.figure(cells[$0]) != nil && !($0 < 2 && isYear(cells[$0]))
    }
    let label = cells.prefix(first ?? cells.count).filter { !$0.isEmpty && (Int(thaiDigits: $0) == nil || isYear($0)) }.joined(separator: " ")
    for (column, cell) in cells.enumerated() where column >= first ?? cells.count && columns.indices.contains(column) {
      if let figure = Self.figure(cell) {
        figures[column] = figure
      } else if !WrittenAmount(cell, words).saysNothing {
        unread.insert(column)
      }
    }
    let key = tolerantKey(label)
    let number = cells.first { !$0.isEmpty }.map(tolerantKey) ?? ""
    let depth = number.prefix { $0.isNumber || $0 == "." }.split(separator: ".").count
    rows.append(
      Row(line: line, label: label, kind: Self.kind(ofRow: key, words), depth: max(1, depth), figures: figures, unread: unread))
  }

  private static func kind(ofRow key: String, _ words: DocumentWords) -> Kind {
    if let isGrand = words.total(key) { return isGrand ? .grandTotal : .total }
    if words.figures.average.contains(where: key.hasPrefix) { return .average }
    if words.figures.difference.contains(where: key.hasPrefix) { return .difference }
    return words.figures.share.contains(where: key.hasPrefix) ? .share : .plain
  }

  private static func kind(ofColumn last: String, _ whole: String, _ words: DocumentWords) -> Kind {
    if words.figures.share.contains(where: whole.holds) { return .share }
    let kind = kind(ofRow: last, words)
    return kind == .plain && words.column(last) == .number ? .number : kind
  }

  /// A row has figures; years alone are a heading.
  private static func isRow(_ cells: [String]) -> Bool {
    let figures = cells.dropFirst().compactMap(figure)
    return figures.contains { $0.decimals > 0 || !(2500...2699).contains($0.amount.whole) }
  }

  /// The figure that a cell is, with its sign and unit; nil of words, and of several numbers.
  private static func figure(_ cell: String) -> Figure? {
    let numbers = cell.amounts
    guard numbers.count == 1, let number = numbers.first else { return nil }
    let text = cell.digits(.arabic).replacing(",", with: "")
    guard let start = text.firstIndex(where: \.isNumber), let end = text.lastIndex(where: \.isNumber) else { return nil }
    // A sign stands before a figure, its unit behind it.
    let before = text[..<start].filter { !$0.isWhitespace }, unit = text[text.index(after: end)...].filter { !$0.isWhitespace }
    guard before.allSatisfy({ "-−–+(".contains($0) }), unit.count <= 8 else { return nil }
    let isNegative = before.contains { "-−–(".contains($0) } && (!before.contains("(") || unit.hasPrefix(")"))
    let decimals = text[start...end].split(separator: ".").dropFirst().first?.count ?? 0
    return Figure(amount: isNegative ? -number : number, decimals: decimals, isSigned: isNegative || before.contains("+"))
  }
}

extension WrittenAmount {
  /// Whether there is no amount, and none is meant.
  fileprivate var saysNothing: Bool { self == .blank || self == .none }
}

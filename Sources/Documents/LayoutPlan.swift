import ThaiText

/// A plan's table, or a page of it, whose columns blanks hold: texts on the left that go on in the lines below, an amount for each year on the
/// right.
///
/// Where columns begin is seen from the lines of the page, as blanks are as wide as letters only about: marks above and below letters take
/// columns too. A row begins with a project's number, else with amounts.
struct LayoutPlan {
  /// The columns of text, by their headings.
  struct Heading {
    let text: String
    let column: DocumentTable.Column?
  }

  /// A line, what stands in its columns of text, and its amounts.
  private struct Line {
    let index: Int
    var texts: [LayoutField]
    let amounts: [String]?
  }

  private struct Row {
    let index: Int
    var texts: [String]
    var amounts: [String]?
  }

  private let words: DocumentWords
  private let headings: [Heading]
  private let years: Int

  init(_ words: DocumentWords, headings: [Heading], years: Int) {
    (self.words, self.headings, self.years) = (words, headings, years)
  }

  /// The column that names the projects.
  private var project: Int { headings.firstIndex { $0.column == .project } ?? headings.count - 1 }

  /// The cells of each line, by its index: of a row those of all its lines together, in the first of them; the others have none. Nil where
  /// no columns are seen.
  func cells(_ lines: [(index: Int, fields: [LayoutField])]) -> [Int: [String]]? {
    let lines = lines.map { line in
      let (texts, amounts) = takingAmounts(line.fields)
      return Line(index: line.index, texts: texts, amounts: amounts)
    }
    guard let starts = starts(lines) else { return nil }
    let placed = lines.map { (line: $0, texts: texts($0, starts)) }
    var cells: [Int: [String]] = [:]
    for line in lines { cells[line.index] = Array(repeating: "", count: headings.count + years) }
    for row in rows(placed) {
      cells[row.index] = row.texts + (row.amounts ?? Array(repeating: "", count: years))
    }
    return cells
  }

  // MARK: Columns

  /// The amounts at a line's end, as many as there are years, or none; words for no money may be parted by blanks.
  private func takingAmounts(_ fields: [LayoutField]) -> ([LayoutField], [String]?) {
    var tokens: [(text: String, field: Int)] = []
    for (place, field) in fields.enumerated() { tokens += field.text.split(separator: " ").map { (String($0), place) } }
    var rest = tokens, amounts: [String] = []
    taking: while amounts.count < years {
      for count in 1...3 where rest.count >= count {
        let text = rest.suffix(count).map(\.text).joined()
        guard isAmount(text) else { continue }
        amounts.insert(text, at: 0)
        rest.removeLast(count)
        continue taking
      }
      break
    }
    guard amounts.count == years else { return (fields, nil) }
    var texts: [LayoutField] = []
    for (place, field) in fields.enumerated() {
      let left = rest.filter { $0.field == place }.map(\.text), all = tokens.count { $0.field == place }
      if left.count == all { texts.append(field) } else if !left.isEmpty { texts.append(LayoutField(text: left.joined(separator: " "), start: field.start)) }
    }
    return (texts, amounts)
  }

  private func isAmount(_ text: String) -> Bool {
    let key = tolerantKey(text)
    return key == "-" || words.noBudget.contains(key) || key.first?.isNumber ?? false && key.allSatisfy { $0.isNumber || ",.".contains($0) }
  }

  /// Where each column of text begins: there most texts do.
  private func starts(_ lines: [Line]) -> [ClosedRange<Int>]? {
    var counts: [Int: Int] = [:]
    for start in lines.flatMap({ $0.texts.map(\.start) }) { counts[start, default: 0] += 1 }
    var clusters: [(range: ClosedRange<Int>, count: Int)] = []
    for (start, count) in counts.sorted(by: { $0.key < $1.key }) {
      if let last = clusters.last, start - last.range.upperBound <= Self.drift {
        clusters[clusters.count - 1] = (last.range.lowerBound...start, last.count + count)
      } else {
        clusters.append((start...start, count))
      }
    }
    guard clusters.count >= headings.count else { return nil }
    return clusters.sorted { $0.count > $1.count }.prefix(headings.count).map(\.range).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// By how much the texts of one column begin apart where marks stand before them.
  private static let drift = 4
  /// How far from where a column begins a text may be parted.
  private static let play = 8

  /// The texts of a line by their columns. Two columns that one blank parts are parted where the second begins.
  private func texts(_ line: Line, _ starts: [ClosedRange<Int>]) -> [String] {
    var texts = Array(repeating: "", count: starts.count)
    func distance(_ start: Int, _ column: Int) -> Int { max(starts[column].lowerBound - start, start - starts[column].upperBound, 0) }
    func column(of start: Int) -> Int { starts.indices.min { distance(start, $0) < distance(start, $1) } ?? 0 }
    var rest = line.texts[...]
    while let field = rest.popFirst() {
      var column = column(of: field.start)
      // A second text in a column is the next one's, where that is nearer.
      if !texts[column].isEmpty, column + 1 < starts.count,
        field.text.isNumbered || distance(field.start, column + 1) < distance(field.start, column)
      { column += 1 }
      let next = column + 1
      if next < starts.count, field.end > starts[next].lowerBound + 2, !rest.contains(where: { abs($0.start - starts[next].lowerBound) <= Self.play }),
        let (left, right) = field.split(at: starts[next].lowerBound, within: Self.play)
      {
        texts[column] = texts[column].goingOn(left.text)
        rest = [LayoutField(text: right.text, start: starts[next].lowerBound)] + rest
      } else {
        texts[column] = texts[column].goingOn(field.text)
      }
    }
    return texts
  }

  // MARK: Rows

  private func rows(_ lines: [(line: Line, texts: [String])]) -> [Row] {
    let numbered = lines.count { begins(with: $0.texts[project]) }
    let isNumbered = numbered > 1 && numbered * 2 >= lines.count { $0.line.amounts != nil }
    let number = headings.firstIndex { $0.column == .number }
    var rows: [Row] = []
    /// The row in which the text of each column began that still goes on.
    var open: [Int?] = Array(repeating: nil, count: headings.count)
    for (line, texts) in lines {
      let isTotal = texts.first { !$0.isEmpty }.flatMap(words.total) != nil
      let isNumber = number.map { Int(thaiDigits: texts[$0]) != nil } ?? false
      let hasAmounts = line.amounts != nil, isTaken = rows.last?.amounts != nil
      let isStart =
        rows.isEmpty || isTotal || isNumber
        || (isNumbered ? begins(with: texts[project]) || hasAmounts && isTaken && !texts[project].isEmpty : hasAmounts && number == nil)
      if isStart {
        rows.append(Row(index: line.index, texts: Array(repeating: "", count: headings.count), amounts: nil))
        open[project] = rows.count - 1
      }
      let last = rows.count - 1
      if hasAmounts, rows[last].amounts == nil { rows[last].amounts = line.amounts }
      for (column, text) in texts.enumerated() where !text.isEmpty {
        // What several rows share goes on beside the rows below.
        let isNew = isStart && column == project || isTotal || open[column] == nil || column < project && text.isNumbered
        if isNew { open[column] = last }
        let row = open[column] ?? last
        rows[row].texts[column] = rows[row].texts[column].goingOn(text)
      }
      if isTotal { open = Array(repeating: nil, count: headings.count) }
    }
    return rows
  }

  /// Whether a text begins with the number of a project.
  private func begins(with text: String) -> Bool { ItemMark(Array(text.unicodeScalars)[...])?.isPlain ?? false }
}

extension StringProtocol {
  /// Whether it begins with a number as headings and items do: `1. `, `2.1 `, `(3.`, `24) `; no year is one.
  var isNumbered: Bool {
    let rest = first == "(" ? dropFirst() : self[...]
    let number = rest.prefix { $0.isNumber || $0 == "." }
    guard let digit = number.first, digit.isNumber, number.split(separator: ".").allSatisfy({ $0.count < 3 }) else { return false }
    return number.contains(".") || rest.dropFirst(number.count).first == ")"
  }
}

extension String {
  /// It with what stands in the line below: Thai goes on without a blank.
  func goingOn(_ text: String) -> String {
    guard let last = unicodeScalars.last, let first = text.unicodeScalars.first else { return self + text }
    let isThai = (0x0E01...0x0E4E).contains(last.value) && (0x0E01...0x0E4E).contains(first.value)
    return self + (isThai ? "" : " ") + text
  }
}

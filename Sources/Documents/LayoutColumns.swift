import ThaiText

/// Puts the texts of lines into the columns of a table.
///
/// Blanks are as wide as letters only about, as marks take columns too: where a column begins differs from line to line by some. So a text is
/// put where it stands as those do that stand near it, by its beginning, its middle or its end, as a column may be centred or end flush.
struct LayoutColumns {
  /// A line with what it has in each column.
  struct Placed {
    let line: LayoutLine
    var cells: [LayoutField?]
    /// The columns whose text stands across others too, and so in none.
    let across: Set<Int>
    var isAcross: Bool { !across.isEmpty }
  }

  private let headings: [LayoutField]
  /// The columns of numbers, in which no words stand.
  private let numbers: Set<Int>
  /// The columns whose cells hold one value.
  private let single: Set<Int>
  private let words: DocumentWords

  /// Where texts of one column stand, by line.
  private struct Sample {
    let line: Int
    let field: LayoutField
  }

  init(_ columns: [LayoutHeading.Column], _ words: DocumentWords) {
    headings = columns.map(\.field)
    numbers = Set(columns.indices.filter { columns[$0].column == .number || columns[$0].column == .quarter })
    single = numbers.union(columns.indices.filter { columns[$0].isYear || columns[$0].column == .points })
    self.words = words
  }

  func placed(_ lines: [LayoutLine]) -> [Placed] {
    var samples = seeds(lines)
    var placed: [Placed] = []
    for _ in 0..<Self.rounds {
      placed = lines.indices.map { place in self.placed(lines[place], at: place, near: near(place, samples)) }
      samples = headings.indices.map { column in
        placed.enumerated().compactMap { place, found in found.isAcross ? nil : found.cells[column].map { Sample(line: place, field: $0) } }
      }
    }
    return placed
  }

  /// After how many rounds each line is put as its neighbours are.
  private static let rounds = 3
  /// How many samples on each side of a line say where a column is.
  private static let neighbours = 8

  /// What stands below one heading and no other.
  private func seeds(_ lines: [LayoutLine]) -> [[Sample]] {
    var samples: [[Sample]] = Array(repeating: [], count: headings.count)
    for (place, line) in lines.enumerated() {
      for field in line.fields {
        let under = headings.indices.filter { headings[$0].overlap(field) > 0 }
        if under.count == 1 { samples[under[0]].append(Sample(line: place, field: field)) }
      }
    }
    return samples
  }

  private func near(_ place: Int, _ samples: [[Sample]]) -> [[LayoutField]] {
    samples.map { samples in
      var low = 0, high = samples.count
      while low < high {
        let middle = (low + high) / 2
        if samples[middle].line < place { low = middle + 1 } else { high = middle }
      }
      return samples[max(0, low - Self.neighbours)..<min(samples.count, low + Self.neighbours + 1)].filter { $0.line != place }.map(\.field)
    }
  }

  // MARK: A line

  /// Texts that a line has one after another, of which each may begin a cell.
  private struct Piece {
    let field: LayoutField
    /// How many blanks stand before it.
    let gap: Int
    let hasLetters: Bool
    /// Whether it begins as an item of a list does.
    let isItem: Bool

    init(_ field: LayoutField, gap: Int) {
      (self.field, self.gap) = (field, gap)
      hasLetters = field.text.unicodeScalars.count { !$0.isDigit && $0.properties.isAlphabetic } > 1
      isItem = field.text.isNumbered || field.text.first == "-"
    }
  }

  private func placed(_ line: LayoutLine, at place: Int, near: [[LayoutField]]) -> Placed {
    let count = headings.count, near = zip(headings, near).map { Extent($0, $1) }
    let pieces = pieces(line, near)
    /// The least cost of the pieces before each, the last of them in each column; with the piece and the column before.
    var best = Array(repeating: Array(repeating: (cost: Int.max, from: 0, column: -1), count: count + 1), count: pieces.count + 1)
    best[0][0] = (0, 0, -1)
    for from in pieces.indices {
      // The cheapest so far whose last column lies before.
      var cheapest = (cost: Int.max, column: -1)
      for column in 0..<count {
        if best[from][column].cost < cheapest.cost { cheapest = (best[from][column].cost, column) }
        guard cheapest.cost < Int.max else { continue }
        var cost = cheapest.cost + (from > 0 && pieces[from].gap == 1 && !pieces[from].isItem ? Self.tight : 0)
        for to in from..<pieces.count {
          if to > from { cost += pieces[to].gap > 1 ? Self.hole + 4 * min(pieces[to].gap, 20) : 0 }
          let isTwo = single.contains(column) && to > from && pieces[to].gap > 1
          if isTwo { cost += Self.misplaced }
          let isMisplaced = numbers.contains(column) && pieces[from...to].contains { $0.hasLetters }
          let whole = cost + (isMisplaced ? Self.misplaced : 0) + self.cost(of: LayoutField(text: "", start: pieces[from].field.start, end: pieces[to].field.end), in: column, near, isTight: from > 0 && pieces[from].gap == 1)
          if whole < best[to + 1][column + 1].cost { best[to + 1][column + 1] = (whole, from, cheapest.column) }
        }
      }
    }
    var cells: [LayoutField?] = Array(repeating: nil, count: count)
    var end = pieces.count
    var state = best[end].indices.min { best[end][$0].cost < best[end][$1].cost } ?? 0
    while end > 0, state > 0 {
      let step = best[end][state]
      cells[state - 1] = Self.joined(pieces[step.from..<end].map(\.field))
      (end, state) = (step.from, step.column)
    }
    return Placed(line: line, cells: cells, across: Set(cells.indices.filter { cells[$0].map { isAcross($0, near) } ?? false }))
  }

  /// The cost of a cell that one blank parts from the one before.
  private static let tight = 4
  /// The cost of two blanks or more within a cell, but for each of them.
  private static let hole = 8
  /// The cost of words in a column of numbers or ticks.
  private static let misplaced = 60

  private static func joined(_ fields: [LayoutField]) -> LayoutField {
    guard var result = fields.first else { return LayoutField(text: "", start: 0) }
    for field in fields.dropFirst() { result = LayoutField(text: result.text + " " + field.text, start: result.start, end: field.end) }
    return result
  }

  /// Where a column's texts near a line stand, from the usual beginning to the usual end; with its heading.
  private struct Extent {
    let samples: [LayoutField]
    let usual: LayoutField
    let widest: LayoutField

    /// Whether the heading says where it is, for want of samples: headings may stand apart from what is below them.
    let isHeading: Bool

    init(_ heading: LayoutField, _ samples: [LayoutField]) {
      self.samples = samples
      isHeading = samples.count < 3
      let middle = samples.count / 2
      var starts = samples.map(\.start).sorted(), ends = samples.map(\.end).sorted()
      if isHeading { (starts, ends) = ((starts + [heading.start]).sorted(), (ends + [heading.end]).sorted()) }
      usual = LayoutField(text: "", start: isHeading ? starts[0] : starts[middle], end: isHeading ? ends[ends.count - 1] : ends[middle])
      widest = LayoutField(text: "", start: starts[0], end: ends[ends.count - 1])
    }
  }

  /// How far before its column a text may stand that one blank parts from the text before.
  private static let pull = 12

  /// How ill a text stands in a column.
  private func cost(of field: LayoutField, in column: Int, _ near: [Extent], isTight: Bool) -> Int {
    // In half columns.
    var apart = near[column].isHeading ? abs(field.middle - headings[column].middle) : 20
    for sample in near[column].samples {
      apart = min(apart, 2 * abs(field.start - sample.start), abs(field.middle - sample.middle), 2 * abs(field.end - sample.end))
      let before = sample.start - field.start
      if isTight, (0...Self.pull).contains(before) { apart = min(apart, before / 2) }
    }
    let widest = near[column].widest
    var cost = min(apart, 20) + min((isTight ? 0 : max(widest.start - field.start, 0)) + max(field.end - widest.end, 0), 20)
    let distance = -field.overlap(widest)
    if distance >= 0 { cost += 4 + 3 * min(distance, 60) }
    for (other, extent) in near.enumerated() where other != column {
      let overlap = extent.usual.overlap(field)
      if overlap > 0 { cost += 2 * overlap }
    }
    return cost
  }

  /// Whether a text stands across the middles of two columns.
  private func isAcross(_ field: LayoutField, _ near: [Extent]) -> Bool {
    near.count { 2 * field.start <= $0.usual.middle && $0.usual.middle < 2 * field.end } > 1
  }

  /// The texts of a line: those that two blanks part, in turn parted where a word stands as a cell of its own does.
  private func pieces(_ line: LayoutLine, _ near: [Extent]) -> [Piece] {
    var pieces: [Piece] = [], last = 0
    let starts = Set(near.flatMap { $0.samples.map(\.start) }), ends = Set(near.flatMap { $0.samples.map(\.end) })
    for field in line.fields {
      var parts: [LayoutField] = []
      let words = field.words
      let isAcross = near.count { $0.usual.overlap(field) > 2 } > 1
      for (place, word) in words.enumerated() {
        let isValue = Self.isValue(word.text, self.words)
        let isRest = place > 0 && self.words.noBudget.contains(tolerantKey(words[place - 1].text + word.text))
        let isBegin =
          place == 0 || !isRest && (isAcross || (word.start - Self.drift...word.start + Self.drift).contains(where: starts.contains) || isValue && (word.end - 1...word.end + 1).contains(where: ends.contains)
          || isValue != Self.isValue(words[place - 1].text, self.words))
        if isBegin, parts.count < Self.mostPieces {
          parts.append(word)
        } else {
          let last = parts.removeLast()
          parts.append(LayoutField(text: last.text + " " + word.text, start: last.start, end: word.end))
        }
      }
      for (place, part) in parts.enumerated() { pieces.append(Piece(part, gap: place == 0 ? max(2, field.start - last) : 1)) }
      last = field.end
    }
    guard pieces.count > Self.mostPieces else { return pieces }
    // A line of so many texts is none of a table.
    return [Piece(Self.joined(pieces.map(\.field)), gap: 2)]
  }

  private static let mostPieces = 32
  /// By how much the texts of one column begin apart, from line to line.
  private static let drift = 4

  /// Whether a word is an amount, a tick or words for no money: a cell by itself where others are texts.
  private static func isValue(_ text: String, _ words: DocumentWords) -> Bool {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy({ $0.isDigit || ",.".unicodeScalars.contains($0) }) { return scalars.count > 2 || scalars.contains(",") }
    return scalars.count == 1 && "/✓✔√☑".unicodeScalars.contains(scalars[scalars.startIndex]) || words.noBudget.contains(tolerantKey(text))
  }
}

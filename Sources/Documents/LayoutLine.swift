import ThaiText

/// A line of a page with the texts that stand apart in it, and where.
struct LayoutLine {
  /// Its place in the file, from 0.
  let index: Int
  /// The places of the lines below that were parts of it: a mark above a letter, raised, and what stands behind it.
  private(set) var parts: [Int] = []
  private(set) var fields: [LayoutField]
  let beginsPage: Bool
  /// How many blank lines stand above it.
  let gap: Int
  /// Whether it stands at the ends of many pages, as their heads and feet do, and the headings of tables.
  let isFurniture: Bool

  /// The lines that say something.
  static func all(_ written: [Substring.UnicodeScalarView], isFurniture: (Int) -> Bool) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    var gap = 0, beginsPage = false
    for (index, line) in written.enumerated() {
      beginsPage = beginsPage || line.first == "\u{C}"
      let fields = LayoutField.fields(line.first == "\u{C}" ? line.dropFirst() : line)
      if fields.isEmpty {
        gap += 1
        continue
      }
      let next = LayoutLine(index: index, fields: fields, beginsPage: beginsPage, gap: gap, isFurniture: isFurniture(index))
      (gap, beginsPage) = (0, false)
      if next.beginsPage || next.gap > 0 || lines.isEmpty || !lines[lines.count - 1].take(next) { lines.append(next) }
    }
    for place in lines.indices { lines[place].fields = lines[place].fields.map(\.withMarksInPlace) }
    return lines
  }

  /// Takes in a line that begins with a mark of this one's letters; false where it is none.
  private mutating func take(_ next: LayoutLine) -> Bool {
    guard let first = next.fields.first, first.text.unicodeScalars.first?.isMark ?? false,
      let place = fields.indices.last(where: { abs(first.start - fields[$0].end) <= 1 })
    else { return false }
    fields[place] = fields[place].goingOn(with: first)
    fields = (fields + next.fields.dropFirst()).sorted { $0.start < $1.start }
    parts += [next.index] + next.parts
    return true
  }
}

extension LayoutField {
  /// It with a field that begins with a mark above its last letter but one: `ขัน` and `้ ตอน`.
  fileprivate func goingOn(with next: LayoutField) -> LayoutField {
    var scalars = Array(text.unicodeScalars)
    let rest = Array(next.text.unicodeScalars)
    let place = scalars.count > 1 && scalars[scalars.count - 2].isMark ? scalars.count - 1 : scalars.count
    scalars.insert(rest[0], at: place)
    return LayoutField(text: String(String.UnicodeScalarView(scalars + rest.dropFirst())), start: start)
  }

  fileprivate var withMarksInPlace: LayoutField { LayoutField(text: text.withMarksInPlace, start: start, end: end) }

  /// Its words, parted by single blanks; a mark behind a blank belongs to the word before.
  var words: [LayoutField] {
    var words: [LayoutField] = []
    var current = String.UnicodeScalarView(), start = start
    for (column, scalar) in text.unicodeScalars.enumerated() {
      if scalar == " " {
        if !current.isEmpty { words.append(LayoutField(text: String(current), start: start)) }
        current = String.UnicodeScalarView()
        continue
      }
      if current.isEmpty {
        start = self.start + column
        if scalar.isMark, let last = words.popLast() {
          current = (last.text + " ").unicodeScalars
          start = last.start
        }
      }
      current.append(scalar)
    }
    if !current.isEmpty { words.append(LayoutField(text: String(current), start: start)) }
    return words
  }

  func overlap(_ other: LayoutField) -> Int { min(end, other.end) - max(start, other.start) }
  /// Twice the column of its middle.
  var middle: Int { start + end }
}

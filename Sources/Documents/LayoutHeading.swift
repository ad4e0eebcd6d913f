import ThaiText

/// The heading of a table whose columns blanks hold: texts in several lines, of which some stand above several columns.
struct LayoutHeading {
  /// A column, with all that its heading says, and from where to where that stands.
  struct Column {
    var field: LayoutField
    /// What stands above it and its neighbours.
    var above: String?
    let column: DocumentTable.Column?
    /// The quarter that it is of.
    let quarter: Int?
    /// Whether it is of one year.
    let isYear: Bool
  }

  /// Its lines, by their places among those of the text.
  let lines: ClosedRange<Int>
  let columns: [Column]

  /// The most letters of what one line of a heading says of a column.
  private static let mostLetters = 40

  /// - Parameter place: The line that names the most columns.
  init?(at place: Int, in lines: [LayoutLine], _ words: DocumentWords) {
    let fields = lines[place].fields.flatMap { Self.headings(in: $0, words) }
    guard fields.count > 1, fields.count(where: { Self.isHeading($0, words) }) * 5 >= fields.count * 3 else { return nil }
    var first = place, last = place
    var band = [fields]
    while first > 0, place - first < 3, lines[first].gap == 0, !lines[first].beginsPage, Self.isAbove(lines[first - 1].fields, band, words) {
      first -= 1
      band.insert(lines[first].fields.flatMap { Self.headings(in: $0, words) }, at: 0)
    }
    while last + 1 < lines.count, last - place < 4, lines[last + 1].gap < 2, !lines[last + 1].beginsPage,
      let below = Self.below(lines[last + 1].fields.flatMap({ Self.headings(in: $0, words) }), band, words)
    {
      last += 1
      band.append(below)
    }
    let columns = Self.columns(Self.parted(band, words), words)
    let known = Set(columns.compactMap(\.column)).union(columns.contains { $0.quarter != nil } ? [.quarter] : []), years = columns.count(where: \.isYear)
    let shape = words.tables.first { $0.needs.allSatisfy(known.contains) && years >= $0.years && ($0.shape != .targets || !known.contains(.project)) }?.shape
    guard let shape, shape != .targets, shape != .guidelines else { return nil }
    self.lines = first...last
    self.columns = columns
  }

  /// Whether it is that of another page of the same table.
  func repeats(_ other: LayoutHeading) -> Bool {
    columns.count == other.columns.count
      && zip(columns, other.columns).allSatisfy { tolerantKey($0.field.text) == tolerantKey($1.field.text) }
  }

  /// Its cells, in one row, or two where some stand above others.
  var rows: [[String]] {
    guard columns.contains(where: { $0.above != nil && !$0.isYear }) else { return [columns.map(\.field.text)] }
    var upper = columns.map { $0.above == nil || $0.isYear ? $0.field.text : "" }
    let lower = columns.map { $0.above == nil || $0.isYear ? "" : $0.quarter.map(String.init) ?? $0.field.text }
    for (place, column) in columns.enumerated() where column.above != nil && !column.isYear && (place == 0 || columns[place - 1].above != column.above) {
      upper[place] = column.above ?? ""
    }
    return [upper, lower]
  }

  // MARK: Lines

  private static func isHeading(_ field: LayoutField, _ words: DocumentWords) -> Bool {
    guard field.text.unicodeScalars.count <= mostLetters, !field.text.isNumbered else { return false }
    return known(field.text, words) != nil || begins(field.text, words) || quarter(field.text) != nil || year(field.text, words)
  }

  /// Whether a heading begins with a text that its line cut: `ประเด็นที่ควร`.
  private static func begins(_ text: String, _ words: DocumentWords) -> Bool {
    let key = tolerantKey(text)
    return key.unicodeScalars.count > 4 && words.columns.contains { $0.heading.begins.contains { $0.utf8.starts(with: key.utf8) } || $0.heading.holds.contains { $0.utf8.starts(with: key.utf8) } }
  }

  /// The column that a text names; where marks were lost or moved, by its letters, if they are enough to know it by.
  static func known(_ text: String, _ words: DocumentWords) -> (column: DocumentTable.Column, text: String)? {
    let key = tolerantKey(text)
    if let column = words.column(key) { return (column, text) }
    // No heading is longer than what is looked at here, marks and all.
    let letters = String(key.unicodeScalars.prefix(120)).withoutMarks
    return words.longHeadings.first { letters.utf8.starts(with: $0.letters.utf8) }.map { ($0.column, $0.word) }
  }

  static func quarter(_ text: String) -> Int? { Int(thaiDigits: text).flatMap { (1...4).contains($0) ? $0 : nil } }

  static func year(_ text: String, _ words: DocumentWords) -> Bool {
    HeadingYear(tolerantKey(text), words)?.kind == .plain
  }

  /// The headings of several columns that one blank parts.
  private static func headings(in field: LayoutField, _ words: DocumentWords) -> [LayoutField] {
    let parts = field.words
    guard parts.count > 1, parts.count < 16 else { return [field] }
    // A text that names no column as a whole names none by what it begins with, unless that is a year.
    guard known(field.text, words) != nil || field.text.unicodeScalars.contains(where: \.isDigit) else { return [field] }
    func joined(_ range: Range<Int>) -> LayoutField {
      LayoutField(text: parts[range].map(\.text).joined(separator: " "), start: parts[range.lowerBound].start, end: parts[range.upperBound - 1].end)
    }
    func column(_ field: LayoutField) -> DocumentTable.Column? { year(field.text, words) ? .year : known(field.text, words)?.column }
    for place in 1..<parts.count {
      let left = joined(0..<place), right = joined(place..<parts.count)
      guard let one = column(left), let other = column(right), one != other || one == .year else { continue }
      // คะแนน ปี 2566 is one.
      if other == .year && one != .year || one == .year && !year(left.text, words) { continue }
      return [left] + headings(in: right, words)
    }
    return [field]
  }

  /// Whether a line above says how headings begin, or what stands above several; a title does not.
  private static func isAbove(_ fields: [LayoutField], _ band: [[LayoutField]], _ words: DocumentWords) -> Bool {
    guard let below = band.first else { return false }
    let isKnown = fields.contains { isHeading($0, words) }
    return fields.allSatisfy { field in
      guard field.text.unicodeScalars.count <= mostLetters, !field.text.isNumbered else { return false }
      if isHeading(field, words) { return true }
      let under = below.filter { $0.overlap(field) > 0 }
      // The rest of its heading stands further below.
      if under.isEmpty { return isKnown && field.text.unicodeScalars.count <= 20 }
      guard under.count == 1, let column = under.first else { return false }
      // What begins a heading is as wide as its column.
      return field.text.unicodeScalars.count * 5 >= column.text.unicodeScalars.count * 3
        && (known(column.text, words) == nil || known(field.text + column.text, words) != nil) && field.text.unicodeScalars.count <= 20
    }
  }

  /// A line below that goes on headings, put below them where marks before it have moved it; nil where it does not.
  private static func below(_ fields: [LayoutField], _ band: [[LayoutField]], _ words: DocumentWords) -> [LayoutField]? {
    if isBelow(fields, band, words) { return fields }
    guard fields.count > 1 else { return nil }
    for shift in (1...mostShift).flatMap({ [-$0, $0] }) {
      let moved = fields.map { LayoutField(text: $0.text, start: $0.start + shift, end: $0.end + shift) }
      let over = moved.map { field in band.joined().filter { $0.overlap(field) > 0 } }
      if over.allSatisfy({ $0.count == 1 }), Set(over.joined().map(\.start)).count == fields.count, isBelow(moved, band, words) { return moved }
    }
    return nil
  }

  /// How far a line of a heading may stand from where it belongs.
  private static let mostShift = 8

  /// Whether a line below goes on headings, and is no row of the table.
  private static func isBelow(_ fields: [LayoutField], _ band: [[LayoutField]], _ words: DocumentWords) -> Bool {
    let fields = parted(band + [fields], words).last ?? fields
    let above = band.flatMap(\.self)
    return fields.allSatisfy { field in
      let letters = field.text.unicodeScalars.count
      let over = above.filter { $0.overlap(field) > 0 || abs($0.middle - field.middle) <= 2 }
      if letters > 24 || field.text.isNumbered { return false }
      if quarter(field.text) != nil || year(field.text, words) || field.text.first == "(" && field.text.last == ")" { return true }
      if quarterEnd(field.text, words) != nil { return true }
      let isKnown = known(field.text, words).map { subordinate.contains($0.column) } ?? false
      if isKnown { return true }
      guard let last = band.last(where: { $0.contains { $0.overlap(field) > 0 } })?.first(where: { $0.overlap(field) > 0 }) else {
        // A heading of fewer lines than its neighbours begins below them.
        return isHeading(field, words) || letters <= 12 && fields.contains { isHeading($0, words) }
      }
      // A heading goes on below where its line was full: what would have stood in it is no part of it.
      return over.count == 1 && last.text.unicodeScalars.count * 5 >= letters * 3 && field.text.unicodeScalars.first?.isDigit == false
        && abs(last.middle - field.middle) <= 4
    }
  }

  /// What stands below another heading.
  static let subordinate: Set<DocumentTable.Column> = [.output, .outcome, .likelihood, .impact]

  /// The quarter that a heading ends with, `ไตรมาส 1`, or the end of one that its line cut: `าส 1`.
  static func quarterEnd(_ text: String, _ words: DocumentWords) -> Int? {
    let key = tolerantKey(text)
    guard let digit = key.last, let quarter = quarter(String(digit)), let word = words.begins(of: .quarter).last
    else { return nil }
    let rest = key.dropLast()
    return word.hasSuffix(rest) || (word + words.ordinal).hasSuffix(rest) ? quarter : nil
  }
}

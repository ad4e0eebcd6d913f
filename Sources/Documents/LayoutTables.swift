import ThaiText

/// Text in which blanks hold the columns, as `pdftotext -layout` writes a PDF: its lines with the cells that tabs would part elsewhere.
///
/// A table begins with a line of headings that is known for what it is, and goes on until a line that cannot be a row of it. Heads and
/// numbers of pages within do not end it.
struct LayoutTables {
  private let words: DocumentWords
  private let written: [Substring.UnicodeScalarView]

  /// The table that is open.
  private enum Open {
    /// Of years: so many values stand at a row's end.
    case years(Int)
    /// With a number, a text and a last column.
    case guidelines
  }

  init(_ text: String, _ words: DocumentWords) {
    self.words = words
    written = text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
  }

  /// The lines; nil of a text whose columns are parted by tabs, or that has none.
  var lines: [DocumentLine]? {
    guard !written.contains(where: { $0.contains("\t") }) else { return nil }
    var lines = written.enumerated().map { index, line in
      DocumentLine(String(line.last == "\r" ? line.dropLast() : line).withMarksInPlace, number: index + 1)
    }
    let starts = [0] + written.indices.filter { $0 > 0 && written[$0].first == "\u{C}" }
    let ends = pageEnds(lines, starts)
    for index in furniture(lines, ends, pages: starts.count) { lines[index].isFurniture = true }
    let ended = Set(ends)
    let reader = LayoutReader(written, words, isFurniture: { index in
      if lines[index].isFurniture { return true }
      let fields = LayoutField.fields(written[index])
      guard words.isPageFurniture(lines[index]), fields.count == 1 else { return false }
      // The number of a row may stand alone in its line, and a cell go on with the plan's name.
      return starts.count > 1 ? ended.contains(index) : fields[0].start > Self.margin
    })
    var open: Open?
    /// The number of the item that a table of guidelines has come to.
    var item = 0
    var isFound = false
    var next = 0
    for (index, line) in written.enumerated() where index >= next && !lines[index].isBlank {
      if let table = reader.table(at: index) {
        for (index, row) in table.rows { lines[index] = row }
        (next, open, isFound) = (table.end, nil, true)
        continue
      }
      if lines[index].isFurniture { continue }
      let fields = LayoutField.fields(line)
      let years = Self.years(lines[index].text, words)
      if years.count >= 2, fields.count >= 2 {
        // The name of the first column may stand in the line above.
        let above = index > 0 ? LayoutField.fields(written[index - 1]).first?.text ?? "" : ""
        let name = words.column(tolerantKey(above)) != nil ? above : fields[0].text.contains { $0.isNumber } ? "" : fields[0].text
        lines[index] = DocumentLine(cells: [name] + years, number: index + 1)
        open = .years(years.count)
        isFound = true
        continue
      }
      let columns = fields.map { words.column(tolerantKey($0.text)) }
      if fields.count >= 3, Set(columns.compactMap(\.self)).isSuperset(of: [.number, .guideline, .unit]) {
        lines[index] = DocumentLine(cells: fields.map(\.text), number: index + 1)
        open = .guidelines
        isFound = true
        continue
      }
      switch open {
      case .years(let count): if let cells = row(fields, values: count) { lines[index] = DocumentLine(cells: cells, number: index + 1) } else { open = nil }
      case .guidelines:
        if let cells = row(fields, lines[index], after: item) {
          item = Int(thaiDigits: cells[0]) ?? item
          lines[index] = DocumentLine(cells: cells, number: index + 1)
        } else if !words.isPageFurniture(lines[index]) {
          open = nil
          item = 0
        }
      case nil: break
      }
    }
    return isFound || lines.contains(where: \.isFurniture) ? lines : nil
  }

  /// From where on a number that stands alone is a page's, where no pages are parted.
  private static let margin = 30

  /// The first and last lines of each page.
  private func pageEnds(_ lines: [DocumentLine], _ starts: [Int]) -> [Int] {
    zip(starts, starts.dropFirst() + [written.count]).flatMap { start, end -> [Int] in
      let said = (start..<end).filter { !lines[$0].isBlank }
      return said.count < 8 ? Array(said.suffix(2)) : said.prefix(2) + said.suffix(3)
    }
  }

  /// The heads and feet of pages: lines at a page's ends that many pages have, but for its number.
  private func furniture(_ lines: [DocumentLine], _ ends: [Int], pages: Int) -> [Int] {
    guard pages > 3 else { return [] }
    func key(_ index: Int) -> String { lines[index].key.filter { !$0.isNumber } }
    let same = Dictionary(grouping: ends, by: key)
    // A number that is another on each page is that of the page.
    let common = same.filter { _, places in places.count * 3 > pages || places.count > 2 && Set(places.map { lines[$0].key }).count == places.count }
    // Headings of a table stand at the head of each page that it goes on on.
    return ends.filter { index in
      let fields = LayoutField.fields(written[index])
      return common[key(index)] != nil && Self.years(lines[index].text, words).count < 2
        && !(fields.contains { words.column(tolerantKey($0.text)) != nil } && fields.allSatisfy { $0.text.unicodeScalars.count <= 25 })
    }
  }

  /// The cells of a row of values; of a line that goes on the name above, the name alone. Nil where it can be neither.
  private func row(_ fields: [LayoutField], values count: Int) -> [String]? {
    let isValue = fields.map { field in field.text.unicodeScalars.contains(where: \.isDigit) && field.text.unicodeScalars.count <= 30 }
    if fields.count > count, isValue.suffix(count).allSatisfy({ $0 }) {
      return [fields.dropLast(count).map(\.text).joined(separator: " ")] + fields.suffix(count).map(\.text)
    }
    let empty = Array(repeating: "", count: count)
    let scalars = Array((fields.first?.text ?? "").unicodeScalars)
    let mark = ItemMark(scalars[...])
    // One value for all years.
    if fields.count == 2, mark?.isPlain ?? false, fields[1].text.unicodeScalars.contains(where: \.isDigit) { return [fields[0].text, fields[1].text] + empty.dropLast() }
    // The number of a heading, `5.1.3`, ends it, and so does a line further in than any name.
    guard fields.count == 1, fields[0].start < 6, !(scalars.first.map(\.isDigit) ?? false) || mark?.isPlain ?? false else { return nil }
    return [fields[0].text] + empty
  }

  /// The cells of a row with a number, a text and a last column: of a line that goes on the row above, without a number. Nil where it is
  /// no row.
  ///
  /// - Parameter item: The number of the item above: a text may go on with a number that is none.
  private func row(_ fields: [LayoutField], _ line: DocumentLine, after item: Int) -> [String]? {
    guard !words.isPageFurniture(line), let first = fields.first else { return nil }
    if words.isNumberedHeading(line) { return nil }
    var texts = fields.map(\.text)
    var number = ""
    let digits = first.text.unicodeScalars.prefix(while: \.isDigit)
    if let found = Int(thaiDigits: String(digits)), found == item + 1 || found == item + 2, first.start < 8, digits.count == first.text.unicodeScalars.count || first.text.unicodeScalars.dropFirst(digits.count).first == " " {
      number = String(digits)
      let rest = String(first.text.unicodeScalars.dropFirst(digits.count)).trimmed
      texts = (rest.isEmpty ? [] : [rest]) + texts.dropFirst()
    } else if first.start > 40 {
      return ["", "", texts.joined(separator: " ")]
    }
    guard let text = texts.first else { return number.isEmpty ? nil : [number, "", ""] }
    if texts.count > 1 { return [number, text, texts.dropFirst().joined(separator: " ")] }
    // Where no room was left between them, the mark of the last column's item parts them.
    if let range = text.place(of: " - ") { return [number, String(text[..<range.lowerBound]).trimmed, "- " + String(text[range.upperBound...]).trimmed] }
    return [number, text, ""]
  }

  /// The headings of years of a line, `ปี 2566`, in order.
  private static func years(_ text: String, _ words: DocumentWords) -> [String] {
    let parts = text.split(separator: " ").map(String.init)
    var years: [String] = []
    for (index, part) in parts.enumerated() {
      guard part.unicodeScalars.count == 4 || part.unicodeScalars.count <= 8, let year = Int(thaiDigits: String(part.unicodeScalars.suffix(4))),
        (2500...2699).contains(year)
      else {
        // Anything but the word for a year makes it a sentence.
        let key = tolerantKey(part)
        let isWord = words.begins(of: .year).contains(key)
        if isWord || index == 0 || years.isEmpty { continue }
        return []
      }
      years.append(part.unicodeScalars.count == 4 && index > 0 ? parts[index - 1] + " " + part : part)
    }
    return years
  }
}

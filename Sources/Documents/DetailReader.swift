import Foundation
import ThaiText

/// Finds the projects in detail of a document.
struct DetailReader {
  let words: DocumentWords
  let lines: [DocumentLine]

  /// Where a project begins: by a line of its own, `โครงการที่ 12`, or by its first section.
  private struct Start {
    let index: Int
    let number: Int?
    /// What stands behind the number in the same line.
    let rest: String
  }

  func details() -> [ProjectDetail] {
    let starts = starts()
    var details: [ProjectDetail] = []
    var open: [PlanHeading] = []
    for (place, start) in starts.enumerated() {
      let headings = headings(above: start.index).headings
      for heading in headings { open = open.filter { $0.code.count < heading.code.count || isBeside($0, heading, headings) } + [heading] }
      let next = starts.indices.contains(place + 1) ? self.headings(above: starts[place + 1].index).first : end(after: start.index)
      details.append(detail(start, until: next, headings, below: open))
    }
    return details
  }

  /// Sub-items printed one after another before one project all hold.
  private func isBeside(_ old: PlanHeading, _ new: PlanHeading, _ fresh: [PlanHeading]) -> Bool {
    old.code.count == 3 && new.code.count == 3 && fresh.contains { $0.line == old.line }
  }

  // MARK: Where projects begin and end

  private func starts() -> [Start] {
    var starts: [Start] = []
    /// Whether the project that began last has its name.
    var isNamed = true
    for (index, line) in lines.enumerated() where line.cells == nil && !line.isBlank {
      if let (number, rest) = numberedStart(line) {
        starts.append(Start(index: index, number: number, rest: rest))
        isNamed = false
      } else if let (section, _, _, _) = section(line), section == .name {
        if isNamed { starts.append(Start(index: index, number: nil, rest: "")) }
        isNamed = true
      }
    }
    return starts
  }

  /// `โครงการที่ 12` at the beginning of a line, and what stands behind it.
  private func numberedStart(_ line: DocumentLine) -> (Int, String)? {
    guard line.key.utf8.count < 900 else { return nil }
    for kind in words.kinds where line.key.hasPrefix(kind + words.ordinal) {
      let rest = line.key.dropFirst((kind + words.ordinal).count)
      let digits = rest.prefix { $0.isNumber }
      guard (1...3).contains(digits.count), let number = Int(digits) else { return nil }
      let behind = rest.dropFirst(digits.count)
      guard behind.isEmpty || behind.hasPrefix(":") || words.kinds.contains(where: behind.hasPrefix) else { return nil }
      // The same in the text as printed: behind the number.
      let printed = line.text.unicodeScalars
      let end = printed.lastIndex { $0.isDigit }.map { printed.index(after: $0) } ?? printed.endIndex
      let name = behind.isEmpty ? "" : String(printed[(printed.firstRange(ofDigits: number) ?? end)...])
      return (number, name.trimmingPunctuation)
    }
    return nil
  }

  /// The line behind a project that no other follows: the appendix, a part of the document, or its end.
  private func end(after start: Int) -> Int {
    lines[(start + 1)...].firstIndex { line in
      words.appendix.contains(where: line.key.hasPrefix) && line.key.utf8.count < 60
        || words.order.begins.contains(where: line.key.hasPrefix) && line.key.utf8.count < 150
        || line.key.hasPrefix(words.part) && line.key.utf8.count < 40
    } ?? lines.count
  }

  // MARK: Headings above

  /// The headings that end right above a project, and where the first of them stands; the project's own place where there is none.
  private func headings(above start: Int) -> (first: Int, headings: [PlanHeading]) {
    var headings: [PlanHeading] = []
    var first = start
    var index = start
    while index > 0 {
      // The block of lines that ends here.
      var end = index
      while end > 0, lines[end - 1].isBlank { end -= 1 }
      var begin = end
      while begin > 0, !lines[begin - 1].isBlank, lines[begin - 1].cells == nil, end - begin < 16 { begin -= 1 }
      guard begin < end else { break }
      if code(of: lines[begin]) == nil {
        guard let place = headingStart(in: begin..<end) else { break }
        begin = place
      }
      var block: [PlanHeading] = []
      for line in lines[begin..<end] {
        if let (code, title) = code(of: line) {
          block.append(PlanHeading(line: line.number, code: code, title: title))
        } else if let last = block.last {
          block[block.count - 1] = PlanHeading(line: last.line, code: last.code, title: last.title + " " + line.text)
        }
      }
      headings = block + headings
      first = begin
      index = begin
    }
    return (first, headings)
  }

  /// Where headings begin that end a block of lines, since no blank line parts them from what stands above: the first of those that go on from
  /// dimension to mission to sub-item, a few lines each, to the block's end.
  private func headingStart(in block: Range<Int>) -> Int? {
    var start: Int?, below = block.upperBound, depth = Int.max
    for place in block.reversed() {
      guard let code = code(of: lines[place])?.code else {
        if below - place > Self.mostHeadingLines { break }
        continue
      }
      guard below - place <= Self.mostHeadingLines, code.count <= depth else { break }
      (start, below, depth) = (place, place, code.count)
    }
    return start
  }

  /// The most lines of one heading.
  private static let mostHeadingLines = 3

  /// The number of a heading, and what stands behind it: `มิติที่ 2 …`, `2.1 …`, `2.1.2 …`.
  private func code(of line: DocumentLine) -> (code: [Int], title: String)? {
    guard line.cells == nil, let first = line.text.unicodeScalars.first else { return nil }
    if first.isDigit {
      let scalars = Array(line.text.unicodeScalars)
      var numbers: [Int] = []
      var index = 0
      while index < scalars.count, numbers.count < 4 {
        let begin = index
        while index < scalars.count, scalars[index].isDigit, index - begin < 3 { index += 1 }
        guard index > begin, let number = Int(thaiDigits: String(String.UnicodeScalarView(scalars[begin..<index]))) else { break }
        numbers.append(number)
        guard index < scalars.count, scalars[index] == "." else { break }
        index += 1
      }
      guard (2...3).contains(numbers.count), numbers[0] <= 9, index < scalars.count, scalars[index] == " " else { return nil }
      return (numbers, String(String.UnicodeScalarView(scalars[(index + 1)...])))
    }
    // The first of the headings is that of dimensions.
    guard let word = words.headings.first, line.key.withoutMarks.hasPrefix(word.numbered) else { return nil }
    let digits = line.key.drop { !$0.isNumber }.prefix { $0.isNumber }
    guard digits.count == 1, let number = Int(digits), line.key.prefix(while: { !$0.isNumber }).count <= 9 else { return nil }
    let printed = line.text.unicodeScalars
    let behind = printed.firstIndex { $0.isDigit }.map { String(printed[printed.index(after: $0)...]) } ?? ""
    return ([number], behind.trimmed)
  }

  // MARK: Sections

  /// The section that a line is the heading of, the heading as printed, and what stands behind it in the line.
  private func section(_ line: DocumentLine) -> (ProjectDetail.Section, heading: String, rest: String, number: Int?)? {
    guard line.cells == nil else { return nil }
    let scalars = Array(line.text.unicodeScalars)
    let mark = ItemMark(scalars[...])
    guard mark?.isPlain ?? true, mark.map({ $0.closing == "." }) ?? true else { return nil }
    let text = String(String.UnicodeScalarView(scalars[(mark?.length ?? 0)...]))
    let (label, behind) = text.splitAtColon
    let key = tolerantKey(label)
    for section in ProjectDetail.Section.allCases {
      guard let word = words.sections[section]?.filter({ key.hasPrefix($0) }).max(by: { $0.utf8.count < $1.utf8.count }) else { continue }
      let more = key.dropFirst(word.count)
      // A heading is its words and little more; without a number it is nothing else.
      let isHeading = mark != nil || behind != nil ? more.count <= 40 : more.isEmpty
      guard isHeading || section == .name && mark != nil else { continue }
      if section == .name, behind == nil, !more.isEmpty, !more.hasPrefix("/") {
        // `1. ชื่อโครงการ โครงการอบรม …`
        return (section, words.sections[.name]?.first ?? label, text.dropping(keyOf: word), mark?.number)
      }
      return (section, label.trimmed, behind ?? "", mark?.number)
    }
    return nil
  }

  private func detail(_ start: Start, until end: Int, _ fresh: [PlanHeading], below open: [PlanHeading]) -> ProjectDetail {
    var found: [(section: ProjectDetail.Section, line: Int, heading: String, number: Int?, lines: [DocumentLine])] = []
    for line in lines[start.index..<end] {
      if line.number - 1 == start.index, start.number != nil { continue }
      if let (section, heading, rest, number) = section(line), !found.contains(where: { $0.section == section }) {
        let first = rest.trimmed
        found.append((section, line.number, heading, number, first.isEmpty ? [] : [DocumentLine(first[...].unicodeScalars, number: line.number)]))
      } else if !found.isEmpty {
        found[found.count - 1].lines.append(line)
      }
    }
    var parts = Dictionary(
      found.map { ($0.section, ProjectDetail.Part(line: $0.line, heading: $0.heading, number: $0.number, lines: $0.lines)) }, uniquingKeysWith: { a, _ in a })
    if parts[.name] == nil, !start.rest.isEmpty {
      let number = start.index + 1
      parts[.name] = ProjectDetail.Part(line: number, heading: "", number: nil, lines: [DocumentLine(start.rest[...].unicodeScalars, number: number)])
    }
    let (outputs, outcomes) = results(parts[.results])
    let last = lines[start.index..<end].last { !$0.isBlank }?.number ?? start.index + 1
    return ProjectDetail(
      number: start.number, lines: start.index + 1...max(last, start.index + 1), headings: fresh,
      dimension: open.last { $0.code.count == 1 }?.code[0] ?? open.last { $0.code.count > 1 }?.code[0],
      mission: open.last { $0.code.count == 2 }, subitems: open.filter { $0.code.count == 3 }, parts: parts,
      outputs: outputs, outcomes: outcomes, budget: parts[.budget].map { WrittenAmount($0.text, words) } ?? .blank)
  }

  /// What the last section names as outputs and as outcomes.
  private func results(_ part: ProjectDetail.Part?) -> (outputs: [DocumentItem], outcomes: [DocumentItem]) {
    guard let part else { return ([], []) }
    var outputs: [DocumentLine] = [], outcomes: [DocumentLine] = []
    var isOutcome = false
    for line in part.lines {
      // `10.1 ตัวชี้วัด` is a label as any other.
      let scalars = Array(line.text.unicodeScalars)
      let mark = ItemMark(scalars[...]).flatMap { part.number != nil && $0.parents.first == part.number ? $0 : nil }
      let (label, behind) = String(String.UnicodeScalarView(scalars[(mark?.length ?? 0)...])).splitAtColon
      let key = tolerantKey(label)
      let isLabel = key.utf8.count < 60
      let rest = behind.map { DocumentLine($0[...].unicodeScalars, number: line.number) }
      if isLabel, words.outcome.contains(where: { key == $0 || behind != nil && key.hasSuffix($0) }) {
        isOutcome = true
        if let rest, !rest.isBlank { outcomes.append(rest) }
      } else if isLabel, words.output.contains(where: { key == $0 || behind != nil && key.hasSuffix($0) }) {
        isOutcome = false
        if let rest, !rest.isBlank { outputs.append(rest) }
      } else if isOutcome {
        outcomes.append(line)
      } else {
        outputs.append(line)
      }
    }
    return (DocumentItem.items(of: outputs, in: part.number), DocumentItem.items(of: outcomes, in: part.number))
  }
}

extension String {
  /// What stands before the first colon and behind it; all of it and nil where there is none. The colon of an address is none.
  var splitAtColon: (label: String, behind: String?) {
    let scalars = unicodeScalars
    guard let colon = scalars.firstIndex(of: ":"), scalars[scalars.index(after: colon)...].first != "/" else { return (self, nil) }
    return (String(scalars[..<colon]).trimmed, String(scalars[scalars.index(after: colon)...]).trimmed)
  }

  /// Without blanks and colons at its ends.
  var trimmingPunctuation: String {
    var text = unicodeScalars[...].drop { $0.isBlank || $0 == ":" || $0 == "." || $0 == "-" }
    while let last = text.last, last.isBlank || last == ":" { text = text.dropLast() }
    return String(text)
  }

  /// The text behind the letters of a key at its beginning.
  func dropping(keyOf word: String) -> String {
    var left = word.unicodeScalars.count
    var rest = unicodeScalars[...]
    while left > 0, let scalar = rest.first {
      if !scalar.isBlank { left -= 1 }
      rest = rest.dropFirst()
    }
    return String(rest).trimmed
  }
}

extension String.UnicodeScalarView {
  /// Where the digits of a number end that stand first in a text.
  fileprivate func firstRange(ofDigits number: Int) -> Index? {
    guard let begin = firstIndex(where: \.isDigit) else { return nil }
    return self[begin...].firstIndex { !$0.isDigit } ?? endIndex
  }
}

import Checks
import Records
import ThaiText

/// A project is called the same in the table and in its detail.
struct DifferingName: DocumentRule {
  static let code = "DOC-NAME-DIFFERS"
  /// One of the names says what kind of project it is, the other not, or another.
  static let kind = Sentence("kind", Parameter<Verbatim>("project"), Parameter<String>("table"), Parameter<String>("detail"))
  static let name = Sentence("name", Parameter<Verbatim>("project"), Parameter<String>("table"), Parameter<String>("detail"))
  /// Nearly nothing is the same: they may be two projects.
  static let other = Sentence("other", Parameter<Verbatim>("project"), Parameter<String>("table"), Parameter<String>("detail"))
  static let sentences = [kind.declared, name.declared, other.declared]

  /// Below this the names are of two projects.
  private static let leastSimilarity = 0.4

  func findings(in document: PublishedDocument) -> [Finding] {
    document.projects.compactMap { project in
      guard let listed = project.listed, let detail = project.detail, let part = detail.parts[.name], !detail.name.isEmpty else { return nil }
      let names = [listed.name, detail.name].map { document.namingAgency($0) }
      guard names[0] != names[1] else { return nil }
      let table = ProjectName(names[0], document.words), other = ProjectName(names[1], document.words)
      let lines = [listed.line, part.firstLine]
      if table.key == other.key {
        return finding(.warning, at: lines, Self.kind(project.reference, listed.name, detail.name))
      }
      let likeness = TextTriples(table.key).similarity(to: TextTriples(other.key))
      return likeness < Self.leastSimilarity
        ? finding(.warning, at: lines, Self.other(project.reference, listed.name, detail.name))
        : finding(.note, at: lines, Self.name(project.reference, listed.name, detail.name))
    }
  }
}

extension PublishedDocument {
  /// The key of a text with the agency's name in the place that a template left for it.
  func namingAgency(_ text: String) -> String { words.namingAgency(text, agency?.name) }
}

/// The name of a project says of what kind it is.
struct MissingKind: DocumentRule {
  static let code = "DOC-KIND-MISSING"
  static let sentence = Sentence(Parameter<[Term]>("projects"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let open = document.projects.filter { project in
      let names = [project.listed?.name, project.detail?.name].compactMap(\.self).filter { !$0.isEmpty }
      return !names.isEmpty && names.allSatisfy { ProjectName($0, document.words).kind == nil }
    }
    guard !open.isEmpty, open.count < document.projects.count else { return [] }
    return [
      finding(
        .warning, at: open.flatMap { [$0.line, $0.detail?.nameLine ?? $0.line] },
        Self.sentence(open.map { $0.number == nil ? .text($0.name) : .detailed(.word($0.label), .text($0.name)) }))
    ]
  }
}

/// A mission is called the same in the table and above its details.
struct MissionTitle: DocumentRule {
  static let code = "DOC-MISSION-TITLE"
  static let sentence = Sentence(Parameter<Verbatim>("mission"), Parameter<String>("table"), Parameter<String>("detail"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    var listed: [String: (line: Int, title: String)] = [:]
    for row in document.plan.flatMap(\.rows) {
      let key = tolerantKey(row.mission)
      let number = String(key.prefix { $0.isNumber || $0 == "." })
      if number.count >= 3, listed[number] == nil { listed[number] = (row.missionLine, row.mission) }
    }
    var seen: Set<String> = []
    return document.details.flatMap(\.headings).compactMap { heading in
      guard heading.code.count == 2, let row = listed[heading.number], seen.insert(heading.number).inserted else { return nil }
      let table = tolerantKey(row.title).dropFirst(heading.number.count)
      guard table != tolerantKey(heading.title)[...] else { return nil }
      return finding(.warning, at: [heading.line, row.line], Self.sentence(Verbatim(heading.number), row.title, heading.title))
    }
  }
}

/// A heading is written as it is elsewhere: OCR loses the vowels and tones of one and another.
struct HeadingSpelling: DocumentRule {
  static let code = "DOC-HEADING-TYPO"
  static let sentence = Sentence(Parameter<[Verbatim]>("found"), Parameter<Verbatim>("expected"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let ordinal = document.words.ordinal, headings = document.words.headings
    var lines = headings.map { _ in [Int]() }, found = headings.map { _ in [String]() }
    for line in document.text.lines where !line.isBlank {
      for key in line.cells?.map(tolerantKey) ?? [line.key] {
        // Most keys begin with another letter: to take the marks out of all of them first takes a sixth of a document's instructions.
        guard let first = key.unicodeScalars.first else { continue }
        let isMark = String(first).withoutMarks.isEmpty
        for (place, word) in headings.enumerated() where isMark || word.letters.unicodeScalars.first == first {
          guard line.cells == nil || key.unicodeScalars.count <= word.key.unicodeScalars.count + Self.mostBehind,
            let written = Self.written(word, at: key, ordinal, isCell: line.cells != nil)
          else { continue }
          lines[place].append(line.number)
          if !found[place].contains(written) { found[place].append(written) }
        }
      }
    }
    return headings.indices.compactMap { place in
      guard !lines[place].isEmpty else { return nil }
      return finding(.note, at: lines[place], Self.sentence(found[place].map(Verbatim.init), Verbatim(headings[place].key)))
    }
  }

  /// The most letters that stand behind a heading in a cell, of its number.
  private static let mostBehind = 12

  /// How a key writes a heading at its beginning, where it is not as it should be: alone in a cell, or with a number behind it.
  private static func written(_ word: (key: String, letters: String, numbered: String), at key: String, _ ordinal: String, isCell: Bool) -> String? {
    guard !key.hasPrefix(word.key), key.withoutMarks.hasPrefix(word.letters) else { return nil }
    // A PDF gives marks in another order.
    if key.unicodeScalars.prefix(word.key.unicodeScalars.count).sorted() == word.key.unicodeScalars.sorted() { return nil }
    // As many scalars as make the letters.
    var letters = 0
    let wanted = word.letters.unicodeScalars.count
    var end = key.unicodeScalars.startIndex
    while end < key.unicodeScalars.endIndex {
      let scalar = key.unicodeScalars[end]
      let isMark = String(String.UnicodeScalarView([scalar])).withoutMarks.isEmpty
      if !isMark {
        if letters == wanted { break }
        letters += 1
      }
      end = key.unicodeScalars.index(after: end)
    }
    let written = String(key.unicodeScalars[..<end]), rest = String(key.unicodeScalars[end...])
    if isCell, rest.isEmpty { return written }
    guard rest.hasPrefix(ordinal) else { return nil }
    return rest.dropFirst(ordinal.count).first?.isNumber ?? false ? written : nil
  }
}

/// The sections of the details are headed in one way.
struct SectionHeadings: DocumentRule {
  static let code = "DOC-SECTION-HEADINGS"
  static let sentence = Sentence(Parameter<[Term]>("headings"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    var lines: [Int] = [], terms: [Term] = []
    for section in ProjectDetail.Section.allCases where section != .name {
      let parts = document.details.compactMap { $0.parts[section] }
      let byHeading = Dictionary(grouping: parts) { tolerantKey($0.heading) }
      guard byHeading.count > 1 else { continue }
      let ordered = byHeading.values.sorted { ($1.count, $0[0].line) < ($0.count, $1[0].line) }
      for group in ordered.dropFirst() { lines.append(group[0].line) }
      terms.append(.list(ordered.map { .detailed(.word($0[0].heading), .count($0.count)) }))
    }
    return terms.isEmpty ? [] : [finding(.note, at: lines, Self.sentence(terms))]
  }
}

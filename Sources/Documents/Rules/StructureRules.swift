import Checks
import Records
import ThaiText

/// The sub-items of the missions, as the details stand below them: none is skipped without a reason, none has what belongs to
/// another, and each has projects of its own.
struct Subitems: DocumentRule {
  static let code = "DOC-SUBITEM"
  /// Numbers that nothing stands below. A plan prints only those that it has projects for, so that this may be as it should.
  static let gap = Sentence("gap", Parameter<[Verbatim]>("missing"))
  /// Many projects below one, and the next one missing: its heading may be lost.
  static let lost = Sentence(
    "lost", Parameter<Verbatim>("subitem"), Parameter<Ids>("projects"), Parameter<Verbatim>("missing"))
  static let several = Sentence("several", Parameter<[Verbatim]>("subitems"), Parameter<Verbatim>("project"))
  static let sentences = [gap.declared, lost.declared, several.declared]

  /// As many projects below one sub-item are more than plans put there.
  private static let many = 5

  func findings(in document: PublishedDocument) -> [Finding] {
    let headings = document.details.flatMap { $0.headings.filter { $0.code.count == 3 } }
    guard !headings.isEmpty else { return [] }
    var missing: [[Int]] = [], lines: [Int] = []
    var lost: [Finding] = []
    for (index, heading) in headings.enumerated() {
      let before = headings[..<index].last { $0.code.dropLast() == heading.code.dropLast() }
      let first = (before?.code[2] ?? 0) + 1
      guard first < heading.code[2] else { continue }
      let skipped = (first..<heading.code[2]).map { Array(heading.code.dropLast()) + [$0] }
      missing += skipped
      lines.append(heading.line)
      guard let before else { continue }
      let below = document.details.filter { $0.subitems.last?.number == before.number }
      guard below.count >= Self.many else { continue }
      lost.append(
        finding(
          .warning, at: [before.line, heading.line] + below.map(\.nameLine),
          Self.lost(Verbatim(before.number), Ids(below.map(\.label)), Verbatim(Self.text(skipped[0])))))
    }
    var findings = lost
    if !missing.isEmpty { findings.append(finding(.note, at: lines, Self.gap(missing.map { Verbatim(Self.text($0)) }))) }
    for detail in document.details {
      let own = detail.headings.filter { $0.code.count == 3 }
      guard own.count > 1 else { continue }
      findings.append(
        finding(
          .note, at: own.map(\.line) + [detail.nameLine],
          Self.several(own.map { Verbatim($0.number) }, Verbatim(detail.label))))
    }
    return findings
  }

  private static func text(_ code: [Int]) -> String { code.map(String.init).joined(separator: ".") }
}

/// The items of a list count on: none twice, none left out, and what stands below an item bears its number.
struct ListNumbers: DocumentRule {
  static let code = "DOC-NUMBERING"
  static let duplicate = Sentence("duplicate", Parameter<Verbatim?>("project"), Parameter<Int>("number"))
  /// A list that begins again within another, which then goes on.
  static let nested = Sentence("nested", Parameter<Verbatim?>("project"), Parameter<Int>("number"))
  static let gap = Sentence("gap", Parameter<Verbatim?>("project"), Parameter<Int>("after"), Parameter<Int>("number"))
  /// Items below one with the number of another, as a list that was copied has.
  static let parent = Sentence("parent", Parameter<Int>("item"), Parameter<Int>("printed"))
  static let projects = Sentence("projects", Parameter<Int>("number"))
  static let sentences = [duplicate.declared, nested.declared, gap.declared, parent.declared, projects.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    var findings: [Finding] = []
    for detail in document.details {
      let label = Verbatim(detail.label)
      for section in [ProjectDetail.Section.objectives, .method] {
        findings += self.findings(detail.items(section), of: label)
      }
      findings += self.findings(detail.outputs, of: label) + self.findings(detail.outcomes, of: label)
    }
    return findings + projectNumbers(document)
  }

  private func findings(_ items: [DocumentItem], of project: Verbatim?) -> [Finding] {
    // (1) below 1) is a list of its own.
    let items = items.filter { $0.number != nil }
    let first = items.first
    let own = items.filter { $0.parents.isEmpty && $0.isBracketed == first?.isBracketed && $0.isOfSection == first?.isOfSection }
    var findings: [Finding] = []
    /// The numbers of the lists that are open, and the lines of their last items.
    var open: [(number: Int, line: Int)] = []
    for (index, item) in own.enumerated() {
      guard let number = item.number else { continue }
      guard let last = open.last else {
        open = [(number, item.line)]
        continue
      }
      if number == last.number + 1 {
        open[open.count - 1] = (number, item.line)
      } else if number == last.number, index > 0 {
        findings.append(finding(.error, at: [item.line, last.line], Self.duplicate(project, number)))
        open[open.count - 1] = (number, item.line)
      } else if number == 1 {
        // One item alone at the end is no list.
        if index < own.count - 1 { findings.append(finding(.note, at: [last.line, item.line], Self.nested(project, last.number))) }
        open.append((1, item.line))
      } else if open.count > 1, number == open[open.count - 2].number + 1 {
        open.removeLast()
        open[open.count - 1] = (number, item.line)
      } else if number > last.number + 1 {
        findings.append(finding(.warning, at: [item.line, last.line], Self.gap(project, last.number, number)))
        open[open.count - 1] = (number, item.line)
      } else {
        open[open.count - 1] = (number, item.line)
      }
    }
    // Items below an item.
    var parent: Int?
    for item in items where item.isOfSection == first?.isOfSection {
      if item.parents.isEmpty { parent = item.number } else if let first = item.parents.last, let parent, first != parent {
        findings.append(finding(.error, at: [item.line], Self.parent(parent, first)))
      }
    }
    return findings
  }

  /// Projects have each a number of their own, unless a plan counts them anew below each mission. Numbers may be left out, where projects were.
  private func projectNumbers(_ document: PublishedDocument) -> [Finding] {
    let listed = document.plan.filter { !$0.numbersAnew }.flatMap(\.projects).compactMap { project in project.number.map { ($0, project.line) } }
    let detailed = document.details.compactMap { detail in detail.number.map { ($0, detail.lines.lowerBound) } }
    return [listed, detailed].flatMap { numbers in
      Dictionary(grouping: numbers, by: \.0).filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { number, places in
        finding(.error, at: places.map(\.1), Self.projects(number))
      }
    }
  }
}

/// Each project has a step that reports its results.
struct NoReportingStep: DocumentRule {
  static let code = "DOC-NO-REPORT"
  static let sentence = Sentence(Parameter<Ids>("projects"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let words = document.words.reporting
    let open = document.projects.filter { project in
      guard let detail = project.detail, let part = detail.parts[.method], !part.text.isEmpty else { return false }
      return !detail.items(.method).contains { words.fits(tolerantKey($0.text)) }
    }
    guard !open.isEmpty else { return [] }
    return [finding(.note, at: open.compactMap { $0.detail?.parts[.method]?.line }, Self.sentence(Ids(open.map(\.label))))]
  }
}

/// No text ends where its sentence goes on, as one does that a page's end cut off.
struct CutText: DocumentRule {
  static let code = "DOC-CUT"
  static let sentence = Sentence(Parameter<String>("end"))
  static let sentences = [sentence.declared]
  /// How much of the text is shown.
  private static let shown = 30

  func findings(in document: PublishedDocument) -> [Finding] {
    let words = document.words
    func isOpen(_ text: String) -> Bool {
      let key = tolerantKey(text)
      return key.utf8.count > 60 && words.open.contains(where: key.hasSuffix)
    }
    let cells = document.tables.flatMap { table in
      table.rows.indices.flatMap { place -> [(line: Int, text: String)] in
        let row = table.rows[place], next = table.rows.indices.contains(place + 1) ? table.rows[place + 1] : nil
        return row.cells.enumerated().filter { column, cell in
          // A row below that has no number or name goes on with it.
          let goesOn = next.map { $0.cells.first?.isEmpty ?? true && $0.cells.indices.contains(column) && !$0.cells[column].isEmpty } ?? false
          return !goesOn && isOpen(cell)
        }.map { (row.line, $0.element) }
      }
    }
    let lines = document.text.lines
    let paragraphs = lines.filter { line in
      guard line.cells == nil, !words.isPageFurniture(line), isOpen(line.text) else { return false }
      guard let next = lines[line.number...].first(where: { !$0.isBlank && !words.isPageFurniture($0) }) else { return true }
      // An item of a list may end with `และ` before the next.
      if ItemMark(Array(line.text.unicodeScalars)[...])?.closing == ")", ItemMark(Array(next.text.unicodeScalars)[...])?.closing == ")" { return false }
      // What follows is another thing: a part, or a project's section.
      return next.key.hasPrefix(words.part) || words.isSection(next.key)
    }.map { ($0.number, $0.text) }
    return (cells + paragraphs).map { line, text in
      finding(.warning, at: [line], Self.sentence(String(text.suffix(Self.shown))))
    }
  }
}

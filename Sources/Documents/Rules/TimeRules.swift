import Checks
import Records
import ThaiText

/// A total of quarters counts the projects that are ticked in each.
struct QuarterCounts: DocumentRule {
  static let code = "DOC-QUARTER-COUNT"
  static let sentence = Sentence(Parameter<Int>("quarter"), Parameter<Int>("printed"), Parameter<Int>("rows"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.plan.flatMap { table in
      table.totals.flatMap { total -> [Finding] in
        let rows = table.rows[total.isGrand ? table.rows.indices : total.rows]
        guard !rows.isEmpty else { return [] }
        return total.quarters.sorted { $0.key < $1.key }.compactMap { quarter, printed in
          let ticked = rows.filter { $0.quarters.contains(quarter) }
          let count = ticked.reduce(0) { $0 + $1.projects.count }
          return count == printed
            ? nil
            : finding(
              .error, at: [total.line] + ticked.map(\.line), Self.sentence(quarter, printed, count), expected: count, found: printed)
        }
      }
    }
  }
}

/// A project is ticked in as many quarters as its words say that it is carried out in.
struct QuartersInWords: DocumentRule {
  static let code = "DOC-QUARTER-WORDS"
  /// It is to be done more often than in the quarters that are ticked.
  static let often = Sentence(
    "often", Parameter<Verbatim>("project"), Parameter<String>("words"), Parameter<Int>("needed"), Parameter<Int>("ticked"))
  /// A quarter that its words name is not ticked.
  static let named = Sentence("named", Parameter<Verbatim>("project"), Parameter<Int>("quarter"))
  static let sentences = [often.declared, named.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.projects.compactMap { project -> Finding? in
      guard let row = project.row, row.projects.count == 1, !row.quarters.isEmpty else { return nil }
      let detail = [ProjectDetail.Section.period, .method].compactMap { project.detail?.parts[$0] }.flatMap(\.lines)
      let lines = [document.text.lines[row.line - 1]] + detail
      for line in lines {
        if let (words, needed) = document.words.frequency(in: line.key), needed > row.quarters.count {
          return finding(
            .warning, at: [row.line, line.number], Self.often(project.reference, words, needed, row.quarters.count))
        }
      }
      for line in lines {
        if let quarter = document.words.quarters(in: line.key).first(where: { !row.quarters.contains($0) }) {
          return finding(.warning, at: [row.line, line.number], Self.named(project.reference, quarter))
        }
      }
      return nil
    }
  }
}

/// What a report calls done was done before the day of the report.
struct DoneLater: DocumentRule {
  static let code = "DOC-DONE-LATER"
  static let sentence = Sentence(Parameter<Day>("done"), Parameter<Day>("report"))
  static let sentences = [sentence.declared]

  /// The columns in which a day is one on which something was done.
  private static let told: Set<DocumentTable.Column> = [.output, .outcome, .result]

  func findings(in document: PublishedDocument) -> [Finding] {
    guard let report = document.reportDay else { return [] }
    return document.tables.flatMap { table in
      table.rows.compactMap { row -> Finding? in
        let cells = row.cells.enumerated().map { (table.columns.indices.contains($0) ? table.columns[$0] : nil, $1) }
        let told = cells.filter { column, _ in column.map(Self.told.contains) ?? false }.map(\.1)
        let states = told + cells.filter { $0.0 == .status }.map(\.1)
        guard states.contains(where: { text in document.words.done.contains(where: tolerantKey(text).holds) }) else { return nil }
        // Work that goes on behind the report may be done as far as it has come; work that begins behind it may not.
        let begun = cells.filter { $0.0 == .period }.compactMap { Day.all(in: $0.1).min() }
        guard let late = (told.flatMap { Day.all(in: $0) } + begun).first(where: { $0 > report.day }) else { return nil }
        return finding(.error, at: [row.line, report.line], Self.sentence(late, report.day))
      }
    }
  }
}

extension PublishedDocument {
  /// The day of which a report is: the one that it says its figures are of, else that of its memo.
  fileprivate var reportDay: (line: Int, day: Day)? {
    let said = text.lines.lazy.filter { $0.cells == nil && !$0.isBlank }
    if let line = said.first(where: { line in words.asOf.contains(where: line.key.holds) && !Day.all(in: line.text).isEmpty }), let day = Day.all(in: line.text).last {
      return (line.number, day)
    }
    return memo?.date.flatMap { date in Day.all(in: date.text).first.map { (date.line, $0) } }
  }
}

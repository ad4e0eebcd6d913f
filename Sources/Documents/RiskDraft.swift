import Assessment
import Foundation
import Records
import ThaiText

/// The register of risks that a published document holds, as the tree of a dossier whose marks are the document's lines. What one table says of
/// an issue and another of its measures is put together where both call it the same and neither contradicts the other.
struct RiskDraft {
  private let draft: DossierDraft
  private let year: ReportingYear?
  /// What has no place in a dossier, with its line.
  private(set) var unplaced: [ProvincialSection.Text] = []

  /// A risk as far as it is put together.
  private struct Issue {
    let line: Int
    let table: Int
    let id: String
    var entries: [Tree.Entry]
    var rating: RiskTableRating
    var measures: [Tree]
    /// What the measures are called, as keys.
    let texts: [String]
  }

  /// - Parameter year: The dossier's, B.E., of which periods are that say none.
  init(_ draft: DossierDraft, year: Int?) {
    self.draft = draft
    self.year = (year ?? draft.document.years.min() ?? draft.document.titleYear).flatMap { ReportingYear(buddhistYear: $0, kind: .fiscal) }
  }

  /// The register; nil where the document has no risks.
  mutating func tree() -> Tree? {
    var issues: [Issue] = [], places: [String: Int] = [:]
    let ids = ids
    for (place, table) in draft.document.risks.enumerated() {
      for row in table.rows {
        let measures = row.actions.flatMap { self.measures($0, in: row, of: table) }
        if row.issues.isEmpty { unplaced += row.measures.map { text($0.text, row.line) } }
        for (number, issue) in row.issues.enumerated() {
          let rating = row.ratings[number]
          unplaced += rating.unread.map { text($0, row.line) }
          let found = Issue(
            line: row.line, table: place, id: ids[place]?[row.line]?[number] ?? "", entries: entries(issue.text, row, of: table), rating: rating, measures: measures,
            texts: row.measures.map { tolerantKey($0.text) })
          let key = tolerantKey(issue.text)
          if let known = places[key], issues[known].table != place, let whole = Self.whole(issues[known], found) {
            issues[known] = whole
          } else {
            places[key] = issues.count
            issues.append(found)
          }
        }
      }
    }
    guard let first = issues.first else { return nil }
    return record([entry("risks", list(issues.map(risk)))], first.line)
  }

  private func risk(_ issue: Issue) -> Tree {
    var entries = [entry("id", draft.text(issue.id, issue.line))] + issue.entries
    if let rating = rating(issue.rating, issue.line) { entries.append(entry("inherent", rating)) }
    if !issue.measures.isEmpty { entries.append(entry("measures", list(issue.measures))) }
    if let light = issue.rating.light { entries.append(entry("surveillance", record([entry("status", draft.plain(light, issue.line))], issue.line))) }
    return record(entries, issue.line)
  }

  // MARK: Issues

  /// The codes of the document, else its numbers, each with the place of the issue in its row; by table and line.
  private var ids: [[Int: [String]]?] {
    var seen: Set<String> = []
    var all: [[Int: [String]]?] = [], place = 0
    for (number, table) in draft.document.risks.enumerated() {
      var ids: [Int: [String]] = [:], last = 0, count = 0
      for row in table.rows {
        place += 1
        if !row.goesOn || last == 0 { (last, count) = (row.number ?? place, 0) }
        ids[row.line] = row.issues.indices.map { index in
          count += 1
          let own = row.code.isEmpty ? "R\(last).\(count)" : row.issues.count == 1 ? row.code : "\(row.code).\(index + 1)"
          if seen.insert(own).inserted { return own }
          // Tables of several units count from 1 each.
          let other = "R\(number + 1)-\(last).\(count)"
          return seen.insert(other).inserted ? other : "R\(number + 1)-\(row.line).\(index + 1)"
        }
      }
      all.append(ids)
    }
    return all
  }

  private mutating func entries(_ issue: String, _ row: RiskTable.Row, of table: RiskTable) -> [Tree.Entry] {
    var entries: [Tree.Entry] = []
    func add(_ key: String, _ said: String?) { if let said, !said.isEmpty { entries.append(entry(key, draft.text(said, row.line))) } }
    add("process", row.process)
    add("step", row.step)
    add("event", issue)
    add("cause", row.cells[.cause])
    add("domain", row.cells[.domain] ?? row.domain)
    // Without measures beside it, whoever is named has the risk.
    if table.measureColumn == nil {
      let cells = row.actions.first?.cells ?? [:]
      let owners = cells[.unit].map(draft.units) ?? []
      if !owners.isEmpty { entries.append(entry("owner", list(owners.map { draft.text($0, row.line) }))) }
      unplaced += RiskTable.ofMeasure.filter { $0 != .unit }.compactMap { cells[$0].map { text($0, row.line) } }
    }
    if let activity = row.cells[.project] { entries.append(entry("activity", draft.text(activity, row.line))) }
    if let control = row.cells[.control] { entries.append(entry("controls", list(control.numberedParts.map { draft.text($0.text, row.line) }))) }
    return entries
  }

  /// Both as one issue, the first with what it lacks; nil where they contradict each other.
  private static func whole(_ first: Issue, _ second: Issue) -> Issue? {
    func one<Value: Equatable>(_ a: Value?, _ b: Value?) -> Bool { a == nil || b == nil || a == b }
    let (a, b) = (first.rating, second.rating)
    guard one(a.likelihood, b.likelihood), one(a.impact, b.impact), one(a.score, b.score), one(a.level.map(tolerantKey), b.level.map(tolerantKey)),
      one(a.light, b.light), first.texts.isEmpty || second.texts.isEmpty || first.texts == second.texts
    else { return nil }
    var whole = first
    whole.rating.likelihood = a.likelihood ?? b.likelihood
    whole.rating.impact = a.impact ?? b.impact
    whole.rating.score = a.score ?? b.score
    whole.rating.level = a.level ?? b.level
    whole.rating.light = a.light ?? b.light
    let own = Set(first.entries.map(\.key.text))
    whole.entries += second.entries.filter { !own.contains($0.key.text) }
    // Of the same measures the row that says more of them.
    if Self.said(second) > Self.said(first) { whole.measures = second.measures }
    return whole
  }

  private static func said(_ issue: Issue) -> Int {
    issue.measures.reduce(0) { count, measure in if case .record(let entries, _) = measure { count + entries.count } else { count } }
  }

  private func rating(_ rating: RiskTableRating, _ line: Int) -> Tree? {
    var entries: [Tree.Entry] = []
    func add(_ key: String, _ figure: Int?) { if let figure { entries.append(entry(key, draft.plain(String(figure), line))) } }
    add("likelihood", rating.likelihood)
    add("impact", rating.impact)
    add("score", rating.score)
    guard let level = rating.level.map({ draft.text($0, line) }) else { return entries.isEmpty ? nil : record(entries, line) }
    return entries.isEmpty ? level : record(entries + [entry("level", level)], line)
  }

  // MARK: Measures

  private mutating func measures(_ action: RiskTable.Action, in row: RiskTable.Row, of table: RiskTable) -> [Tree] {
    let count = action.measures.count
    guard count > 0 else {
      if table.measureColumn != nil { unplaced += RiskTable.ofMeasure.compactMap { action.cells[$0].map { text($0, action.line) } } }
      return []
    }
    /// What each of several measures has of a cell: its own of as many items, else what the cell says of all.
    func said(_ column: DocumentTable.Column, _ place: Int) -> String? {
      guard let cell = action.cells[column] else { return nil }
      let items = cell.numberedParts
      return count > 1 && items.count == count && items.allSatisfy { $0.number != nil } ? items[place].text : cell
    }
    var measures: [Tree] = []
    for (place, measure) in action.measures.enumerated() {
      let line = action.line
      var entries = [entry("text", draft.text(measure.text, line))]
      let units = said(.unit, place).map(draft.units) ?? []
      if !units.isEmpty { entries.append(entry("responsible", list(units.map { draft.text($0, line) }))) }
      if let due = said(.period, place) ?? said(.quarter, place).map(quarter) {
        if isPeriod(due) { entries.append(entry("due", draft.text(due, line))) } else if place == 0 { unplaced.append(text(due, line)) }
      }
      if let indicator = said(.indicator, place) { entries.append(entry("indicator", draft.text(indicator, line))) }
      if let monitoring = said(.monitoring, place) { entries.append(entry("monitoring", draft.text(monitoring, line))) }
      if let budget = said(.budget, place) {
        // One amount for several measures is none of theirs.
        let isOwn = count == 1 || budget != action.cells[.budget]
        if let baht = draft.budget(WrittenAmount(budget, draft.words)), isOwn || Int(baht) == nil {
          entries.append(entry("budget", draft.plain(Int(baht) == nil ? "0" : baht, line)))
        } else if place == 0 {
          unplaced.append(text(budget, line))
        }
      }
      let obstacles = said(.obstacle, place).map { [entry("obstacles", draft.text($0, line))] } ?? []
      if let result = said(.result, place) {
        if let round = draft.document.round.flatMap({ MeasureReport.Round(rawValue: String($0)) }) {
          entries.append(entry("reports", list([record([entry("months", draft.plain(round.rawValue, line)), entry("result", draft.text(result, line))] + obstacles, line)])))
        } else if place == 0 {
          unplaced.append(text(result, line))
        }
      } else if let obstacle = said(.obstacle, place), place == 0 {
        unplaced.append(text(obstacle, line))
      }
      if let link = draft.document.measures.links.first(where: { $0.row.line == row.line && $0.measure == measure.text }) {
        entries.append(entry("project", draft.text(link.project.label, line)))
      }
      measures.append(record(entries, line))
    }
    return measures
  }

  /// A quarter with its name, below which its number alone may stand.
  private func quarter(_ text: String) -> String {
    guard Int(thaiDigits: text) != nil, let word = draft.words.begins(of: .quarter).last else { return text }
    return "\(word) \(text)"
  }

  /// Whether a dossier can hold a text as a period.
  private func isPeriod(_ text: String) -> Bool {
    do throws(DayError) {
      _ = try Period(parsing: text, in: year)
      return true
    } catch {
      // Words that name no day are kept as they are.
      if case .notADate = error { return Period(withoutDay: text) != nil }
      return false
    }
  }

  // MARK: Trees

  private func text(_ text: String, _ line: Int) -> ProvincialSection.Text { ProvincialSection.Text(line: line, text: text) }
  private func entry(_ key: String, _ value: Tree) -> Tree.Entry { draft.entry(key, value) }
  private func record(_ entries: [Tree.Entry], _ line: Int) -> Tree { .record(entries, draft.mark(line)) }
  private func list(_ items: [Tree]) -> Tree { .list(items, items.first?.mark ?? draft.mark(1)) }
}

import Checks
import Foundation
import Records
import ThaiText

/// The plan of goals and indicators that a published document holds, as the tree of a dossier whose marks are the document's lines.
struct ProvincialDraft {
  private let draft: DossierDraft
  private var document: PublishedDocument { draft.document }
  private var words: DocumentWords { draft.words }
  /// What has no place in a dossier, with its line.
  private(set) var unplaced: [ProvincialSection.Text] = []

  init(_ draft: DossierDraft) {
    self.draft = draft
    unplaced = draft.document.aims.unplaced
  }

  /// The plan; what is said of it that a dossier has no place for is kept apart.
  mutating func tree() -> Tree {
    var entries: [Tree.Entry] = []
    let aims = document.aims
    if let title = aims.title { entries.append(entry("title", title)) }
    if let first = document.years.min(), let last = document.years.max(), last > first {
      let line = document.targets.first?.line ?? 1
      entries += [entry("firstYear", draft.plain(String(first), line)), entry("lastYear", draft.plain(String(last), line))]
    }
    var goals: [Tree] = []
    for goal in aims.goals {
      var entries: [Tree.Entry] = []
      if !goal.number.isEmpty { entries.append(entry("number", draft.text(goal.number, goal.line))) }
      entries.append(entry("text", draft.text(goal.text, goal.line)))
      goals.append(record(entries, goal.line))
    }
    if !goals.isEmpty { entries.append(entry("goals", list(goals))) }
    let indicators = indicators()
    if !indicators.isEmpty { entries.append(entry("indicators", list(indicators))) }
    var projects: [Tree] = []
    for section in document.provincial {
      for item in section.items {
        if item.title.isEmpty, item.name.isEmpty {
          // Money without a name is nobody's.
          unplaced += (item.cells[.budget] ?? []).prefix(1)
        } else {
          projects.append(project(item, in: section))
        }
      }
    }
    projects += guidelines
    if !projects.isEmpty { entries.append(entry("projects", list(projects))) }
    return record(entries, document.provincial.first?.lines.lowerBound ?? aims.indicators.first?.line ?? 1)
  }

  // MARK: Indicators

  private func indicators() -> [Tree] {
    let work = Dictionary(grouping: document.provincial, by: \.indicator).mapValues { sections in sections.first { !$0.work.isEmpty }?.work ?? [] }
    var seen: Set<String> = []
    let around = document.aims.indicators.map { indicator in
      var entries: [Tree.Entry] = []
      if !indicator.number.isEmpty { entries.append(entry("number", draft.text(indicator.number, indicator.line))) }
      entries.append(entry("text", draft.text(indicator.text, indicator.line)))
      let targets = indicator.targets.filter { (0..<5).contains($0.key) }.sorted { $0.key < $1.key }
      if let first = targets.first {
        entries.append(
          entry("targets", record(targets.map { entry("year\($0.key + 1)", $0.value) }, first.value.line)))
      }
      let key = indicator.number.digits(.arabic)
      if let work = work[key], !work.isEmpty, seen.insert(key).inserted {
        entries.append(entry("work", list(work.map { draft.text($0.text, $0.line) })))
      }
      return record(entries, indicator.line)
    }
    // Those of a column of the tables, each where it stands first.
    var known = Set(document.aims.indicators.flatMap { [$0.number, $0.text] }.map(tolerantKey))
    let within = document.provincial.flatMap(\.items).compactMap(\.serves).compactMap { said -> Tree? in
      let reference = Self.reference(said.text)
      guard known.insert(tolerantKey(reference)).inserted else { return nil }
      let text = reference == said.text ? said.text : said.text.dropping(keyOf: reference).trimmed
      return record((reference == said.text ? [] : [entry("number", draft.text(reference, said.line))]) + [entry("text", draft.text(text, said.line))], said.line)
    }
    return around + within
  }

  /// What an indicator is named by: the number that it begins with, else its words.
  private static func reference(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.first.map(\.isDigit) ?? false, let code = ProvincialReader.code(text), !text.dropping(keyOf: code).isEmpty else { return text }
    return code
  }

  // MARK: Projects

  private mutating func project(_ item: ProvincialSection.Item, in section: ProvincialSection) -> Tree {
    var entries: [Tree.Entry] = []
    func add(_ key: String, _ value: Tree) { entries.append(entry(key, value)) }
    func texts(_ columns: DocumentTable.Column...) -> [ProvincialSection.Text] { columns.flatMap { item.cells[$0] ?? [] } }
    func joined(_ columns: DocumentTable.Column...) -> Tree? {
      let texts = columns.flatMap { item.cells[$0] ?? [] }
      return texts.first.map { draft.text(texts.map(\.text).joined(separator: "\n"), $0.line) }
    }
    if let number = item.number { add("number", draft.text(number, item.line)) }
    add("name", draft.text(item.title.isEmpty ? item.name : item.title, item.line))
    if let serves = item.serves {
      add("indicator", draft.text(Self.reference(serves.text), serves.line))
    } else if !section.written.isEmpty {
      add("indicator", draft.text(section.written, section.total?.line ?? item.line))
    }
    if let strategy = joined(.guideline, .measure) { add("strategy", strategy) }
    let methods = texts(.method), measures = texts(.indicator, .target)
    if !methods.isEmpty { add("methods", list(methods.map { draft.text($0.text, $0.line) })) }
    if !measures.isEmpty { add("measures", list(measures.map { draft.text($0.text, $0.line) })) }
    if let period = joined(.period) { add("period", period) }
    if let budget = budget(item.budget, item.line, as: item.cells[.budget]?.first?.text ?? "") { add("budget", budget) }
    let sources = sources(of: item)
    if !sources.isEmpty {
      add("amounts", list(sources.map { source, baht, line in
        record([entry("source", draft.text(source, line)), entry("baht", draft.plain(String(baht), line))], line)
      }))
    } else if let source = joined(.source) {
      add("source", source)
    } else if let source = section.source {
      add("source", draft.text(source.text, source.line))
    }
    let activities = item.activities.filter { !$0.name.isEmpty || $0.amount != nil }.map { activity($0) }
    if !activities.isEmpty { add("activities", list(activities)) }
    if !item.unit.isEmpty { add("responsible", list(units(item.unit).map { draft.text($0, item.line) })) }
    if let remark = joined(.remark) { add("remark", remark) }
    if let result = result(item) { add("results", list([result])) }
    unplaced += item.unpaired.map { ProvincialSection.Text(line: $0.line, text: Baht($0.baht).text) }
    return record(entries, item.line)
  }

  private mutating func activity(_ activity: ProvincialSection.Activity) -> Tree {
    // A number without words is still the one that has the money.
    var entries = [entry("name", draft.text(activity.name.isEmpty ? activity.number.map { String($0) } ?? "-" : activity.name, activity.line))]
    if let method = activity.method { entries.append(entry("method", method)) }
    if let measure = activity.measure { entries.append(entry("measure", measure)) }
    if let amount = activity.amount, let budget = budget(.baht(amount.baht), amount.line, as: "") { entries.append(entry("budget", budget)) }
    return record(entries, activity.line)
  }

  /// What each of several sources gives: of columns of their own, or as their cell has it, `งบจังหวัด ๑๐,๐๐๐ งบ อบจ. ๕,๐๐๐`.
  private mutating func sources(of item: ProvincialSection.Item) -> [(source: String, baht: Int, line: Int)] {
    var sources = item.sources
    if sources.isEmpty, let cell = item.cells[.source], cell.contains(where: { $0.text.amounts.count > 1 }) {
      for text in cell {
        var name = ""
        for part in text.text.split(separator: " ") {
          let amounts = String(part).amounts
          if amounts.count == 1, !name.isEmpty {
            sources.append((name, ProvincialSection.Amount(line: text.line, baht: amounts[0])))
            name = ""
          } else if !words.aims.money.contains(tolerantKey(String(part))) {
            name += (name.isEmpty ? "" : " ") + part
          }
        }
      }
    }
    return sources.compactMap { source, amount in
      if let baht = Self.whole(amount.baht) { return (source, baht, amount.line) }
      unplaced.append(ProvincialSection.Text(line: amount.line, text: source + " " + Baht(amount.baht).text))
      return nil
    }
  }

  /// What was reported of a project, where the document says of which round it is.
  private mutating func result(_ item: ProvincialSection.Item) -> Tree? {
    func joined(_ columns: DocumentTable.Column...) -> ProvincialSection.Text? {
      let texts = columns.flatMap { item.cells[$0] ?? [] }
      return texts.first.map { ProvincialSection.Text(line: $0.line, text: texts.map(\.text).joined(separator: "\n")) }
    }
    var output = joined(.result, .output)
    let outcome = joined(.outcome), obstacle = joined(.obstacle), spent = joined(.spent)
    var entries: [Tree.Entry] = []
    if let status = item.status {
      if let key = words.status(tolerantKey(status.text)) {
        entries.append(entry("status", draft.plain(key.rawValue, status.line)))
        // What it says beside the word for it.
        if !words.statuses.contains(where: { $0.key == tolerantKey(status.text) }) { output = output.map { ProvincialSection.Text(line: $0.line, text: status.text + "\n" + $0.text) } ?? status }
      } else {
        output = output.map { ProvincialSection.Text(line: $0.line, text: status.text + "\n" + $0.text) } ?? status
      }
    }
    if let spent {
      let amounts = spent.text.amounts
      if amounts.count == 1, let baht = Self.whole(amounts[0]) {
        entries.append(entry("spent", draft.plain(String(baht), spent.line)))
      } else {
        unplaced.append(spent)
      }
    }
    for (key, text) in [("output", output), ("outcome", outcome), ("obstacle", obstacle)] {
      if let text { entries.append(entry(key, text)) }
    }
    guard let first = entries.first else { return nil }
    let line = first.value.mark?.line ?? item.line
    guard let round = document.aims.round else {
      unplaced += [item.status, output, outcome, obstacle, spent].compactMap(\.self)
      return nil
    }
    return record([entry("months", draft.plain(String(round.months), round.line))] + entries, line)
  }

  /// Whole baht, as a dossier has them; nil of others, and of more than any plan can have.
  private static func whole(_ amount: Decimal) -> Int? {
    (0...100_000_000_000).contains(amount) && amount == Decimal(amount.whole) ? amount.whole : nil
  }

  private mutating func budget(_ written: WrittenAmount, _ line: Int, as text: String) -> Tree? {
    switch written {
    case .baht(let amount):
      if let baht = Self.whole(amount) { return draft.plain(String(baht), line) }
      unplaced.append(ProvincialSection.Text(line: line, text: Baht(amount).text))
    case .none: return draft.plain("notNeeded", line)
    case .blank: break
    case .unread: unplaced.append(ProvincialSection.Text(line: line, text: text))
    }
    return nil
  }

  /// The units of a cell, each behind a dash where there are several.
  private func units(_ text: String) -> [String] {
    guard text.hasPrefix("-") else { return [text] }
    return (" " + text).components(separatedBy: " -").map(\.trimmed).filter { !$0.isEmpty }
  }

  // MARK: Guidelines

  /// The items of tables of guidelines, below the strategies that stand above these.
  private var guidelines: [Tree] {
    document.guidelines.flatMap { table in
      let strategy = strategy(above: table)
      return table.items.map { item in
        var entries = [entry("number", draft.text(String(item.number), item.line)), entry("name", draft.text(item.text.isEmpty ? String(item.number) : item.text, item.line))]
        if let strategy { entries.append(entry("strategy", strategy)) }
        if !item.unit.isEmpty { entries.append(entry("responsible", list(units(item.unit).map { draft.text($0, item.line) }))) }
        return record(entries, item.line)
      }
    }
  }

  private func strategy(above table: GuidelineTable) -> ProvincialSection.Text? { document.aims.strategies[table.line] }

  // MARK: Trees

  private func entry(_ key: String, _ value: Tree) -> Tree.Entry { draft.entry(key, value) }
  private func entry(_ key: String, _ said: ProvincialSection.Text) -> Tree.Entry { draft.entry(key, draft.text(said.text, said.line)) }
  private func list(_ items: [Tree]) -> Tree { .list(items, items.first?.mark) }
  private func record(_ entries: [Tree.Entry], _ line: Int) -> Tree { .record(entries, draft.mark(line)) }
}

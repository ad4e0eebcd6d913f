import Foundation
import Records
import ThaiText

/// What a published plan or report says, as the tree of a dossier whose marks are the document's lines: what it does not say is not there.
public struct DossierDraft {
  let document: PublishedDocument
  var words: DocumentWords { document.words }

  /// - Parameters:
  ///   - kinds: The kinds of agency by their keys, with the names that they begin with.
  ///   - agency: The agency's name, its kind and the year, where the document does not say them or they are other.
  public init(_ document: PublishedDocument) { self.document = document }

  /// - Parameters:
  ///   - kinds: The keys of the kinds of agency with their names.
  ///   - given: What the user says of the agency and its year; it goes before what the document says.
  public func tree(kinds: [(key: String, name: String)], given: (agency: String?, kind: String?, year: Int?)) -> Tree {
    let line = document.agency?.line ?? 1
    let (name, kind, year) = identity(kinds: kinds, given: given)
    var agency: [Tree.Entry] = []
    if let name { agency.append(entry("name", text(name, line))) }
    if let kind { agency.append(entry("kind", plain(kind, line))) }
    var entries = [entry("agency", .record(agency, mark(line)))]
    if let year { entries.append(entry("year", plain(String(year), 1))) }
    let units = units
    if !units.isEmpty {
      entries.append(
        entry("units", .list(units.map { .record([entry("id", text($0.name, $0.line)), entry("name", text($0.name, $0.line))], mark($0.line)) }, mark(units[0].line))))
    }
    var risks = RiskDraft(self, year: year)
    if let register = risks.tree() { entries.append(entry("register", register)) }
    if document.isProvincial {
      var draft = ProvincialDraft(self)
      entries.append(entry("provincial", draft.tree()))
    } else if let plan {
      entries.append(entry("plan", plan))
    }
    if let integrity { entries.append(entry("integrity", integrity)) }
    return .record(entries, mark(1))
  }

  private func identity(
    kinds: [(key: String, name: String)], given: (agency: String?, kind: String?, year: Int?)
  ) -> (name: String?, kind: String?, year: Int?) {
    let name = given.agency ?? document.agency?.name
    let key = name.map(tolerantKey) ?? ""
    // The longest name of a kind that fits is it: เทศบาลนคร and not เทศบาล.
    let kind = given.kind ?? kinds.filter { key.hasPrefix(tolerantKey($0.name)) }.max { $0.name.count < $1.name.count }?.key ?? document.agencyNames?.kind
    return (name, kind, given.year ?? document.years.min() ?? document.titleYear)
  }

  /// What every dossier has, and neither the document says nor whoever reads it.
  public func missing(kinds: [(key: String, name: String)], given: (agency: String?, kind: String?, year: Int?)) -> [Problem] {
    let (name, kind, year) = identity(kinds: kinds, given: given), place = document.text.place(nil)
    var missing: [Problem] = []
    if let name {
      var names: [String: String] = [:]
      for kind in kinds where names[kind.key] == nil { names[kind.key] = kind.name }
      if kind == nil { missing.append(Problem(DocumentProblem.noKind(Verbatim(name), names.values.sorted().map(Verbatim.init)), at: place)) }
    } else {
      missing.append(Problem(DocumentProblem.noAgency(), at: place))
    }
    if year == nil { missing.append(Problem(DocumentProblem.noYear(), at: place)) }
    return missing
  }

  /// What the document says that a dossier has no place for.
  ///
  /// - Parameter year: The dossier's year, B.E.
  public func unplaced(year: Int) -> [Problem] {
    var texts = document.text.lines.compactMap { line in line.across.map { ProvincialSection.Text(line: line.number, text: $0) } }
    var risks = RiskDraft(self, year: year)
    _ = risks.tree()
    texts += risks.unplaced
    if document.isProvincial {
      var draft = ProvincialDraft(self)
      _ = draft.tree()
      texts += draft.unplaced
    }
    // Shared cells are of no one of the projects that share them.
    for row in document.plan.flatMap(\.rows) where row.projects.count > 1 {
      texts += row.cells.values.sorted().map { ProvincialSection.Text(line: row.line, text: $0) }
    }
    return texts.map { Problem(DocumentProblem.unplaced(Verbatim($0.text)), .warning, at: document.text.place($0.line)) }
  }

  // MARK: The plan

  private var plan: Tree? {
    // A report on ITA may have a table of what it aims at.
    guard document.kind != .integrity else { return nil }
    let projects = document.projects.map(project)
    guard !projects.isEmpty || !document.targets.isEmpty else { return nil }
    let line = document.plan.first?.rows.first?.line ?? document.projects.first?.line ?? document.targets.first?.line ?? 1
    var entries: [Tree.Entry] = []
    if let first = document.years.min(), let last = document.years.max() {
      entries += [entry("firstYear", plain(String(first), line)), entry("lastYear", plain(String(last), line))]
    }
    let targets = document.targets.flatMap { table in table.rows.map { target($0, table.years) } }
    if !targets.isEmpty { entries.append(entry("targets", .list(targets, mark(document.targets[0].line)))) }
    let missions = missions
    if !missions.isEmpty { entries.append(entry("missions", .list(missions, mark(line)))) }
    entries.append(entry("projects", .list(projects, mark(line))))
    return .record(entries, mark(line))
  }

  private func target(_ row: TargetTable.Row, _ years: [Int]) -> Tree {
    let first = years.min() ?? 0
    let values = row.values.sorted { $0.key < $1.key }.map { entry("year\($0.key - first + 1)", text($0.value, row.line)) }
    return .record([entry("indicator", text(row.indicator, row.line)), entry("values", .record(values, mark(row.line)))], mark(row.line))
  }

  /// The missions with the titles of the table, else of the details.
  private var missions: [Tree] {
    var seen: Set<String> = []
    let listed = document.plan.flatMap(\.rows).map { ($0.mission, $0.missionLine) }
    let detailed = document.details.flatMap(\.headings).filter { $0.code.count == 2 }.map { ("\($0.number) \($0.title)", $0.line) }
    return (listed + detailed).compactMap { title, line in
      let number = Self.number(of: title)
      guard !number.isEmpty, seen.insert(number).inserted else { return nil }
      let rest = title.dropping(keyOf: number)
      return rest.isEmpty ? nil : .record([entry("number", text(number, line)), entry("title", text(rest, line))], mark(line))
    }
  }

  /// The number that a mission begins with.
  private static func number(of title: String) -> String {
    var number = tolerantKey(title).prefix { $0.isNumber || $0 == "." }
    while number.last == "." { number = number.dropLast() }
    return number.contains(".") ? String(number) : ""
  }

  private func project(_ project: PublishedProject) -> Tree {
    let line = project.line
    var entries: [Tree.Entry] = []
    func add(_ key: String, _ value: Tree?) { if let value { entries.append(entry(key, value)) } }
    if let number = project.number, number > 0 { add("number", plain(String(number), line)) }
    // The detail's name is whole where a cell's is cut into lines; it is the table's where there is no detail.
    let isDetailed = !(project.detail?.name ?? "").isEmpty
    let name = isDetailed ? project.detail?.name ?? "" : project.name
    let nameLine = isDetailed ? project.detail?.nameLine ?? line : line
    let kind = [name, project.name].lazy.compactMap { ProjectName($0, words).kind }.first
    if let kind, let place = words.kinds.firstIndex(of: kind), Self.kinds.indices.contains(place) { add("kind", plain(Self.kinds[place], nameLine)) }
    let own = ProjectName(name, words)
    let bare = own.kind.map { name.dropping(keyOf: $0) } ?? name
    add("name", text(bare.isEmpty ? name : bare, nameLine))
    if let dimension = project.dimension, (1...4).contains(dimension) { add("dimension", plain(String(dimension), line)) }
    let mission = project.row.map { Self.number(of: $0.mission) } ?? ""
    let missionNumber = mission.isEmpty ? project.detail?.mission?.number ?? "" : mission
    if !missionNumber.isEmpty { add("mission", text(missionNumber, project.row?.missionLine ?? line)) }
    if let items = project.detail?.subitems, !items.isEmpty {
      add("items", .list(items.map { text($0.number, $0.line) }, mark(items[0].line)))
    } else if let item = project.listed?.item {
      add("items", .list([text(item, line)], mark(line)))
    }
    if let detail = project.detail { entries += self.detail(detail) }
    if let row = project.row, row.projects.count == 1 {
      let own = Set(entries.map(\.key.text))
      entries += PlanRowDraft(self, row).entries.filter { !own.contains($0.key.text) }
    }
    let amounts = project.listedAmounts
    if amounts.contains(where: { budget($0) != nil }) {
      add("budgets", .record(amounts.enumerated().prefix(5).compactMap { place, amount in budget(amount).map { entry("year\(place + 1)", plain($0, line)) } }, mark(line)))
    }
    if let quarters = project.row?.quarters, !quarters.isEmpty, project.row?.projects.count == 1 {
      add("quarters", .record(quarters.map { entry("q\($0)", plain("true", line)) }, mark(line)))
    }
    return .record(entries, mark(line))
  }

  /// The kinds of a dossier's project in the order of `kinds` of the words.
  private static let kinds = ["project", "activity", "measure", "practice"]

  private func detail(_ detail: ProjectDetail) -> [Tree.Entry] {
    var entries: [Tree.Entry] = []
    func add(_ key: String, _ section: ProjectDetail.Section) {
      guard let part = detail.parts[section], !part.text.isEmpty else { return }
      entries.append(entry(key, text(part.text, part.firstLine)))
    }
    func add(_ key: String, _ items: [DocumentItem]) {
      let texts = items.filter { !$0.text.isEmpty }
      guard let first = texts.first else { return }
      entries.append(entry(key, .list(texts.map { text(Self.shown($0), $0.line) }, mark(first.line))))
    }
    add("rationale", .rationale)
    add("objectives", detail.items(.objectives))
    add("targetGroup", .targetGroup)
    if let part = detail.parts[.targetGroup], let count = headCount(part) { entries.append(entry("headCount", plain(String(count), part.firstLine))) }
    add("steps", detail.items(.method))
    add("period", .period)
    if let part = detail.parts[.budget], let budget = budget(detail.budget) { entries.append(entry("budget", plain(budget, part.firstLine))) }
    if let part = detail.parts[.responsible], !part.text.isEmpty {
      entries.append(entry("responsible", .list([text(unit(part.text), part.firstLine)], mark(part.firstLine))))
    }
    add("outputs", detail.outputs)
    add("outcomes", detail.outcomes)
    return entries
  }

  /// What an item says; one below another keeps its number, by which it is known.
  private static func shown(_ item: DocumentItem) -> String {
    guard let number = item.number, !item.parents.isEmpty || item.isBracketed else { return item.text }
    let whole = (item.parents + [number]).map(String.init).joined(separator: ".")
    return (item.isBracketed ? "(\(whole)) " : "\(whole)) ") + item.text
  }

  /// The number before the word for people, where there is one such number.
  private func headCount(_ part: ProjectDetail.Part) -> Int? {
    let counts = part.lines.flatMap { line in
      words.people.flatMap(line.key.places).compactMap { place in
        let digits = line.key[..<place.lowerBound].reversed().prefix { $0.isNumber || $0 == "," }
        return Int(String(digits.reversed()).replacing(",", with: ""))
      }
    }
    return counts.count == 1 ? counts[0] : nil
  }

  func budget(_ amount: WrittenAmount) -> String? {
    switch amount {
    // A dossier has whole baht.
    case .baht(let baht): baht == Decimal(baht.whole) ? String(baht.whole) : nil
    case .none: "notNeeded"
    case .blank, .unread: nil
    }
  }

  // MARK: Units

  /// A unit without the agency's name behind it.
  func unit(_ text: String) -> String {
    guard let agency = document.agency, let range = text.place(of: agency.name), range.upperBound == text.endIndex, range.lowerBound > text.startIndex
    else { return text }
    let name = String(text[..<range.lowerBound]).trimmed
    return words.units.joins.first { name.hasSuffix(" " + $0) }.map { String(name.dropLast($0.count)).trimmed } ?? name
  }

  private var units: [(name: String, line: Int)] {
    var seen: Set<String> = []
    let detailed = document.details.compactMap { detail in detail.parts[.responsible].map { ($0.text, $0.firstLine) } }
    let listed = document.plan.flatMap(\.rows).compactMap { row in row.cells[.unit].map { ($0, row.line) } }
    let answering = document.risks.flatMap(\.rows).flatMap(\.actions).flatMap { action in
      action.cells[.unit].map { self.units($0).map { ($0, action.line) } } ?? []
    }
    return (detailed + listed + answering).compactMap { text, line in
      let name = unit(text)
      return !name.isEmpty && name != "-" && name.utf8.count < 400 && seen.insert(tolerantKey(name)).inserted ? (name, line) : nil
    }
  }

  // MARK: Trees

  func mark(_ line: Int) -> Mark { Mark(line: line, column: 1) }
  func text(_ text: String, _ line: Int) -> Tree { .word(Tree.Word(text, isQuoted: true, mark: mark(line))) }
  func plain(_ text: String, _ line: Int) -> Tree { .word(Tree.Word(text, mark: mark(line))) }
  func entry(_ key: String, _ value: Tree) -> Tree.Entry { Tree.Entry(Tree.Word(key, mark: value.mark), value) }
}

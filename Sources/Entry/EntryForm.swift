import Assessment
import Definitions
import Foundation
import Records
import ThaiText

/// The sheets of the entry workbook: the shape of a dossier, laid on the sheets that `forms/entry-sheets.yaml` names.
struct EntryForm: Sendable {
  private(set) var sheets: [EntrySheet]
  let shape: Shape

  /// - Parameter list: The list whose items, and what they hold, are all that is wanted; nil for all sheets.
  /// - Throws: `Problems` where `forms/entry-sheets.yaml` cannot be used.
  static func form(_ library: Library, below list: String? = nil) throws(Problems) -> EntryForm {
    try library.remembered.value("entry " + (list ?? "")) { () throws(Problems) in try EntryForm(library, below: list) }
  }

  private init(_ library: Library, below list: String?) throws(Problems) {
    let plan = try library.entryPlan()
    var leaves = EntryLeaves(library, plan)
    shape = Dossier.codec.shape(library.known)
    leaves.visit(shape, EntryLeaves.Way())
    let lists = plan.sheets.flatMap(\.parts).compactMap(\.rows)
    var sheets: [EntrySheet] = []
    for sheet in plan.sheets {
      for part in sheet.parts where list.map({ part.rows?.hasPrefix($0) ?? false }) ?? true {
        sheets.append(
          EntrySheet(
            key: sheet.key, name: sheet.name, unit: sheet.unit, isOptional: sheet.isOptional, kinds: sheet.kinds,
            beside: sheet.beside, since: sheet.since,
            part: leaves.part(part, plan, lists: lists)))
      }
    }
    self.sheets = sheets
  }

  /// The sheet of the risks.
  var register: EntrySheet? { sheets.first { $0.part.table?.field == "register.risks" } }

  /// The form with other names of sheets, by their keys.
  func named(_ tabs: [String: String]) -> EntryForm {
    var form = self
    for index in form.sheets.indices { form.sheets[index].name = tabs[form.sheets[index].key] ?? form.sheets[index].name }
    return form
  }

  /// The form with the axes of the dossier's matrix as that calls them. A workbook says itself which field a heading stands for.
  func naming(_ ratings: EntryRatings, _ wording: Wording) -> EntryForm {
    let axes = RiskAxis.allCases.map { (usual: wording.name(of: $0, in: nil), own: ratings.name($0)) }
    return axes.allSatisfy({ $0.own == $0.usual || $0.own.isEmpty })
      ? self
      : changing { column in
        guard ["inherent", "residual", "target"].contains(column.path.first) else { return }
        // Names may hold each other's: each heading has one axis.
        guard let axis = axes.first(where: { column.heading.contains($0.usual) }), !axis.own.isEmpty else { return }
        column.heading = column.heading.replacing(axis.usual, with: axis.own)
        column.note = column.note.replacing(axis.usual, with: axis.own)
      }
  }

  /// The form with the words of choices in some digits.
  func writing(_ digits: DigitStyle) -> EntryForm {
    digits == .arabic ? self : changing { $0.words = $0.words.mapValues { $0.digits(digits, sparingLatin: true) } }
  }

  private func changing(_ change: (inout EntryColumn) -> Void) -> EntryForm {
    var form = self
    for index in form.sheets.indices {
      switch form.sheets[index].part {
      case .fields(var columns):
        for place in columns.indices { change(&columns[place]) }
        form.sheets[index].part = .fields(columns)
      case .rows(var table):
        for place in table.columns.indices { change(&table.columns[place]) }
        form.sheets[index].part = .rows(table)
      }
    }
    return form
  }

  /// The sheets that a workbook says it was made with.
  func having(_ notes: [String: String]) -> EntryForm {
    var form = self
    form.sheets.removeAll { notes[EntryNotes.fields + $0.key] == nil }
    return form
  }

  /// The sheets of an agency's workbook: of those that are optional the ones of which something is known.
  func sheets(of rows: EntryRows, for kind: AgencyKind) -> EntryForm {
    var form = ofKind(kind, having: rows)
    form.sheets.removeAll { $0.isOptional && $0.kinds.isEmpty && rows.isEmpty($0.key) && $0.beside.map(rows.isEmpty) ?? true }
    return form
  }

  /// The sheets of the workbook that one unit of an agency fills in.
  func sheetsOfUnit(of rows: EntryRows, for kind: AgencyKind) -> EntryForm { ofKind(kind, having: rows).ofUnit }

  /// What is for some kinds of agency is there as a whole: for these, and where something is known of any of it.
  private func ofKind(_ kind: AgencyKind, having rows: EntryRows) -> EntryForm {
    let known = Set(sheets.filter { !rows.isEmpty($0.key) }.map(\.kinds))
    var form = self
    form.sheets.removeAll { !$0.kinds.isEmpty && !$0.kinds.contains(kind.key) && !known.contains($0.kinds) }
    return form
  }

  /// The sheets that units fill in or look up.
  var ofUnit: EntryForm {
    var form = self
    form.sheets.removeAll { $0.unit == .none }
    for index in form.sheets.indices {
      form.sheets[index].isFixed = form.sheets[index].unit == .shown
      // Whose they are goes without saying.
      guard case .rows(var table) = form.sheets[index].part, table.isOfUnits, let place = table.name(ofLevel: 0) else { continue }
      table.columns[place].isRequired = false
      form.sheets[index].part = .rows(table)
    }
    return form
  }
}

/// What there is to fill in, in the order of a dossier's fields.
struct EntryLeaves {
  /// The way from the top of a dossier to a value.
  struct Way {
    var keys: [String] = []
    /// The names under which the fields on the way are explained.
    var names: [String] = []
    /// How many keys lead to each list or dictionary on the way.
    var collections: [Int] = []
    /// Whether each record on the way from the item must be there.
    var isRequired = true

    var field: String { keys.joined(separator: ".") }
  }

  struct Leaf {
    let way: Way
    let content: EntryColumn.Content
    /// The list or dictionary in whose items it stands; empty for none.
    let list: String
    /// Where it stands in the item, or in the dossier.
    let place: String
    /// Of a choice: its values.
    let choices: [ChoiceValue]

    init(way: Way, content: EntryColumn.Content, choices: [ChoiceValue]) {
      self.choices = choices
      let count = way.collections.last ?? 0
      self.way = way
      self.content = content
      list = way.keys[..<count].joined(separator: ".")
      place = way.keys[count...].joined(separator: ".")
    }
  }

  struct List {
    var way: Way
    var keys: [ChoiceValue]?
    /// The fields that an item must have.
    var required: [String]
  }

  let headings: FieldHeadings
  let wording: Wording
  let rowName: (String) -> String?
  let plan: EntryPlan
  private(set) var leaves: [Leaf] = []
  private(set) var lists: [String: List] = [:]
  /// The words that are shown for the keys of each choice, as many columns have the same: by its keys, as Thai words take ten times
  /// as long to hash (20 million instructions a workbook, of 412).
  private var words: [[String]: [(choices: [ChoiceValue], shown: [String: String])]] = [:]

  init(_ library: Library, _ plan: EntryPlan) {
    headings = FieldHeadings(library)
    wording = library.wording(.th)
    rowName = { library.rowName(of: $0) }
    self.plan = plan
  }

  mutating func visit(_ shape: Shape, _ way: Way) {
    switch shape {
    case .record(let record):
      for property in record.properties {
        var below = way
        below.keys.append(property.key)
        below.names.append(record.name + "." + property.key)
        below.isRequired = way.isRequired && property.isRequired
        visit(property.shape, below)
      }
    case .list(.record(let record)):
      enter(way, keys: nil, required: record.properties.filter(\.isRequired).map(\.key))
      visit(.record(record), inside(way))
    case .list(let item): add(.lines(item), item.choices, at: way)
    case .dictionary(let keys, let item):
      let prefix = plan.keys[way.field]
      let values = keys.map { key in
        ChoiceValue(key, prefix.flatMap { rowName($0 + "." + key) }.map { [$0] } ?? [])
      }
      enter(way, keys: values, required: [])
      visit(item, inside(way))
    case .choice(let values) where way.field == "agency.kind":
      let values = values.map(\.namedFirst)
      add(.value(.choice(values)), values, at: way)
    default: add(.value(shape), shape.choices, at: way)
    }
  }

  private mutating func add(_ content: EntryColumn.Content, _ choices: [ChoiceValue], at way: Way) {
    leaves.append(Leaf(way: way, content: content, choices: choices))
  }

  private mutating func enter(_ way: Way, keys: [ChoiceValue]?, required: [String]) {
    lists[way.field] = List(way: way, keys: keys, required: required)
  }

  private func inside(_ way: Way) -> Way {
    var inside = way
    inside.collections.append(way.keys.count)
    inside.isRequired = true
    return inside
  }
}

extension EntryLeaves {
  /// The words that are shown for the keys of a choice.
  private mutating func shown(_ choices: [ChoiceValue]) -> [String: String] {
    let keys = choices.map(\.key)
    if let known = words[keys]?.first(where: { $0.choices == choices }) { return known.shown }
    let shown = EntryWords.shown(choices)
    words[keys, default: []].append((choices, shown))
    return shown
  }

  /// - Parameter lists: The lists that are tables of some sheet.
  mutating func part(_ part: EntryPlan.Part, _ plan: EntryPlan, lists named: [String]) -> EntryPart {
    guard let rows = part.rows, let list = lists[rows] else {
      let columns = part.fields.flatMap { field in
        leaves.filter { $0.list.isEmpty && ($0.place == field || $0.place.hasPrefix(field + ".")) }
      }.map { column($0, level: 0, from: 0, part) }
      return .fields(Self.withoutCommonHeading(columns))
    }
    var levels: [EntryLevel] = [], columns: [EntryColumn] = []
    var start = 0
    let chain = list.way.collections + [list.way.keys.count]
    for (level, count) in chain.enumerated() {
      let field = list.way.keys[..<count].joined(separator: ".")
      guard let own = lists[field] else { continue }
      let isOwn = field == rows || part.joins.contains(field)
      let name = plan.names[field]
      levels.append(
        EntryLevel(
          field: field, path: Array(list.way.keys[start..<count]), keys: own.keys, name: name, isOwn: isOwn,
          isMadeByName: name.map { own.required == [$0] } ?? false))
      start = count
      let isCounted = own.keys == nil && name == nil && named.contains { $0.hasPrefix(field + ".") }
      if let keys = own.keys { columns.append(special(.key(keys), own, field, level, part)) }
      if isCounted { columns.append(special(.number, own, field, level, part)) }
      let mine = leaves.filter { $0.list == field && (isOwn || $0.place == name) }
      let first = mine.filter { $0.place == name }
      let rest = mine.filter { $0.place != name }
      columns += (isOwn && field != rows ? first + rest : mine).map { leaf in
        var column = column(leaf, level: level, from: count, part)
        if !isOwn, column.source == nil { column.source = plan.sources[field] }
        return column
      }
    }
    func isLast(_ column: EntryColumn) -> Bool {
      let path = column.path.joined(separator: ".")
      return part.last.contains { path == $0 || path.hasPrefix($0 + ".") }
    }
    for place in columns.indices { columns[place].isLast = isLast(columns[place]) }
    columns = columns.filter { !$0.isLast } + columns.filter(\.isLast)
    return .rows(EntryTable(levels: levels, columns: columns, prepared: part.prepared, isPrepared: part.isPrepared))
  }

  /// The columns without the beginning of their headings that all of them have.
  private static func withoutCommonHeading(_ columns: [EntryColumn]) -> [EntryColumn] {
    var headings = columns.map { $0.heading.parts(separatedBy: separator) }
    while let first = headings.first?.first, headings.allSatisfy({ $0.count > 1 && $0[0] == first }) {
      for place in headings.indices { headings[place].removeFirst() }
    }
    var columns = columns
    for place in columns.indices { columns[place].heading = headings[place].joined(separator: separator) }
    return columns
  }

  /// What stands between the parts of a heading.
  static let separator = " · "

  private mutating func column(_ leaf: Leaf, level: Int, from count: Int, _ part: EntryPlan.Part) -> EntryColumn {
    let way = leaf.way
    let path = Array(way.keys.dropFirst(count))
    let names = way.names.dropFirst(path.isEmpty ? count - 1 : count)
    var column = EntryColumn(
      level: level, path: path, content: leaf.content, field: way.field,
      heading: names.compactMap(headings.heading).joined(separator: Self.separator),
      note: names.last.flatMap(headings.note) ?? "", isRequired: way.isRequired && plan.usual[way.field] == nil,
      isWanted: part.wanted.contains(leaf.place), usual: plan.usual[way.field], source: plan.sources[way.field],
      width: part.widths[leaf.place] ?? Self.width(of: leaf))
    column.words = shown(leaf.choices)
    column.giver = part.taken[leaf.place]
    return column
  }

  private mutating func special(
    _ content: EntryColumn.Content, _ list: List, _ field: String, _ level: Int, _ part: EntryPlan.Part
  ) -> EntryColumn {
    let heading = list.way.names.last.flatMap(headings.heading) ?? field
    var column = EntryColumn(
      level: level, path: [], content: content, field: field + "#", heading: heading,
      note: list.way.names.last.flatMap(headings.note) ?? "", isRequired: true, width: 8)
    if case .key = content, let prefix = plan.keys[field] { column.heading = wording("entry.key." + prefix) }
    if case .key(let keys) = content { column.words = shown(keys) }
    if case .number = content {
      column.heading += " #"
      column.isRequired = false
      column.width = 2
    }
    return column
  }

  /// How wide a column usually is, in centimetres.
  private static func width(of leaf: Leaf) -> Double {
    switch leaf.content {
    case .lines: 5
    case .value(.text): 5
    case .value(.choice), .value(.boolean): 3.2
    case .value(.integer), .value(.amount): 2.2
    default: 3
    }
  }
}

extension ChoiceValue {
  /// The same, with the name before the abbreviation that stands first among an agency kind's words.
  fileprivate var namedFirst: ChoiceValue {
    guard words.count > 1 else { return self }
    return ChoiceValue(key, [words[1], words[0]] + words.dropFirst(2))
  }
}

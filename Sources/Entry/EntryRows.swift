import Records
import ThaiText

/// A dossier as the rows of the entry workbook.
struct EntryRows: Sendable {
  struct Row: Sendable {
    /// The places of its items in their lists, from 1, from the outermost on: `k3.2`. It is written where nobody sees it,
    /// so that what is called alike is told apart.
    var key: String
    /// By the place of the column.
    var cells: [Int: EntryValue]

    /// Whether something stands in braces, as templates leave what is to be filled in.
    var hasBraces: Bool {
      cells.values.contains { if case .text(let text) = $0 { text.holds(byte: UInt8(ascii: "{")) } else { false } }
    }
  }

  /// By the sheet's key.
  private(set) var rows: [String: [Row]] = [:]
  /// By the place of the column.
  private(set) var fields: [String: [Int: EntryValue]] = [:]
  /// Whether references to units show their names in place of their ids.
  let showsUnitNames: Bool
  /// The names of units by their ids, as far as they stand for them.
  let unitNames: [String: String]

  /// - Parameters:
  ///   - tree: The dossier as its codec writes it.
  ///   - showsUnitNames: Whether they are shown whatever the dossier itself writes.
  ///   - digits: Those of days.
  init(_ tree: Tree, _ form: EntryForm, showsUnitNames: Bool = false, digits: DigitStyle = .arabic) {
    let tree = tree.expanded(form.shape)
    let units = showsUnitNames ? nil : EntryUnits(tree, form)
    unitNames = units?.names ?? EntryUnits.names(of: EntryUnits.pairs(tree))
    let words = EntryWords(unitNames: unitNames, digits: digits)
    self.showsUnitNames = units?.areNamed ?? true
    for sheet in form.sheets {
      switch sheet.part {
      case .fields(let columns):
        fields[sheet.key] = Self.cells(columns, of: tree, level: 0, words)
      case .rows(let table):
        var walk = EntryWalk(table: table, words: words)
        walk.visit(tree, level: 0, key: "", inherited: [:])
        rows[sheet.key] = walk.rows
      }
    }
  }

  /// Whether nothing is known of a sheet.
  func isEmpty(_ sheet: String) -> Bool { (rows[sheet]?.isEmpty ?? true) && (fields[sheet]?.isEmpty ?? true) }

  fileprivate static func cells(
    _ columns: [EntryColumn], of item: Tree, level: Int, _ words: EntryWords
  ) -> [Int: EntryValue] {
    var cells: [Int: EntryValue] = [:]
    for (place, column) in columns.enumerated() where column.level == level {
      guard let value = item.value(below: column.path) else { continue }
      cells[place] = words.cell(of: value, column)
    }
    return cells
  }
}

/// Goes through the items of a table, from the outermost list inwards.
private struct EntryWalk {
  let table: EntryTable
  let words: EntryWords
  var rows: [EntryRows.Row] = []

  /// - Parameters:
  ///   - inherited: What the row begins with: what the items around are called and, on their first row, all of them.
  mutating func visit(_ item: Tree, level: Int, key: String, inherited: [Int: EntryValue]) {
    let here = table.levels[level]
    var first = inherited
    let others = inherited.filter { isName($0.key) }
    for (number, (word, item)) in item.items(below: here.path).enumerated() {
      // A letter first, so that no program takes it for a number.
      let key = (key.isEmpty ? "k" : key + ".") + String(number + 1)
      var cells = EntryRows.cells(table.columns, of: item, level: level, words)
      for (place, column) in table.columns.enumerated() where column.level == level {
        switch column.content {
        case .key: cells[place] = .text(column.shown(word))
        case .number: cells[place] = .number(Double(number + 1))
        default: break
        }
      }
      let row = first.merging(cells) { $1 }
      guard level + 1 < table.levels.count else {
        rows.append(EntryRows.Row(key: key, cells: row))
        first = others
        continue
      }
      let count = rows.count
      visit(item, level: level + 1, key: key, inherited: row)
      if rows.count == count {
        // An item without items of its own has a row where it is filled in here, and none where it is only named.
        guard here.isOwn else { continue }
        rows.append(EntryRows.Row(key: key, cells: row))
      }
      first = others
    }
  }

  /// Whether a column says what an item is called: such columns are filled in on every row.
  private func isName(_ place: Int) -> Bool { table.columns[place].names(table) }
}

extension EntryColumn {
  /// Whether it says what an item is called.
  func names(_ table: EntryTable) -> Bool {
    switch content {
    case .key, .number: true
    default: path == table.levels[level].name.map { [$0] }
    }
  }
}

extension EntryTable {
  /// The place of the column that says what the items of a level are called.
  func name(ofLevel level: Int) -> Int? {
    columns.indices.first { columns[$0].level == level && columns[$0].names(self) }
  }
}

/// How the units of a dossier are called where other parts name them.
struct EntryUnits {
  /// What is shown in place of each id; none where a reference is a name already, so that nobody would know whether an id
  /// or a name was written.
  private(set) var names: [String: String] = [:]
  /// Whether names are shown where there are any.
  private(set) var areNamed = true

  init(_ tree: Tree, _ form: EntryForm) {
    let pairs = Self.pairs(tree)
    var references: Set<String> = []
    for sheet in form.sheets {
      let columns = sheet.part.columns
      guard columns.contains(where: { $0.source == "units" }) else { continue }
      for column in columns where column.source == "units" { collect(tree, column.field[...], into: &references) }
    }
    names = Self.names(of: pairs)
    let ids = Set(pairs.map(\.id)), shown = Set(names.values.map(tolerantKey))
    areNamed = !references.contains { !ids.contains($0) && shown.contains(tolerantKey($0)) }
    if !areNamed { names = [:] }
  }

  /// The units with their ids.
  static func pairs(_ tree: Tree) -> [(id: String, name: String)] {
    tree.items(below: ["units"]).compactMap { _, unit in
      guard case .word(let id)? = unit["id"], case .word(let name)? = unit["name"] else { return nil }
      return (id.text, name.text)
    }
  }

  /// The names that stand for ids, and for nothing else.
  static func names(of units: [(id: String, name: String)]) -> [String: String] {
    var counts: [String: Int] = [:]
    for unit in units { counts[tolerantKey(unit.name), default: 0] += 1 }
    let idKeys = Set(units.map { tolerantKey($0.id) })
    var names: [String: String] = [:]
    for unit in units {
      let key = tolerantKey(unit.name)
      guard counts[key] == 1, tolerantKey(unit.id) == key || !idKeys.contains(key) else { continue }
      if names[unit.id] == nil { names[unit.id] = unit.name }
    }
    return names
  }

  private func collect(_ tree: Tree, _ field: Substring, into references: inout Set<String>) {
    switch tree {
    case .word(let word): if field.isEmpty { references.insert(word.text) }
    case .list(let items, _): for item in items { collect(item, field, into: &references) }
    case .record:
      let key = field.prefix { $0 != "." }
      if let value = tree[String(key)] { collect(value, field.dropFirst(key.count + 1), into: &references) }
    }
  }
}

extension Tree {
  /// The value below some keys of records.
  func value(below path: [String]) -> Tree? {
    path.reduce(self as Tree?) { tree, key in tree?[key] }
  }

  /// The items of a list or a dictionary, the latter's with their keys.
  func items(below path: [String]) -> [(key: String, item: Tree)] {
    switch value(below: path) {
    case .list(let items, _): items.map { ("", $0) }
    case .record(let entries, _): entries.map { ($0.key.text, $0.value) }
    default: []
    }
  }

  /// The tree with every short way of writing spelled out: records where a bare word stands for one, lists where a single
  /// item does.
  func expanded(_ shape: Shape) -> Tree {
    switch (shape, self) {
    case (.record(let record), .word(let word)):
      guard let shorthand = record.shorthand, !word.isNull else { return self }
      return Tree.record([Entry(Word(shorthand, mark: word.mark), self)], word.mark).expanded(shape)
    case (.record(let record), .record(let entries, let mark)):
      return .record(
        entries.map { entry in
          let property = record.properties.first { $0.key == entry.key.text }
          return Entry(entry.key, property.map { entry.value.expanded($0.shape) } ?? entry.value)
        }, mark)
    case (.dictionary(_, let item), .record(let entries, let mark)):
      return .record(entries.map { Entry($0.key, $0.value.expanded(item)) }, mark)
    case (.list(let item), .list(let items, let mark)): return .list(items.map { $0.expanded(item) }, mark)
    case (.list(let item), .word(let word)) where !word.isNull: return .list([expanded(item)], word.mark)
    case (.list(let item), .record(_, let mark)): return .list([expanded(item)], mark)
    default: return self
    }
  }
}

import Definitions
import Records
import ThaiText

/// Puts rows and fields together to a dossier. Rows name what they belong to as a person sees it; what is written where
/// nobody sees it decides only between what is called alike.
final class EntryGathering {
  /// A row as it was found.
  struct Row {
    /// What is written in it where nobody sees it: the places of its items in their lists, from the outermost on.
    var key: String?
    var cells: [Int: EntryCell]
    /// The cell that a column has in the row.
    var mark: (Int) -> Mark?
  }

  private let reader: EntryCellReader
  private let root = EntryItem(EntryNode())
  /// Of each row of a list: by its key, what it is called or says, and where it stands.
  private var seen: [String: (signature: String, row: Int)] = [:]

  init(_ reader: EntryCellReader) { self.reader = reader }

  var tree: Tree { root.node.tree }

  func add(_ columns: [EntryColumn], cells: [Int: EntryCell], mark: (Int) -> Mark?) {
    fill(root.node, columns, level: 0, cells, mark: mark)
  }

  // MARK: Rows

  func add(_ rows: [Row], of table: EntryTable) {
    var current = [EntryItem?](repeating: nil, count: table.levels.count)
    for row in rows { add(row, of: table, &current) }
  }

  private func add(_ row: Row, of table: EntryTable, _ current: inout [EntryItem?]) {
    let depth = depth(of: row, table)
    guard let depth else {
      let named = table.columns.indices.filter { row.cells[$0].map { !$0.isBlank } ?? false }
      if !table.isPrepared, let first = named.first, let cell = row.cells[first] {
        reader.report(EntryProblem.idle(), .warning, at: cell.mark)
      }
      return
    }
    let keys = row.key.map { $0.split(separator: ".").map(String.init) } ?? []
    var parent = root
    for level in 0...depth {
      let key = keys.count > level ? keys[...level].joined(separator: ".") : nil
      let isRow = level == table.levels.count - 1
      guard let item = isRow ? made(row, table, key, below: parent) : outer(row, table, level, key, parent, current)
      else { return }
      if current[level] !== item {
        current[level] = item
        for deeper in current.indices where deeper > level { current[deeper] = nil }
      }
      parent = item
    }
  }

  /// The innermost level of which the row says something; nil where it only names what it could belong to.
  private func depth(of row: Row, _ table: EntryTable) -> Int? {
    table.levels.indices.last { level in
      guard table.levels[level].isOwn else { return false }
      let isRow = level == table.levels.count - 1
      return table.columns.indices.contains { place in
        let column = table.columns[place]
        guard column.level == level, let cell = row.cells[place], !cell.isBlank else { return false }
        switch column.content {
        case .key, .number: return !isRow
        default: return true
        }
      }
    }
  }

  /// The item of an outer level that a row belongs to.
  private func outer(
    _ row: Row, _ table: EntryTable, _ level: Int, _ key: String?, _ parent: EntryItem, _ current: [EntryItem?]
  ) -> EntryItem? {
    let here = table.levels[level]
    guard let place = table.name(ofLevel: level) else { return nil }
    let column = table.columns[place]
    let isBelow = level == 0 || current[level - 1] === parent
    let item: EntryItem
    if let cell = row.cells[place], let tree = reader.tree(cell, column), case .word(let word) = tree {
      guard let found = find(word, here, key, parent, isBelow ? current[level] : nil) else { return nil }
      item = found
    } else if isBelow, let above = current[level] {
      item = above
    } else if case .number = column.content, let only = only(here, parent) {
      item = only
    } else {
      reader.report(EntryProblem.noParent(Verbatim(column.heading)), at: row.mark(place))
      return nil
    }
    if here.isOwn { fill(item.node, table.columns, level: level, row.cells, mark: row.mark) }
    return item
  }

  private func only(_ level: EntryLevel, _ parent: EntryItem) -> EntryItem? {
    parent.count(level.field) == 1 ? parent.items(level.field, folded: "1").first : nil
  }

  private func find(
    _ word: Tree.Word, _ level: EntryLevel, _ key: String?, _ parent: EntryItem, _ current: EntryItem?
  ) -> EntryItem? {
    let alike = parent.items(level.field, folded: tolerantKey(word.text))
    let exact = alike.filter { $0.name == word.text }
    let found = exact.isEmpty ? alike : exact
    let keyed = key.flatMap { key in found.filter { $0.key == key } } ?? []
    if level.isOwn {
      if let item = keyed.first { return item }
      guard let key else { return found.first { $0 === current } ?? found.first ?? make(word, level, nil, parent) }
      if let item = found.first(where: { $0.key == nil }) { return item }
      // A key that another item has was left over when the row was typed anew.
      let isTaken = !keys.insert(level.field + "\0" + key).inserted
      if isTaken, let item = found.first { return item }
      return make(word, level, isTaken ? nil : key, parent)
    }
    if found.count == 1 { return found[0] }
    if keyed.count == 1 { return keyed[0] }
    guard found.isEmpty else {
      reader.report(EntryProblem.manyParents(word.text, found.count), at: word.mark)
      return nil
    }
    if level.isMadeByName { return make(word, level, key, parent) }
    let names = parent.names[level.field] ?? []
    let near = nearest(to: word.text, in: names).map(Verbatim.init)
    reader.report(EntryProblem.unknownParent(word.text, near, names.prefix(12).map(Verbatim.init)), at: word.mark)
    return nil
  }

  /// The keys of the outer items that were made, with their lists.
  private var keys: Set<String> = []

  /// A further item of an outer level, called by its name.
  private func make(_ word: Tree.Word, _ level: EntryLevel, _ key: String?, _ parent: EntryItem) -> EntryItem {
    let node = parent.node.child(below: level.path, mark: word.mark).append(mark: word.mark)
    if let name = level.name { node.child(name, mark: word.mark).set(.word(word)) }
    let item = EntryItem(node, name: word.text, key: key)
    parent.add(item, to: level.field, folded: tolerantKey(word.text))
    return item
  }

  /// The item that a row is.
  private func made(_ row: Row, _ table: EntryTable, _ key: String?, below parent: EntryItem) -> EntryItem? {
    guard let level = table.levels.last else { return nil }
    let depth = table.levels.count - 1
    let first = table.columns.indices.first { table.columns[$0].level == depth && row.cells[$0].map { !$0.isBlank } ?? false }
    let mark = first.flatMap { row.cells[$0]?.mark }
    if let keys = level.keys { return entry(row, table, keys, mark, parent) }
    let node = parent.node.child(below: level.path, mark: mark).append(mark: mark)
    var name: String?
    if let place = table.name(ofLevel: depth) {
      let cell = row.cells[place]
      if case .word(let word)? = cell.flatMap({ reader.tree($0, table.columns[place]) }) { name = word.text }
      if name == nil, case .number = table.columns[place].content { name = String(parent.count(level.field) + 1) }
    }
    let item = EntryItem(node, name: name, key: key)
    parent.add(item, to: level.field, folded: name.map(tolerantKey))
    fill(node, table.columns, level: depth, row.cells, mark: row.mark)
    if let key, let mark { notice(level, key, name ?? row.signature, mark) }
    return item
  }

  /// Tells of a row that was copied and left as it is.
  private func notice(_ level: EntryLevel, _ key: String, _ signature: String, _ mark: Mark) {
    let place = level.field + "\0" + key
    if let other = seen[place], other.signature == signature {
      reader.report(EntryProblem.copied(other.row), .warning, at: mark)
    } else {
      seen[place] = (signature, mark.line)
    }
  }

  /// An entry of a dictionary.
  private func entry(
    _ row: Row, _ table: EntryTable, _ keys: [ChoiceValue], _ mark: Mark?, _ parent: EntryItem
  ) -> EntryItem? {
    guard let level = table.levels.last else { return nil }
    let depth = table.levels.count - 1
    guard let place = table.name(ofLevel: depth) else { return nil }
    let column = table.columns[place]
    guard let cell = row.cells[place], case .word(let word)? = reader.tree(cell, column) else {
      reader.report(EntryProblem.noParent(Verbatim(column.heading)), at: row.mark(place))
      return nil
    }
    guard let key = Self.key(word.text, of: keys) else {
      let near = nearest(to: word.text, in: keys.flatMap { [$0.key] + $0.words }).map(Verbatim.init)
      reader.report(EntryProblem.unknownParent(word.text, near, keys.map { Verbatim($0.key) }), at: word.mark)
      return nil
    }
    let record = parent.node.child(below: level.path, mark: mark)
    guard !record.has(key) else {
      reader.report(EntryProblem.keyTwice(word.text), at: word.mark)
      return nil
    }
    let node = record.child(key, mark: word.mark)
    fill(node, table.columns, level: depth, row.cells, mark: row.mark)
    return EntryItem(node, name: key)
  }

  /// The key that a cell names: by its word, or by the number that the word begins with.
  static func key(_ text: String, of values: [ChoiceValue]) -> String? {
    if let key = ChoiceWords(values).key(of: text) { return key }
    let number = text.digits(.arabic).prefix { $0.isNumber || $0 == "." }
    return values.first { $0.key == number }?.key
  }

  // MARK: Values

  /// Puts the cells of a level into an item. What is left empty is noted as such, with its cell.
  private func fill(
    _ node: EntryNode, _ columns: [EntryColumn], level: Int, _ cells: [Int: EntryCell], mark: (Int) -> Mark?
  ) {
    for (place, column) in columns.enumerated() where column.level == level {
      switch column.content {
      case .key, .number: continue
      default: break
      }
      var tree = cells[place].flatMap { reader.tree($0, column) }
      if tree == nil, let usual = column.usual,
        let other = columns.indices.first(where: { columns[$0].level == level && columns[$0].path == [usual] })
      {
        tree = cells[other].flatMap { reader.tree($0, columns[other]) }
      }
      let here = tree?.mark ?? mark(place)
      let child = node.child(below: column.path, mark: here)
      guard let tree else {
        if child.leaf == nil { child.set(.word(Tree.Word("", mark: here))) }
        continue
      }
      guard let old = child.leaf, !old.isNull else {
        child.set(tree)
        continue
      }
      if old != tree { reader.report(EntryProblem.differs(tree.inOneLine, old.inOneLine), at: here) }
    }
  }
}

extension EntryCell {
  var isBlank: Bool { if case .text(let text) = value { text.isBlank } else { false } }
}

extension EntryGathering.Row {
  /// All that the row says.
  fileprivate var signature: String {
    cells.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.value)" }.joined(separator: "\n")
  }
}

extension Tree {
  fileprivate var inOneLine: String {
    switch self {
    case .word(let word): word.text
    case .list(let items, _): items.map(\.inOneLine).joined(separator: ", ")
    case .record: ""
    }
  }
}

import Definitions
import Records
import ThaiText

/// Puts rows and fields together to a dossier. Rows name what they belong to as a person sees it; what is written where
/// nobody sees it decides only between what is called alike.
final class EntryGathering {
  /// A row as it was found.
  struct Row {
    /// The row of the sheet.
    var line: Int
    /// What is written in it where nobody sees it: the places of its items in their lists, from the outermost on.
    var key: String?
    var cells: [Int: EntryCell] = [:]
    /// The places of its cells among those of the sheet.
    var indices: [Int] = []
    /// The cell that a column has in the row.
    var mark: (Int) -> Mark?

    init(line: Int, mark: @escaping (Int) -> Mark?) {
      self.line = line
      self.mark = mark
    }
  }

  private let reader: EntryCellReader
  /// The lists whose sheets are not there: what their items are called is not known.
  private let absent: Set<String>
  private let root = EntryItem(EntryNode())
  /// Of each row of a list: by its key, what it is called or says, and where it stands.
  private var seen: [String: (signature: String, row: Int)] = [:]

  init(_ reader: EntryCellReader, absent: Set<String>) {
    self.reader = reader
    self.absent = absent
  }

  var tree: Tree { root.node.tree }

  func add(_ columns: [EntryColumn], cells: [Int: EntryCell], mark: (Int) -> Mark?) {
    fill(root.node, columns, level: 0, cells, mark: mark)
  }

  // MARK: Rows

  /// - Returns: The rows that say nothing but whose they are.
  func add(_ rows: [Row], of table: EntryTable) -> [Row] {
    var current = [EntryItem?](repeating: nil, count: table.levels.count)
    return rows.filter { row in
      guard let depth = depth(of: row, table) else {
        let named = table.columns.indices.filter { row.cells[$0].map { !$0.isBlank } ?? false }
        if !table.isPrepared, let first = named.first, let cell = row.cells[first] {
          reader.report(EntryProblem.idle(), .warning, at: cell.mark)
        }
        return true
      }
      add(row, to: depth, of: table, &current)
      return false
    }
  }

  private func add(_ row: Row, to depth: Int, of table: EntryTable, _ current: inout [EntryItem?]) {
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
      item = find(word, here, key, parent, isBelow ? current[level] : nil)
    } else if isBelow, let above = current[level] {
      item = above
    } else if case .number = column.content, let only = only(here, parent) {
      item = only
    } else {
      let mark = row.mark(place)
      reader.report(EntryProblem.noParent(Verbatim(column.heading)), at: mark)
      return orphan(here, parent, mark)
    }
    if here.isOwn { fill(item.node, table.columns, level: level, row.cells, mark: row.mark) }
    return item
  }

  private func only(_ level: EntryLevel, _ parent: EntryItem) -> EntryItem? {
    parent.count(level.field) == 1 ? parent.items(level.field, folded: "1").first : nil
  }

  private func find(
    _ word: Tree.Word, _ level: EntryLevel, _ key: String?, _ parent: EntryItem, _ current: EntryItem?
  ) -> EntryItem {
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
    guard reader.isReadable(word) else {
      return parent.item(level.field, key: key) ?? orphan(level, parent, word.mark)
    }
    if found.isEmpty, let item = parent.unreadable(level.field, key: key) { return item }
    guard found.isEmpty else {
      reader.report(EntryProblem.manyParents(word.text, found.count), at: word.mark)
      return orphan(level, parent, word.mark)
    }
    if level.isMadeByName { return make(word, level, key, parent) }
    guard !absent.contains(level.field) else { return orphan(level, parent, word.mark) }
    let names = parent.names[level.field] ?? []
    let near = nearest(to: word.text, in: names).map(Verbatim.init)
    reader.report(EntryProblem.unknownParent(word.text, near, names.prefix(12).map(Verbatim.init)), at: word.mark)
    return orphan(level, parent, word.mark)
  }

  /// An item that nobody knows, below which a row whose place is not known is read all the same, for what else is wrong
  /// with it. What the item lacks is lacking at the cell that was told of.
  private func orphan(_ level: EntryLevel, _ parent: EntryItem, _ mark: Mark?) -> EntryItem {
    if let mark { reader.silence(mark) }
    return EntryItem(parent.node.child(below: level.path, mark: mark).append(mark: mark))
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
    var name: String?, isReadable = true
    if let place = table.name(ofLevel: depth) {
      let cell = row.cells[place]
      if case .word(let word)? = cell.flatMap({ reader.tree($0, table.columns[place]) }) {
        (name, isReadable) = (word.text, reader.isReadable(word))
      }
      if name == nil, case .number = table.columns[place].content { name = String(parent.count(level.field) + 1) }
    }
    let item = EntryItem(node, name: name, key: key, isReadable: isReadable)
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
    let record = parent.node.child(below: level.path, mark: mark)
    var key = Self.key(word.text, of: keys)
    if !reader.isReadable(word) {
      key = nil
    } else if key == nil {
      let near = nearest(to: word.text, in: keys.flatMap { [$0.key] + $0.words }).map(Verbatim.init)
      reader.report(EntryProblem.unknownParent(word.text, near, keys.map { Verbatim($0.key) }), at: word.mark)
    } else if let same = key, record.has(same) {
      reader.report(EntryProblem.keyTwice(word.text), at: word.mark)
      key = nil
    }
    // What else is wrong with the row is told, too: it is read as that of a key that no row has.
    guard let key = key ?? keys.map(\.key).last(where: { !record.has($0) }) else { return nil }
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
    // Without a copy of each column: most cells of most rows are empty.
    for place in columns.indices where columns[place].level == level {
      switch columns[place].content {
      case .key, .number: continue
      default: break
      }
      var tree = cells[place].flatMap { reader.tree($0, columns[place]) }
      if tree == nil, let usual = columns[place].usual,
        let other = columns.indices.first(where: { columns[$0].level == level && columns[$0].path == [usual] })
      {
        tree = cells[other].flatMap { reader.tree($0, columns[other]) }
      }
      let here = tree?.mark ?? mark(place)
      let child = node.child(below: columns[place].path, mark: here)
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

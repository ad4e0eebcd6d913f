import Records

/// A value of a dossier that is being put together.
final class EntryNode {
  private(set) var leaf: Tree?
  /// Beside each other. A record has few keys: to look at each takes less than to hash one, for which every node had a table of its own.
  private var keys: [Tree.Word] = []
  private var children: [EntryNode] = []
  private var items: [EntryNode] = []
  private var isList = false
  private var mark: Mark?

  init(mark: Mark? = nil) { self.mark = mark }

  /// What is below a key, made where there is nothing yet.
  func child(_ key: String, mark: Mark?) -> EntryNode {
    if let place = place(of: key) { return children[place] }
    let child = EntryNode(mark: mark)
    keys.append(Tree.Word(key, mark: mark))
    children.append(child)
    return child
  }

  func child(below path: [String], mark: Mark?) -> EntryNode {
    path.reduce(self) { node, key in node.child(key, mark: mark) }
  }

  func has(_ key: String) -> Bool { place(of: key) != nil }

  private func place(of key: String) -> Int? { keys.firstIndex { $0.text == key } }

  func set(_ leaf: Tree) { self.leaf = leaf }

  /// A further item of the list that this is.
  func append(mark: Mark?) -> EntryNode {
    let item = EntryNode(mark: mark)
    items.append(item)
    isList = true
    return item
  }

  var tree: Tree {
    if let leaf { return leaf }
    if isList { return .list(items.map(\.tree), mark) }
    return .record(zip(keys, children).map { Tree.Entry($0, $1.tree) }, mark)
  }
}

/// An item of a list that is being put together, by what rows may call it.
final class EntryItem {
  let node: EntryNode
  /// What a person calls it.
  let name: String?
  /// What the workbook calls it where nobody sees it.
  let key: String?
  /// Whether the cell of its name can be read.
  let isReadable: Bool
  private var all: [String: [EntryItem]] = [:]
  private var named: [String: [EntryItem]] = [:]
  /// What the items of a list are called, in their order.
  private(set) var names: [String: [String]] = [:]

  init(_ node: EntryNode, name: String? = nil, key: String? = nil, isReadable: Bool = true) {
    self.node = node
    self.name = name
    self.key = key
    self.isReadable = isReadable
  }

  func count(_ list: String) -> Int { all[list]?.count ?? 0 }

  func add(_ item: EntryItem, to list: String, folded name: String?) {
    all[list, default: []].append(item)
    guard let name else { return }
    named[list + "\0" + name, default: []].append(item)
    if let name = item.name { names[list, default: []].append(name) }
  }

  /// The item that a row belongs to by what nobody sees.
  func item(_ list: String, key: String?) -> EntryItem? {
    key.flatMap { key in all[list]?.first { $0.key == key } }
  }

  /// The item that a name may be of which cannot be read: by what nobody sees, or, where a row has nothing of that, any.
  func unreadable(_ list: String, key: String?) -> EntryItem? {
    guard let items = all[list]?.filter({ !$0.isReadable }) else { return nil }
    return key == nil ? items.first : items.first { $0.key == key }
  }

  func items(_ list: String, folded name: String) -> [EntryItem] { named[list + "\0" + name] ?? [] }
}

extension Tree {
  /// All that it says, for a message.
  var inOneLine: String {
    switch self {
    case .word(let word): word.isNull ? "" : word.text
    case .list(let items, _): items.map(\.inOneLine).joined(separator: ", ")
    case .record(let entries, _): entries.map(\.value.inOneLine).filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }
}

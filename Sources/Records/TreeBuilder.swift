/// Makes a tree of what libyaml tells of a document, within the limits.
struct TreeBuilder {
  /// A value that aliases may repeat, with how many values it holds and how deep.
  private struct Anchored {
    var tree: Tree
    var values: Int
    var depth: Int
  }

  private let bytes: ArraySlice<UInt8>
  private let file: String
  private var anchors: [String: Anchored] = [:]
  private var values = 0
  /// How deep the deepest value stands, of those of the value that is being read.
  private var deepest = 0
  /// Where words begin with an anchor that no alias has used.
  private var unused: [String: Mark] = [:]
  /// The keys that are given twice, and what begins like an anchor; the rest is read all the same.
  private var problems: [Problem] = []

  private init(bytes: ArraySlice<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// The document of bytes in UTF-8 without a byte order mark, or nil where there is none.
  static func tree(of bytes: ArraySlice<UInt8>, file: String) throws(Problems) -> Tree? {
    guard !bytes.isEmpty else { return nil }
    return try LibYamlReader.read(bytes) { (reader) throws(Problems) in
      var builder = TreeBuilder(bytes: bytes, file: file)
      return try builder.document(&reader)
    }
  }

  private mutating func document(_ reader: inout LibYamlReader) throws(Problems) -> Tree? {
    guard case .documentStart = try next(&reader).kind else { return nil }
    let tree = try value(next(&reader), &reader, depth: 0)
    _ = try next(&reader)
    let end = try next(&reader)
    guard case .end = end.kind else {
      throw refusal(ReadingProblem.more(), at: end.mark)
    }
    for mark in unused.values.sorted() {
      let (statement, mark) = SyntaxCause.start(at: mark, in: SourceText(bytes))
      problems.append(Problem(statement, at: Place(file: file, mark: mark)))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return tree
  }

  private mutating func value(
    _ event: YamlEvent, _ reader: inout LibYamlReader, depth: Int
  ) throws(Problems) -> Tree {
    if case .alias(let name) = event.kind { return try value(of: name, event.mark, depth: depth) }
    if event.isTagged { throw refusal(SyntaxCause.start(at: event.mark, in: SourceText(bytes))) }
    let before = (values: values, deepest: deepest)
    deepest = depth
    try admit(values: 1, depth: depth, event.mark)
    let tree: Tree
    switch event.kind {
    case .word(let word): tree = .word(word)
    case .listStart: tree = .list(try items(&reader, depth: depth + 1), event.mark)
    default: tree = .record(try entries(&reader, depth: depth + 1), event.mark)
    }
    if let anchor = event.anchor {
      if case .word = event.kind { unused[anchor] = event.mark }
      anchors[anchor] = Anchored(tree: tree, values: values - before.values, depth: deepest - depth)
    }
    deepest = max(deepest, before.deepest)
    return tree
  }

  private mutating func value(of alias: String, _ mark: Mark, depth: Int) throws(Problems) -> Tree {
    guard let anchored = anchors[alias] else {
      throw refusal(SyntaxCause.start(at: mark, in: SourceText(bytes)))
    }
    unused[alias] = nil
    try admit(values: anchored.values, depth: depth + anchored.depth, mark)
    return anchored.tree
  }

  private mutating func items(_ reader: inout LibYamlReader, depth: Int) throws(Problems) -> [Tree] {
    var items: [Tree] = []
    while true {
      let event = try next(&reader)
      if case .listEnd = event.kind { return items }
      items.append(try value(event, &reader, depth: depth))
    }
  }

  private mutating func entries(_ reader: inout LibYamlReader, depth: Int) throws(Problems) -> [Tree.Entry] {
    var entries: [Tree.Entry] = []
    var keys = Keys()
    while true {
      let event = try next(&reader)
      if case .recordEnd = event.kind { return entries }
      guard case .word(let key) = event.kind else { throw refusal(ReadingProblem.key(), at: event.mark) }
      if let anchor = event.anchor { anchors[anchor] = Anchored(tree: .word(key), values: 1, depth: 0) }
      if !keys.insert(key.text, after: entries) {
        problems.append(
          Problem(ReadingProblem.duplicateKey(Verbatim(key.text)), at: Place(file: file, mark: key.mark)))
      }
      entries.append(Tree.Entry(key, try value(next(&reader), &reader, depth: depth)))
    }
  }

  private func next(_ reader: inout LibYamlReader) throws(Problems) -> YamlEvent {
    do throws(YamlFailure) {
      return try reader.next()
    } catch {
      if error.mark == nil, let (mark, found) = firstUnreadable(bytes) {
        throw refusal(ReadingProblem.character(Verbatim(found)), at: mark)
      }
      throw refusal(SyntaxCause(text: SourceText(bytes), failure: error).problem)
    }
  }

  /// Counts values, those of an alias as often as it is used.
  private mutating func admit(values more: Int, depth: Int, _ mark: Mark) throws(Problems) {
    values += more
    deepest = max(deepest, depth)
    guard depth <= ReadingLimits.depth, values <= ReadingLimits.values else {
      throw refusal(ReadingProblem.nesting(ReadingLimits.depth), at: mark)
    }
  }

  private func refusal(_ cause: (statement: Statement, mark: Mark?)) -> Problems {
    refusal(cause.statement, at: cause.mark)
  }

  private func refusal(_ statement: Statement, at mark: Mark?) -> Problems {
    Problems(problems + [Problem(statement, at: Place(file: file, mark: mark))])
  }
}

/// The keys of a record. Few are compared one by one, which is faster than hashing them; many would take too long.
private struct Keys {
  private var many: Set<String> = []

  /// - Parameter entries: Those inserted before.
  /// - Returns: Whether the key is new.
  mutating func insert(_ key: String, after entries: [Tree.Entry]) -> Bool {
    guard entries.count > 20 else { return !entries.contains { $0.key.text == key } }
    if many.isEmpty { for entry in entries { many.insert(entry.key.text) } }
    return many.insert(key).inserted
  }
}

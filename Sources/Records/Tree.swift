/// A document as it stands in its file: records, lists and words, each with its place.
///
/// Keys keep their order and words their spelling, so that a tree can be written again without loss.
public enum Tree: Sendable {
  case word(Word)
  case list([Tree], Mark?)
  case record([Entry], Mark?)

  /// A scalar: its text, and whether it was written as text (quoted, or a block) rather than plain.
  public struct Word: Hashable, Sendable {
    public var text: String
    public var isQuoted: Bool
    public var mark: Mark?

    public init(_ text: String, isQuoted: Bool = false, mark: Mark? = nil) {
      self.text = text
      self.isQuoted = isQuoted
      self.mark = mark
    }

    /// True for the ways of YAML and JSON to say "nothing".
    public var isNull: Bool {
      // Bytes are counted at once; comparing Thai text with a word is work.
      !isQuoted && text.utf8.count <= 4 && (text.isEmpty || text == "~" || text == "null")
    }
  }

  /// A key with its value.
  public struct Entry: Sendable {
    public var key: Word
    public var value: Tree

    public init(_ key: Word, _ value: Tree) {
      self.key = key
      self.value = value
    }
  }

  /// Text that stays text when it is written, whatever it looks like.
  public static func text(_ text: String) -> Tree { .word(Word(text, isQuoted: true)) }
  /// A number, a truth value or a word that needs no quotes.
  public static func plain(_ text: String) -> Tree { .word(Word(text)) }

  /// Where the value begins.
  public var mark: Mark? {
    switch self {
    case .word(let word): word.mark
    case .list(_, let mark), .record(_, let mark): mark
    }
  }

  public var isNull: Bool {
    if case .word(let word) = self { word.isNull } else { false }
  }

  private var isRecord: Bool { if case .record = self { true } else { false } }

  /// Whether nothing has been filled in: null, a record of nothing but such values, or a list of nothing but such
  /// records.
  public var isHollow: Bool {
    switch self {
    case .word(let word): word.isNull
    case .list(let items, _): !items.isEmpty && items.allSatisfy { $0.isRecord && $0.isHollow }
    case .record(let entries, _): entries.allSatisfy(\.value.isHollow)
    }
  }

  /// The value of a key, where this is a record that has it.
  public subscript(key: String) -> Tree? {
    guard case .record(let entries, _) = self else { return nil }
    return entries.first { $0.key.text == key }?.value
  }

  /// The place of the value at a path or, where there is none, of the nearest value above it. For a value in a record,
  /// the place is that of the value itself; for a key without one, that of the key.
  public func mark(at path: FieldPath) -> Mark? {
    var here = self
    var mark = self.mark
    for step in path.steps {
      switch (step, here) {
      case (.key(let key), .record(let entries, _)):
        guard let entry = entries.first(where: { $0.key.text == key }) else { return mark }
        here = entry.value
        mark = here.isNull ? entry.key.mark : here.mark ?? entry.key.mark
      case (.index(let index), .list(let items, _)):
        guard items.indices.contains(index) else { return mark }
        here = items[index]
        mark = here.mark ?? mark
      default: return mark
      }
    }
    return mark
  }
}

extension Tree: Equatable {
  /// Equal content; places do not count.
  public static func == (a: Tree, b: Tree) -> Bool {
    switch (a, b) {
    case (.word(let a), .word(let b)): (a.text == b.text && a.isText == b.isText) || (a.isNull && b.isNull)
    case (.list(let a, _), .list(let b, _)): a == b
    case (.record(let a, _), .record(let b, _)):
      a.count == b.count && zip(a, b).allSatisfy { $0.key.text == $1.key.text && $0.value == $1.value }
    default: false
    }
  }
}

extension Tree {
  /// The tree with the value at a path replaced, added, or taken away where it is nil.
  public func setting(_ path: FieldPath, to value: Tree?) -> Tree {
    guard let step = path.steps.first else { return value ?? self }
    let rest = FieldPath(steps: Array(path.steps.dropFirst()))
    switch (step, self) {
    case (.key(let key), .record(var entries, let mark)):
      let index = entries.firstIndex { $0.key.text == key }
      if rest.steps.isEmpty, value == nil {
        entries.removeAll { $0.key.text == key }
      } else if let index {
        entries[index].value = entries[index].value.setting(rest, to: value)
      } else {
        entries.append(Entry(Word(key), Tree.record([], nil).setting(rest, to: value)))
      }
      return .record(entries, mark)
    case (.index(let index), .list(var items, let mark)):
      if rest.steps.isEmpty, value == nil, items.indices.contains(index) {
        items.remove(at: index)
      } else if items.indices.contains(index) {
        items[index] = items[index].setting(rest, to: value)
      } else {
        items.append(Tree.record([], nil).setting(rest, to: value))
      }
      return .list(items, mark)
    case (.key, _): return Tree.record([], nil).setting(path, to: value)
    case (.index, _): return Tree.list([], nil).setting(path, to: value)
    }
  }
}

extension Tree {
  /// The value as a message may show it: the word, or nothing for what is longer than a word.
  package var shown: Verbatim {
    guard case .word(let word) = self else { return Verbatim("") }
    return Verbatim(word.text.count > 60 ? word.text.prefix(60) + "…" : word.text)
  }
}

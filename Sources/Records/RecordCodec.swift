/// One field of a record: its key, where it stands in the value, and how it is read and written. A class, as a record hands
/// on all its fields each time it is read: as values, their closures were counted one by one, 2 million instructions a report.
public final class Field<Root, Value>: Sendable {
  @usableFromInline let key: String
  @usableFromInline let isRequired: Bool
  /// Reads what the record has under the key, or takes what stands for it where there is nothing.
  @usableFromInline let read: @Sendable (inout RecordEntries, Reading) throws(Incomplete) -> Value
  /// The value as it is written; nil to leave it out.
  @usableFromInline let write: @Sendable (Root) -> Tree?
  @usableFromInline let shape: @Sendable (KnownValues) -> Shape
  /// Whether there can be texts below the key.
  @usableFromInline let canHoldTexts: Bool
  /// Meets the texts below the key, unless they are left out when the value is written.
  @usableFromInline let texts: TextVisit<Root>

  @usableFromInline
  init(
    key: String, isRequired: Bool,
    read: @escaping @Sendable (inout RecordEntries, Reading) throws(Incomplete) -> Value,
    write: @escaping @Sendable (Root) -> Tree?, shape: @escaping @Sendable (KnownValues) -> Shape,
    canHoldTexts: Bool, texts: @escaping TextVisit<Root>
  ) {
    self.key = key
    self.isRequired = isRequired
    self.read = read
    self.write = write
    self.shape = shape
    self.canHoldTexts = canHoldTexts
    self.texts = texts
  }
}

// What follows is inlinable so that each record is compiled for its own fields: looking up their types while a document
// is read takes longer than reading it. A field is always inlined, and its path stands alone in a closure, so that the
// compiler makes a plain access of it: key paths made at run time are 10 M instructions at each start.

/// A field that must be given.
@inlinable
@inline(__always)
public func field<Root, Value>(
  _ key: String, _ path: any KeyPath<Root, Value> & Sendable, _ codec: Codec<Value>
) -> Field<Root, Value> {
  let value: @Sendable (Root) -> Value = { $0[keyPath: path] }
  return Field(
    key: key, isRequired: true,
    read: { entries, reading throws(Incomplete) in
      // A hollow record is read, and says itself what it lacks.
      guard let tree = entries.next(), !tree.isNull else {
        entries.reportMissing(key, reading)
        throw Incomplete()
      }
      guard let value = reading.within(.key(key), { codec.read(tree, reading) }) else { throw Incomplete() }
      return value
    },
    write: { codec.write(value($0)) }, shape: codec.shape, canHoldTexts: codec.texts != nil,
    texts: { root, walk in walk.visit(value(root), at: .key(key), codec.texts) })
}

/// A field that may be left out.
@inlinable
@inline(__always)
public func field<Root, Value>(
  optional key: String, _ path: any KeyPath<Root, Value?> & Sendable, _ codec: Codec<Value>
) -> Field<Root, Value?> {
  let value: @Sendable (Root) -> Value? = { $0[keyPath: path] }
  return Field(
    key: key, isRequired: false,
    read: { entries, reading throws(Incomplete) in
      guard let tree = entries.next(), !tree.isHollow else { return nil }
      guard let value = reading.within(.key(key), { codec.read(tree, reading) }) else { throw Incomplete() }
      return value
    },
    write: { value($0).flatMap(codec.write) }, shape: codec.shape, canHoldTexts: codec.texts != nil,
    texts: { root, walk in
      if let value = value(root) { walk.visit(value, at: .key(key), codec.texts) }
    })
}

/// A field that has a usual value, taken where the key is left out.
@inlinable
@inline(__always)
public func field<Root, Value: Equatable & Sendable>(
  _ key: String, _ path: any KeyPath<Root, Value> & Sendable, _ codec: Codec<Value>, or usual: Value
) -> Field<Root, Value> {
  let value: @Sendable (Root) -> Value = { $0[keyPath: path] }
  return Field(
    key: key, isRequired: false,
    read: { entries, reading throws(Incomplete) in
      guard let tree = entries.next(), !tree.isHollow else { return usual }
      guard let value = reading.within(.key(key), { codec.read(tree, reading) }) else { throw Incomplete() }
      return value
    },
    write: { root in
      let value = value(root)
      return value == usual ? nil : codec.write(value)
    }, shape: codec.shape, canHoldTexts: codec.texts != nil,
    texts: { root, walk in
      let value = value(root)
      if value != usual { walk.visit(value, at: .key(key), codec.texts) }
    })
}

/// A record of fields, made from them in order.
///
/// Unknown keys, missing fields and wrong values are all reported in one reading.
///
/// - Parameters:
///   - name: The name under which `forms/dossier.yaml` explains its fields.
///   - shorthand: A field that a bare word may stand for, for example `finding` in `"1.1": เหมาะสม`.
@inlinable
public func record<Root, each Value>(
  _ name: String, shorthand: String? = nil, _ make: @escaping @Sendable (repeat each Value) -> Root,
  _ fields: repeat Field<Root, each Value>
) -> Codec<Root> {
  let fields = (repeat each fields)
  var keys: [String] = []
  var canHoldTexts = false
  for field in repeat each fields {
    keys.append(field.key)
    canHoldTexts = canHoldTexts || field.canHoldTexts
  }
  let known = keys
  let texts: TextVisit<Root> = { root, walk in
    for field in repeat each fields {
      if field.canHoldTexts { field.texts(root, &walk) }
    }
  }

  return Codec(
    read: { tree, reading in
      guard var entries = RecordEntries(tree, known, shorthand: shorthand, reading) else { return nil }
      do throws(Incomplete) {
        return make(repeat try (each fields).read(&entries, reading))
      } catch {
        // There is no value, but all problems of the fields that follow are to be known.
        let read = entries.countOfRead
        var index = 0
        for field in repeat each fields {
          if index >= read { _ = try? field.read(&entries, reading) }
          index += 1
        }
        return nil
      }
    },
    write: { root in
      var entries: [Tree.Entry] = []
      for field in repeat each fields {
        if let tree = field.write(root) { entries.append(Tree.Entry(Tree.Word(field.key), tree)) }
      }
      if let shorthand, entries.count == 1, entries[0].key.text == shorthand { return entries[0].value }
      return entries.isEmpty ? nil : .record(entries, nil)
    },
    shape: { known in
      var properties: [RecordShape.Property] = []
      for field in repeat each fields {
        properties.append(.init(key: field.key, isRequired: field.isRequired, shape: field.shape(known)))
      }
      return .record(RecordShape(name: name, properties: properties, shorthand: shorthand))
    },
    texts: canHoldTexts ? texts : nil)
}

/// The value of a record in which a field is wrong or missing, which has been reported.
@usableFromInline
struct Incomplete: Error {
  @usableFromInline init() {}
}

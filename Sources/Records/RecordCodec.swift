import ThaiText

/// One field of a record: its key, where it stands in the value, and how it is read and written.
public struct Field<Root, Value>: Sendable {
  let key: String
  let isRequired: Bool
  let get: @Sendable (Root) -> Value
  let codec: Codec<Value>
  /// What the field is when its key is not given; nil where it must be.
  let absent: (@Sendable () -> Value)?
}

/// A field that must be given.
public func field<Root, Value>(
  _ key: String, _ path: any KeyPath<Root, Value> & Sendable, _ codec: Codec<Value>
) -> Field<Root, Value> {
  Field(key: key, isRequired: true, get: { $0[keyPath: path] }, codec: codec, absent: nil)
}

/// A field that may be left out.
public func field<Root, Value>(
  optional key: String, _ path: any KeyPath<Root, Value?> & Sendable, _ codec: Codec<Value>
) -> Field<Root, Value?> {
  Field(
    key: key, isRequired: false, get: { $0[keyPath: path] },
    codec: Codec(
      read: { codec.read($0, $1, $2).map { .some($0) } }, write: { $0.flatMap(codec.write) }, shape: codec.shape),
    absent: { nil })
}

/// A field that has a usual value, taken where the key is left out.
public func field<Root, Value: Equatable & Sendable>(
  _ key: String, _ path: any KeyPath<Root, Value> & Sendable, _ codec: Codec<Value>, or usual: Value
) -> Field<Root, Value> {
  Field(
    key: key, isRequired: false, get: { $0[keyPath: path] },
    codec: Codec(read: codec.read, write: { $0 == usual ? nil : codec.write($0) }, shape: codec.shape),
    absent: { usual })
}

/// A record of fields, made from them in order.
///
/// Unknown keys, missing fields and wrong values are all reported in one reading.
///
/// - Parameters:
///   - name: The name under which `forms/dossier.yaml` explains its fields.
///   - shorthand: A field that a bare word may stand for, for example `finding` in `"1.1": เหมาะสม`.
public func record<Root, each Value>(
  _ name: String, shorthand: String? = nil, _ make: @escaping @Sendable (repeat each Value) -> Root,
  _ fields: repeat Field<Root, each Value>
) -> Codec<Root> {
  let fields = (repeat each fields)
  var keys: [String] = []
  for field in repeat each fields { keys.append(field.key) }
  let known = keys

  return Codec(
    read: { tree, path, reading in
      var tree = tree
      if let shorthand, case .word(let word) = tree, !word.isNull {
        tree = .record([Tree.Entry(Tree.Word(shorthand, mark: word.mark), tree)], word.mark)
      }
      guard case .record(let entries, let mark) = tree else {
        reading.report("READ-NOT-A-RECORD", at: tree.mark, path, ["keys": known.joined(separator: ", ")])
        return nil
      }
      for entry in entries where !known.contains(entry.key.text) {
        reading.report(
          "READ-UNKNOWN-KEY", at: entry.key.mark, path,
          [
            "key": entry.key.text, "nearest": nearest(to: entry.key.text, in: known) ?? "",
            "keys": known.joined(separator: ", "),
          ])
      }
      var isWhole = true
      func value<V>(_ field: Field<Root, V>) -> V? {
        let entry = entries.first { $0.key.text == field.key }
        // A hollow record stands for a field that may be left out; a required one is read, and says itself what it lacks.
        if let entry, !(field.isRequired ? entry.value.isNull : entry.value.isHollow) {
          let value = field.codec.read(entry.value, path[field.key], reading)
          if value == nil { isWhole = false }
          return value
        }
        if let absent = field.absent { return absent() }
        reading.report("READ-MISSING", at: entry?.key.mark ?? mark, path, ["key": field.key])
        isWhole = false
        return nil
      }
      let values = (repeat value(each fields))
      guard isWhole else { return nil }
      func certain<V>(_ value: V?) throws(Incomplete) -> V {
        guard let value else { throw Incomplete() }
        return value
      }
      return try? make(repeat certain(each values))
    },
    write: { root in
      var entries: [Tree.Entry] = []
      for field in repeat each fields {
        if let tree = field.codec.write(field.get(root)) { entries.append(Tree.Entry(Tree.Word(field.key), tree)) }
      }
      if let shorthand, entries.count == 1, entries[0].key.text == shorthand { return entries[0].value }
      return entries.isEmpty ? nil : .record(entries, nil)
    },
    shape: {
      var properties: [RecordShape.Property] = []
      for field in repeat each fields {
        properties.append(.init(key: field.key, isRequired: field.isRequired, shape: field.codec.shape()))
      }
      return .record(RecordShape(name: name, properties: properties, shorthand: shorthand))
    })
}

private struct Incomplete: Error {}

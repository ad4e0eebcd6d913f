import ThaiText

extension Codec {
  /// A list, in order; a single value may stand for a list of one.
  @inlinable
  public static func list<Item>(_ item: Codec<Item>) -> Codec<[Item]> where Value == [Item] {
    let texts: TextVisit<[Item]> = { items, walk in
      for (index, value) in items.enumerated() { walk.visit(value, at: .index(index), item.texts) }
    }
    return Codec(
      read: { tree, reading in
        let trees = if case .list(let trees, _) = tree { trees } else { [tree] }
        var items: [Item] = []
        var isWhole = true
        for (index, tree) in trees.enumerated() {
          let value = reading.within(.index(index)) { item.read(tree, reading) }
          if let value { items.append(value) } else { isWhole = false }
        }
        return isWhole ? items : nil
      },
      write: { items in items.isEmpty ? nil : .list(items.compactMap(item.write), nil) },
      shape: { .list(item.shape($0)) },
      texts: item.texts == nil ? nil : texts)
  }

  /// A list of which one item is written without one.
  public static func oneOrMore<Item>(_ item: Codec<Item>) -> Codec<[Item]> where Value == [Item] {
    var codec = Codec<[Item]>.list(item)
    let write = codec.write
    codec.write = { items in items.count == 1 ? items.first.flatMap(item.write) : write(items) }
    return codec
  }

  /// A list of so many items.
  public static func list<Item>(_ item: Codec<Item>, counting counts: ClosedRange<Int>) -> Codec<[Item]>
  where Value == [Item] {
    let list = Codec<[Item]>.list(item)
    return Codec(
      read: { tree, reading in
        let count = if case .list(let trees, _) = tree { trees.count } else { 1 }
        guard counts.contains(count) else {
          let found = Verbatim(String(count))
          reading.report(
            ReadingProblem.outOfRange(found, .count(counts.lowerBound), .count(counts.upperBound)), at: tree.mark)
          return nil
        }
        return list.read(tree, reading)
      }, write: list.write, shape: list.shape, texts: list.texts)
  }

  /// Values under keys that are the words of a type, for example the seventeen principles.
  public static func dictionary<Key, Item>(_ item: Codec<Item>) -> Codec<[Key: Item]>
  where
    Value == [Key: Item], Key: RawRepresentable & CaseIterable & Hashable & Sendable, Key.RawValue == String
  {
    let keys = Key.allCases.map(\.rawValue)
    let texts: TextVisit<[Key: Item]> = { items, walk in
      for key in Key.allCases {
        if let value = items[key] { walk.visit(value, at: .key(key.rawValue), item.texts) }
      }
    }
    return Codec(
      read: { tree, reading in
        guard case .record(let entries, _) = tree else {
          reading.report(ReadingProblem.notARecord(keys.map(Verbatim.init)), at: tree.mark)
          return nil
        }
        var items: [Key: Item] = [:]
        var isWhole = true
        for entry in entries {
          guard let key = Key(rawValue: entry.key.text.digits(.arabic)) else {
            reading.reportUnknown(entry.key, of: keys)
            continue
          }
          if entry.value.isHollow { continue }
          let value = reading.within(.key(entry.key.text)) { item.read(entry.value, reading) }
          if let value { items[key] = value } else { isWhole = false }
        }
        return isWhole ? items : nil
      },
      write: { items in
        let entries = Key.allCases.compactMap { key in
          items[key].flatMap(item.write).map { Tree.Entry(Tree.Word(key.rawValue, isQuoted: true), $0) }
        }
        return entries.isEmpty ? nil : .record(entries, nil)
      },
      shape: { .dictionary(keys, item.shape($0)) },
      texts: item.texts == nil ? nil : texts)
  }
}

extension Codec where Value == [String: String] {
  /// Texts under keys of the writer's choice.
  public static var textsByKey: Codec<[String: String]> {
    Codec(
      read: { tree, reading in
        guard case .record(let entries, _) = tree else {
          reading.report(ReadingProblem.notARecord(nil), at: tree.mark)
          return nil
        }
        var texts: [String: String] = [:]
        for entry in entries {
          texts[entry.key.text] = reading.within(.key(entry.key.text)) { Codec<String>.text.read(entry.value, reading) }
        }
        return texts.count == entries.count ? texts : nil
      },
      write: { texts in
        .record(texts.sorted { $0.key < $1.key }.map { Tree.Entry(Tree.Word($0.key), .text($0.value)) }, nil)
      },
      shape: { _ in .dictionary([], .text) },
      texts: { texts, walk in
        for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
          walk.visit(text, at: .key(key), Codec<String>.text.texts)
        }
      })
  }
}

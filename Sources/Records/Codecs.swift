import Foundation
import ThaiText

extension Codec where Value == String {
  /// The most UTF-16 units that a cell of a workbook holds, and so a text of a document.
  private static var limit: Int { 32_767 }
  /// From here on a text is reported as long, while nothing is lost yet.
  private static var warningLimit: Int { 30_000 }

  /// Text: never empty, no white space at its ends. Characters that XML cannot hold are reported and replaced.
  public static var text: Codec<String> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree else {
          reading.report("READ-NOT-TEXT", at: tree.mark)
          return nil
        }
        // Nothing, in the place of an item of a list, is not the word "null".
        guard !word.isNull else {
          reading.report("READ-EMPTY-TEXT", at: word.mark)
          return nil
        }
        let text = cleaned(word, reading)
        // Bytes are never fewer than UTF-16 units, and faster to count.
        let length = text.utf8.count <= warningLimit ? 0 : text.utf16.count
        if length > limit {
          reading.report("READ-TOO-LONG", at: word.mark, ["found": String(length), "limit": String(limit)])
          return nil
        }
        if length > warningLimit {
          reading.report("READ-LONG", .warning, at: word.mark, ["found": String(length), "limit": String(limit)])
        }
        guard !text.isEmpty else {
          reading.report("READ-EMPTY-TEXT", at: word.mark)
          return nil
        }
        return text
      }, write: { .text($0) }, shape: { _ in .text }, texts: { text, walk in walk.meet(text) })
  }

  private static func cleaned(_ word: Tree.Word, _ reading: Reading) -> String {
    var bad: [Unicode.Scalar] = []
    for scalar in word.text.unicodeScalars where !scalar.isAllowedInXML { bad.append(scalar) }
    var scalars = word.text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    guard let first = bad.first else { return String(scalars) }
    reading.report(
      "READ-CONTROL-CHARACTER", .warning, at: word.mark,
      ["found": "U+" + String(first.value, radix: 16, uppercase: true).zeroPadded(to: 4), "count": String(bad.count)])
    var result = String.UnicodeScalarView()
    for scalar in scalars { result.append(scalar.isAllowedInXML ? scalar : "\u{FFFD}") }
    return String(result)
  }
}

extension Codec where Value == Int {
  /// A whole number within a range, in Thai or Arabic digits.
  public static func integer(_ range: ClosedRange<Int>) -> Codec<Int> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree, let number = Int(word.text.digits(.arabic)) else {
          reading.report("READ-NOT-A-NUMBER", at: tree.mark, ["found": tree.shown])
          return nil
        }
        guard range.contains(number) else {
          reading.report(
            "READ-OUT-OF-RANGE", at: word.mark,
            ["found": word.text, "least": String(range.lowerBound), "most": String(range.upperBound)])
          return nil
        }
        return number
      }, write: { .plain(String($0)) }, shape: { _ in .integer(range) })
  }
}

extension Codec where Value == Double {
  /// A number within a range, with a decimal point if need be, in Thai or Arabic digits.
  public static func number(_ range: ClosedRange<Double>) -> Codec<Double> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree, let number = Double(word.text.digits(.arabic)) else {
          reading.report("READ-NOT-A-NUMBER", at: tree.mark, ["found": tree.shown])
          return nil
        }
        guard range.contains(number) else {
          reading.report(
            "READ-OUT-OF-RANGE", at: word.mark,
            ["found": word.text, "least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
          return nil
        }
        return number
      }, write: { .plain("\($0)") }, shape: { _ in .number })
  }
}

extension Codec where Value == Bool {
  /// A truth value: `true` or `false`, `yes` or `no`.
  public static var boolean: Codec<Bool> {
    Codec(
      read: { tree, reading in
        if case .word(let word) = tree {
          switch word.text.lowercased() {
          case "true", "yes": return true
          case "false", "no": return false
          default: break
          }
        }
        reading.report("READ-NOT-A-TRUTH-VALUE", at: tree.mark, ["found": tree.shown])
        return nil
      }, write: { .plain($0 ? "true" : "false") }, shape: { _ in .boolean })
  }
}

extension Codec where Value == Day {
  /// A day, C.E. ISO or Thai, in Thai or Arabic digits; written as C.E. ISO.
  public static var day: Codec<Day> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree else {
          reading.report("READ-NOT-A-DAY", at: tree.mark, ["found": tree.shown])
          return nil
        }
        do throws(DayError) {
          return try Day(parsing: word.text)
        } catch {
          let found = tree.shown
          switch error {
          case .impossible: reading.report("READ-IMPOSSIBLE-DAY", at: word.mark, ["found": found])
          case .unknownMonth(let month, let nearest):
            reading.report(
              "READ-UNKNOWN-MONTH", at: word.mark,
              ["found": found, "month": month, "nearest": nearest ?? ""])
          case .ambiguousYear: reading.report("READ-AMBIGUOUS-YEAR", at: word.mark, ["found": found])
          case .notADate: reading.report("READ-NOT-A-DAY", at: word.mark, ["found": found])
          }
          return nil
        }
      }, write: { .plain($0.iso) }, shape: { _ in .day })
  }
}

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
          reading.report("READ-NOT-A-RECORD", at: tree.mark, ["keys": keys.joined(separator: ", ")])
          return nil
        }
        var items: [Key: Item] = [:]
        var isWhole = true
        for entry in entries {
          guard let key = Key(rawValue: entry.key.text.digits(.arabic)) else {
            reading.report(
              "READ-UNKNOWN-KEY", at: entry.key.mark,
              [
                "key": entry.key.text, "nearest": nearest(to: entry.key.text, in: keys) ?? "",
                "keys": keys.joined(separator: ", "),
              ])
            continue
          }
          if entry.value.isNull { continue }
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

extension Tree {
  /// The value as a message may show it: the word, or nothing for what is longer than a word.
  var shown: String {
    guard case .word(let word) = self else { return "" }
    return word.text.count > 60 ? word.text.prefix(60) + "…" : word.text
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold the character at all.
  var isAllowedInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

extension String {
  func zeroPadded(to width: Int) -> String { String(repeating: "0", count: max(0, width - count)) + self }
}

extension Codec where Value == [String: String] {
  /// Texts under keys of the writer's choice.
  public static var words: Codec<[String: String]> {
    Codec(
      read: { tree, reading in
        guard case .record(let entries, _) = tree else {
          reading.report("READ-NOT-A-RECORD", at: tree.mark)
          return nil
        }
        var words: [String: String] = [:]
        for entry in entries {
          words[entry.key.text] = reading.within(.key(entry.key.text)) { Codec<String>.text.read(entry.value, reading) }
        }
        return words.count == entries.count ? words : nil
      },
      write: { words in
        .record(words.sorted { $0.key < $1.key }.map { Tree.Entry(Tree.Word($0.key), .text($0.value)) }, nil)
      },
      shape: { _ in .dictionary([], .text) },
      texts: { words, walk in
        for (key, text) in words.sorted(by: { $0.key < $1.key }) {
          walk.visit(text, at: .key(key), Codec<String>.text.texts)
        }
      })
  }
}

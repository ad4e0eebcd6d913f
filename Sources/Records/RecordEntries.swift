import ThaiText

/// The entries of a record that is being read, handed out in the order of its fields.
@usableFromInline
struct RecordEntries {
  private let entries: [Tree.Entry]
  private let mark: Mark?
  /// For each field, the place of its entry.
  private let places: [Int?]
  /// How many fields have been read.
  @usableFromInline private(set) var countOfRead = 0

  /// Nil after reporting that the value is no record. Keys that are no field's are reported.
  ///
  /// - Parameters:
  ///   - known: The keys of the fields, in order.
  ///   - shorthand: The field for which a bare word stands.
  @usableFromInline
  init?(_ tree: Tree, _ known: [String], shorthand: String?, _ reading: Reading) {
    switch tree {
    case .record(let entries, let mark):
      self.entries = entries
      self.mark = mark
    case .word(let word):
      guard let shorthand, !word.isNull else { fallthrough }
      entries = [Tree.Entry(Tree.Word(shorthand, mark: word.mark), tree)]
      mark = word.mark
    case .list:
      reading.report(ReadingProblem.notARecord(known.map(Verbatim.init)), at: tree.mark)
      return nil
    }
    places = Self.places(of: entries, known, reading)
  }

  private static func places(of entries: [Tree.Entry], _ known: [String], _ reading: Reading) -> [Int?] {
    var places = [Int?](repeating: nil, count: known.count)
    // Most documents keep the order of the fields: what comes next is looked for first.
    var expected = 0
    for (place, entry) in entries.enumerated() {
      let key = entry.key.text
      guard let field = known[expected...].firstIndex(of: key) ?? known[..<expected].firstIndex(of: key) else {
        reading.reportUnknown(entry.key, of: known)
        continue
      }
      if places[field] == nil { places[field] = place }
      expected = field + 1
    }
    return places
  }

  /// What the record has for the next field.
  @usableFromInline
  mutating func next() -> Tree? {
    defer { countOfRead += 1 }
    return places[countOfRead].map { entries[$0].value }
  }

  /// Reports that there is nothing for the field that was handed out last.
  @usableFromInline
  func reportMissing(_ key: String, _ reading: Reading) {
    let entry = places[countOfRead - 1].map { entries[$0] }
    reading.report(ReadingProblem.missing(Verbatim(key)), at: entry?.key.mark ?? mark)
  }
}

extension Reading {
  /// Reports a key that is none of those that a record knows.
  package func reportUnknown(_ key: Tree.Word, of known: [String]) {
    let near = nearest(to: key.text, in: known).map(Verbatim.init)
    report(ReadingProblem.unknownKey(Verbatim(key.text), near, known.map(Verbatim.init)), at: key.mark)
  }
}

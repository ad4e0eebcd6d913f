import ThaiText

extension Codec where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the keys of a type, which definitions write.
  public static var choice: Codec<Value> {
    let values = Value.allCases.map { ChoiceValue($0.rawValue) }
    return Codec(
      read: { tree, reading in
        if case .word(let word) = tree, let value = Value(rawValue: word.text.digits(.arabic)) { return value }
        reading.reportNoChoice(tree, of: values)
        return nil
      }, write: { .plain($0.rawValue) }, shape: { _ in .choice(values) })
  }
}

extension Codec where Value: NamedChoice {
  /// One of the values of a type, by its key or by a word for it; written by its key.
  public static var choice: Codec<Value> {
    let keys = Value.allCases.map(\.rawValue)
    return Codec(
      read: { tree, reading in
        let words = reading.known.choices[Value.choiceName]
        if case .word(let word) = tree, let value = Value(named: word.text, words) { return value }
        reading.reportNoChoice(tree, of: reading.known.values(of: Value.choiceName, keys: keys))
        return nil
      }, write: { .plain($0.rawValue) }, shape: { .choice($0.values(of: Value.choiceName, keys: keys)) })
  }
}

extension Codec where Value: NamedValue {
  /// One of the values that the reading knows, by its key or by a word for it; written by its key.
  public static var known: Codec<Value> {
    Codec(
      read: { tree, reading in
        let values = reading.known[Value.self]
        if case .word(let word) = tree, let value = values.named(word.text) { return value }
        reading.reportNoChoice(tree, of: values.map(\.asChoice))
        return nil
      }, write: { .plain($0.key) }, shape: { .choice($0[Value.self].map(\.asChoice)) })
  }
}

extension Array where Element: NamedValue {
  /// The value that a key or a word stands for, digits Thai or Arabic.
  public func named(_ text: String) -> Element? {
    if let value = first(where: { $0.key == text }) { return value }
    guard let key = ChoiceWords(map(\.asChoice)).key(of: text) else { return nil }
    return first { $0.key == key }
  }
}

extension Reading {
  fileprivate func reportNoChoice(_ tree: Tree, of values: [ChoiceValue]) {
    let near = nearest(to: tree.shown.text, in: values.flatMap(\.writings)).map(Verbatim.init)
    report(ReadingProblem.notAChoice(tree.shown, near, values.map { Verbatim($0.shown) }), at: tree.mark)
  }
}

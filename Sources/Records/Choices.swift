import ThaiText

extension Codec where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the words of a type.
  public static var choice: Codec<Value> {
    let words = Value.allCases.map(\.rawValue)
    return Codec(
      read: { tree, reading in
        if case .word(let word) = tree, let value = Value(rawValue: word.text.digits(.arabic)) { return value }
        reading.reportNoChoice(tree, of: words)
        return nil
      }, write: { .plain($0.rawValue) }, shape: { _ in .choice(words) })
  }
}

extension Codec where Value: NamedValue {
  /// One of the values that the reading knows, by its key, whose digits may be Thai or Arabic.
  public static var known: Codec<Value> {
    Codec(
      read: { tree, reading in
        let values = reading.known[Value.self]
        let key = if case .word(let word) = tree { word.text.digits(.arabic) } else { "" }
        if let value = values.first(where: { $0.key.digits(.arabic) == key }) { return value }
        reading.reportNoChoice(tree, of: values.map(\.key))
        return nil
      }, write: { .plain($0.key) }, shape: { .choice($0[Value.self].map(\.key)) })
  }
}

extension Reading {
  fileprivate func reportNoChoice(_ tree: Tree, of words: [String]) {
    let near = nearest(to: tree.shown.text, in: words).map(Verbatim.init)
    report(ReadingProblem.notAChoice(tree.shown, near, words.map(Verbatim.init)), at: tree.mark)
  }
}

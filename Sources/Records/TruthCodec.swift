/// The names under which `forms/choices.yaml` has the words of truth values.
package enum Truth: String, CaseIterable {
  /// Yes and no, wherever a truth value stands.
  case general = "truth"
  /// Of a control: เพียงพอ.
  case adequate
  /// Of a control: ปฏิบัติตามอย่างต่อเนื่อง.
  case followed
  /// Of a principle: เป็นไปตามหลักการ.
  case met
  /// Of a box in a table: ✓.
  case ticked

  package static let keys = ["true", "false"]

  /// True and false with their words, those of the name's own first.
  fileprivate func values(_ known: KnownValues) -> [ChoiceValue] {
    let general = known.values(of: Truth.general.rawValue, keys: Truth.keys)
    guard self != .general else { return general }
    return zip(known.values(of: rawValue, keys: Truth.keys), general).map { own, general in
      ChoiceValue(own.key, own.words + general.words)
    }
  }

  fileprivate func value(of word: String, _ known: KnownValues) -> Bool? {
    switch word.lowercased() {
    case "true", "yes": true
    case "false", "no": false
    default:
      (known.choices[rawValue]?.key(of: word) ?? known.choices[Truth.general.rawValue]?.key(of: word)).map { $0 == "true" }
    }
  }
}

extension Codec where Value == Bool {
  /// A truth value: `true` or `false`, `yes` or `no`, or a word for one of them.
  public static var boolean: Codec<Bool> { boolean(.general) }

  /// A truth value that has words of its own besides, as a control is เพียงพอ or ไม่เพียงพอ.
  package static func boolean(_ truth: Truth) -> Codec<Bool> {
    Codec(
      read: { tree, reading in
        if case .word(let word) = tree, let value = truth.value(of: word.text, reading.known) { return value }
        let values = truth.values(reading.known).map { Verbatim($0.shown) }
        reading.report(ReadingProblem.notATruthValue(tree.shown, values), at: tree.mark)
        return nil
      }, write: { .plain($0 ? "true" : "false") }, shape: { .boolean(truth.values($0)) })
  }
}

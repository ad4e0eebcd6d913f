import Assessment
import Records

/// `forms/choices.yaml`: the words by which a dossier names the values of its choices.
struct ChoicesFile {
  var choices: [String: ChoiceWords]

  /// The words that forms print, by choice and key: `response.accept`.
  var printed: [String: String] {
    var printed: [String: String] = [:]
    for (name, words) in choices {
      for value in words.values { printed[name + "." + value.key] = value.words.first }
    }
    return printed
  }

  /// The words in the program, for what is asked before there is a library.
  static let embedded: [String: ChoiceWords] = {
    guard let file = try? FormFiles(folder: nil).tree("choices.yaml") else { return [:] }
    return codec.read(file.tree, Reading(file: file.name))?.choices ?? [:]
  }()

  static let codec = Codec<ChoicesFile>(reading: { tree, reading in
    guard let entries = entries(of: tree, DossierChoices.all.map(\.name), reading) else { return nil }
    var choices: [String: ChoiceWords] = [:]
    for (name, keys) in DossierChoices.all {
      guard let tree = entries[name] else { continue }
      choices[name] = reading.within(.key(name)) { words(of: tree, keys, reading) }
    }
    return ChoicesFile(choices: choices)
  })

  private static func words(of tree: Tree, _ keys: [String], _ reading: Reading) -> ChoiceWords? {
    guard let entries = entries(of: tree, keys, reading) else { return nil }
    var owners: [[UInt8]: String] = [:]
    let values = keys.map { key -> ChoiceValue in
      guard let tree = entries[key] else { return ChoiceValue(key) }
      let words = reading.within(.key(key)) { Codec<[String]>.list(.text).read(tree, reading) } ?? []
      for word in words + [key] where owners.updateValue(key, forKey: ChoiceWords.folded(word)) ?? key != key {
        reading.report(DefinitionProblem.choiceWordTwice(Verbatim(word)), at: tree.mark)
      }
      return ChoiceValue(key, words)
    }
    return ChoiceWords(values)
  }

  /// The values of a record, by key; keys that are none of those known are reported.
  private static func entries(of tree: Tree, _ known: [String], _ reading: Reading) -> [String: Tree]? {
    guard case .record(let entries, _) = tree else {
      reading.report(ReadingProblem.notARecord(known.map(Verbatim.init)), at: tree.mark)
      return nil
    }
    for entry in entries where !known.contains(entry.key.text) { reading.reportUnknown(entry.key, of: known) }
    return Dictionary(entries.map { ($0.key.text, $0.value) }) { first, _ in first }
  }
}

extension NamedChoice {
  /// A value by its key or by a word that the program has for it.
  public init?(written text: String) {
    self.init(named: text, Self(rawValue: text) == nil ? ChoicesFile.embedded[Self.choiceName] : nil)
  }
}

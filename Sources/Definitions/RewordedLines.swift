/// What a library says in English, said in the language of the user. The phrases of an area are its lines: English as the library
/// words it, with places for what it names, and Thai with the same places.
extension Wording {
  /// A text of a library line by line, each line by all phrases that fit it, in their order; as it is where none does.
  ///
  /// - Parameter area: With what the keys of the phrases begin, for example `usage.`.
  package func reworded(_ text: String, by area: String) -> String {
    guard language != .en else { return text }
    let phrases = self.phrases.keys.filter { $0.hasPrefix(area) }.compactMap { self.phrases[$0] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      phrases.reduce(String(line)) { line, phrase in phrase.en.arguments(in: line).map { self.text(of: phrase, $0) } ?? line }
    }
    return lines.joined(separator: "\n")
  }
}

extension Template {
  /// What stands in a text at the places of the template; nil where its words are others. A place ends where the words after it
  /// stand first; those at the template's end are at the text's.
  func arguments(in text: String) -> [String: String]? {
    var rest = text[...]
    var arguments: [String: String] = [:]
    var open: String?
    for (index, segment) in segments.enumerated() {
      switch segment {
      case .fact(let name, _): open = name
      case .words(let words):
        let isLast = index == segments.count - 1 && rest.hasSuffix(words.text)
        let start = isLast ? rest.index(rest.endIndex, offsetBy: -words.text.count) : rest.firstRange(of: words.text)?.lowerBound
        guard let start, open != nil || start == rest.startIndex else { return nil }
        if let open { arguments[open] = String(rest[..<start]) }
        open = nil
        rest = rest[start...].dropFirst(words.text.count)
      case .group: return nil
      }
    }
    guard let open else { return rest.isEmpty ? arguments : nil }
    arguments[open] = String(rest)
    return arguments
  }
}

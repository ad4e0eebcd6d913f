import ThaiText
internal import Yams

/// Looks for keys that are lists or records, in a document that has aliases.
///
/// Yams compares the keys of a record by everything in them. Where aliases hold aliases, that is more than there is
/// time for, so a document with aliases is read with words in their place first.
struct AliasedKeys {
  private let text: String
  /// Where aliases, or what looks like one, stand.
  private var marks: Set<Mark> = []

  /// Nil where there are no aliases.
  init?(_ text: String) {
    guard text.holds(byte: UInt8(ascii: "*")) else { return nil }
    var result = String.UnicodeScalarView()
    var mark = Mark(line: 1, column: 1)
    var previous: Unicode.Scalar = " "
    let scalars = text.unicodeScalars
    for (scalar, next) in zip(scalars, Array(scalars.dropFirst()) + [" "]) {
      let isAlias = scalar == "*" && previous.mayPrecedeAlias && next.isASCII && next != " "
      result.append(isAlias ? "_" : scalar)
      if isAlias { marks.insert(mark) }
      mark = scalar == "\n" ? Mark(line: mark.line + 1, column: 1) : Mark(line: mark.line, column: mark.column + 1)
      previous = scalar
    }
    guard !marks.isEmpty else { return nil }
    self.text = String(result)
  }

  /// The place of the first key that is no word.
  ///
  /// - Throws: `YamlError` where the text is no YAML.
  var firstMark: Mark? {
    get throws { try Yams.compose(yaml: text, .basic, .default, .utf8).flatMap(firstMark) }
  }

  private func firstMark(_ node: Node) -> Mark? {
    switch node {
    case .scalar, .alias: return nil
    case .sequence(let sequence):
      for item in sequence { if let mark = firstMark(item) { return mark } }
    case .mapping(let mapping):
      for (key, value) in mapping {
        let mark = key.mark.map { Mark(line: $0.line, column: $0.column) }
        guard case .scalar = key, let mark, !marks.contains(mark) else { return mark ?? Mark(line: 1, column: 1) }
        if let mark = firstMark(value) { return mark }
      }
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var mayPrecedeAlias: Bool {
    switch self {
    case " ", "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}": true
    case "[", "]", "{", "}", ",", ":", "?", "-", "\"", "'": true
    default: false
    }
  }
}

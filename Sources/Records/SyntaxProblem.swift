internal import Yams

extension Problem {
  /// A text that is no YAML, with the place where a person would look for the mistake.
  init(_ error: YamlError, text: String, file: String) {
    func syntax(_ mark: Yams.Mark?, _ detail: String) -> Problem {
      let mark = mark.map { Mark(line: $0.line, column: $0.column) }
      return Problem("READ-SYNTAX", at: Place(file: file, mark: mark), ["detail": detail])
    }
    switch error {
    case .scanner(let context?, let detail, _, _) where detail == "found unexpected end of stream":
      // A quote that is never closed is missed at the end of the file; it stands where it opens.
      self = syntax(context.mark, detail)
    case .scanner(_, let detail, let mark, _), .parser(_, let detail, let mark, _),
      .composer(_, let detail, let mark, _):
      self = syntax(mark, detail)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.sorted().first ?? ""
      let first = Mark(line: context.mark.line, column: context.mark.column)
      self.init(
        "READ-DUPLICATE-KEY", at: Place(file: file, mark: text.markOfSecond(key: key, after: first)), ["key": key])
    case .reader(let detail, _, _, _):
      self.init("READ-SYNTAX", at: Place(file: file, mark: text.markOfFirstUnreadable), ["detail": detail])
    default:
      self = syntax(nil, "\(error)")
    }
  }
}

extension String {
  /// Yams names only the first place of a key that is given twice; in a block the second is in the same column of a
  /// later line. The first place where none is found.
  fileprivate func markOfSecond(key: String, after first: Mark) -> Mark {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where index + 1 > first.line {
      let lead = line.unicodeScalars.prefix(first.column - 1)
      guard lead.count == first.column - 1, lead.allSatisfy({ $0 == " " || $0 == "-" }) else { continue }
      var rest = Substring(line.unicodeScalars.dropFirst(first.column - 1))
      let quote = rest.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
      if quote != nil { rest.removeFirst() }
      guard rest.hasPrefix(key) else { continue }
      rest = rest.dropFirst(key.count)
      if let quote, rest.first == quote { rest.removeFirst() }
      if rest.drop(while: { $0 == " " }).first == ":" { return Mark(line: index + 1, column: first.column) }
    }
    return first
  }

  /// The place of the first character that YAML does not allow to stand in a file.
  fileprivate var markOfFirstUnreadable: Mark? {
    var mark = Mark(line: 1, column: 1)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xA: mark = Mark(line: mark.line + 1, column: 1)
      case 0x9, 0xD, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...0x10FFFF: mark.column += 1
      default: return mark
      }
    }
    return nil
  }
}

/// Why libyaml could not read on, as a person would say it: found in the text around the place where it stopped.
struct SyntaxCause {
  let text: SourceText
  let failure: YamlFailure

  /// What is said of it, and where it stands.
  var problem: (statement: Statement, mark: Mark?) {
    guard let mark = failure.mark else { return other(nil) }
    let context = failure.contextMark ?? mark
    switch failure.detail {
    case "found character that cannot start any token" where text[mark] != "\t": return start(at: mark)
    case "found character that cannot start any token", "found a tab character that violates indentation":
      return tab(in: mark.line) ?? other(mark)
    case "found unexpected end of stream" where failure.context?.contains("quoted") == true:
      return (ReadingProblem.openQuote(Verbatim(character(at: context))), context)
    case "found unknown escape character", "did not find expected hexdecimal number":
      return (ReadingProblem.escape(), mark)
    case "mapping keys are not allowed in this context", "block sequence entries are not allowed in this context":
      return start(at: mark)
    case "did not find expected node content" where text[mark] == nil:
      return text.openBracket(before: mark).map { bracket($0, mark) } ?? other(mark)
    case "did not find expected node content" where [",", "]", "}"].contains(text[mark]): return start(at: mark)
    case "mapping values are not allowed in this context": return secondColon(at: mark)
    case "could not find expected ':'": return noColon(in: context.line)
    case "did not find expected key", "did not find expected '-' indicator": return afterValue(mark) ?? indent(mark)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": return bracket(context, mark)
    case "did not find expected <document start>": return (ReadingProblem.more(), mark)
    default:
      let ofStart = ["while scanning an alias", "while scanning an anchor", "while scanning a tag",
        "while parsing a tag", "while scanning a directive", "while scanning a block scalar"]
      return ofStart.contains(failure.context ?? "") ? start(at: context) : other(mark)
    }
  }

  private func other(_ mark: Mark?) -> (Statement, Mark?) {
    (ReadingProblem.syntax(Verbatim(failure.detail)), mark)
  }

  private func character(at mark: Mark) -> String { text[mark].map { String($0) } ?? "" }

  private func line(_ number: Int) -> SourceLine { SourceLine(scalars: text.line(number)) }

  /// A value that begins with a character that YAML keeps for itself.
  private func start(at mark: Mark) -> (Statement, Mark?) { Self.start(at: mark, in: text) }

  static func start(at mark: Mark, in text: SourceText) -> (Statement, Mark?) {
    let found = text[mark].map { String($0) } ?? ""
    let mended = SourceLine(scalars: text.line(mark.line)).quoted(from: mark.column - 1).map(Verbatim.init)
    return (ReadingProblem.start(Verbatim(found), mended), mark)
  }

  private func tab(in number: Int) -> (Statement, Mark?)? {
    text.line(number).firstIndex(of: "\t").map { (ReadingProblem.tab(), Mark(line: number, column: $0 + 1)) }
  }

  /// A colon where there can be none: in a value, or in a line whose indentation or whose neighbour above is wrong.
  private func secondColon(at mark: Mark) -> (Statement, Mark?) {
    let line = line(mark.line)
    if let colon = line.colon, colon < mark.column - 1, let value = line.value(after: colon) {
      return (ReadingProblem.colon(line.quoted(from: value).map(Verbatim.init)), mark)
    }
    guard let above = text.contents(before: mark.line).first(where: { _ in true }) else { return other(mark) }
    return self.line(above).colon == nil && !goesOn(above) ? noColon(in: above) : indent(mark)
  }

  /// Whether a line without a key goes on with a value of a line above.
  private func goesOn(_ number: Int) -> Bool {
    let indent = line(number).indent
    for above in text.contents(before: number) {
      let line = line(above)
      guard let colon = line.colon else { continue }
      return line.value(after: colon) != nil && (line.starts.last ?? 0) < indent
    }
    return false
  }

  /// A line that has no key, or whose key and value are not told apart.
  private func noColon(in number: Int) -> (Statement, Mark?) {
    let line = line(number), scalars = line.scalars
    let start = line.starts.last ?? 0
    var mended: String?
    if start + 1 < scalars.count, scalars[start] == "-", scalars[start + 1] != " ", scalars[start + 1] != "-" {
      mended = "- " + SourceText.text(scalars[(start + 1)...])
    } else if let colon = scalars[min(start, scalars.count)...].firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let rest = scalars[(colon + 1)...].drop { $0 == " " }
      mended = SourceText.text(scalars[start..<colon]) + ": " + SourceText.text(rest)
    }
    if let text = mended, text.unicodeScalars.count > 60 { mended = nil }
    return (ReadingProblem.noColon(mended.map(Verbatim.init)), Mark(line: number, column: start + 1))
  }

  /// Text behind a value that has ended: after its quotes or brackets, or where a quote further up was left open.
  private func afterValue(_ mark: Mark) -> (Statement, Mark?)? {
    let line = line(mark.line)
    guard let last = line.scalars.prefix(mark.column - 1).lastIndex(where: { $0 != " " }) else { return nil }
    let value = line.colon.map(line.value(after:)) ?? line.starts.last
    if let value, value <= last {
      let first = line.scalars[value]
      if first == "*" { return start(at: Mark(line: mark.line, column: value + 1)) }
      if value < last, first == line.scalars[last] || first == "[" || first == "{" {
        return (ReadingProblem.afterValue(Verbatim(String(first)), line.quoted(from: value).map(Verbatim.init)), mark)
      }
    }
    let quote = line.scalars[last]
    guard quote == "\"" || quote == "'" else { return nil }
    for above in text.contents(before: mark.line) {
      let line = self.line(above)
      guard let value = line.colon.flatMap(line.value(after:)) ?? line.starts.last, line.scalars[value] == quote else { continue }
      return (ReadingProblem.openQuote(Verbatim(String(quote))), Mark(line: above, column: value + 1))
    }
    return nil
  }

  /// A line that begins at a column at which none above it does, or with a dash among keys.
  private func indent(_ mark: Mark) -> (Statement, Mark?) {
    let line = line(mark.line)
    guard line.scalars.prefix(mark.column - 1).allSatisfy({ $0 == " " }) || line.colon == mark.column - 1 else {
      return other(mark)
    }
    let place = Mark(line: mark.line, column: line.indent + 1)
    if let tab = text.line(mark.line).prefix(mark.column).firstIndex(of: "\t") {
      return (ReadingProblem.tab(), Mark(line: mark.line, column: tab + 1))
    }
    var levels: [Int] = []
    for above in text.contents(before: mark.line) {
      let line = self.line(above)
      guard line.colon != nil || line.starts.count > 1 else { continue }
      for start in line.starts.reversed() where start < levels.last ?? .max { levels.append(start) }
      if levels.last == 0 { break }
    }
    guard !levels.contains(line.indent) else { return (ReadingProblem.mixed(), place) }
    return (ReadingProblem.indent(line.indent, levels.reversed()), place)
  }

  /// A bracket that is never closed, or a comma that is missing before a place.
  private func bracket(_ opener: Mark, _ mark: Mark) -> (Statement, Mark?) {
    let found = Verbatim(character(at: opener))
    return text.isClosed(opener) ? (ReadingProblem.comma(found), mark) : (ReadingProblem.openBracket(found), opener)
  }
}

import ThaiText

/// The list of contents of a document (สารบัญ).
public struct ContentsList: Sendable {
  public struct Entry: Sendable {
    public let line: Int
    public let title: String
  }

  public let line: Int
  public let entries: [Entry]
  /// The line behind its last.
  public let end: Int

  /// Nil where the document has none.
  init?(_ lines: [DocumentLine], _ words: DocumentWords) {
    guard let start = lines.firstIndex(where: { words.contents.contains($0.key) }) else { return nil }
    line = lines[start].number
    var entries: [Entry] = []
    var index = start + 1
    var last = start
    while index < lines.count {
      let line = lines[index]
      if let cells = line.cells {
        if let title = cells.first(where: { !$0.isEmpty }), !Self.isPage(title) { entries.append(Entry(line: line.number, title: title)) }
      } else if !line.isBlank {
        let title = Self.withoutPage(line.text)
        guard title != line.text else { break }
        entries.append(Entry(line: line.number, title: title))
      }
      if !line.isBlank { last = index }
      index += 1
    }
    guard !entries.isEmpty else { return nil }
    self.entries = entries
    end = last + 1
  }

  /// The number of a page: digits, or one letter as the pages before the first have.
  private static func isPage(_ text: String) -> Bool {
    let key = tolerantKey(text)
    return !key.isEmpty && (key.allSatisfy(\.isNumber) || key.unicodeScalars.count == 1)
  }

  /// A title without the dots or blanks and the number at its end.
  private static func withoutPage(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    while let last = rest.last, last.isDigit { rest = rest.dropLast() }
    guard rest.count < text.unicodeScalars.count else { return text }
    let title = rest
    while let last = rest.last, last == "." || last == "…" || last == " " || last == "_" { rest = rest.dropLast() }
    // Only dots tell the number of a page from a year.
    return title.count - rest.count >= 3 ? String(rest) : text
  }
}

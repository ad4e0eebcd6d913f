import ThaiText

/// A memorandum that stands in a document (บันทึกข้อความ), each value with its line.
public struct PublishedMemo: Sendable {
  public struct Text: Sendable {
    public let line: Int
    public let text: String
  }

  /// What one of the chain says, and as what he signs.
  public struct Opinion: Sendable {
    public fileprivate(set) var opinion: Text?
    public fileprivate(set) var position: Text?
  }

  public private(set) var department: Text?
  public private(set) var number: Text?
  public private(set) var date: Text?
  public private(set) var subject: Text?
  public private(set) var addressee: Text?
  public private(set) var body: [Text] = []
  public private(set) var reporter: Text?
  /// By the keys that a dossier has for the chain.
  public private(set) var chain: [String: Opinion] = [:]
  /// All lines of which something was taken, the words around it too.
  public private(set) var lines: [Int] = []

  /// The first memorandum of a document; nil where there is none.
  init?(_ lines: [DocumentLine], _ words: DocumentWords) {
    let memo = words.memo
    guard
      let start = lines.firstIndex(where: { line in
        line.cells == nil && line.key.hasPrefix(memo.department) && line.key.utf8.count < 400
      })
    else { return nil }
    if start > 0, let title = lines[..<start].last(where: { !$0.isBlank }), title.key == memo.title { self.lines.append(title.number) }
    var index = readHead(lines, from: start, memo)
    // A line that begins with these words and has no other of a memorandum's head is none.
    guard subject != nil, addressee != nil else { return nil }
    index = readBody(lines, from: index, memo)
    readChain(lines, from: index, words)
  }

  /// - Returns: The line behind the head.
  private mutating func readHead(_ all: [DocumentLine], from start: Int, _ memo: DocumentWords.Memo) -> Int {
    var index = start
    while index < min(start + 14, all.count), addressee == nil {
      let line = all[index]
      index += 1
      guard !line.isBlank, !line.key.isEmpty else { continue }
      if line.key.hasPrefix(memo.department), department == nil {
        department = take(line, behind: memo.department)
      } else if line.key.hasPrefix(memo.subject), subject == nil {
        subject = take(line, behind: memo.subject)
      } else if line.key.hasPrefix(memo.addressee) {
        addressee = take(line, behind: memo.addressee)
      } else if line.key.hasPrefix(memo.date) {
        date = take(line, behind: memo.date)
      } else if line.key.hasPrefix(memo.number), number == nil {
        // Number and day stand in one line.
        if let place = line.text.place(of: memo.date), place.lowerBound > line.text.startIndex {
          number = filled(String(line.text[..<place.lowerBound]).dropping(keyOf: memo.number), line.number)
          date = filled(String(line.text[place.upperBound...]).trimmed, line.number)
          lines.append(line.number)
        } else {
          number = take(line, behind: memo.number)
        }
      } else {
        continue
      }
    }
    return index
  }

  /// - Returns: The line behind the close, or `start` where there is none: then nobody knows where the body ends.
  private mutating func readBody(_ all: [DocumentLine], from start: Int, _ memo: DocumentWords.Memo) -> Int {
    let reach = all[start..<min(start + 60, all.count)]
    guard let close = reach.firstIndex(where: { line in memo.close.contains(where: line.key.hasPrefix) }) else { return start }
    for line in all[start..<close] where !line.isBlank && line.cells == nil {
      body.append(Text(line: line.number, text: line.text))
      lines.append(line.number)
    }
    lines.append(all[close].number)
    return close + 1
  }

  private mutating func readChain(_ all: [DocumentLine], from start: Int, _ words: DocumentWords) {
    let memo = words.memo
    var current: String?
    var isSigned = false
    for line in all[start..<min(start + 60, all.count)] where !line.isBlank {
      // What is no memorandum any more: a table, or an order.
      guard line.cells == nil, !words.order.begins.contains(where: line.key.hasPrefix), line.key.utf8.count < 900 else { return }
      let plain = Self.withoutDots(line.text)
      let key = tolerantKey(plain)
      if key.hasPrefix(memo.opinion) || key.dropFirst().hasPrefix(memo.opinion) {
        current = memo.chain.first { $0.begins.contains(where: key.holds) }?.key
        isSigned = false
        lines.append(line.number)
      } else if memo.signed.contains(where: line.key.holds) {
        isSigned = true
        lines.append(line.number)
      } else if isSigned {
        // The name in brackets is not kept.
        if line.key.hasPrefix("(") { continue }
        let office = memo.chain.first { $0.begins.contains(where: key.hasPrefix) }?.key
        if !plain.isEmpty {
          let position = Text(line: line.number, text: plain)
          if let office = office ?? current { chain[office, default: Opinion()].position = position } else { reporter = position }
          lines.append(line.number)
        }
        (isSigned, current) = (false, nil)
      } else if let current, !plain.isEmpty, line.key.first != "(" {
        let known = chain[current]?.opinion
        chain[current, default: Opinion()].opinion = Text(
          line: known?.line ?? line.number, text: [known?.text, plain].compactMap(\.self).joined(separator: "\n"))
        lines.append(line.number)
      }
    }
  }

  /// What stands behind a word of the head; nil where only dots do.
  private mutating func take(_ line: DocumentLine, behind word: String) -> Text? {
    lines.append(line.number)
    return filled(line.text.dropping(keyOf: word), line.number)
  }

  private func filled(_ text: String, _ line: Int) -> Text? {
    let plain = Self.withoutDots(text)
    // Of `ที่ ..…/๒๕๖๖` the number is still to be written.
    return plain.isEmpty || plain.hasPrefix("/") ? nil : Text(line: line, text: plain)
  }

  /// A text without the dots that are there to write on.
  static func withoutDots(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    func isDot(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "…" || scalar == "_" }
    func end() {
      // One dot ends an abbreviation.
      if run.count < 3, !run.contains("…") { result.append(contentsOf: run) } else { result.append(" ") }
      run = []
    }
    for scalar in text.unicodeScalars {
      if isDot(scalar) {
        run.append(scalar)
      } else {
        if !run.isEmpty { end() }
        result.append(scalar)
      }
    }
    if !run.isEmpty { end() }
    return String(result).trimmed
  }
}

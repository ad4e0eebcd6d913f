/// What became of each line of a document, so that none is lost without a word.
public struct DocumentAccount: Sendable {
  public enum Fate: String, CaseIterable, Sendable {
    /// Values were read from it.
    case read
    /// A heading, a page's number or a row that is known for what it is and holds no value.
    case furniture
    /// Nobody knows what it belongs to.
    case unplaced
    /// It says nothing.
    case blank
  }

  /// Lines one after another of which the same became.
  public struct Run: Equatable, Sendable {
    public let fate: Fate
    public let lines: ClosedRange<Int>
  }

  /// By line.
  public let fates: [Fate]

  init(_ document: PublishedDocument) {
    let lines = document.text.lines
    var fates = lines.map { $0.isJoined ? Fate.read : $0.isFurniture ? .furniture : $0.isBlank ? .blank : .unplaced }
    func mark(_ numbers: some Sequence<Int>, _ fate: Fate) {
      for number in numbers where fates.indices.contains(number - 1) && fates[number - 1] != .blank { fates[number - 1] = fate }
    }
    for detail in document.details {
      mark(detail.headings.map(\.line), .read)
      mark([detail.lines.lowerBound], .read)
      for part in detail.parts.values {
        mark([part.line], part.lines.first?.number == part.line ? .read : .furniture)
        mark(part.lines.map(\.number), .read)
      }
    }
    // Wrapped lines of a heading.
    for heading in document.details.flatMap(\.headings) {
      var number = heading.line + 1
      while fates.indices.contains(number - 1), fates[number - 1] == .unplaced, lines[number - 1].cells == nil, number - heading.line < 8 {
        mark([number], .read)
        number += 1
      }
    }
    for table in document.tables {
      mark(table.headingLines, .furniture)
      mark((table.rows + table.labels).map(\.line), .read)
    }
    mark(document.plan.flatMap(\.unplaced) + document.risks.flatMap(\.unplaced), .unplaced)
    mark(document.risks.flatMap(\.numbering), .furniture)
    if document.isProvincial { mark(document.aims.lines, .read) }
    if let contents = document.contents {
      mark([contents.line], .furniture)
      mark(contents.entries.map(\.line), .read)
    }
    for order in document.orders { mark(order.line...order.end, .read) }
    if document.kind == .integrity { mark(document.scores.lines, .read) }
    if document.kind == .integrity || document.kind == .unknown { mark(document.memo?.lines ?? [], .read) }
    for list in document.members { mark(list.members.map(\.line), .read) }
    mark(document.counts.map(\.line), .read)
    if let agency = document.agency { mark([agency.line], .read) }
    for line in lines where fates[line.number - 1] == .unplaced && Self.isPage(line) { fates[line.number - 1] = .furniture }
    for line in lines where line.across != nil { fates[line.number - 1] = .unplaced }
    self.fates = fates
  }

  /// A line with the number of a page and nothing else, as `- 12 -`; or without a letter.
  private static func isPage(_ line: DocumentLine) -> Bool {
    line.key.utf8.count < 12 && !line.key.unicodeScalars.contains { $0.properties.isAlphabetic && !$0.isDigit }
  }

  public func count(_ fate: Fate) -> Int { fates.count { $0 == fate } }

  /// The lines of a fate, one after another as one run; blank lines within do not part them.
  public func runs(_ fate: Fate) -> [Run] {
    var runs: [ClosedRange<Int>] = []
    var last = 0
    for (index, found) in fates.enumerated() where found != .blank {
      if found == fate {
        if let run = runs.last, run.upperBound == last { runs[runs.count - 1] = run.lowerBound...index + 1 } else { runs.append(index + 1...index + 1) }
      }
      last = index + 1
    }
    return runs.map { Run(fate: fate, lines: $0) }
  }
}

extension PublishedDocument {
  /// What became of each of its lines.
  public var account: DocumentAccount { DocumentAccount(self) }
}

import Records
import Sheets
import ThaiText

/// Wording with places for facts: `{agency} ได้ประเมินผล… สำหรับปีสิ้นสุดวันที่ {year.end:{d} {mmmm} {yyyy}}`.
///
/// The pattern after a colon is that of a day. What stands between `[[` and `]]` is printed only where every fact in it
/// is present. The wording is read once and printed many times.
package struct Template: Equatable, Sendable {
  enum Segment: Equatable, Sendable {
    case words(Words)
    case fact(String, pattern: String?)
    case group([Segment])
  }

  /// Words between facts, as they stand and in either kind of digits: wording is printed far more often than read.
  struct Words: Equatable, Sendable {
    let text: String
    private let thai: String
    private let arabic: String

    init(_ text: String) {
      self.text = text
      thai = text.digits(.thai)
      arabic = text.digits(.arabic)
    }

    func digits(_ style: DigitStyle) -> String { style == .thai ? thai : arabic }
  }

  var segments: [Segment]
  /// Where the wording stands, for messages about it.
  var place: Place?

  /// - Parameter text: The wording; `{` and `}` always enclose a fact. Nil where brackets do not match.
  package init?(_ text: String, place: Place? = nil) {
    var parser = TemplateParser(text: Array(text.utf8))
    guard let segments = parser.segments(inGroup: false) else { return nil }
    self.segments = segments
    self.place = place
  }

  /// The names of the facts that it prints.
  var facts: [String] { Self.facts(of: segments) }

  private static func facts(of segments: [Segment]) -> [String] {
    segments.flatMap { segment -> [String] in
      switch segment {
      case .words: []
      case .fact(let name, _): [name]
      case .group(let segments): facts(of: segments)
      }
    }
  }

  /// The wording without the keys of fields that stand in brackets: `(due)`, `(outputs, outcomes)`.
  var withoutKeys: Template {
    var template = self
    template.segments = Self.withoutKeys(segments)
    return template
  }

  private static func withoutKeys(_ segments: [Segment]) -> [Segment] {
    segments.map { segment in
      switch segment {
      case .words(let words): words.text.contains("(") ? .words(Words(withoutKeys(words.text))) : segment
      case .fact: segment
      case .group(let segments): .group(withoutKeys(segments))
      }
    }
  }

  /// By hand: with a regular expression, 4,700 findings in a workbook took 8 s in the place of half a second.
  private static func withoutKeys(_ text: String) -> String {
    var kept = "", rest = text[...]
    while let open = rest.firstIndex(of: "(") {
      let after = rest.index(after: open), close = rest[after...].firstIndex(of: ")")
      kept += rest[..<open]
      if let close, isKeys(rest[after..<close]) {
        if kept.last == " " { kept.removeLast() }
        rest = rest[rest.index(after: close)...]
      } else {
        kept += "("
        rest = rest[after...]
      }
    }
    return kept + rest
  }

  /// Whether a text is the keys of fields: `due`, `outputs, outcomes`, `review.noAuditorBecause`.
  private static func isKeys(_ text: Substring) -> Bool {
    text.split(separator: ", ", omittingEmptySubsequences: false).allSatisfy { path in
      let parts = path.split(separator: ".", omittingEmptySubsequences: false)
      return path.first?.isLowercase == true
        && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isLetter } }
    }
  }

  /// The one fact that the wording is, where it is nothing else.
  var onlyFact: (name: String, pattern: String?)? {
    guard segments.count == 1, case .fact(let name, let pattern) = segments[0] else { return nil }
    return (name, pattern)
  }

  static let codec = Codec<Template>(
    reading: { tree, reading in
      guard case .word(let word) = tree else {
        reading.report(ReadingProblem.notText(), at: tree.mark)
        return nil
      }
      guard let template = Template(word.text, place: Place(file: reading.file, mark: word.mark)) else {
        reading.report(DefinitionProblem.template(Verbatim(word.text)), at: word.mark)
        return nil
      }
      return template
    })
}

/// Looks for brackets in UTF-8, where no part of another character looks like one.
private struct TemplateParser {
  let text: [UInt8]
  var index = 0

  mutating func segments(inGroup: Bool) -> [Template.Segment]? {
    var segments: [Template.Segment] = []
    var start = index
    func addWords(before end: Int) {
      if start < end { segments.append(.words(Template.Words(string(start..<end)))) }
    }
    while index < text.count {
      let isDouble = index + 1 < text.count && text[index + 1] == text[index]
      switch text[index] {
      case UInt8(ascii: "[") where isDouble && !inGroup:
        addWords(before: index)
        index += 2
        guard let group = self.segments(inGroup: true) else { return nil }
        segments.append(.group(group))
        start = index
      case UInt8(ascii: "]") where isDouble && inGroup:
        addWords(before: index)
        index += 2
        return segments
      case UInt8(ascii: "{"):
        addWords(before: index)
        index += 1
        guard let fact = fact() else { return nil }
        segments.append(fact)
        start = index
      case UInt8(ascii: "}"): return nil
      default: index += 1
      }
    }
    addWords(before: index)
    return inGroup ? nil : segments
  }

  private mutating func fact() -> Template.Segment? {
    let start = index
    var depth = 1
    while index < text.count, depth > 0 {
      if text[index] == UInt8(ascii: "{") { depth += 1 }
      if text[index] == UInt8(ascii: "}") { depth -= 1 }
      index += 1
    }
    let end = index - 1
    let colon = text[start..<index].firstIndex(of: UInt8(ascii: ":")) ?? end
    guard depth == 0, start < colon else { return nil }
    return .fact(string(start..<colon), pattern: colon < end ? string(colon + 1..<end) : nil)
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

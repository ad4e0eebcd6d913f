import Checks
import Records
import ThaiText

/// What a template left to be replaced stands nowhere.
struct DocumentPlaceholder: DocumentRule {
  static let code = "DOC-PLACEHOLDER"
  static let sentence = Sentence(Parameter<[String]>("words"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    var named: (lines: [Int], words: [String]) = ([], [])
    var others: [(line: Int, word: String)] = []
    let contents = document.contents.map { $0.line..<$0.end + 1 }
    let placeholders = document.words.agencyPlaceholders
    for line in document.text.lines where !line.isBlank {
      // Dots lead to the number of a page there.
      if contents?.contains(line.number) ?? false { continue }
      guard let word = (line.cells ?? [line.text]).lazy.compactMap({ document.rules.templateMark(in: $0) }).first else { continue }
      if placeholders.contains(where: line.key.holds) {
        named.lines.append(line.number)
        if !named.words.contains(word) { named.words.append(word) }
      } else {
        others.append((line.number, word))
      }
    }
    var findings = named.lines.isEmpty ? [] : [finding(.error, at: named.lines, Self.sentence(named.words))]
    // The same words once, however often they stand.
    for (word, group) in Dictionary(grouping: others, by: \.word).sorted(by: { $0.value[0].line < $1.value[0].line }) {
      findings.append(finding(.warning, at: group.map(\.line), Self.sentence([word])))
    }
    return findings
  }
}

/// One document, one kind of digits.
struct DocumentDigits: DocumentRule {
  static let code = "DOC-DIGITS"
  static let sentence = Sentence(Parameter<Int>("thai"), Parameter<Int>("arabic"))
  static let sentences = [sentence.declared]
  /// The most places that are named.
  private static let limit = 20

  func findings(in document: PublishedDocument) -> [Finding] {
    var thai: [Int] = [], arabic: [Int] = []
    for line in document.text.lines where !line.isBlank {
      var hasThai = false, hasArabic = false
      for scalar in line.text.unicodeScalars {
        if (0x0E50...0x0E59).contains(scalar.value) { hasThai = true } else if (0x30...0x39).contains(scalar.value) { hasArabic = true }
      }
      if hasThai { thai.append(line.number) }
      // Addresses and words with Latin letters have Arabic digits anywhere.
      if hasArabic, !line.text.unicodeScalars.contains(where: { (0x41...0x5A).contains($0.value & 0xDF) && $0.value < 0x80 }) {
        arabic.append(line.number)
      }
    }
    guard !thai.isEmpty, !arabic.isEmpty else { return [] }
    return [
      finding(.note, at: Array((thai.count > arabic.count ? arabic : thai).prefix(Self.limit)), Self.sentence(thai.count, arabic.count))
    ]
  }
}

/// A document speaks of its own kind of agency: a municipality has no พนักงานส่วนตำบล.
struct OtherAgencyWords: DocumentRule {
  static let code = "DOC-AGENCY-WORD"
  static let words = Sentence("words", Parameter<String>("agency"), Parameter<[Verbatim]>("words"))
  static let name = Sentence("name", Parameter<String>("agency"), Parameter<String>("other"))
  static let sentences = [words.declared, name.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    guard let agency = document.agency, let own = document.agencyNames else { return [] }
    let agencyKey = tolerantKey(agency.name)
    var lines: [Int] = [], found: [String] = []
    var others: [(line: Int, name: String)] = []
    for line in document.text.lines where !line.isBlank {
      for word in own.foreign where line.key.holds(word) {
        lines.append(line.number)
        if !found.contains(word) { found.append(word) }
        break
      }
      if let name = AgencyName.first(in: line, document.words, besides: agencyKey) { others.append((line.number, name)) }
    }
    var findings: [Finding] = []
    if !lines.isEmpty { findings.append(finding(.warning, at: lines, Self.words(agency.name, found.map(Verbatim.init)))) }
    for (name, group) in Dictionary(grouping: others, by: \.name).sorted(by: { $0.value[0].line < $1.value[0].line }) {
      findings.append(finding(.warning, at: group.map(\.line), Self.name(agency.name, name)))
    }
    return findings
  }
}

/// A law is cited with one year and as one kind of law; one that is not in force any more is not cited as if it were.
struct CitedLaws: DocumentRule {
  static let code = "DOC-LAW"
  static let years = Sentence("years", Parameter<String>("law"), Parameter<[Int]>("years"))
  static let kind = Sentence("kind", Parameter<String>("law"), Parameter<[Verbatim]>("kinds"))
  static let replaced = Sentence("replaced", Parameter<String>("law"), Parameter<String>("by"))
  static let sentences = [years.declared, kind.declared, replaced.declared]

  private struct Citation {
    let line: Int
    let kind: String
    let name: String
    let year: Int
  }

  func findings(in document: PublishedDocument) -> [Finding] {
    let words = document.words.laws
    var citations: [Citation] = []
    var replaced: [String: (law: DocumentWords.ReplacedLaw, lines: [Int])] = [:]
    for line in document.text.lines where !line.isBlank {
      citations += Self.citations(in: line, words)
      for law in words.replaced where line.key.holds(law.name) {
        guard let range = line.key.place(of: law.name) else { continue }
        let digits = line.key[range.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber }
        if Int(digits) == law.year { replaced[law.name, default: (law, [])].lines.append(line.number) }
      }
    }
    var findings: [Finding] = []
    for group in Dictionary(grouping: citations, by: \.name).values.sorted(by: { $0[0].line < $1[0].line }) {
      let byYear = Dictionary(grouping: group, by: \.year)
      if byYear.count > 1 {
        let ordered = byYear.values.sorted { ($0.count, $0[0].line) < ($1.count, $1[0].line) }
        findings.append(
          finding(.warning, at: ordered.flatMap { $0.map(\.line) }, Self.years(group[0].kind + group[0].name, ordered.map { $0[0].year })))
      }
      let byKind = Dictionary(grouping: group.filter { !$0.kind.contains(".") }, by: \.kind)
      if byKind.count > 1 {
        let ordered = byKind.values.sorted { ($0.count, $0[0].line) < ($1.count, $1[0].line) }
        findings.append(
          finding(.warning, at: ordered.flatMap { $0.map(\.line) }, Self.kind(group[0].name, ordered.map { Verbatim($0[0].kind) })))
      }
    }
    for (_, found) in replaced.sorted(by: { $0.value.lines[0] < $1.value.lines[0] }) {
      findings.append(finding(.note, at: found.lines, Self.replaced(found.law.name, found.law.by)))
    }
    return findings
  }

  /// The laws that a line names with a year: a kind, a name without a digit, and พ.ศ. with the year.
  private static func citations(in line: DocumentLine, _ words: DocumentWords.Laws) -> [Citation] {
    var citations: [Citation] = []
    for kind in words.kinds {
      for place in line.key.places(of: kind) {
        let rest = line.key[place.upperBound...]
        var name = rest.prefix { !$0.isNumber && $0 != "(" }
        let behind = rest.dropFirst(name.count)
        // The year, where the name ends with the era and is no sentence.
        guard let era = name.place(of: words.era), era.upperBound == name.endIndex, name.count < 120,
          let year = Int(behind.prefix { $0.isNumber }), (2400...2699).contains(year)
        else { continue }
        name = name[..<era.lowerBound]
        for join in words.joins where name.hasPrefix(join) { name = name.dropFirst(join.count) }
        // Another law's name inside is cited itself.
        guard !name.isEmpty, !words.kinds.contains(where: name.holds) else { continue }
        citations.append(Citation(line: line.number, kind: kind, name: String(name), year: year))
      }
    }
    return citations
  }
}

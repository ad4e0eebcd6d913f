import Checks
import Records
import ThaiText

/// However often a document counts its projects, in sentences, in totals and by its rows and details, it is one number.
struct ProjectCounts: DocumentRule {
  static let code = "DOC-COUNT"
  static let dimension = Sentence("dimension", Parameter<Int>("dimension"), Parameter<Int>("counted"), Parameter<[Int]>("stated"))
  static let all = Sentence("all", Parameter<Int>("counted"), Parameter<[Int]>("stated"))
  static let details = Sentence("details", Parameter<Int>("listed"), Parameter<Int>("detailed"), Parameter<Ids?>("missing"))
  /// What a sentence says that there are, and what its own parts come to.
  static let parts = Sentence("parts", Parameter<Int>("whole"), Parameter<[Int]>("parts"), Parameter<Int>("sum"))
  static let sentences = [dimension.declared, all.declared, details.declared, parts.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.splits.filter { $0.whole != $0.parts.reduce(0, +) }.map { split in
      let sum = split.parts.reduce(0, +)
      return finding(.error, at: [split.line], Self.parts(split.whole, split.parts, sum), expected: sum, found: split.whole)
    } + counts(in: document)
  }

  private func counts(in document: PublishedDocument) -> [Finding] {
    let listed = document.projects.filter { $0.listed != nil }
    let counted = listed.isEmpty ? document.projects : listed
    guard !counted.isEmpty else { return [] }
    let totals = document.plan.flatMap(\.totals).compactMap { total in
      total.count.map { (line: total.line, dimension: total.isGrand ? nil : total.dimension, isOfAll: total.isGrand, count: $0) }
    }
    let stated = document.counts.map { (line: $0.line, dimension: $0.dimension, isOfAll: $0.dimension == nil, count: $0.count) } + totals
    var findings: [Finding] = []
    for dimension in Set(stated.compactMap(\.dimension)).sorted() {
      let own = stated.filter { $0.dimension == dimension }
      let count = counted.count { $0.dimension == dimension }
      let wrong = own.filter { $0.count != count }
      guard !wrong.isEmpty, count > 0 else { continue }
      findings.append(
        finding(.error, at: (wrong + own.filter { $0.count == count }).map(\.line), Self.dimension(dimension, count, wrong.map(\.count)), expected: count))
    }
    let whole = stated.filter(\.isOfAll)
    let wrong = whole.filter { $0.count != counted.count }
    if !wrong.isEmpty {
      findings.append(
        finding(.error, at: (wrong + whole.filter { $0.count == counted.count }).map(\.line), Self.all(counted.count, wrong.map(\.count)), expected: counted.count))
    }
    let detailed = document.projects.filter { $0.detail != nil }
    let missing = listed.filter { $0.detail == nil }
    let extra = document.projects.filter { $0.listed == nil }
    if !listed.isEmpty, !detailed.isEmpty, !missing.isEmpty || !extra.isEmpty {
      findings.append(
        finding(
          .error, at: (missing + extra).map(\.line),
          Self.details(listed.count, detailed.count, (missing + extra).map(\.label).isEmpty ? nil : Ids((missing + extra).map(\.label)))))
    }
    return findings
  }
}

/// A document has the parts that its foreword announces: as many as its list of contents has.
struct PartCount: DocumentRule {
  static let code = "DOC-PARTS"
  static let sentence = Sentence(Parameter<Int>("foreword"), Parameter<Int>("contents"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    guard let contents = document.contents else { return [] }
    let word = document.words.part
    func number(_ key: String) -> Int? { key.hasPrefix(word) ? Int(key.dropFirst(word.count).prefix { $0.isNumber }) : nil }
    let listed = contents.entries.compactMap { entry in number(tolerantKey(entry.title)).map { (entry.line, $0) } }
    let announced = document.text.lines.prefix(contents.line - 1).compactMap { line in number(line.key).map { (line.number, $0) } }
    guard let last = listed.max(by: { $0.1 < $1.1 }), let told = announced.max(by: { $0.1 < $1.1 }), announced.count > 1, last.1 != told.1
    else { return [] }
    return [finding(.warning, at: [told.0, last.0], Self.sentence(told.1, last.1))]
  }
}

/// The list of contents calls each part as its heading does, and a body as the order that appoints it.
struct ContentsTitles: DocumentRule {
  static let code = "DOC-CONTENTS"
  static let title = Sentence("title", Parameter<String>("contents"), Parameter<String>("heading"))
  static let body = Sentence("body", Parameter<Verbatim>("contents"), Parameter<Verbatim>("order"))
  static let sentences = [title.declared, body.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    guard let contents = document.contents else { return [] }
    // The headings of the body: short lines behind the list that stand alone.
    let body = document.text.lines.dropFirst(contents.end).filter { $0.cells == nil && !$0.isBlank && $0.key.utf8.count < 400 }
    var findings: [Finding] = []
    for entry in contents.entries {
      let key = tolerantKey(entry.title)
      // A number begins the title, and the heading that it is of.
      let number = key.prefix { $0.isNumber || $0 == "." }
      guard !number.isEmpty, key.count > number.count + 3 else { continue }
      let heads = body.filter { $0.key.hasPrefix(number) && $0.key != key }
      guard !body.contains(where: { $0.key == key }),
        let heading = heads.first(where: { $0.key.hasPrefix(key) || key.hasPrefix($0.key) && $0.key.count > number.count + 3 })
      else { continue }
      findings.append(finding(.note, at: [entry.line, heading.number], Self.title(entry.title, heading.text)))
    }
    let bodies = document.words.order.bodies
    for order in document.orders {
      guard let appointed = bodies.first(where: order.subject.key.holds) else { continue }
      for entry in contents.entries {
        let key = tolerantKey(entry.title)
        guard key.holds(document.words.order.appoints), let named = bodies.first(where: key.holds), named != appointed else { continue }
        findings.append(finding(.warning, at: [entry.line, order.subject.number], Self.body(Verbatim(named), Verbatim(appointed))))
      }
    }
    return findings
  }
}

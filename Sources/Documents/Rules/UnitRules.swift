import Checks
import Records
import ThaiText

/// The unit that audits carries out no operating work: it would audit itself.
struct AuditUnitOperates: DocumentRule {
  static let code = "DOC-AUDIT-UNIT"
  static let sentence = Sentence(Parameter<String>("unit"), Parameter<Ids>("projects"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let audit = document.words.units.audit
    let owned = document.projects.filter { project in
      guard let unit = project.unit else { return false }
      // Its own work bears its name.
      return tolerantKey(unit.text).holds(audit) && !tolerantKey(project.name).holds(audit)
    }
    guard let first = owned.first?.unit else { return [] }
    return [finding(.warning, at: owned.compactMap { $0.unit?.line }, Self.sentence(first.text, Ids(owned.map(\.label))))]
  }
}

/// A unit has one name in a document.
struct UnitNames: DocumentRule {
  static let code = "DOC-UNIT-NAMES"
  static let sentence = Sentence(Parameter<[String]>("names"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let begins = document.words.units.begins.sorted { $0.utf8.count > $1.utf8.count }
    var named: [String: [String: [Int]]] = [:]
    var texts: [String: String] = [:]
    for unit in document.projects.compactMap(\.unit) where unit.text.utf8.count < 400 {
      let key = tolerantKey(unit.text)
      guard let begin = begins.first(where: key.hasPrefix) else { continue }
      named[String(key.dropFirst(begin.count)), default: [:]][key, default: []].append(unit.line)
      texts[key] = unit.text
    }
    return named.values.filter { $0.count > 1 }.map { names in
      names.sorted { ($0.value.count, $0.value[0]) < ($1.value.count, $1.value[0]) }
    }.sorted { $0[0].value[0] < $1[0].value[0] }.map { names in
      finding(.note, at: names.map { $0.value[0] }, Self.sentence(names.compactMap { texts[$0.key] }))
    }
  }
}

/// The agency as a whole carries nothing out: a project has a unit that does.
struct AgencyAsUnit: DocumentRule {
  static let code = "DOC-AGENCY-UNIT"
  static let sentence = Sentence(Parameter<String>("agency"), Parameter<Ids>("projects"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    guard let agency = document.agency else { return [] }
    let key = tolerantKey(agency.name)
    let owned = document.projects.filter { project in
      project.unit.map { tolerantKey($0.text) == key } ?? false
    }
    guard !owned.isEmpty else { return [] }
    return [
      finding(.note, at: owned.compactMap { $0.unit?.line }, Self.sentence(agency.name, Ids(owned.map(\.label))))
    ]
  }
}

import Definitions
import Records
import ThaiText

/// What is said otherwise in a register that was read than in the one that was written, put into the dossier's tree.
struct LivingChanges {
  /// The dossier's tree, with every short way of writing spelled out.
  private(set) var tree: Tree
  private(set) var problems: [Problem] = []
  /// The names of units by their ids, and headings by the paths of their fields.
  let units: [String: String]
  let headings: [String: String]
  let place: (Mark?) -> Place

  /// The lists of a risk, with what their items are told apart by.
  private static let lists = ["controls": "text", "measures": "text", "reports": "months"]
  private static let risks = FieldPath.top["register"]["risks"]

  init(_ tree: Tree, units: [String: String], headings: [String: String], place: @escaping (Mark?) -> Place) {
    self.tree = tree
    self.units = units
    self.headings = headings
    self.place = place
  }

  /// - Parameters:
  ///   - base: The risks as reading them finds them in the workbook that is written of the dossier, in the dossier's order.
  ///   - now: The risks that were read.
  mutating func take(_ now: [Tree], insteadOf base: [Tree]) {
    let places = Dictionary(
      base.enumerated().map { (tolerantKey($1.name("id")), $0) }, uniquingKeysWith: { first, _ in first })
    var found: Set<Int> = [], added = 0
    for risk in now {
      let id = risk.name("id"), mark = risk["id"]?.mark ?? risk.mark
      guard let index = places[tolerantKey(id)], !id.isEmpty else {
        tree = tree.setting(Self.risks[base.count + added], to: risk)
        added += 1
        report(LivingProblem.added(id), .note, mark)
        continue
      }
      guard found.insert(index).inserted else {
        report(LivingProblem.twice(id), .error, mark)
        continue
      }
      compare(risk, base[index], Self.risks[index], "register.risks", id)
    }
    for (index, risk) in base.enumerated() where !found.contains(index) { report(LivingProblem.gone(risk.name("id")), .warning, nil) }
  }

  private mutating func report(_ statement: Statement, _ severity: Severity, _ mark: Mark?) {
    problems.append(Problem(statement, severity, at: place(mark)))
  }

  private mutating func compare(_ now: Tree, _ base: Tree?, _ path: FieldPath, _ field: String, _ id: String) {
    let base = base ?? .record([], nil)
    for key in now.keys + base.keys.filter({ now[$0] == nil }) {
      let value = now[key], old = base[key], below = field + "." + key
      if let name = Self.lists[key] {
        compare(value?.list ?? [], old?.list ?? [], path[key], below, named: name, id)
      } else if value?.isRecord ?? old?.isRecord ?? false {
        compare(value ?? .record([], nil), old, path[key], below, id)
      } else if shown(value) != shown(old) {
        tree = tree.setting(path[key], to: value.flatMap { $0.isNull ? nil : $0 })
        report(LivingProblem.taken(Verbatim(headings[below] ?? key), id, told(old), told(value)), .note, value?.mark ?? now.mark)
      }
    }
  }

  /// Items are the same that are called alike, else those of the same place.
  private mutating func compare(
    _ now: [Tree], _ base: [Tree], _ path: FieldPath, _ field: String, named name: String, _ id: String
  ) {
    var partners = [Int?](repeating: nil, count: base.count)
    var rest = Array(now.indices)
    for (index, item) in base.enumerated() {
      guard let place = rest.firstIndex(where: { shown(now[$0][name]) == shown(item[name]) }) else { continue }
      partners[index] = rest.remove(at: place)
    }
    for index in base.indices where partners[index] == nil {
      guard let place = rest.firstIndex(of: index) else { continue }
      partners[index] = rest.remove(at: place)
    }
    let heading = Verbatim(headings[field + "." + name] ?? name)
    for (index, partner) in partners.enumerated() {
      if let partner { compare(now[partner], base[index], path[index], field, id) }
    }
    // From behind, so that places stay what they are.
    for index in base.indices.reversed() where partners[index] == nil {
      tree = tree.setting(path[index], to: nil)
      report(LivingProblem.goneItem(heading, id, told(base[index][name])), .note, nil)
    }
    for (place, index) in rest.enumerated() {
      tree = tree.setting(path[partners.count { $0 != nil } + place], to: now[index])
      report(LivingProblem.addedItem(heading, id, told(now[index][name])), .note, now[index].mark)
    }
  }

  /// A value as a person sees it, by its lines.
  private func shown(_ tree: Tree?) -> [String] {
    switch tree {
    case .word(let word): word.isNull ? [] : [(units[word.text] ?? word.text).withPlainLines]
    case .list(let items, _): items.flatMap { shown($0) }
    default: []
    }
  }

  private func told(_ tree: Tree?) -> String {
    let texts = shown(tree)
    return texts.isEmpty ? "–" : texts.joined(separator: ", ")
  }
}

extension Tree {
  fileprivate var keys: [String] { if case .record(let entries, _) = self { entries.map(\.key.text) } else { [] } }
  fileprivate var list: [Tree] { if case .list(let items, _) = self { items } else { [] } }
  fileprivate var isRecord: Bool { if case .record = self { true } else { false } }

  /// The text of a field; empty for none.
  fileprivate func name(_ key: String) -> String { if case .word(let word)? = self[key] { word.text } else { "" } }
}

extension String {
  /// With plain line feeds, and without blanks at its ends, which programs add and take away.
  var withPlainLines: String {
    var scalars = Substring(replacing("\r\n", with: "\n")).unicodeScalars
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    return String(scalars)
  }
}

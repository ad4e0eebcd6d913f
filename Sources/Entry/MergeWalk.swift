import Assessment
import Definitions
import Records
import ThaiText

/// Goes through what was handed in, beside what was given out, field by field.
final class MergeWalk {
  /// One of what was handed in, at the place to which the walk has come.
  struct Side {
    let part: Int
    /// What it says; nil for nothing.
    var now: Tree?
    /// What it was given out as.
    var was: Tree?
    /// The way to what it says.
    var path = FieldPath.top
  }

  /// Where the walk is: the path without the places in lists, what the last field is called, and the row it stands in.
  private struct Place {
    var field = ""
    var heading = ""
    var row = ""
  }

  private let plan: EntryPlan
  private let headings: FieldHeadings
  private let parts: [HandIn]
  /// The lists whose items units fill in as rows of a sheet, with what the sheet is called.
  private let sheets: [String: String]
  /// What each of those that were handed in has a place for.
  private let places: [EntryPlaces?]
  private(set) var conflicts: [Problem] = []
  private(set) var notices: [Problem] = []
  private var sources: [RowSource] = []

  init(_ plan: EntryPlan, _ headings: FieldHeadings, _ parts: [HandIn]) {
    self.plan = plan
    self.headings = headings
    self.parts = parts
    places = parts.map { EntryPlaces(of: $0, plan) }
    sheets = Dictionary(
      plan.sheets.filter { $0.unit == .filled }.flatMap { sheet in sheet.parts.compactMap { part in part.rows.map { ($0, sheet.name) } } },
      uniquingKeysWith: { first, _ in first })
  }

  func merged(_ shape: Shape, _ base: Tree?, _ sides: [Side]) -> Tree? { merged(shape, base, sides, Place()) }

  /// Where each row came from: as it is known of what was given out, and anew of what was handed in.
  func sources(besides base: Dossier?) -> Tree? {
    let new = Set(sources.map { $0.sheet + "\0" + $0.row })
    let kept = (base?.sources ?? []).filter { !new.contains($0.sheet + "\0" + $0.row) }
    let all = kept + sources
    return all.isEmpty ? nil : .list(all.compactMap(RowSource.codec.write), nil)
  }

  private func merged(_ shape: Shape, _ base: Tree?, _ sides: [Side], _ place: Place) -> Tree? {
    switch shape {
    case .record(let record):
      let properties = record.properties.filter { place.field != "" || $0.key != "sources" }
      return self.record(properties.map { ($0.key, record.name + "." + $0.key, $0.shape) }, base, sides, place)
    case .dictionary(let keys, let item): return record(keys.map { ($0, "", item) }, base, sides, place)
    case .list(.record(let record)): return list(record, base, sides.filter { places[$0.part]?.has(list: place.field) ?? true }, place)
    case .list: return words(base, sides.filter { places[$0.part]?.has(field: place.field) ?? true })
    default: return leaf(base, sides.filter { places[$0.part]?.has(field: place.field) ?? true }, place)
    }
  }

  private func record(
    _ properties: [(key: String, name: String, shape: Shape)], _ base: Tree?, _ sides: [Side], _ place: Place
  ) -> Tree? {
    guard base != nil || sides.contains(where: { $0.now != nil }) else { return nil }
    var entries: [Tree.Entry] = []
    for (key, name, shape) in properties {
      var below = place
      below.field = place.field.isEmpty ? key : place.field + "." + key
      below.heading = headings.heading(of: name) ?? key
      let inside = sides.map { side in
        Side(part: side.part, now: side.now?[key], was: side.was?[key], path: side.path[key])
      }
      if let value = merged(shape, base?[key], inside, below) { entries.append(Tree.Entry(Tree.Word(key), value)) }
    }
    return entries.isEmpty && base == nil ? nil : .record(entries, nil)
  }

  /// One value: what was changed, or what was given out.
  private func leaf(_ base: Tree?, _ sides: [Side], _ place: Place) -> Tree? {
    let changed = sides.filter { $0.now != $0.was }
    guard let first = changed.first else { return base }
    let others = changed.filter { $0.now != first.now }
    guard let other = others.first else { return first.now }
    conflicts.append(
      Problem(
        EntryProblem.conflict(
          Verbatim(place.heading), place.row.isEmpty ? nil : place.row, Verbatim(parts[first.part].name), first.text,
          Verbatim(parts[other.part].name), other.text, Verbatim(parts[other.part].place(of: other.path).description)),
        at: parts[first.part].place(of: first.path)))
    return .text(MergeText.conflict(([first] + others).map { (parts[$0.part].name, $0.text) }))
  }

  /// A list of words: what was given out, with what each added and without what each took away.
  private func words(_ base: Tree?, _ sides: [Side]) -> Tree? {
    var items = base?.items(below: []).map(\.item) ?? []
    for side in sides {
      let now = side.now?.items(below: []).map(\.item) ?? [], was = side.was?.items(below: []).map(\.item) ?? []
      items.removeAll { was.contains($0) && !now.contains($0) }
      items += now.filter { !was.contains($0) && !items.contains($0) }
    }
    return items.isEmpty && base == nil ? nil : .list(items, nil)
  }

  // MARK: Rows

  private func list(_ shape: RecordShape, _ base: Tree?, _ sides: [Side], _ place: Place) -> Tree? {
    let given = keyed(base, shape, place.field)
    let handed = sides.map { side in paired(side, shape, place.field) }
    let found = handed.map { rows in (now: Self.byKey(rows.now), was: Self.byKey(rows.was)) }
    var order: [String] = [], seen: Set<String> = []
    for key in given.map(\.key) + handed.flatMap({ $0.now.map(\.key) }) where seen.insert(key).inserted { order.append(key) }
    let known = Self.byKey(given)
    var items: [Tree] = []
    for key in order {
      var inside: [Side] = [], removed: [Side] = []
      for (side, rows) in zip(sides, found) {
        let was = rows.was[key]?.item
        if let now = rows.now[key] {
          inside.append(Side(part: side.part, now: now.item, was: was, path: side.path[now.place]))
        } else if let was {
          removed.append(Side(part: side.part, now: nil, was: was, path: side.path))
        }
      }
      var below = place
      below.row = label(known[key]?.item ?? inside.first?.now, shape, place)
      if let side = removed.first {
        if let other = inside.first(where: { $0.now != $0.was }) {
          let statement = EntryProblem.removedAndChanged(
            Verbatim(place.heading), below.row, Verbatim(parts[side.part].name), Verbatim(parts[other.part].name),
            Verbatim(parts[side.part].file))
          conflicts.append(Problem(statement, at: parts[other.part].place(of: other.path)))
        } else {
          notices.append(
            Problem(
              EntryProblem.removed(Verbatim(place.heading), below.row, Verbatim(parts[side.part].name)), .warning,
              at: parts[side.part].place(of: side.path)))
          continue
        }
      }
      guard let item = merged(.record(shape), known[key]?.item, inside, below) else { continue }
      if let sheet = sheets[place.field], let side = inside.first(where: { $0.now != $0.was }) ?? inside.first {
        let cell = parts[side.part].place(of: side.path)
        sources.append(
          RowSource(
            sheet: sheet, row: below.row, unit: parts[side.part].unit?.name, file: parts[side.part].file,
            cell: cell.cell?.description ?? cell.mark.map { "\($0.line):\($0.column)" }))
      }
      items.append(item)
    }
    return items.isEmpty && base == nil ? nil : .list(items, nil)
  }

  private struct Row {
    var key: String
    var item: Tree
    var place: Int
  }

  private static func byKey(_ rows: [Row]) -> [String: Row] {
    Dictionary(rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How alike a row that went and one that came must be for the one to be the other, written anew.
  private static let likeness = 0.5

  /// The rows of what was handed in and of what was given out, under one key where they are the same: by what they are called
  /// or, of those that are called anew, by how alike they are. Where as many went as came, each took the place of one.
  private func paired(_ side: Side, _ shape: RecordShape, _ field: String) -> (now: [Row], was: [Row]) {
    var now = keyed(side.now, shape, field)
    let was = keyed(side.was, shape, field)
    let known = Set(was.map(\.key)), found = Set(now.map(\.key))
    var gone = was.filter { !found.contains($0.key) }, new = now.indices.filter { !known.contains(now[$0].key) }
    while let best = nearest(gone, now, new), gone.count != new.count {
      now[new[best.new]].key = gone[best.gone].key
      gone.remove(at: best.gone)
      new.remove(at: best.new)
    }
    if gone.count == new.count { for (index, row) in zip(new, gone) { now[index].key = row.key } }
    return (now, was)
  }

  private func nearest(_ gone: [Row], _ now: [Row], _ new: [Int]) -> (gone: Int, new: Int)? {
    guard !gone.isEmpty, !new.isEmpty, gone.count * new.count <= 10_000 else { return nil }
    let texts = new.map { TextTriples(now[$0].item.inOneLine) }
    var best: (gone: Int, new: Int)?, share = Self.likeness
    for (place, row) in gone.enumerated() {
      let text = TextTriples(row.item.inOneLine)
      for (other, triples) in texts.enumerated() {
        let likeness = text.similarity(to: triples)
        if likeness >= share { (best, share) = ((place, other), likeness.nextUp) }
      }
    }
    return best
  }

  private func keyed(_ list: Tree?, _ shape: RecordShape, _ field: String) -> [Row] {
    var counts: [String: Int] = [:]
    return (list?.items(below: []) ?? []).enumerated().map { place, item in
      let key = identity(of: item.item, shape, field).map(tolerantKey).joined(separator: "\0")
      counts[key, default: 0] += 1
      return Row(key: key + "\0" + String(counts[key] ?? 1), item: item.item, place: place)
    }
  }

  /// The words by which a row is told to be the same.
  private func identity(of item: Tree, _ shape: RecordShape, _ field: String) -> [String] {
    var fields = plan.identities[field].map { $0.split(separator: ",").map { $0.filter { $0 != " " } } } ?? []
    if fields.isEmpty { fields = plan.names[field].map { [$0] } ?? shape.properties.filter(\.isRequired).map(\.key) }
    let words = fields.map { item[$0]?.inOneLine ?? "" }
    return words.contains { !$0.isEmpty } ? words : [item.inOneLine]
  }

  /// What a row is called for a person, with the row around it.
  private func label(_ item: Tree?, _ shape: RecordShape, _ place: Place) -> String {
    let words = item.map { identity(of: $0, shape, place.field).filter { !$0.isEmpty } } ?? []
    return ([place.row] + words).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension MergeWalk.Side {
  fileprivate var text: String { now?.inOneLine ?? "" }
}

import Foundation
import Records
import ThaiText

/// A project of a plan as the document has it: in its table, in detail, or in both.
public struct PublishedProject: Sendable {
  public let listed: PlanTable.Listed?
  /// The row that lists it; others may share the row and its money.
  public let row: PlanTable.Row?
  public let detail: ProjectDetail?
  /// Whether no other project of its table has its number.
  var isNumberOwn = true

  /// Its number: of the table, else of the detail.
  public var number: Int? { listed?.number ?? detail?.number }
  public var name: String { listed?.name ?? detail?.name ?? "" }
  /// Where it is listed, or detailed where it is not.
  public var line: Int { listed?.line ?? detail?.nameLine ?? 1 }
  public var dimension: Int? { row?.dimension ?? detail?.dimension }

  /// How messages call it: by its number, else by its name.
  var label: String { isNumberOwn ? number.map(String.init) ?? name : name }

  /// Who is responsible, of the detail, else of the row.
  var unit: (text: String, line: Int)? {
    if let part = detail?.parts[.responsible], !part.text.isEmpty { return (part.text, part.firstLine) }
    return row.flatMap { row in row.cells[.unit].map { ($0, row.line) } }
  }

  var reference: Verbatim { Verbatim(label) }

  /// The money that the table has for it alone.
  var listedAmounts: [WrittenAmount] { row.map { $0.projects.count == 1 ? $0.amounts : [] } ?? [] }

  /// Projects by their numbers, where both the table and the detail have one; else by their names.
  static func all(_ tables: [PlanTable], _ details: [ProjectDetail], _ words: DocumentWords) -> [PublishedProject] {
    let byNumber = Dictionary(details.enumerated().compactMap { index, detail in detail.number.map { ($0, index) } }) { a, _ in a }
    let byName = Dictionary(details.enumerated().map { (ProjectName($1.name, words).key, $0) }) { a, _ in a }
    var taken: Set<Int> = []
    var projects: [PublishedProject] = []
    for table in tables {
      let isNumberOwn = !table.numbersAnew
      for row in table.rows {
        for listed in row.projects {
          let found = listed.number.flatMap { isNumberOwn ? byNumber[$0] : nil } ?? byName[ProjectName(listed.name, words).key]
          let detail = found.flatMap { taken.insert($0).inserted ? details[$0] : nil }
          projects.append(PublishedProject(listed: listed, row: row, detail: detail, isNumberOwn: isNumberOwn))
        }
      }
    }
    for (index, detail) in details.enumerated() where !taken.contains(index) {
      projects.append(PublishedProject(listed: nil, row: nil, detail: detail))
    }
    return projects
  }
}

/// The name of a project, taken apart: its kind and the rest.
struct ProjectName: Sendable {
  /// As a key: โครงการ, กิจกรรม, มาตรการ, แนวปฏิบัติงาน; nil where the name has none.
  let kind: String?
  /// The rest as a key.
  let key: String

  init(_ name: String, _ words: DocumentWords) { self.init(keyed: tolerantKey(name), words) }

  init(keyed whole: String, _ words: DocumentWords) {
    kind = words.kinds.first(where: whole.hasPrefix)
    key = String(whole.dropFirst(kind?.count ?? 0))
  }
}

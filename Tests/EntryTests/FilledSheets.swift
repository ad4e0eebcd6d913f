import Assessment
import Definitions
import Records
import Sheets
import Testing

@testable import Entry

// What tests of the reading begin with: the sheets of a filled workbook, of which single cells are changed.

let filledDossier = """
  agency: {name: อบต.ตัวอย่าง, kind: อบต.}
  year: 2567
  units:
    - {id: finance, name: กองคลัง}
    - {id: works, name: กองช่าง}
  register:
    risks:
      - {id: R1, event: เบิกจ่ายไม่ครบเอกสาร, owner: finance, inherent: {likelihood: 3, impact: 4}, measures: [{text: ตรวจเอกสาร, responsible: finance}]}
      - {id: R2, event: ใช้รถราชการส่วนตัว, owner: works, measures: [{text: บันทึกการใช้รถ}, {text: ติดตามจีพีเอส}]}
  internalControl:
    evaluation:
      missions:
        - {title: การเงิน, objective: ถูกต้อง, risks: [{risk: ก}, {risk: ข}]}
        - {title: งานช่าง, risks: [{risk: ค}]}
  """

/// The dossier that a YAML text describes.
func parsed(_ text: String) throws -> Dossier {
  let tree = try Tree.read(bytes: Array(text.utf8), file: "d.yaml")
  return try Dossier.codec.value(of: tree, file: "d.yaml", known: #require(library).known).value
}

func given(_ text: String = filledDossier) throws -> [EntrySource] {
  sources(of: try #require(entry).sheets(parsed(text), for: nil, at: ""))
}

/// What is read, and all that was found, as `sheet!cell CODE`.
func read(_ sources: [EntrySource]) throws -> (dossier: Dossier?, found: [String]) {
  let (dossier, problems) = try all(of: sources)
  return (dossier, problems.map { "\($0.place.cell?.description ?? "") \($0.code)" })
}

/// The same with what was found as it is.
func all(of sources: [EntrySource]) throws -> (dossier: Dossier?, problems: [Problem]) {
  let library = try #require(library), document = try EntryDocument(sources, path: "e.xlsx", #require(reader))
  do throws(Problems) {
    let read = try document.dossier(library.known)
    return (read.dossier, read.warnings)
  } catch {
    return (nil, error.all)
  }
}

/// Puts a value below a heading, in a row counted from 1 below the headings.
func set(
  _ value: EntryValue?, _ sheet: String, _ heading: String, _ row: Int, in sources: inout [EntrySource]
) throws -> String {
  let index = try #require(sources.firstIndex { $0.name == sheet })
  let top = sources[index].cells.first { cell in
    if case .text(let text) = cell.value { text.hasPrefix(EntryNotes.marker) } else { false }
  }
  let head = try #require(
    sources[index].cells.first { cell in
      if cell.row == top?.row, case .text(let text) = cell.value { text == heading || text == heading + "*" } else { false }
    })
  let place = (row: head.row + row, column: head.column)
  sources[index].cells.removeAll { $0.row == place.row && $0.column == place.column }
  if let value {
    let at = sources[index].cells.firstIndex { ($0.row, $0.column) > place } ?? sources[index].cells.endIndex
    sources[index].cells.insert(.init(row: place.row, column: place.column, value: value, formula: nil), at: at)
  }
  return sheet + "!" + CellName(row: place.row - 1, column: place.column - 1).text
}

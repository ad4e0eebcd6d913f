@testable import Cells

/// A workbook made of parts, as small as they may be; each may be put in another's place.
struct WorkbookSource {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The worksheets in their order: the name, and what stands within `worksheet`.
  var sheets: [(name: String, content: String)] = []
  /// What stands within `sst`; no such part where nil.
  var texts: String?
  /// What stands within `styleSheet`; no such part where nil.
  var styles: String?
  /// What stands in `workbook` before and after the sheets.
  var before = "", after = ""
  /// Attributes of each `sheet`, by its place.
  var attributes: [Int: String] = [:]
  /// Further parts, and parts in another's place.
  var parts: [(name: String, bytes: [UInt8])] = []

  /// A workbook of one sheet with these rows.
  init(rows: String, texts: String? = nil, styles: String? = nil) {
    self.init(sheet: "<sheetData>\(rows)</sheetData>", texts: texts, styles: styles)
  }

  /// A workbook of one sheet, ทะเบียน.
  init(sheet: String, texts: String? = nil, styles: String? = nil) {
    sheets = [("ทะเบียน", sheet)]
    self.texts = texts
    self.styles = styles
  }

  /// Puts a text in a part's place, or a new part beside the others.
  mutating func replace(_ part: String, with text: String) { parts.append((part, Array(text.utf8))) }

  var entries: [Archive.Entry] {
    let main = Self.main, relations = Self.relations
    func document(_ name: String, _ content: String) -> String {
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(name) xmlns=\"\(main)\" xmlns:r=\"\(relations)\">\(content)</\(name)>"
    }
    func relationship(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(relations)/\(type)\" Target=\"\(target)\"/>"
    }
    func list(_ relationships: [String]) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(relationships.joined())</Relationships>"
    }
    let numbered = Array(sheets.enumerated())
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
      ),
      ("_rels/.rels", list([relationship("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        document(
          "workbook",
          before + "<sheets>"
            + numbered.map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\" \(attributes[$0] ?? "")/>" }
            .joined() + "</sheets>" + after)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        list(
          numbered.map { relationship("rId\($0.offset + 1)", "worksheet", "worksheets/sheet\($0.offset + 1).xml") }
            + [relationship("rIdTexts", "sharedStrings", "sharedStrings.xml"), relationship("rIdStyles", "styles", "styles.xml")])
      ),
    ]
    parts += numbered.map { ("xl/worksheets/sheet\($0 + 1).xml", document("worksheet", $1.content)) }
    if let texts { parts.append(("xl/sharedStrings.xml", document("sst", texts))) }
    if let styles { parts.append(("xl/styles.xml", document("styleSheet", styles))) }
    var entries = parts.map { Archive.Entry($0.0, $0.1) }
    for part in self.parts {
      if let index = entries.firstIndex(where: { $0.name == part.name }) {
        entries[index].bytes = part.bytes
      } else {
        entries.append(Archive.Entry(part.name, part.bytes))
      }
    }
    return entries
  }

  /// The same with names and relationships changed in all parts.
  func replacing(_ old: String, with new: String) -> [UInt8] {
    Archive(entries: entries.map {
      Archive.Entry($0.name, String(decoding: $0.bytes, as: UTF8.self).replacing(old, with: new))
    }).bytes
  }

  var bytes: [UInt8] { Archive(entries: entries).bytes }
}

/// A workbook as a test asks for it.
func workbook(_ bytes: [UInt8]) throws -> WorkbookFile { try WorkbookFile(bytes: bytes, name: "ทดสอบ.xlsx") }

/// The cells of all sheets, as `A1 text ก`: what `sujarit cells` prints, without the sheet.
func cells(_ bytes: [UInt8]) throws -> [String] {
  var listing = CellListing(.tsv), printed: [UInt8] = []
  for (sheet, cells) in try workbook(bytes).allCells() { listing.write(cells, of: sheet) { printed += $0 } }
  return String(decoding: printed, as: UTF8.self).split(separator: "\n").map { line in
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst()
    return (fields.last == "" ? fields.dropLast() : fields).joined(separator: " ")
  }
}
func cells(_ source: WorkbookSource) throws -> [String] { try cells(source.bytes) }

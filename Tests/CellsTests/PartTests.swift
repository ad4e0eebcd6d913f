import Foundation
import Testing

@testable import Cells

@Suite("The parts of a workbook are found")
struct PartTests {
  private static let source = WorkbookSource(
    rows: "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45292</v></c></row>", texts: "<si><t>เสี่ยง</t></si>",
    styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
  private static let right = ["A1 text เสี่ยง", "B1 date 2024-01-01"]

  @Test("whatever way leads to them: from the top, with backslashes, over a folder, in other letters", arguments: [
    ("Target=\"worksheets/", "Target=\"/xl/worksheets/"), ("Target=\"worksheets/", "Target=\"worksheets\\"),
    ("Target=\"worksheets/", "Target=\"../xl/./worksheets/"), ("Target=\"worksheets/sheet1", "Target=\"Worksheets/SHEET1"),
    ("Target=\"xl/workbook.xml", "Target=\"/xl/workbook.xml"),
  ])
  func targets(old: String, new: String) throws {
    #expect(try cells(Self.source.replacing(old, with: new)) == Self.right)
  }

  @Test("whatever their names look like")
  func names() throws {
    for rename in [{ $0.replacing("/", with: "\\") }, { $0.uppercased() }, { $0.replacing("shared", with: "Shared") }] as [(String) -> String] {
      let entries = Self.source.entries.map { Archive.Entry(rename($0.name), $0.bytes) }
      #expect(try cells(Archive(entries: entries).bytes) == Self.right)
    }
  }

  @Test("in the Strict form of ISO/IEC 29500 too")
  func strict() throws {
    let entries = Self.source.entries.map { entry in
      let text = String(decoding: entry.bytes, as: UTF8.self)
        .replacing(WorkbookSource.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replacing(WorkbookSource.relations, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      return Archive.Entry(entry.name, text)
    }
    #expect(try cells(Archive(entries: entries).bytes) == Self.right)
  }

  @Test("with any prefix before the names of elements, also one that is declared anew within")
  func prefixes() throws {
    let main = WorkbookSource.main
    var source = WorkbookSource(rows: "")
    source.replace("xl/worksheets/sheet1.xml", with: """
      <x:worksheet xmlns:x="\(main)"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><c xmlns="\(main)"><v>2</v></c>\
      <y:c xmlns:y="\(main)"><y:v>3</y:v></y:c></x:row></x:sheetData></x:worksheet>
      """)
    #expect(try cells(source) == ["A1 number 1", "B1 number 2", "C1 number 3"])
  }

  @Test("in UTF-16 of either order, in ISO 8859-1, and with a mark of UTF-8 at the beginning", arguments: [
    (String.Encoding.utf16LittleEndian, [0xFF, 0xFE], "utf-16", "กลาง"), (.utf16BigEndian, [0xFE, 0xFF], "utf-16", "กลาง"),
    (.isoLatin1, [], "iso-8859-1", "café"), (.utf8, [0xEF, 0xBB, 0xBF], "utf-8", "กลาง"),
  ] as [(String.Encoding, [UInt8], String, String)])
  func encodings(encoding: String.Encoding, mark: [UInt8], name: String, text: String) throws {
    var source = WorkbookSource(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    let part = "<?xml version=\"1.0\" encoding=\"\(name)\"?><sst xmlns=\"\(WorkbookSource.main)\"><si><t>\(text)</t></si></sst>"
    source.parts.append(("xl/sharedStrings.xml", try mark + #require(part.data(using: encoding))))
    #expect(try cells(source) == ["A1 text \(text)"])
  }

  @Test("the sheets in the order of their tabs, with what they are and whether they are shown")
  func sheets() throws {
    var source = WorkbookSource(rows: "<row><c><v>1</v></c></row>")
    source.sheets += [("ซ่อน", "<sheetData/>"), ("รายการ &amp; ตัวเลือก", "<sheetData/>"), ("แผนภูมิ", "")]
    source.attributes = [1: "state=\"hidden\"", 2: "state=\"veryHidden\""]
    source.replace("xl/worksheets/sheet4.xml", with: "<chartsheet xmlns=\"\(WorkbookSource.main)\"/>")
    let bytes = source.replacing("worksheet\" Target=\"worksheets/sheet4", with: "chartsheet\" Target=\"worksheets/sheet4")
    let file = try workbook(bytes)
    #expect(file.sheets.map(\.name) == ["ทะเบียน", "ซ่อน", "รายการ & ตัวเลือก", "แผนภูมิ"])
    #expect(file.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible])
    #expect(file.sheets.map(\.kind) == [.cells, .cells, .cells, .chart])
    #expect(file.notices.map { "\($0.code) \($0.place)" } == ["READ-WORKBOOK-CELLLESS ทดสอบ.xlsx:แผนภูมิ"])
    #expect(try cells(bytes) == ["A1 number 1"])
  }

  @Test("defined names, of the workbook and of a sheet, and the texts that hidden ones hold")
  func definedNames() throws {
    var source = WorkbookSource(rows: "")
    source.after = #"""
      <definedNames><definedName name="_ทะเบียน" hidden="1">"r-7 ""ก"""</definedName>\#
      <definedName name="_xlnm.Print_Area" localSheetId="0">ทะเบียน!$A$1:$F$9</definedName>\#
      <definedName name="ว่าง">#REF!</definedName></definedNames>
      """#
    let names = try workbook(source.bytes).definedNames
    #expect(names.map(\.name) == ["_ทะเบียน", "_xlnm.Print_Area", "ว่าง"])
    #expect(names.map(\.isHidden) == [true, false, false])
    #expect(names.map(\.text) == ["r-7 \"ก\"", nil, nil])
    #expect(names.map(\.sheet) == [nil, 0, nil])
    #expect(names[1].formula == "ทะเบียน!$A$1:$F$9")
  }

  @Test("macros are named and not run")
  func macros() throws {
    var source = Self.source
    source.replace("xl/vbaProject.bin", with: "macros")
    #expect(try workbook(source.bytes).notices.map(\.code) == ["READ-WORKBOOK-MACROS"])
    #expect(try cells(source) == Self.right)
  }

  @Test("what is not there, or not as it is listed, is a problem", arguments: [
    ("[Content_Types].xml", "types.xml", "READ-WORKBOOK-PART-MISSING"), ("_rels/.rels", "rels", "READ-WORKBOOK-PART-MISSING"),
    ("xl/workbook.xml", "xl/w.xml", "READ-WORKBOOK-PART-MISSING"), ("xl/_rels/workbook.xml.rels", "x", "READ-WORKBOOK-PART-MISSING"),
    ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet9.xml", "READ-WORKBOOK-SHEET-PART"),
    ("xl/sharedStrings.xml", "xl/texts.xml", "READ-CELL-SHARED"),
  ])
  func missing(part: String, renamed: String, code: String) throws {
    let entries = Self.source.entries.map { Archive.Entry($0.name == part ? renamed : $0.name, $0.bytes) }
    #expect(try refusal(Archive(entries: entries).bytes).code == code)
  }

  @Test("parts in a form of the format that is not known are never read as empty", arguments: [
    "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
  ])
  func unknownForms(part: String) throws {
    let entries = Self.source.entries.map { entry in
      guard entry.name == part else { return entry }
      let text = String(decoding: entry.bytes, as: UTF8.self)
      return Archive.Entry(entry.name, text.replacing("spreadsheetml/2006/main", with: "spreadsheetml/2006/5/main"))
    }
    #expect(try refusal(Archive(entries: entries).bytes).code == "READ-WORKBOOK-ELEMENT")
  }

  @Test("two sheets with one name, or one part for both, are a problem; and so is a workbook without sheets")
  func twice() throws {
    var source = WorkbookSource(rows: "")
    source.sheets = [("ก", "<sheetData/>"), ("ก", "<sheetData/>")]
    #expect(try refusal(source.bytes).code == "READ-WORKBOOK-SHEET-TWICE")
    source.sheets = [("ก", "<sheetData/>"), ("ข", "<sheetData/>")]
    #expect(try refusal(source.replacing("r:id=\"rId2\"", with: "r:id=\"rId1\"")).code == "READ-WORKBOOK-SHEET-TWICE")
    source.sheets = []
    #expect(try refusal(source.bytes).code == "READ-WORKBOOK-NO-SHEETS")
  }

  @Test("a workbook of more sheets than anybody makes is refused")
  func sheetLimit() throws {
    var source = WorkbookSource(rows: "")
    source.sheets = (0...2_000).map { ("\($0)", "") }
    #expect(try refusal(source.bytes).code == "READ-WORKBOOK-SHEETS")
  }
}

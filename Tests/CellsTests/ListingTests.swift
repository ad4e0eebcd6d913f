import Testing

@testable import Cells

@Suite("What sujarit cells prints")
struct ListingTests {
  private func listing(_ format: CellListing.Format, _ source: WorkbookSource) throws -> String {
    var listing = CellListing(format), printed: [UInt8] = []
    for (sheet, cells) in try workbook(source.bytes).allCells() { listing.write(cells, of: sheet) { printed += $0 } }
    listing.end { printed += $0 }
    return String(decoding: printed, as: UTF8.self)
  }

  @Test("no text breaks a line or a field, drives a terminal or turns the direction of writing")
  func escapes() throws {
    var source = WorkbookSource(rows: """
      <row><c t="inlineStr"><is><t xml:space="preserve">ก\tข&#10;ค_x000D_ง\\จ _x001B_[31m _x0007_\u{202E}\u{85}\u{FEFF}"</t></is></c></row>
      """)
    source.sheets[0].name = "ก&#9;ข"
    #expect(try listing(.tsv, source) == #"ก\tข"# + "\tA1\ttext\t" + #"ก\tข\nค\rง\\จ \u001b[31m \u0007\u202e\u0085\ufeff""# + "\t\n")
  }

  @Test("as TSV, five fields a line; as JSON, an object each, with numbers and truth values as such")
  func formats() throws {
    let source = WorkbookSource(rows: """
      <row><c t="inlineStr"><is><t>"ก"</t></is></c><c><v>1E+20</v></c><c t="b"><v>0</v></c><c><f>A1</f><v>0.5</v></c><c><f>B1</f></c></row>
      """)
    #expect(try listing(.tsv, source) == """
      ทะเบียน\tA1\ttext\t"ก"\t
      ทะเบียน\tB1\tnumber\t1e+20\t
      ทะเบียน\tC1\tboolean\tfalse\t
      ทะเบียน\tD1\tnumber\t0.5\t=A1
      ทะเบียน\tE1\tabsent\t\t=B1

      """)
    #expect(try listing(.json, source) == """
      [
      {"sheet": "ทะเบียน", "cell": "A1", "kind": "text", "value": "\\"ก\\""},
      {"sheet": "ทะเบียน", "cell": "B1", "kind": "number", "value": 1e+20},
      {"sheet": "ทะเบียน", "cell": "C1", "kind": "boolean", "value": false},
      {"sheet": "ทะเบียน", "cell": "D1", "kind": "number", "value": 0.5, "formula": "=A1"},
      {"sheet": "ทะเบียน", "cell": "E1", "kind": "absent", "value": null, "formula": "=B1"}
      ]

      """)
    #expect(try listing(.json, WorkbookSource(rows: "")) == "[]\n")
  }
}

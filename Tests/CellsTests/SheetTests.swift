import Testing

@testable import Cells

@Suite("Where cells are in a sheet")
struct SheetTests {
  private func sheet(_ content: String) throws -> WorkbookFile.Cells {
    let file = try workbook(WorkbookSource(sheet: content).bytes)
    return try file.cells(of: file.sheets[0])
  }
  private func addresses(_ rows: String) throws -> [String] {
    try sheet("<sheetData>\(rows)</sheetData>").map { "\($0.address)" }
  }

  @Test("rows and cells without an address follow the one before")
  func noAddresses() throws {
    #expect(try addresses("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>") == ["A1", "C1", "A3"])
    #expect(try addresses("<row><c r=\"B5\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>") == ["B5", "C5", "A6"])
    #expect(try addresses("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c><v>2</v></c></row>") == ["A1", "B1"])
  }

  @Test("cells out of order come in order, and rows that come twice are one row")
  func order() throws {
    let rows = """
      <row r="3"><c r="B3"><v>1</v></c><c r="A3"><f>1+1</f><v>2</v></c></row><row r="1"><c r="XFD1"><v>3</v></c></row>\
      <row r="3"><c r="C3"><v>4</v></c></row><row r="1048576"><c r="A1048576"><v>5</v></c></row>
      """
    let cells = try sheet("<sheetData>\(rows)</sheetData>")
    #expect(cells.map { "\($0.address)" } == ["XFD1", "A3", "B3", "C3", "A1048576"])
    #expect(cells.map(\.formula) == [nil, "1+1", nil, nil, nil])
    #expect(try #require(cells[WorkbookFile.Address(row: 3, column: 2)]).value == .number(1))
    #expect(cells[WorkbookFile.Address(row: 2, column: 1)] == nil)
  }

  @Test("a cell that comes twice is a problem")
  func twice() throws {
    let problem = try refusal(WorkbookSource(rows: "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>").bytes)
    #expect(problem.code == "READ-CELL-TWICE")
    #expect(problem.place.cell?.address == "A2")
  }

  @Test("a sheet that says it is of another size is read by what it holds", arguments: ["A1", "A1:XFD1048576", "A0:B0", ""])
  func dimension(range: String) throws {
    let cells = try sheet("<dimension ref=\"\(range)\"/><sheetData><row r=\"2\"><c r=\"C2\"><v>1</v></c></row></sheetData>")
    #expect(cells.map { "\($0.address)" } == ["C2"])
  }

  @Test("hidden rows and columns, and merged cells")
  func hidden() throws {
    let cells = try sheet("""
      <cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="true"/><col min="6" max="6" hidden="0"/></cols>\
      <sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1" ht="9"/><row hidden="true"/><row r="9" hidden="1"/></sheetData>\
      <mergeCells count="9"><mergeCell ref="A1:C1"/><mergeCell ref="D2:D9"/></mergeCells>
      """)
    #expect(cells.hiddenRows == [2...3, 9...9])
    #expect(cells.hiddenColumns == [2...3, 5...5])
    #expect(cells.merged.map(\.description) == ["A1:C1", "D2:D9"])
    #expect(try cells.merged[1].contains(#require(WorkbookFile.Address("$D$5"))))
  }

  @Test("what extensions add is no cell, and elements that are not where they belong are refused", arguments: [
    ("<sheetData><row><c><v>1</v><extLst><ext><v>2</v></ext></extLst></c></row></sheetData><extLst><row/></extLst>", nil),
    ("<sheetData><c><v>1</v></c></sheetData>", "READ-WORKBOOK-ELEMENT"),
    ("<sheetData><row><row/></row></sheetData>", "READ-WORKBOOK-ELEMENT"),
    ("<sheetData><row><c><v>1</v><v>2</v></c></row></sheetData>", "READ-WORKBOOK-ELEMENT"),
    ("<sheetData><row><c><v>1<b/></v></c></row></sheetData>", "READ-WORKBOOK-ELEMENT"),
    ("<sheetData xmlns=\"urn:other\"><row><c><v>1</v></c></row></sheetData>", "READ-WORKBOOK-ELEMENT"),
    ("<sheetData><x:row xmlns:x=\"urn:other\"/></sheetData>", "READ-WORKBOOK-ELEMENT"),
  ])
  func elements(content: String, code: String?) throws {
    let bytes = WorkbookSource(sheet: content).bytes
    if let code { #expect(try refusal(bytes).code == code) } else { #expect(try cells(bytes) == ["A1 number 1"]) }
  }

  @Test("addresses read back as they are written", arguments: ["A1", "Z9", "AA10", "AZ1", "ZZ100", "AAA5", "XFD1048576"])
  func addresses(text: String) throws {
    #expect(try #require(WorkbookFile.Address(text)).description == text)
  }

  @Test("what lies outside of a sheet is no address", arguments: ["XFE1", "A1048577", "A0", "1", "A", "", "A1B", "-A1", "ก1", "A99999999999999999999"])
  func noAddress(text: String) { #expect(WorkbookFile.Address(text) == nil) }
}

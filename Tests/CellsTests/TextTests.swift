import Testing

@testable import Cells

@Suite("Texts of cells")
struct TextTests {
  private func text(_ item: String) throws -> [String] {
    try cells(WorkbookSource(rows: "<row><c t=\"s\"><v>0</v></c></row>", texts: "<si>\(item)</si>"))
  }

  @Test("the runs of a rich text are joined; what is read aloud beside it is no part of it")
  func runs() throws {
    let item = """
      <r><rPr><b/></rPr><t xml:space="preserve">เสี่ยง </t></r><r><t>สูงมาก</t></r>\
      <rPh sb="0" eb="1"><t>siang</t></rPh><phoneticPr fontId="1"/>
      """
    #expect(try text(item) == ["A1 text เสี่ยง สูงมาก"])
  }

  @Test("a unit that XML cannot hold is written as _xHHHH_, and an underscore that would begin one as _x005F_", arguments: [
    ("ก_x000D_\nข", "ก\\r\\nข"), ("_x005F_x0041_", "_x0041_"), ("_x0E01_", "ก"), ("_x0e01_ _X0E01_", "ก _X0E01_"),
    ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"), ("_x12_ _xZZZZ_ _x0041", "_x12_ _xZZZZ_ _x0041"),
    ("_x0041__x0042_", "AB"),
  ])
  func escapes(written: String, text: String) throws {
    #expect(try self.text("<t>\(written)</t>") == ["A1 text \(text)"])
  }

  @Test("blanks at the ends count only where xml:space says so, as in Excel; those within always do", arguments: [
    ("<t>  ก  ข  </t>", "ก  ข"), ("<t xml:space=\"preserve\">  ก </t>", "  ก "), ("<t>&#10;ก&#9;</t>", "ก"),
    ("<t xml:space=\"default\"> ก</t>", "ก"), ("<r><t xml:space=\"preserve\">ก </t></r><r><t> ข</t></r>", "ก ข"),
    // U+00A0 is no blank of XML.
    ("<t>\u{A0}ก\u{A0}</t>", "\u{A0}ก\u{A0}"),
  ])
  func blanks(item: String, text: String) throws {
    #expect(try self.text(item) == ["A1 text \(text)"])
  }

  @Test("what xml:space says of a sheet or of the list of texts, it says of all within")
  func inheritedBlanks() throws {
    var source = WorkbookSource(rows: "")
    source.replace("xl/worksheets/sheet1.xml", with: """
      <worksheet xmlns="\(WorkbookSource.main)" xml:space="preserve"><sheetData><row><c t="s"><v>0</v></c><c t="str"><v> ข </v></c>\
      <c><v> 1 </v></c></row></sheetData></worksheet>
      """)
    source.replace("xl/sharedStrings.xml", with: "<sst xmlns=\"\(WorkbookSource.main)\" xml:space=\"preserve\"><si><t> ก </t></si></sst>")
    #expect(try cells(source) == ["A1 text  ก ", "B1 text  ข ", "C1 number 1"])
  }

  @Test("CDATA, character references and entities of XML are text")
  func markup() throws {
    #expect(try text("<t><![CDATA[<ก>&amp;]]>&lt;&#3586;&#x0E03;&amp;</t>") == ["A1 text <ก>&amp;<ขฃ&"])
  }

  @Test("the same of a text that stands in its cell, and of a formula's")
  func inline() throws {
    let rows = """
      <row><c t="inlineStr"><is><r><t>ก_x0009_</t></r><r><t>ข</t></r><rPh><t>k</t></rPh></is></c>\
      <c t="str"><f>"_x000A_"</f><v>ค_x000A_ง</v></c><c t="inlineStr"><v>จ</v></c></row>
      """
    #expect(try cells(WorkbookSource(rows: rows)) == ["A1 text ก\\tข", "B1 text ค\\nง =\"\\n\"", "C1 text จ"])
  }

  @Test("a list of texts that lies about their number is read by what it holds")
  func counts() throws {
    var source = WorkbookSource(rows: "<row><c t=\"s\"><v>1</v></c></row>")
    source.replace("xl/sharedStrings.xml", with: "<sst xmlns=\"\(WorkbookSource.main)\" count=\"8876876876876\" uniqueCount=\"1\"><si><t>ก</t></si><si><t>ข</t></si></sst>")
    #expect(try cells(source) == ["A1 text ข"])
  }

  @Test("a text of 32,767 characters, and one of a million, are read whole")
  func long() throws {
    for count in [32_767, 1_000_000] {
      let file = try workbook(WorkbookSource(rows: "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "ก", count: count))</t></is></c></row>").bytes)
      guard case .text(let text) = try #require(file.cells(of: file.sheets[0]).first).value else { throw Missing() }
      #expect(text.unicodeScalars.count == count)
    }
  }
  private struct Missing: Error {}
}

import Cells
import Records
import Testing

@Suite("A Word document")
struct WordTests {
  private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private func text(_ body: String, space: String = space, lists: String? = nil, styles: String? = nil) throws -> String {
    try document(body, space: space, lists: lists, styles: styles).text
  }

  private func document(_ body: String, space: String = space, lists: String? = nil, styles: String? = nil) throws -> WordDocument {
    func part(_ name: String, _ content: String) -> String {
      #"<?xml version="1.0" encoding="UTF-8"?><w:\#(name) xmlns:w="\#(space)">\#(content)</w:\#(name)>"#
    }
    let archive = Archive(
      entries: [.init("[Content_Types].xml", "<Types/>"), .init("word/document.xml", part("document", "<w:body>\(body)</w:body>"))]
        + (lists.map { [.init("word/numbering.xml", part("numbering", $0))] } ?? [])
        + (styles.map { [.init("word/styles.xml", part("styles", $0))] } ?? []))
    #expect(WordDocument.isOne(archive.bytes))
    return try WordDocument(bytes: archive.bytes, name: "plan.docx")
  }

  private func paragraph(_ texts: String...) -> String {
    "<w:p>" + texts.map { "<w:r><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  @Test("a paragraph is a line, however many runs it has; Strict documents are read too")
  func paragraphs() throws {
    #expect(try text(paragraph("แผนปฏิบัติการ", "ป้องกันการทุจริต") + paragraph("เทศบาลตำบล")) == "แผนปฏิบัติการป้องกันการทุจริต\nเทศบาลตำบล")
    #expect(try text(paragraph("แผน"), space: "http://purl.oclc.org/ooxml/wordprocessingml/main") == "แผน")
  }

  @Test("a row is a line of cells; what spans columns is followed by empty ones, what is merged with the row above is empty")
  func tables() throws {
    let rows = [
      cell("มิติ") + cell("โครงการ") + cell("ปี 2566"),
      cell("1. วัฒนธรรม", "<w:vMerge w:val=\"restart\"/>") + cell("1) โครงการอบรม") + cell("10,000"),
      cell("ซ่อน", "<w:vMerge/>") + cell("2) โครงการตรวจ") + cell("5,000"),
      cell("รวม", "<w:gridSpan w:val=\"2\"/>") + cell("15,000"),
    ].map { "<w:tr>\($0)</w:tr>" }.joined()
    #expect(
      try text("<w:tbl>\(rows)</w:tbl>" + paragraph("ท้าย"))
        == "มิติ \tโครงการ \tปี 2566 \n1. วัฒนธรรม \t1) โครงการอบรม \t10,000 \n\t2) โครงการตรวจ \t5,000 \nรวม \t\t15,000 \nท้าย")
    #expect(try document("<w:tbl>\(rows)</w:tbl>").merged == [2: [0]])
  }

  private func level(_ level: Int, _ format: String, _ text: String, start: Int = 1) -> String {
    "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  private func item(_ text: String, _ list: Int, level: Int = 0) -> String {
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test("numbers that Word counts stand before their paragraphs: by level, in Thai digits or letters, in cells, going on and anew")
  func numbers() throws {
    let lists =
      "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "thaiNumbers", "%1.") + level(1, "decimal", "%1.%2)") + level(2, "bullet", "o") + "</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"8\">" + level(0, "thaiLetters", "(%1)", start: 3) + "</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>"
      + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    let body =
      item("หลักการ", 1) + item("ก", 1, level: 1) + item("ข", 1, level: 1) + item("ค", 1, level: 2) + item("วัตถุประสงค์", 1) + item("ง", 1, level: 1)
      + paragraph("คั่น") + item("จ", 2) + item("ฉ", 2) + item("ใหม่", 3) + item("ไม่มีรายการ", 9)
      + "<w:tbl><w:tr><w:tc>\(item("โครงการ", 3))</w:tc><w:tc>\(paragraph("5"))</w:tc></w:tr></w:tbl>"
    #expect(
      try text(body, lists: lists).split(separator: "\n") == [
        "๑. หลักการ", "๑.1) ก", "๑.2) ข", "- ค", "๒. วัตถุประสงค์", "๒.1) ง", "คั่น", "(ค) จ", "(ง) ฉ", "๑. ใหม่", "ไม่มีรายการ", "๒. โครงการ \t5 ",
      ])
  }

  @Test("a paragraph whose style is in a list is numbered too; one that says it is in none is not")
  func numberedStyles() throws {
    let lists = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1)") + "</w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/></w:num>"
    let styles = "<w:style w:styleId=\"List\"><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
    func styled(_ text: String, _ more: String = "") -> String {
      "<w:p><w:pPr><w:pStyle w:val=\"List\"/>\(more)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
    let none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"
    #expect(try text(styled("ก") + styled("ข", none) + styled("ค"), lists: lists, styles: styles) == "1) ก\nข\n2) ค")
  }

  @Test("what was struck out, and what is there for older programs, is not read; a tab in a text parts no columns")
  func hidden() throws {
    let struck = "<w:p><w:r><w:t>คงไว้</w:t></w:r><w:del><w:r><w:t>ลบแล้ว</w:t></w:r></w:del></w:p>"
    #expect(try text(struck) == "คงไว้")
    #expect(try text("<w:p><w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t></w:r></w:p>") == "ก ข")
  }

  @Test("one that is damaged is refused with its reason, a workbook is none")
  func faults() {
    let archive = Archive(entries: [.init("word/document.xml", "<w:document")])
    #expect(throws: Problems.self) { try WordDocument(bytes: archive.bytes, name: "plan.docx") }
    #expect(!WordDocument.isOne(Archive(entries: [.init("xl/workbook.xml", "<workbook/>")]).bytes))
    #expect(!WordDocument.isOne(Array("แผน".utf8)))
  }
}

import Cells
import Records
import Testing

@Suite("A Word document")
struct WordTests {
  private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private func text(_ body: String, space: String = space) throws -> String {
    let document = #"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="\#(space)"><w:body>\#(body)</w:body></w:document>"#
    let archive = Archive(entries: [.init("[Content_Types].xml", "<Types/>"), .init("word/document.xml", document)])
    #expect(WordDocument.isOne(archive.bytes))
    return try WordDocument(bytes: archive.bytes, name: "plan.docx").text
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

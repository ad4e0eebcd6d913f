import Sheets
import Testing
import ThaiText

@Suite("Plain text: letters") struct PlainTextTests {
  @Test(
    "a certificate: form code at the right, title in the middle, first line indented, block signed on the right half")
  func certificate() throws {
    let sheet = plainSheet(
      [
        .paragraph(Paragraph("แบบ ปค. ๑", style: Style(alignment: .trailing))),
        .paragraph(Paragraph("หนังสือรับรอง", style: Style(alignment: .center, isBold: true, size: 18))),
        .space,
        .paragraph(Paragraph("เรียน นายอำเภอแม่สอด")),
        .paragraph(
          Paragraph("เทศบาลนคร ได้ประเมินผล การควบคุม ภายใน ของหน่วยงาน", style: Style(firstLineIndent: 2.5))),
        .paragraph(Paragraph("๑.๑ ความเสี่ยง ที่มีอยู่ ที่ต้อง กำหนด ปรับปรุง แล้ว", style: Style(indent: 1.25))),
        .space,
        .signature([.text("ลงชื่อ ............"), .text("( ปลัด )"), .text("ตำแหน่ง ปลัด"), .blank]),
        .space,
      ], footer: "ตัวเลขเป็นตัวอย่าง")
    #expect(
      try plainText(sheet, width: 40) == """
                                       แบบ ปค. ๑
                       หนังสือรับรอง

        เรียน นายอำเภอแม่สอด
                เทศบาลนคร ได้ประเมินผล การควบคุม
        ภายใน ของหน่วยงาน
            ๑.๑ ความเสี่ยง ที่มีอยู่ ที่ต้อง กำหนด ปรับปรุง
            แล้ว

                            ลงชื่อ ............
                                 ( ปลัด )
                            ตำแหน่ง ปลัด

        ตัวเลขเป็นตัวอย่าง

        """)
  }

  @Test("what follows a line feed is indented as its style says")
  func furtherIndent() throws {
    let style = Style(firstLineIndent: 2.5, furtherIndent: 3.1)
    let text = "4) จัดทำคำสั่ง\n(1) ผู้แทนสมาชิกสภา 2 คน\n(2) ผู้ทรงคุณวุฒิ 2 คน"
    #expect(
      try plainText(plainSheet([.paragraph(Paragraph(text, style: style))]), width: 40) == """
                4) จัดทำคำสั่ง
                  (1) ผู้แทนสมาชิกสภา 2 คน
                  (2) ผู้ทรงคุณวุฒิ 2 คน

        """)
  }

  @Test("an empty sheet is one line feed")
  func empty() throws {
    #expect(try plainText(plainSheet([])) == "\n")
    #expect(try plainText(plainSheet([.space, .paragraph(Paragraph("")), .space])) == "\n")
  }

  @Test("lines of a text stay lines, whatever ends them; blanks and empty lines at its end go")
  func lines() throws {
    let sheet = plainSheet([.paragraph(Paragraph("๑. หนึ่ง  \r\n  ๒. สอง\n\n๓. สาม\u{2028}๔. สี่\u{A0} \n\n"))])
    #expect(try plainText(sheet) == "๑. หนึ่ง\n  ๒. สอง\n\n๓. สาม\n๔. สี่\n")
  }

  @Test("what a terminal would obey, or what turns the direction of writing, is shown as U+FFFD; a tab is a space")
  func control() throws {
    let text = "ก\u{1B}[31mข\u{7}\u{0}\u{7F}\u{9B}ค\u{202E}ง\u{2066}จ\t."
    let expected = "ก\u{FFFD}[31mข\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}ค\u{FFFD}ง\u{FFFD}จ ."
    #expect(try plainText(plainSheet([.paragraph(Paragraph(text))])) == expected + "\n")
    let table = Table(headings: [], rows: [Row([Sheets.Cell(.text(text))])])
    #expect(try plainText(plainSheet([.table(table)])).contains("│ \(expected) │"))
    #expect(try plainText(plainSheet([], footer: text)) == "\(expected)\n")
  }

  @Test("a word that is longer than the line is cut after a separator or between characters, never before a mark")
  func longWords() throws {
    let address = "https://itas.nacc.go.th/report/rpt0201/assessment"
    #expect(
      try plainText(plainSheet([.paragraph(Paragraph(address))]), width: 40)
        == "https://itas.nacc.go.th/report/rpt0201/\nassessment\n")
    let marks = String(repeating: "กี่", count: 45)
    #expect(
      try plainText(plainSheet([.paragraph(Paragraph(marks))]), width: 40).split(separator: "\n").map(\.count) == [
        40, 5,
      ])
  }

  @Test("a table of the longest texts that a workbook holds is drawn whole")
  func longest() throws {
    let longest = String(repeating: "ก", count: 32_767)
    let table = Table(headings: [], rows: [Row([plainCell(longest), plainCell(longest)])])
    let text = try plainText(plainSheet([.table(table)], columns: [1, 1]))
    #expect(text.unicodeScalars.filter { $0 == "ก" }.count == 2 * 32_767)
  }

  @Test("a signature block that is wider than half a page begins further left")
  func wideSignature() throws {
    let sheet = plainSheet([.signature([.text("ลงชื่อ " + String(repeating: ".", count: 24))])])
    #expect(
      try plainText(sheet, width: 40) == String(repeating: " ", count: 11) + "ลงชื่อ ........................\n")
  }

  @Test("a page is at least 40 columns wide")
  func minimum() throws {
    #expect(PlainText(width: 3, breaker: try WordBreaker()).width == 40)
    #expect(PlainText(breaker: try WordBreaker()).width == 100)
  }
}

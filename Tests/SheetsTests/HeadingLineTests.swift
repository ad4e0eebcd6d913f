import Testing
import ThaiText

@testable import Sheets

@Suite("The lines of a table's heading")
struct HeadingLineTests {
  private static let words = ["ผลกระทบ", "ผู้รับผิดชอบ", "รับผิดชอบ", "กำหนดเสร็จ", "หน่วยงาน"]

  /// The heading of a column of so many centimetres, bold, 14 points high, in TH SarabunPSK, and how many lines it has room
  /// for.
  private func heading(_ text: String, centimetres: Double) throws -> (text: String?, lines: Double) {
    let style = Style(alignment: .center, isBold: true, size: 14)
    let table = Table(headings: [Row([Cell(.text(text), style: style), Cell(.blank)])], rows: [Row([Cell(.blank), Cell(.blank)])])
    var page = Samples.page(size: 14)
    page.digits = .arabic
    let sheet = Samples.sheet(columns: [centimetres, 16 - centimetres], [.table(table)], page: page)
    let grid = try Layout(rules: Faces.rules, breaker: WordBreaker(wholeWords: Self.words, headingWords: ["ความเสี่ยง"])).grid(of: sheet)
    return (grid.text(0, 0), grid.rows[0].height / 21)
  }

  @Test("are written out, as high as they are, and end between words, though ICU and LibreOffice part them: ผลก|ระ|ทบ, รับ|ผิด|ชอบ")
  func whole() throws {
    for (text, centimetres, written) in [
      ("คะแนนผลกระทบ", 1.8, "คะแนน\nผลกระทบ"),
      ("หน่วยงานที่รับผิดชอบ/กำหนดเสร็จ", 2.3, "หน่วยงานที่\nรับผิดชอบ/\nกำหนดเสร็จ"),
      ("หน่วยงานที่รับผิดชอบ/กำหนดเสร็จ", 4.4, "หน่วยงานที่รับผิดชอบ/\nกำหนดเสร็จ"),
      ("โอกาส (1)", 1.2, "โอกาส\n(1)"),
    ] {
      let heading = try heading(text, centimetres: centimetres)
      #expect(heading.text == written)
      #expect(heading.lines == Double(written.split(separator: "\n").count), "\(text), \(centimetres) cm")
    }
  }

  @Test("end in no word of headings, though a line of any other text may: ความ|เสี่ยง")
  func headingWords() throws {
    #expect(try heading("รหัสความเสี่ยง", centimetres: 1.9).text == "รหัส\nความเสี่ยง")
    let words = try WordBreaker(headingWords: ["ความเสี่ยง"])
    #expect(words.broken("รหัสความเสี่ยง").wordEnds == [4, 8, 14].map { $0 * 3 })
    #expect(words.brokenHeading("รหัสความเสี่ยง").wordEnds == [4, 14].map { $0 * 3 })
  }

  @Test("one that has room stays one line, and a line feed of the form's own stays one")
  func single() throws {
    #expect(try heading("ผู้รับผิดชอบ", centimetres: 4) == ("ผู้รับผิดชอบ", 1))
    #expect(try heading("ความเสี่ยง\nคงเหลือ", centimetres: 4) == ("ความเสี่ยง\nคงเหลือ", 2))
  }

  @Test("a word that is wider than its column is left to the program")
  func wide() throws { #expect(try heading("ผู้รับผิดชอบ", centimetres: 1).text == "ผู้รับผิดชอบ") }
}

import Testing
import ThaiText
@testable import Sheets

@Suite("What a layout keeps free")
struct ReserveTests {
  // The versions of TH SarabunPSK in use need 1.5 ems for a line.
  @Test("a row is as high as the tallest lines of its typeface", arguments: [(14.0, 21.0), (16, 24), (18, 27)])
  func lineHeights(size: Double, height: Double) throws {
    for count in [1, 2, 5] {
      let paragraph = Paragraph(Array(repeating: "ความเสี่ยง", count: count).joined(separator: "\n"), style: Style(size: size))
      let sheet = Samples.sheet([.paragraph(paragraph)], page: Samples.page(size: 16))
      #expect(try Faces.layout().grid(of: sheet).rows.map(\.height) == [Double(count) * height])
    }
  }

  /// How many lines high the row of a text of so many letters is, in a column of the whole page.
  private func lines(letters: Int, size: Double) throws -> Double {
    var rules = LayoutRules(typeface: Samples.even, pitch: 1)
    rules.normal = Samples.plain.normal
    let text = String(repeating: "a", count: letters - 2) + " b"
    let table = Table(headings: [], rows: [Row([Cell(.text(text), style: Style(size: size))])])
    let sheet = Samples.sheet(columns: [1], [.table(table)], page: Samples.page(size: size))
    return try #require(try Samples.layout(rules).grid(of: sheet).rows.first).height / size
  }

  // The column is 603 steps of 0.75 points, 452.25 points, of which 3.75 are padding, and LibreOffice fills 99.5 % of a
  // line. A letter is half an em: 446.26 points hold 89 letters of 10 points, and 74 of 12; 2 in 100 less, 437.33 points,
  // hold 87 and 72.
  @Test("where 2 in 100 less room would make one more line, the row has room for it", arguments: [
    (87, 10.0, 1.0), (88, 10, 2), (89, 10, 2), (90, 10, 2), (72, 12, 1), (73, 12, 2), (74, 12, 2),
  ])
  func doubt(letters: Int, size: Double, lines: Double) throws {
    // A row is a whole number of pixels of 0.75 points.
    #expect(abs(try self.lines(letters: letters, size: size) - lines) < 0.75 / size)
  }
}

import Testing
@testable import Sheets

@Suite("Formulas")
struct FormulaTests {
  private let cell = CellName(row: 4, column: 6)

  @Test("cells, ranges, numbers and formulas stand as they are")
  func parts() {
    let range = CellRange(cell.fixed, CellName(row: 9, column: 26, fixesColumn: true))
    let inner: Formula = "\(cell)*\(3)"
    #expect(("IF(COUNT(\(range))=0,0,\(inner))" as Formula).text == "IF(COUNT($G$5:$AA10)=0,0,G5*3)")
  }

  @Test(
    "a text becomes a quoted text and never a part of the formula",
    arguments: [
      ("สูงมาก", "\"สูงมาก\""), ("\"&A1&\"", "\"\"\"&A1&\"\"\""), ("=1+1", "\"=1+1\""), ("", "\"\""),
    ])
  func quoting(text: String, expected: String) {
    let formula: Formula = "IF(\(cell)=\(text: text),1,0)"
    #expect(formula.text == "IF(G5=\(expected),1,0)")
  }

  @Test("a text longer than Excel takes in a formula is put together from pieces")
  func longText() {
    let text = String(repeating: "ก", count: 300)
    let pieces = ("\(text: text)" as Formula).text.split(separator: "&")
    #expect(pieces.map(\.count) == [257, 47])
  }

  @Test("columns are named as Excel names them", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func columns(number: Int, name: String) {
    #expect(CellName(row: 0, column: number).text == name + "1")
  }
}

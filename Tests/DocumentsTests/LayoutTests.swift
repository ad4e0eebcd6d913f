import Checks
import Documents
import Records
import Testing

/// A ministry's plan as `pdftotext -layout` gives it: columns held by blanks, words split, the heads and numbers of pages between the
/// rows; with what its reader wrote down of it (014-facts.json, 014-findings.json).
@Suite("A plan from a PDF")
struct LayoutTests {
  @Test("years, targets of four indicators, and the items of five tables of guidelines are the reader's")
  func facts() throws {
    let document = try Published.document("014")
    #expect(document.years == [2566, 2567, 2568, 2569, 2570])
    let rows = document.targets.flatMap(\.rows)
    #expect(rows.map(\.line) == [50, 55, 60, 64])
    #expect(rows.prefix(3).map { row in document.years.map { row.number($0) } } == [[90, 90, 90, 90, 90], [90, 90, 90, 90, 90], [92, 94, 94, 94, 95]])
    #expect(rows[0].indicator.contains("ผ่านเกณฑ์") && rows[3].values[2566] == "ร้อยละ 70 เมื่อสิ้นปี พ.ศ. 2580")
    let facts = try #require(Published.json("014-facts.json") as? [[String: Any]])
    let lines = try #require(facts.first { $0["fact"] as? String == "items" }?["line"] as? [Int])
    #expect(document.guidelines.flatMap(\.items).map(\.line) == lines)
    #expect(document.guidelines.map { $0.items.count } == [4, 13, 10, 6, 2])
  }

  @Test("ten of the eleven faults that its reader found are found at their lines; a word that no list has is not")
  func findings() throws {
    let findings = DocumentRules.findings(in: try Published.document("014"))
    let expected: [(code: String, line: Int)] = [
      ("DOC-TARGET-YEAR", 64), ("DOC-SUBITEM-NUMBER", 227), ("DOC-SUBITEM-NUMBER", 336), ("DOC-TARGET-FLAT", 50), ("DOC-TARGET-FLAT", 55),
      ("DOC-BASELINE", 50), ("DOC-SPELLING", 14), ("DOC-HEADING-DIFFERS", 121), ("DOC-HEADING-TYPO", 104), ("DOC-COLUMNS", 129),
      ("DOC-ROW-SPILL", 374),
    ]
    for (code, line) in expected {
      #expect(findings.contains { $0.code == code && $0.lines.contains(line) }, "\(code) \(line)")
    }
    #expect(findings.filter { $0.severity == .error }.map(\.code) == ["DOC-SUBITEM-NUMBER", "DOC-SUBITEM-NUMBER", "DOC-TARGET-YEAR"])
  }
}


import Checks
@testable import Documents
import Foundation
import Records
import Testing
import ThaiText

/// The plan of เทศบาลนครแม่สอด, 2566–2570, with what a careful reader wrote down of it: its tables (003-plan.json), and 45 findings
/// (003-findings.json).
@Suite("A published five-year plan")
struct MaeSotPlanTests {
  /// What the reader found, by the rule that finds it and a line that it names. F3-08 is no fault: all counts agree.
  static let found: [(id: String, code: String, sentence: String?, line: Int)] = [
    ("F3-01", "DOC-SUBTOTAL", "differs", 150), ("F3-02", "DOC-TOTAL", "subtotals", 162), ("F3-03", "DOC-BUDGET-DIFFERS", nil, 278),
    ("F3-04", "DOC-BUDGET-DIFFERS", nil, 437), ("F3-05", "DOC-DETAIL-SUM", nil, 130), ("F3-06", "DOC-SHARED-AMOUNT", nil, 145),
    ("F3-07", "DOC-BUDGET-BASIS", nil, 334), ("F3-10", "DOC-NAME-DIFFERS", "kind", 459), ("F3-11", "DOC-KIND-MISSING", nil, 1574),
    ("F3-12", "DOC-PLACEHOLDER", nil, 148), ("F3-13", "DOC-PLACEHOLDER", nil, 1666), ("F3-14", "DOC-NAME-DIFFERS", "name", 711),
    ("F3-15", "DOC-NAME-DIFFERS", "name", 2178), ("F3-16", "DOC-MISSION-TITLE", nil, 453), ("F3-16", "DOC-MISSION-TITLE", nil, 1512),
    ("F3-17", "DOC-HEADING-TYPO", nil, 168), ("F3-20", "DOC-SUBITEM", "gap", 237), ("F3-21", "DOC-SUBITEM", "lost", 707),
    ("F3-22", "DOC-SUBITEM", "several", 1718), ("F3-23", "DOC-NUMBERING", "duplicate", 734), ("F3-24", "DOC-NUMBERING", "nested", 1659),
    ("F3-30", "DOC-PARTS", nil, 51), ("F3-31", "DOC-CONTENTS", "title", 43), ("F3-32", "DOC-CONTENTS", "body", 52),
    ("F3-33", "DOC-SECTION-HEADINGS", nil, 181), ("F3-34", "DOC-NO-REPORT", nil, 2140), ("F3-40", "DOC-AGENCY-WORD", "words", 725),
    ("F3-41", "DOC-LAW", "years", 888), ("F3-41", "DOC-LAW", "kind", 405), ("F3-42", "DOC-LAW", "replaced", 950),
    ("F3-43", "DOC-DIGITS", nil, 1443), ("F3-50", "DOC-TARGET-LOWERED", nil, 767), ("F3-51", "DOC-BASELINE", "relative", 96),
    ("F3-52", "DOC-TARGET-CONDITION", nil, 93), ("F3-53", "DOC-NO-INDICATOR", nil, 443), ("F3-54", "DOC-NO-HEADCOUNT", nil, 414),
    ("F3-60", "DOC-RISK-NO-MEASURE", "elsewhere", 138), ("F3-61", "DOC-RISK-LINK", "kind", 136), ("F3-62", "DOC-RISK-LINK", "name", 62),
    ("F3-62", "DOC-RISK-LINK", "name", 66), ("F3-63", "DOC-RISK-SCORE", nil, 63), ("F3-64", "DOC-RISK-MONEY", nil, 120),
    ("F3-65", "DOC-AUDIT-UNIT", nil, 1088), ("F3-66", "DOC-UNIT-NAMES", nil, 1908), ("F3-70", "DOC-ORDER-DATE", nil, 2340),
    ("F3-71", "DOC-COMMITTEE", "role", 2323), ("F3-72", "DOC-COMMITTEE", "chair", 1663),
  ]

  @Test("without a blank line, as the paragraphs of Word and of web pages come, its projects stand below the same headings")
  func noBlankLines() throws {
    let whole = try Published.document("003")
    let dense = try Published.document(text: String(contentsOfFile: Published.path("003", ".txt"), encoding: .utf8).split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n"))
    func headings(_ document: PublishedDocument) -> [String] {
      document.details.map { "\($0.dimension ?? 0) \($0.mission?.number ?? "") \($0.subitems.map(\.number))" }
    }
    #expect(headings(whole).count == 35)
    #expect(headings(dense) == headings(whole))
  }

  @Test("of the 45 entries of its reader all 44 that are faults are found, each by its rule and at its line")
  func findings() throws {
    let findings = DocumentRules.findings(in: try Published.document("003"))
    for expected in Self.found {
      #expect(
        findings.contains { $0.code == expected.code && $0.statement.name == expected.sentence && $0.lines.contains(expected.line) },
        "\(expected.id) \(expected.code)")
    }
    let entries = try #require(Published.json("003-findings.json") as? [[String: Any]])
    let ids = Set(entries.compactMap { $0["severity"] as? String == "pass" ? nil : $0["id"] as? String })
    #expect(ids == Set(Self.found.map(\.id)))
    // The lines are the reader's own, but for those of a section's heading instead of what stands below it.
    let lines = Dictionary(uniqueKeysWithValues: entries.map { entry in
      (entry["id"] as? String ?? "", Set((entry["evidence"] as? [[String: Any]] ?? []).compactMap { $0["line"] as? Int }))
    })
    let headings = ["F3-34", "F3-53", "F3-54"]
    for expected in Self.found where !headings.contains(expected.id) {
      #expect(lines[expected.id]?.contains(expected.line) ?? false, "\(expected.id) \(expected.line)")
    }
  }

  @Test("its errors weigh as errors, and nothing else does")
  func errors() throws {
    let findings = DocumentRules.findings(in: try Published.document("003")).filter { $0.severity == .error }
    #expect(
      findings.map(\.code).sorted() == [
        "DOC-BUDGET-DIFFERS", "DOC-BUDGET-DIFFERS", "DOC-NUMBERING", "DOC-PLACEHOLDER", "DOC-SUBTOTAL", "DOC-TOTAL",
      ])
  }

  @Test("what is found besides is known: one measure is called otherwise, one name was misread")
  func others() throws {
    let findings = DocumentRules.findings(in: try Published.document("003"))
    let others = findings.filter { finding in
      !Self.found.contains { $0.code == finding.code && $0.sentence == finding.statement.name && finding.lines.contains($0.line) }
    }
    // The name of project 27 (OCR) and the measure that names project 10, of which F3-14 speaks too.
    #expect(others.map { "\($0.code) \($0.lines[0])" } == ["DOC-NAME-DIFFERS 148", "DOC-RISK-LINK 61"])
  }

  @Test("figures are those that the reader reckoned")
  func figures() throws {
    let findings = DocumentRules.findings(in: try Published.document("003"))
    func finding(_ code: String, _ line: Int) throws -> Finding { try #require(findings.first { $0.code == code && $0.lines[0] == line }) }
    let subtotal = try finding("DOC-SUBTOTAL", 150)
    #expect(subtotal.said("printed") == "50,000" && subtotal.said("rows") == "100,000")
    let total = try finding("DOC-TOTAL", 162)
    #expect(total.said("printed") == "360,000" && total.said("rows") == "410,000")
    #expect(try finding("DOC-NO-INDICATOR", 443).said("projects") == "5 6 17 20 21 24 25 26 34 35")
    #expect(
      try finding("DOC-NO-HEADCOUNT", 414).said("projects")
        == "5 6 7 9 10 11 14 15 16 17 18 22 24 25 26 27 28 29 30 31 32 33 34 35")
    #expect(try finding("DOC-NO-REPORT", 368).said("projects") == "4 5 22 24 28 33")
    #expect(try finding("DOC-RISK-MONEY", 120).said("projects") == "2 9 10 11 13 14 18 19 20 35")
    #expect(try finding("DOC-AUDIT-UNIT", 1088).said("projects") == "16 30 31")
    #expect(try finding("DOC-TARGET-LOWERED", 767).said("projects") == "10 12 19")
  }

  @Test("its table is the reader's: numbers, names, dimensions, missions and money of 35 projects")
  func table() throws {
    let document = try Published.document("003")
    let json = try #require(Published.json("003-plan.json") as? [String: Any])
    let projects = try #require(json["projects"] as? [[String: Any]])
    let listed = document.plan.flatMap { table in table.rows.flatMap { row in row.projects.map { (row, $0) } } }
    #expect(document.plan.count == 1 && document.years == json["fiscal_years"] as? [Int])
    try #require(listed.count == projects.count)
    for ((row, project), expected) in zip(listed, projects) {
      let number = expected["no"] as? Int
      #expect(project.number == number)
      #expect(project.line == expected["line"] as? Int, "\(number ?? 0)")
      #expect(project.name == expected["name_as_printed"] as? String, "\(number ?? 0)")
      #expect(row.dimensionTitle == expected["dimension"] as? String, "\(number ?? 0)")
      #expect(row.mission == expected["mission"] as? String, "\(number ?? 0)")
      let budget = expected["budget"] as? [String: Any] ?? [:]
      let amounts = row.projects.count == 1 ? row.amounts.map(\.baht) : []
      let own = document.years.compactMap { budget[String($0)] as? Int }.map { Decimal($0) as Decimal? }
      #expect(amounts == own, "\(number ?? 0)")
    }
    let totals = try #require(json["printed_subtotals"] as? [[String: Any]]) + [#require(json["printed_grand_total"] as? [String: Any])]
    #expect(document.plan[0].totals.map(\.line) == totals.map { $0["line"] as? Int ?? 0 })
    #expect(document.plan[0].totals.map(\.count) == totals.map { $0["count"] as? Int })
  }

  @Test("its details are the reader's: lines of sections, steps, objectives, outputs, outcomes, money and units of 35 projects")
  func details() throws {
    let document = try Published.document("003")
    let json = try #require(Published.json("003-plan.json") as? [String: Any])
    let projects = try #require(json["projects"] as? [[String: Any]])
    try #require(document.details.count == projects.count)
    let sections: [(String, ProjectDetail.Section)] = [
      ("1", .name), ("2", .rationale), ("3", .objectives), ("4", .targetGroup), ("5", .method), ("6", .period), ("7", .budget),
      ("8", .responsible), ("9", .results),
    ]
    for (detail, expected) in zip(document.details, projects) {
      let wanted = try #require(expected["detail"] as? [String: Any])
      let number = detail.number ?? 0
      #expect(detail.number == expected["no"] as? Int)
      #expect(detail.lines.lowerBound == wanted["line_start"] as? Int && detail.lines.upperBound == wanted["line_end"] as? Int, "\(number)")
      #expect(detail.name == wanted["name"] as? String, "\(number)")
      #expect(detail.subitems.map(\.number) == wanted["sub_items"] as? [String], "\(number)")
      let lines = wanted["section_lines"] as? [String: Int] ?? [:]
      for (key, section) in sections { #expect(detail.parts[section]?.line == lines[key], "\(number) \(section)") }
      #expect(detail.parts[.responsible]?.text == wanted["responsible_unit"] as? String, "\(number)")
      #expect((detail.budget == .none) == (wanted["no_budget"] as? Bool ?? false), "\(number)")
      if detail.budget != .none { #expect(detail.budget.baht == (wanted["budget"] as? Int).map { Decimal($0) }, "\(number)") }
      // A list of members within the steps is rows, and no step.
      let steps = (wanted["steps"] as? [[String: Any]] ?? []).filter { $0["n"] is Int }
      let numbered = detail.items(.method).filter { $0.number != nil && $0.parents.isEmpty }
      #expect(numbered.map(\.line) == steps.map { $0["line"] as? Int ?? 0 }, "\(number)")
      for (key, items) in [("outputs", detail.outputs), ("outcomes", detail.outcomes)] {
        // A paragraph of project 19 is broken by a page's end, which only its sense tells.
        let lines = items.map(\.line).filter { $0 != 1260 }
        #expect(lines == (wanted[key] as? [[String: Any]] ?? []).map { $0["line"] as? Int ?? 0 }, "\(number) \(key)")
      }
    }
  }
}

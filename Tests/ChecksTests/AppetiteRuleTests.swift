import Assessment
import Checks
import Records
import Testing

/// Set A: 1–4 ต่ำ, 5–9 ปานกลาง, 10–14 สูง, 15–25 สูงมาก.
@Suite("Rules about what is accepted")
struct AppetiteRuleTests {
  private static let risks = """
    - {id: R1, event: ก, domain: การใช้งบประมาณ, owner: clerk, inherent: {likelihood: 3, impact: 3}}
    - {id: R2, event: ข, owner: finance, inherent: {likelihood: 2, impact: 4}}
    - {id: R3, event: ค, inherent: ปานกลาง}
    - {id: R4, event: ง, inherent: 12}
    """

  /// The risks that are above an appetite, the worst first: those that ask for an answer.
  private func above(_ appetite: String) throws -> [String?] {
    let dossier = try Samples.dossier([
      ("register.risks", Self.risks), ("register.matrix", "pacc-5x5"), ("register.appetite", appetite),
    ])
    return Samples.findings(in: dossier).filter { $0.code == "RISK-UNANSWERED" }.map { $0.said("id") }
  }

  // R1 is 9, R2 8, R4 12; R3 is ปานกลาง, which may be either side of a score within it.
  @Test("a score draws a line within a level; of a level and a score, and of several exceptions, the strictest counts", arguments: [
    ("ปานกลาง", ["R4"]), ("8", ["R4", "R1"]), ("๘", ["R4", "R1"]), ("≤ 8", ["R4", "R1"]), ("<=๘", ["R4", "R1"]), ("{score: 8}", ["R4", "R1"]), ("9", ["R4"]), ("11", ["R4"]),
    ("12", []), ("4", ["R4", "R1", "R2", "R3"]), ("{level: สูง, score: 8}", ["R4", "R1"]), ("{level: ต่ำ, score: 8}", ["R4", "R1", "R2", "R3"]),
    ("{level: ปานกลาง, exceptions: [{risk: R4, level: สูง}]}", []),
    ("{level: ปานกลาง, exceptions: [{risk: R4, level: 11}]}", ["R4"]),
    ("{level: สูง, exceptions: [{risk: R1, level: สูง}, {domain: การใช้งบประมาณ, score: 8}]}", ["R1"]),
    ("{level: สูง, exceptions: [{unit: finance, level: ต่ำ}, {risk: R2, level: สูง}]}", ["R2"]),
  ])
  func limits(appetite: String, expected: [String]) throws {
    #expect(try above(appetite) == expected)
  }

  @Test("what names no level, score, domain, unit or risk that there is, is told with what is near", arguments: [
    ("26", "score", Severity.error), ("0", "score", .error), ("ปานกลางง", "level", .error),
    ("{level: สูง, exceptions: [{domain: การใช้งบประมาน, level: ต่ำ}]}", "domain", .error),
    ("{level: สูง, exceptions: [{domain: การอนุมัติอนุญาต, level: ต่ำ}]}", "domain", .warning),
    ("{level: สูง, exceptions: [{risk: R9, level: ต่ำ}]}", "risk", .error),
    ("{level: สูง, exceptions: [{unit: กองช่าง, level: ต่ำ}]}", "unit", .error),
    ("{level: สูง, exceptions: [{risk: R1, level: 40}]}", "score", .error),
    ("{level: 8, tolerance: 6}", "tolerance", .error), ("{level: 8, tolerance: 60}", "score", .error),
  ])
  func unknown(appetite: String, sentence: String, severity: Severity) throws {
    let found = try Samples.findings(
      "RISK-APPETITE",
      [("register.risks", Self.risks), ("register.matrix", "pacc-5x5"), ("register.appetite", appetite)])
    #expect(found.map(\.statement.name) == [sentence])
    #expect(found.map(\.severity) == [severity])
  }

  @Test("a risk within the tolerance may be accepted while the record holds; one of corruption, or beyond it, may not", arguments: [
    (false, 12, "ปีงบประมาณ 2568", 0), (false, 12, "ต.ค. 2567", 1), (false, 15, "ปีงบประมาณ 2568", 1),
    (true, 12, "ปีงบประมาณ 2568", 1),
  ])
  func tolerance(isCorruption: Bool, score: Int, until: String, count: Int) throws {
    let risk = """
      [{id: R1, event: ก, corruption: \(isCorruption), inherent: \(score), response: accept,
      acceptance: {approvedBy: นายก, reason: งบประมาณไม่พอ, until: \(until)}}]
      """
    let found = try Samples.findings(
      "RISK-ACCEPTED",
      [
        ("register.risks", risk), ("register.matrix", "pacc-5x5"),
        ("register.appetite", "{level: ปานกลาง, tolerance: สูง}"),
      ])
    #expect(found.count == count)
  }
}

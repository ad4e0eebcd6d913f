import Assessment
import Checks
import Definitions
import Foundation
import Reports
import Testing

/// Grades as docs/domain.md D.4 has them.
@Suite("Scores and grades of ITA")
struct IntegrityGradeTests {
  private func scheme() throws -> IntegrityScheme { try Library().reference.rules.ita }

  private func scores(_ total: String, _ instruments: String? = nil) -> IntegrityScores {
    let each = instruments.flatMap { Decimal(string: $0) }
    return IntegrityScores(iit: each, eit: each, oit: each, total: Decimal(string: total))
  }

  @Test("to 2565 the total alone decides, each band from its least on", arguments: [
    ("100", "AA"), ("95", "AA"), ("94.99", "A"), ("85", "A"), ("84.99", "B"), ("75", "B"), ("74.99", "C"), ("65", "C"), ("64.99", "D"), ("55", "D"),
    ("54.99", "E"), ("50", "E"), ("49.99", "F"), ("0", "F"),
  ])
  func old(total: String, grade: String) throws { #expect(try scheme().grades(scores(total), in: 2565) == [grade]) }

  @Test("from 2567 total and instruments decide", arguments: [
    ("95", "95", "ผ่านดีเยี่ยม"), ("95", "94.99", "ผ่านดี"), ("85", "85", "ผ่านดี"), ("94.99", "84.99", "ผ่าน"), ("84.99", "90", "ต้องปรับปรุง"), ("70", "70", "ต้องปรับปรุง"),
    ("69.99", "70", "ต้องปรับปรุงโดยด่วน"),
  ])
  func new(total: String, each: String, grade: String) throws { #expect(try scheme().grades(scores(total, each), in: 2567) == [grade]) }

  @Test("where it hangs on instruments that are not known, no grade is said; where it does not, one is")
  func unknown() throws {
    let scheme = try scheme()
    #expect(scheme.grades(scores("90"), in: 2567).isEmpty && scheme.grades(scores("80"), in: 2567) == ["ต้องปรับปรุง"])
    // One that is too low decides without the others.
    #expect(scheme.grades(IntegrityScores(iit: 80, total: 96), in: 2567) == ["ผ่าน"])
    #expect(scheme.grades(.none, in: 2565).isEmpty)
  }

  @Test("in 2566, of which nobody found which grading holds, both are said")
  func both() throws { #expect(try scheme().grades(scores("86", "86"), in: 2566) == ["A", "ผ่านดี"]) }

  @Test("the weights are 30, 30 and 40, the total has two decimals, and there is none without all three")
  func total() throws {
    let scheme = try scheme()
    #expect(scheme.instruments.map(\.weight) == [30, 30, 40])
    // 0.3 × 89.34 + 0.3 × 87.89 + 0.4 × 95.63 = 91.421
    let scores = IntegrityScores(iit: Decimal(string: "89.34"), eit: Decimal(string: "87.89"), oit: Decimal(string: "95.63"))
    #expect(scheme.total(of: scores) == Decimal(string: "91.42"))
    #expect(scheme.total(of: IntegrityScores(iit: 80, eit: 80)) == nil)
  }
}

import Assessment
import Foundation
import Records
import Testing
import ThaiText

@Suite("The report on ITA of a dossier")
struct IntegrityTests {
  @Test("a score is 0 to 100, in Thai digits too")
  func range() throws {
    func read(_ score: String) throws -> Decimal? { try tambon("integrity: {scores: {total: \(score)}}\n").integrity?.scores.total }
    #expect(try read("๘๗.๖๕") == Decimal(string: "87.65") && read("0") == 0 && read("100") == 100)
    for score in ["100.01", "-1", "ก", "1e1"] { #expect(throws: Problems.self) { try read(score) } }
  }

  @Test("a result that says nothing is none; one that only says its round is no result of it")
  func results() throws {
    let report = try #require(
      try tambon("integrity: {measures: [{name: ก, results: [{}, {months: 6}]}, {name: ข, results: {months: 12, output: ค}}, {name: ง, results: {months: 6, output: ค}}]}\n").integrity)
    #expect(report.measures.map(\.results.count) == [1, 1, 1])
    #expect(report.unreportedMeasures(at: .sixMonths) == [0] && report.unreportedMeasures(at: .twelveMonths) == [0, 2])
    #expect(try report.roundDue(in: 2566, asOf: Day(parsing: "2566-03-31")) == nil)
    #expect(try report.roundDue(in: 2566, asOf: Day(parsing: "2566-07-15"))?.round == .sixMonths)
    #expect(try report.roundDue(in: 2566, asOf: Day(parsing: "2566-10-01"))?.round == .twelveMonths)
  }
}

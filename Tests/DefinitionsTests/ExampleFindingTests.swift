import Assessment
import Foundation
import TestPrinting
import TestSupport
import Testing
import ThaiText

@testable import Definitions

@Suite("What is found in the examples")
struct ExampleFindingTests {
  private func codes(_ name: String, file: String = "dossier", year: Int) throws -> Set<String> {
    let path = repository.appending(path: "forms/examples/\(name)/\(file).yaml").path
    let library = try Printing.library()
    let file = try DossierFile(path: path, known: library.known)
    let day = try #require(Day(buddhistYear: year, month: 12, day: 20))
    return Set(library.messages(for: file, asOf: day, .th).map(\.code))
  }

  @Test("in the small one nothing, in its own year and ten years later", arguments: [2567, 2577])
  func sound(year: Int) throws { #expect(try codes("tambon-tua-yang-2567", year: year) == []) }

  /// One survey of 32,760 baht stands below two indicators; what the whole agency's report lacks is not the plan's.
  @Test("in the province's plan the survey that stands twice")
  func province() throws {
    #expect(try codes("lamphun-2566", file: "plan", year: 2565).filter { $0.hasPrefix("PROVINCE") } == ["PROVINCE-TWICE"])
  }

  /// Its table gives no measure a day, one risk no measure, which ปค.๕ of the dossier gives it, and every risk a level's word alone.
  @Test("in the real one what the published table lacks")
  func published() throws {
    let lacks: Set = ["RISK-MEASURE", "RISK-UNANSWERED", "RISK-WORD-ONLY"]
    let codes = try codes("mae-sot-2566", year: 2566)
    #expect(codes.isSuperset(of: lacks) && !codes.contains("RISK-NO-MEASURE"), "\(codes)")
    let plan = try self.codes("mae-sot-2566", file: "plan", year: 2566)
    #expect(plan.isSuperset(of: lacks.union(["RISK-NO-MEASURE", "PLAN-BUDGET-DIFFERS"])), "\(plan)")
  }
}

import Records
import Reports
import Testing

@testable import Definitions

@Suite("The severities of rules")
struct RuleSeverityTests {
  @Test("each that a rule's source names has an example, so that none changes unseen")
  func examples() throws {
    let library = try Library()
    let sources = try SourceTests.sources().filter { $0.path.hasPrefix("Checks/") }
    for rule in try library.rules + library.matrixRules.all {
      let source = try #require(sources.first { $0.code.contains("code = \"\(rule.code)\"") }, "\(rule.code)")
      var named = Set(Severity.allCases.filter { source.code.contains(".\($0.rawValue)") })
      // What is an error in the agency's form is a warning in a unit's.
      if source.code.contains(/(row|evaluation)\.severity/) { named.formUnion([.error, .warning]) }
      #expect(named == Set(rule.breaks.map(\.severity)), "\(rule.code)")
    }
  }
}

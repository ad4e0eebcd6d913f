import Checks
import Records
import Testing

@Suite("Rules about the money of a plan by dimensions")
struct PlanRuleTests {
  /// What is found of the second of two projects in a plan of 2566–2568.
  private func findings(_ project: String) throws -> [Finding] {
    let projects = "{name: ก, budget: 5, budgets: {year1: 5}}, {name: ข, \(project)}"
    return try Samples.findings("PLAN-BUDGET-DIFFERS", [("plan", "{firstYear: 2566, lastYear: 2568, projects: [\(projects)]}")])
  }

  @Test("an amount of which nothing else is said is that of a year or of all years", arguments: [
    ("budget: 20000, budgets: {year1: 20000, year2: 20000, year3: 20000}", nil),
    ("budget: 60000, budgets: {year1: 20000, year2: 20000, year3: 20000}", nil),
    ("budget: 30000, budgets: {year1: 20000, year2: 20000, year3: 20000}", "either"),
    ("budget: 50000, budgets: {year1: 0, year2: 0, year3: 0}", "either"), ("budget: 50000", nil),
  ] as [(String, String?)])
  func unsaid(project: String, sentence: String?) throws {
    #expect(try findings(project).map(\.statement.name) == [sentence].compactMap(\.self))
  }

  @Test("an amount for each year is that of each year, one for all years their sum", arguments: [
    ("budget: 20000, budgetSpan: eachYear, budgets: {year1: 20000, year2: 30000}", "each", "year2"),
    ("budget: 60000, budgetSpan: eachYear, budgets: {year1: 20000, year2: 20000, year3: 20000}", "each", "year1"),
    ("budget: 20000, budgetSpan: wholePlan, budgets: {year1: 20000, year2: 20000, year3: 20000}", "whole", "year1"),
  ])
  func said(project: String, sentence: String, year: String) throws {
    let found = try findings(project)
    #expect(found.map(\.statement.name) == [sentence] && found.map(\.severity) == [.warning])
    #expect(found[0].places.map(\.description) == ["plan.projects[2].budget", "plan.projects[2].budgets.\(year)"])
  }

  @Test("what some years have leaves the rest to those that are not said yet, but not less than nothing", arguments: [
    ("year2: 40000", []), ("year1: 40000, year2: 40000", ["whole"]), ("year1: 30000, year2: 30000", []),
  ])
  func incomplete(years: String, sentences: [String]) throws {
    #expect(try findings("budget: 60000, budgetSpan: wholePlan, budgets: {\(years)}").map(\.statement.name) == sentences)
  }

  @Test("no money needed is no amount, and one year's amount is named with its year")
  func words() throws {
    #expect(try findings("budget: notNeeded, budgets: {year1: 0, year2: notNeeded}").isEmpty)
    #expect(try findings("budget: notNeeded, budgets: {year1: notNeeded, year2: 500}").map(\.statement.name) == ["free"])
    #expect(try findings("budget: 500, budgets: {year2: notNeeded}").map(\.statement.name) == ["freeYears"])
    let each = try #require(try findings("budget: 500, budgetSpan: eachYear, budgets: {year2: 1500}").first)
    #expect(Samples.message(each, .th).message == "โครงการ “ข” ระบุงบประมาณปีละ 500 บาท แต่ปี 2567 ระบุ 1,500 บาท")
  }
}

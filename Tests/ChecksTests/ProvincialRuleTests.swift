import Checks
import Records
import Testing

@Suite("Rules about a plan of goals and indicators")
struct ProvincialRuleTests {
  private func findings(_ code: String, _ projects: String, indicators: String = "[]") throws -> [Finding] {
    try Samples.findings(code, [("provincial", "{indicators: \(indicators), projects: [\(projects)]}")])
  }

  @Test("what lacks money is told at its budget; sources or activities say it too, and of a plan of guidelines without money nothing is asked")
  func budget() throws {
    let found = try findings("PROVINCE-BUDGET", "{name: ก, budget: 0}, {name: ข}, {name: ค, amounts: [{source: งบจังหวัด, baht: 5}]}, {name: ง, activities: [{name: จ, budget: 7}]}")
    #expect(found.map(\.severity) == [.warning] && found[0].places.map(\.description) == ["provincial.projects[2].budget"])
    #expect(try findings("PROVINCE-BUDGET", "{name: ก}, {name: ข}").isEmpty)
  }

  @Test("a survey that stands below two indicators with one amount is told, however much more of its name one table has", arguments: [
    ("โครงการประเมินผลตามแผนย่อยการป้องกันการทุจริต", true), ("โครงการประเมินผลตามแผนย่อยการป้องกันการทุจริต การสำรวจวัฒนธรรมค่านิยมสุจริตของประชาชน", true),
    ("โครงการส่งเสริมการพัฒนาชุมชนธรรมาภิบาล", false),
  ])
  func twice(name: String, isFound: Bool) throws {
    let project = "indicator: \"1.1\", budget: 32760, responsible: สำนักงานสถิติจังหวัด"
    let found = try findings("PROVINCE-TWICE", "{name: โครงการประเมินผลตามแผนย่อยการป้องกันการทุจริต, \(project)}, {name: \(name), \(project)}")
    #expect(found.map(\.severity) == (isFound ? [.warning] : []))
    #expect(found.flatMap(\.places).map(\.description) == (isFound ? ["provincial.projects[2].budget", "provincial.projects[1].budget"] : []))
    // What is free, or another unit's, is not funded twice.
    #expect(try findings("PROVINCE-TWICE", "{name: ก, budget: notNeeded}, {name: ก, budget: notNeeded}").isEmpty)
  }

  @Test("a target that differs from the action plan's of the same indicator and year is an error at both places")
  func target() throws {
    let found = try Samples.findings("PROVINCE-TARGET", [
      ("plan", "{firstYear: 2566, lastYear: 2568, targets: [{indicator: คะแนน ITA, values: {year1: 85, year2: 90, year3: 90}}]}"),
      ("provincial", "{firstYear: 2567, lastYear: 2568, indicators: [{text: คะแนน ITA, targets: {year1: ไม่น้อยกว่า 84 คะแนน, year2: 90}}]}"),
    ])
    #expect(found.map(\.severity) == [.error])
    #expect(found[0].places.map(\.description) == ["provincial.indicators[1].targets.year1", "plan.targets[1].values.year2"])
  }

  @Test("activities are added up where several have money; one alone may leave the rest unsaid")
  func parts() throws {
    func codes(_ project: String) throws -> [String?] { try findings("PROVINCE-PARTS", "{name: ก, \(project)}").map(\.statement.name) }
    #expect(try codes("budget: 110000, activities: [{name: ข, budget: 60000}, {name: ค, budget: 50000}]").isEmpty)
    #expect(try codes("budget: 110000, activities: [{name: ข, budget: 60000}, ค]").isEmpty)
    #expect(try codes("budget: 110000, activities: [{name: ข, budget: 160000}, ค]") == ["activities"])
    #expect(try codes("budget: 110000, amounts: [{source: งบจังหวัด, baht: 60000}]") == ["sources"])
  }

  @Test("the last round that any project is reported of, or that has ended, is asked of all but what was done or given up before")
  func status() throws {
    let found = try findings(
      "PROVINCE-STATUS",
      "{name: ก, results: [{months: 12, status: done}]}, {name: ข, results: [{months: 6, status: cancelled}]}, {name: ค, results: [{months: 6, status: inProgress}]}")
    #expect(found.flatMap(\.places).map(\.description) == ["provincial.projects[3].results"] && found.map(\.severity) == [.warning])
    #expect(try findings("PROVINCE-STATUS", "{name: ก}").map(\.severity) == [.note])
  }
}

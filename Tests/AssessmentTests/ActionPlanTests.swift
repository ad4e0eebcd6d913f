import Assessment
import Records
import Testing

@Suite("The action plan of a dossier")
struct ActionPlanTests {
  private func plan(_ yaml: String) throws -> ActionPlan { try #require(try tambon("plan: " + yaml + "\n").plan) }

  @Test("has the years that it says, the dossier's year where it says none, and never more than five")
  func years() throws {
    #expect(try plan("{firstYear: 2566, lastYear: 2570}").years(reportedIn: 2566) == 2566...2570)
    #expect(try plan("{asOf: 2023-05-16}").years(reportedIn: 2566) == 2566...2566)
    #expect(try plan("{lastYear: 2570}").years(reportedIn: 2568) == 2568...2570)
    #expect(try plan("{firstYear: 2561, lastYear: 2580}").years(reportedIn: 2566) == 2561...2565)
    #expect(try plan("{firstYear: 2570, lastYear: 2566}").years(reportedIn: 2566) == 2570...2570)
  }

  @Test("tells that no money is needed from 0 baht, and both from what is not said")
  func budgets() throws {
    let yaml = """
      {projects: [{name: ก, budgets: {year1: "50,000", year2: 0, year3: notNeeded, year5: ๓๐๐๐๐}},
        {name: ข, budget: notNeeded}, {name: ค, budget: 20000, budgetSpan: eachYear}, {name: ง, budget: 20000}]}
      """
    let projects = try plan(yaml).projects
    #expect(projects[0].budgets.all == [.amount(50_000), .amount(0), .notNeeded, nil, .amount(30_000)])
    #expect(projects[1].budget(inYear: 3) == .notNeeded)
    #expect(projects[2].budget(inYear: 0) == .amount(20_000))
    // For which years the amount is, is not said.
    #expect(projects[3].budget(inYear: 0) == nil)
  }

  @Test("refuses a negative amount and a word that is none, at their places")
  func refused() {
    let head = "agency: {name: อบต.ตัวอย่าง, kind: subdistrictAdministrativeOrganization}\nyear: 2566\n"
    let found = problems(head + "plan: {projects: [{name: ก, budget: -5}, {name: ข, budget: มาก}]}\n")
    #expect(found.map { $0.prefix(4) } == ["3:37", "3:60"])
  }

  @Test("finds a project by its number, by its name, and by a name that is nearly the same")
  func search() throws {
    let plan = try plan(
      """
      {projects: [{number: 10, kind: measure, name: แสดงเจตนากรณีในการนำหลักคุณธรรมมาใช้ในการบริหารงานของผู้บริหารเทศบาลนครแม่สอด},
        {number: 13, kind: measure, name: การสร้างความโปร่งใสในการบริหารงานบุคคล}, {number: 11, kind: measure, name: NO Gift Policy}]}
      """
    )
    let words = [PlanProjectKind.measure: "มาตรการ"]
    let figures = PlanFigures(plan, reportedIn: 2566)
    let search = PlanProjectSearch(WorkPlan(figures, fullName: { ($0.kind.flatMap { words[$0] } ?? "") + $0.name }, unit: \.self).projects)
    for (reference, place) in [("โครงการที่ ๑๓", 1), ("11", 2), ("NO Gift Policy", 2), ("มาตรการ NO  Gift Policy", 2)] {
      let match = try #require(search.match(reference))
      #expect(match.place == place && match.similarity == 1, "\(reference)")
    }
    let similar = try #require(search.match("มาตรการสร้างความโปร่งใสในการบริหารงานบุคคล"))
    #expect(similar.place == 1 && similar.similarity > 0.9 && similar.similarity < 1)
    #expect(search.match("โครงการขุดลอกคลอง") == nil)
    #expect(search.match("โครงการที่ 99") == nil)
  }
}

import Testing

@testable import Assessment

/// Names and amounts are those of the 6-month report of a province (จังหวัดลำพูน, 2566); what the other year says of them is made up.
@Suite("Two plans of goals and indicators compared")
struct GoalPlanComparisonTests {
  private func plan(_ year: Int, _ text: String) throws -> WorkPlan {
    let read = try dossier(
      """
      agency: {name: จังหวัดลำพูน, kind: province}
      year: \(year)
      units: [{id: stat, name: สำนักงานสถิติจังหวัดลำพูน}]
      provincial:
        \(text.replacing("\n", with: "\n  "))
      """)
    return try #require(read.workPlans { _ in nil }.first)
  }

  private func changes(_ before: String, _ after: String) throws -> [[PlanChange]] {
    let compared = try PlanComparison(before: plan(2566, "projects: [{" + before + "}]"), after: plan(2567, "projects: [{" + after + "}]"))
    #expect(compared.projects.new.isEmpty && compared.projects.gone.isEmpty)
    return compared.projects.pairs.map(\.changes)
  }

  @Test("a project is known again by its name; of those of one name, by who carries it out")
  func names() throws {
    let same = "name: โครงการเสริมสร้างคุณธรรม จริยธรรม และธรรมาภิบาลในสถานศึกษา, responsible: สพป.ลำพูน เขต"
    let compared = try PlanComparison(
      before: plan(2566, "projects: [{\(same) 1}, {\(same) 2}, {name: โครงการรณรงค์สร้างกระแสต่อต้านการทุจริต}]"),
      after: plan(2567, "projects: [{\(same) ๒}, {\(same) ๑}, {name: โครงการตลาดนัดคุณธรรม}]"))
    #expect(compared.projects.pairs.map { [$0.before.responsible, $0.after.responsible] } == [
      [["สพป.ลำพูน เขต 2"], ["สพป.ลำพูน เขต ๒"]], [["สพป.ลำพูน เขต 1"], ["สพป.ลำพูน เขต ๑"]],
    ])
    #expect(compared.projects.pairs.map(\.changes) == [[], []])
    #expect(compared.projects.new.map(\.name) == ["โครงการตลาดนัดคุณธรรม"])
    #expect(compared.projects.gone.map(\.name) == ["โครงการรณรงค์สร้างกระแสต่อต้านการทุจริต"])
  }

  @Test("of several projects of one name the one of the measure's unit carries it out, alike by words too; else the first")
  func sameNames() throws {
    let plan = try plan(2566, "projects: [{name: โครงการเสริมสร้างคุณธรรมในสถานศึกษา, responsible: สพป. เขต 1}, {name: โครงการเสริมสร้างคุณธรรมในสถานศึกษา, responsible: [stat, สพป. เขต ๒]}]")
    let search = PlanProjectSearch(plan.projects)
    let name = "โครงการเสริมสร้างคุณธรรมในสถานศึกษา", alike = "เสริมสร้างคุณธรรมจริยธรรมในสถานศึกษา"
    for (units, place) in [([], 0), (["สพป. เขต 2"], 1), (["สำนักงานสถิติจังหวัดลำพูน"], 1), (["สพป. เขต 1"], 0), (["ที่ทำการปกครอง"], 0)] {
      #expect(search.match(name, of: units)?.place == place && search.match(alike, of: units)?.place == place, "\(units)")
    }
  }

  @Test("its money is that of all years of the plan together, and what each source gives is told")
  func money() throws {
    #expect(try changes("name: โครงการ STRONG, budget: 300000, source: งบบุคลากร", "name: โครงการ STRONG, amounts: [{source: งบ ป.ป.ช., baht: 200000}, {source: งบ อบจ., baht: 150000}]") == [[
      .budget(2566...2566, .amount(300_000), 2567...2567, .amount(350_000)),
      .sources(
        [PlannedProject.Source(name: "งบบุคลากร", baht: nil)],
        [PlannedProject.Source(name: "งบ ป.ป.ช.", baht: 200_000), PlannedProject.Source(name: "งบ อบจ.", baht: 150_000)]),
    ]])
    // The same whole, given otherwise.
    #expect(try changes("name: ก, amounts: [{source: ข, baht: 60}, {source: ค, baht: 40}]", "name: ก, amounts: [{source: ข, baht: 40}, {source: ค, baht: 60}]").map(\.count) == [1])
    #expect(try changes("name: ก, budget: notNeeded", "name: ก, budget: 0") == [[.budget(2566...2566, .notNeeded, 2567...2567, .amount(0))]])
  }

  @Test("an activity that is new, gone, called otherwise or has other money is told; money of activities is the project's")
  func activities() throws {
    let before = "activities: [{name: การอบรมแกนนำลูกเสือช่อสะอาด, budget: 60000}, {name: การสนับสนุนการพัฒนากองลูกเสือ, budget: 10000}, {name: ประชุมชี้แจง}]"
    let after = "activities: [{name: การอบรมแกนนำลูกเสือช่อสะอาดต้านทุจริต, budget: 70000}, {name: การสนับสนุนการพัฒนากองลูกเสือ, budget: 10000}, {name: คลิปวิดีโอ}]"
    #expect(try changes("name: โครงการลูกเสือ, " + before, "name: โครงการลูกเสือ, " + after) == [[
      .budget(2566...2566, .amount(70_000), 2567...2567, .amount(80_000)),
      .renamedActivity("การอบรมแกนนำลูกเสือช่อสะอาด", "การอบรมแกนนำลูกเสือช่อสะอาดต้านทุจริต"),
      .activityBudget("การอบรมแกนนำลูกเสือช่อสะอาดต้านทุจริต", .amount(60_000), .amount(70_000)), .newActivity("คลิปวิดีโอ"),
      .goneActivity("ประชุมชี้แจง"),
    ]])
  }

  @Test("unit, strategy and period that are others are told; a unit's id counts by its name")
  func standing() throws {
    #expect(try changes("name: ก, responsible: stat, strategy: กลยุทธ์ที่ 1, period: ม.ค. - ก.ค. 66", "name: ก, responsible: สำนักงานสถิติจังหวัดลำพูน, strategy: กลยุทธ์ที่ ๑, period: ม.ค. - ก.ค. ๖๖") == [[]])
    #expect(try changes("name: ก, responsible: stat, strategy: กลยุทธ์ที่ 1, period: ไตรมาส 3", "name: ก, responsible: ที่ทำการปกครอง, strategy: กลยุทธ์ที่ 2, period: ไตรมาส 4") == [[
      .strategy("กลยุทธ์ที่ 1", "กลยุทธ์ที่ 2"), .responsible(["สำนักงานสถิติจังหวัดลำพูน"], ["ที่ทำการปกครอง"]), .period("ไตรมาส 3", "ไตรมาส 4"),
    ]])
  }

  @Test("a project moves when its indicator is another one, not when the indicator has another number or other words")
  func moved() throws {
    let before = """
      indicators: [{number: "1.1", text: ร้อยละของเด็กและเยาวชนไทยที่ยึดมั่นความซื่อสัตย์สุจริต}, {number: "1.2", text: ร้อยละของประชาชนที่มีวัฒนธรรมค่านิยมสุจริต}]
      projects: [{name: โครงการประเมินผล, indicator: "1.1"}, {name: โครงการ STRONG, indicator: "1.2"}]
      """
    let renumbered = before.replacing("\"1.2\"", with: "\"1.3\"").replacing("ค่านิยมสุจริต", with: "ค่านิยมสุจริตไม่ทนต่อการทุจริต")
    let same = try PlanComparison(before: plan(2566, before), after: plan(2567, renumbered))
    #expect(same.projects.pairs.map(\.changes) == [[], []])
    #expect(same.aims.pairs.map(\.changes) == [[], [.renamed, .number("1.2", "1.3")]])
    let other = before.replacing("STRONG, indicator: \"1.2\"", with: "STRONG, indicator: ๑.๑")
    #expect(try PlanComparison(before: plan(2566, before), after: plan(2567, other)).projects.pairs.map(\.changes) == [[], [.indicator("1.2", "1.1")]])
  }
}

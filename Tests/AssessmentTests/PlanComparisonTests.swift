import Testing

@testable import Assessment

@Suite("Two plans compared")
struct PlanComparisonTests {
  private func project(_ name: String, number: Int? = nil, _ change: (inout PlanProject) -> Void = { _ in }) -> PlanProject {
    var project = PlanProject(name: name)
    project.number = number
    change(&project)
    return project
  }

  /// - Parameter years: The first and the last year of each plan.
  private func comparison(
    _ before: [PlanProject], _ after: [PlanProject], years: (ClosedRange<Int>, ClosedRange<Int>) = (2566...2570, 2566...2570)
  ) -> PlanComparison {
    func plan(_ projects: [PlanProject], _ years: ClosedRange<Int>, finance: String) -> WorkPlan {
      var plan = ActionPlan(projects: projects)
      (plan.firstYear, plan.lastYear) = (years.lowerBound, years.upperBound)
      return WorkPlan(
        PlanFigures(plan, reportedIn: years.lowerBound), fullName: { $0.fullName { $0 == .measure ? "มาตรการ" : "โครงการ" } },
        unit: { $0 == finance ? "กองคลัง" : $0 })
    }
    return PlanComparison(before: plan(before, years.0, finance: "fin"), after: plan(after, years.1, finance: "f"))
  }

  @Test("a project is known again by its name, whatever its number; spacing and digits do not count")
  func sameName() {
    let compared = comparison(
      [project("โรงเรียนคุณธรรม รุ่นที่ 2", number: 1), project("จัดเวทีประชาคม", number: 2)], [project("จัดเวทีประชาคม", number: 1), project("โรงเรียนคุณธรรมรุ่นที่ ๒", number: 2)])
    #expect(compared.projects.pairs.map { [$0.before.number, $0.after.number] } == [["2", "1"], ["1", "2"]])
    #expect(compared.projects.pairs.map(\.match) == [.same, .same])
    #expect(compared.projects.pairs.map(\.changes) == [[.number("2", "1")], [.number("1", "2")]])
    #expect(compared.projects.new.isEmpty && compared.projects.gone.isEmpty)
  }

  @Test("a name that is much the same is a project renamed, one that is not is new, and the old one gone")
  func renamed() {
    let compared = comparison(
      [project("มอบประกาศเกียรติคุณแก่คณะกรรมการชุมชน"), project("การใช้บัตรคิวในการติดต่อราชการ")],
      [project("มอบประกาศเกียรติคุณแก่คณะกรรมการชุมชนดีเด่น"), project("NO Gift Policy")])
    #expect(compared.projects.pairs.map(\.isRenamed) == [true])
    #expect(compared.projects.pairs.first.map { $0.match.certainty } == .likely)
    #expect(compared.projects.new.map(\.name) == ["NO Gift Policy"])
    #expect(compared.projects.gone.map(\.name) == ["การใช้บัตรคิวในการติดต่อราชการ"])
  }

  @Test("the word of its kind belongs to the name: written into it or said beside it, it is one project, whose kind is then said anew")
  func kind() {
    let compared = comparison([project("มาตรการส่งเสริมคุณธรรม")], [project("ส่งเสริมคุณธรรม") { $0.kind = .measure }])
    #expect(compared.projects.pairs.map(\.changes) == [[.kind(nil, .measure)]])
  }

  @Test("quarters, dimension, mission and units that are others are told; a unit's id of each year counts by its name")
  func standing() {
    let before = project("จัดเวทีประชาคม") {
      ($0.dimension, $0.mission, $0.responsible) = (.third, "3.1 การส่งเสริมให้ประชาชนมีส่วนร่วม", ["fin", "กองช่าง"])
      $0.quarters = PlanQuarters(q1: true, q2: true)
    }
    let same = project("จัดเวทีประชาคม") {
      ($0.dimension, $0.mission, $0.responsible, $0.quarters) = (.third, "3.1", ["กองช่าง", "f"], before.quarters)
    }
    let other = project("จัดเวทีประชาคม") {
      ($0.dimension, $0.mission, $0.responsible, $0.quarters) = (.fourth, "4.1", ["f"], PlanQuarters(q2: true, q3: true))
    }
    #expect(comparison([before], [same]).projects.pairs.map(\.changes) == [[]])
    #expect(comparison([before], [other]).projects.pairs.map(\.changes) == [[
      .dimension(.third, .fourth), .mission("3.1 การส่งเสริมให้ประชาชนมีส่วนร่วม", "4.1"), .responsible(["กองคลัง", "กองช่าง"], ["กองคลัง"]),
      .quarters([1, 2], [2, 3]),
    ]])
  }

  @Test("money is compared year by year of those that both plans have; no money needed, 0 baht and nothing said are three things")
  func money() {
    let before = project("อบรม") {
      $0.budgets = PlanYears([.amount(50_000), .notNeeded, .amount(0), nil, .amount(1)])
      $0.source = "เทศบัญญัติ"
    }
    let after = project("อบรม") {
      // Of 2567 to 2571.
      $0.budgets = PlanYears([.amount(0), .amount(0), nil, .amount(1), .amount(7)])
      $0.source = "เงินอุดหนุน"
    }
    let compared = comparison([before], [after], years: (2566...2570, 2567...2571))
    #expect(compared.spans.map(\.years.before) == [2567...2567, 2568...2568, 2569...2569, 2570...2570])
    #expect(compared.projects.pairs.map(\.changes) == [[
      .budget(2567...2567, .notNeeded, 2567...2567, .amount(0)),
      .sources([PlannedProject.Source(name: "เทศบัญญัติ", baht: nil)], [PlannedProject.Source(name: "เงินอุดหนุน", baht: nil)]),
    ]])
  }

  @Test("of plans without a common year the money of the years that they are listed for is compared")
  func otherYears() {
    let compared = comparison(
      [project("อบรม") { $0.budgets.year1 = .amount(50_000) }], [project("อบรม") { $0.budgets.year1 = .amount(30_000) }],
      years: (2568...2568, 2569...2569))
    #expect(compared.projects.pairs.map(\.changes) == [[.budget(2568...2568, .amount(50_000), 2569...2569, .amount(30_000))]])
  }

  @Test("the money of the detail is told beside the years, and once where it is that of each year")
  func detail() {
    let whole = comparison(
      [project("อบรม") { ($0.budget, $0.budgetSpan) = (.amount(50_000), .wholePlan) }],
      [project("อบรม") { ($0.budget, $0.budgetSpan) = (.amount(90_000), .wholePlan) }])
    #expect(whole.projects.pairs.map(\.changes) == [[.detail(.amount(50_000), .wholePlan, .amount(90_000), .wholePlan)]])
    let yearly = comparison(
      [project("อบรม") { ($0.budget, $0.budgetSpan) = (.amount(50_000), .eachYear) }], [project("อบรม") { $0.budget = .notNeeded }],
      years: (2568...2568, 2568...2568))
    #expect(yearly.projects.pairs.map(\.changes) == [[.budget(2568...2568, .amount(50_000), 2568...2568, .notNeeded)]])
  }

  @Test("targets are compared by year of those that both plans have; a target that only names another year is the same")
  func targets() {
    func plan(_ first: Int, _ values: [String?], baseline: String?) -> WorkPlan {
      var plan = ActionPlan(projects: [PlanProject(name: "อบรม")])
      (plan.firstYear, plan.lastYear) = (first, first + values.count - 1)
      plan.targets = [PlanTarget(indicator: "คะแนน ITA", baselineYear: 2565, baseline: baseline, values: PlanYears(values))]
      return WorkPlan(PlanFigures(plan, reportedIn: first), fullName: \.name, unit: \.self)
    }
    let later = PlanComparison(before: plan(2566, ["85", "90", "90"], baseline: "70"), after: plan(2567, ["90", "95"], baseline: "72"))
    #expect(later.aims.pairs.map(\.changes) == [[.baseline(2565, "70", 2565, "72"), .target(2568, "90", 2568, "95")]])
    let next = PlanComparison(before: plan(2566, ["ปี ๒๕๖๖ ร้อยละ ๘๐"], baseline: nil), after: plan(2567, ["ปี 2567 ร้อยละ 80"], baseline: nil))
    #expect(next.aims.pairs.map(\.changes) == [[]])
  }
}

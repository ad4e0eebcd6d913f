import Assessment
import Definitions
import Sheets
import ThaiText

/// What was reported of a project in one round; a project of which nothing was is there without a result.
struct PlanResultFacts: TabledFacts {
  let whole: PlanFacts
  let project: PlanProject
  let result: PlanResult?

  init(_ whole: PlanFacts, _ project: PlanProject, _ result: PlanResult?) {
    self.whole = whole
    self.project = project
    self.result = result
  }

  static let table: FactTable<PlanResultFacts> = [
    "number": { Fact($0.project.number) },
    "name": { .text($0.whole.fullName($0.project)) },
    "budget": { row in row.whole.house.fact(row.place.flatMap { row.project.budget(inYear: $0) }) },
    "round": { row in Fact(row.result.flatMap { row.whole.house.words["planRound." + $0.round.rawValue] }) },
    "year": { row in Fact(row.result.map { String($0.year ?? row.whole.figures.reported) }) },
    "status": { row in Fact(row.result?.status.flatMap { row.whole.house.words["planStatus." + $0.rawValue] }) },
    "reason": { row in
      Fact(row.result?.otherReason ?? row.result?.reason.flatMap { row.whole.house.words["planReason." + $0.rawValue] })
    },
    "start": { Fact($0.result?.start) },
    "end": { Fact($0.result?.end) },
    "spent": { Fact($0.result?.spent) },
    "output": { Fact($0.result?.output) },
    "outcome": { Fact($0.result?.outcome) },
    "obstacle": { Fact($0.result?.obstacle) },
    "remedy": { Fact($0.result?.remedy) },
    "evidence": { Fact($0.result?.evidence) },
  ]

  /// The place of the result's year in the plan.
  private var place: Int? { whole.figures.years.firstIndex(of: result?.year ?? whole.figures.reported) }
}

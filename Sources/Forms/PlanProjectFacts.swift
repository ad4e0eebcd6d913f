import Assessment
import Definitions
import Sheets
import ThaiText

/// The detail of a project, in nine sections, with the headings that begin with it.
struct PlanProjectFacts: TabledFacts {
  let whole: PlanFacts
  let project: PlanProject
  /// The project before it, under whose headings it stands as far as they are the same.
  let former: PlanProject?

  init(_ whole: PlanFacts, _ project: PlanProject, after former: PlanProject? = nil) {
    self.whole = whole
    self.project = project
    self.former = former
  }

  static let table: FactTable<PlanProjectFacts> = [
    "dimension.begins": { row in
      row.former?.dimension == row.project.dimension ? .none : Fact(row.project.dimension.flatMap { row.whole.outline.title(of: $0.rawValue) })
    },
    "dimension.number": { Fact($0.project.dimension?.rawValue) },
    "mission.begins": { row in
      let mission = row.whole.mission(of: row.project)
      return mission == row.former.flatMap(row.whole.mission) ? .none : Fact(mission)
    },
    "items.begin": { row in
      row.project.items == row.former?.items ? PlanFacts.items([]) : PlanFacts.items(row.project.items.map(row.whole.item))
    },
    "number": { Fact($0.project.number) },
    "name": { .text($0.whole.fullName($0.project)) },
    "rationale": { PlanFacts.items($0.project.rationale?.filledLines ?? []) },
    "objectives": { PlanFacts.ownItems($0.project.objectives) },
    "targetGroup": { Fact($0.project.targetGroup) },
    "headCount": { row in row.isCounted ? .none : Fact(row.project.headCount) },
    "steps": { PlanFacts.ownItems($0.project.steps) },
    "period": { Fact($0.project.period) },
    "isFree": { .flag($0.project.budget == .notNeeded) },
    "amount": { row in if case .amount(let baht)? = row.project.budget { Fact(baht) } else { .none } },
    "span": { row in Fact(row.project.budgetSpan.flatMap { row.whole.house.words["budgetSpan." + $0.rawValue] }) },
    "source": { Fact($0.project.source) },
    "responsible": { row in PlanFacts.items(row.project.responsible.map(row.whole.dossier.unitName)) },
    "outputs": { PlanFacts.ownItems($0.project.outputs) },
    "outcomes": { PlanFacts.ownItems($0.project.outcomes) },
  ]

  /// Whether the text of the target group says already how many it is.
  private var isCounted: Bool {
    guard let count = project.headCount, let group = project.targetGroup else { return false }
    return group.digits(.arabic).replacing(",", with: "").contains(String(count))
  }
}

import Assessment
import Definitions
import Sheets

/// A row of the plan's table or of its annual list: a project, the subtotal of a dimension, or the total.
struct PlanRowFacts: TabledFacts {
  enum Row {
    case project(PlanProject)
    case subtotal(PlanDimension?, [PlanProject])
    case total
  }

  let whole: PlanFacts
  let row: Row

  init(_ whole: PlanFacts, _ row: Row) {
    self.whole = whole
    self.row = row
  }

  private var project: PlanProject? { if case .project(let project) = row { project } else { nil } }

  /// The projects that a total is of.
  private var summed: [PlanProject]? {
    switch row {
    case .project: nil
    case .subtotal(_, let projects): projects
    case .total: whole.plan.projects
    }
  }

  static let table: FactTable<PlanRowFacts> = {
    var table: FactTable<PlanRowFacts> = [
      "isSubtotal": { if case .subtotal = $0.row { .flag(true) } else { .flag(false) } },
      "isTotal": { if case .total = $0.row { .flag(true) } else { .flag(false) } },
      "count": { Fact($0.summed?.count) },
      "label": { row in
        switch row.row {
        case .project: .none
        case .subtotal: Fact(row.whole.house.words["plan.subtotal"])
        case .total: Fact(row.whole.house.words["plan.total"])
        }
      },
      "number": { Fact($0.project?.number) },
      "name": { row in Fact(row.project.map(row.whole.fullName)) },
      "dimension": { row in
        switch row.row {
        case .project(let project): Fact(project.dimension.map(row.whole.title))
        case .subtotal(let dimension, _): Fact(dimension.map(row.whole.title))
        case .total: .none
        }
      },
      "dimension.number": { Fact($0.project?.dimension?.rawValue) },
      "mission": { row in Fact(row.project.flatMap(row.whole.mission)) },
      "budget": { $0.budget($0.whole.figures.listed) },
      "remark": { Fact($0.project?.remark) },
    ]
    for place in 0..<ActionPlan.mostYears { table["budget\(place + 1)"] = { $0.budget(place) } }
    for quarter in 1...4 {
      table["q\(quarter)"] = { row in
        if let project = row.project { return project.quarters.ticked.contains(quarter) ? Fact(row.whole.house.words["tick"]) : .none }
        return Fact(row.summed?.count { $0.quarters.ticked.contains(quarter) })
      }
    }
    return table
  }()

  private func budget(_ place: Int) -> Fact {
    if let project { return whole.house.fact(project.budget(inYear: place)) }
    return Fact(summed.map { whole.figures.budget(of: $0, inYear: place) })
  }
}

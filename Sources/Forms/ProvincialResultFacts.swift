import Assessment
import Definitions
import Sheets
import ThaiText

/// A row of the report: what was reported of a project in one round, or what the projects of an indicator or all of them come to. A project
/// of which nothing was reported is there without a result.
struct ProvincialResultFacts: TabledFacts {
  enum Row {
    /// The project by its place in the group.
    case result(ProvincialFigures.Group, Int, PlanResult?)
    case subtotal(ProvincialFigures.Group)
    case total
  }

  let whole: ProvincialFacts
  let row: Row

  init(_ whole: ProvincialFacts, _ row: Row) {
    self.whole = whole
    self.row = row
  }

  private var project: ProvincialProject? { if case .result(let group, let place, _) = row { group.projects[place] } else { nil } }
  private var result: PlanResult? { if case .result(_, _, let result) = row { result } else { nil } }
  /// The projects that a total is of.
  private var summed: [ProvincialProject]? {
    switch row {
    case .result: nil
    case .subtotal(let group): group.projects
    case .total: whole.plan.projects
    }
  }

  static let table: FactTable<ProvincialResultFacts> = [
    "isSubtotal": { if case .subtotal = $0.row { .flag(true) } else { .flag(false) } },
    "isTotal": { if case .total = $0.row { .flag(true) } else { .flag(false) } },
    "indicator": { row in
      switch row.row {
      case .result(let group, _, _), .subtotal(let group):
        Fact(ProvincialFacts.label(group.indicator) ?? row.whole.house.words["provincial.noIndicator"])
      case .total: .none
      }
    },
    // Neighbours of one name share no cell where they are two projects.
    "project": { if case .result(_, let place, _) = $0.row { Fact(place + 1) } else { .none } },
    "name": { Fact($0.project.map(ProvincialFacts.name)) },
    "label": { row in
      switch row.row {
      case .result: .none
      case .subtotal(let group): group.indicator?.number == nil ? Fact(row.whole.house.words["plan.subtotal"]) : .none
      case .total: Fact(row.whole.house.words["plan.total"])
      }
    },
    "of": { if case .subtotal(let group) = $0.row { Fact(group.indicator?.number) } else { .none } },
    "count": { Fact($0.summed?.count) },
    "budget": { row in
      if let project = row.project { return row.whole.house.fact(project.money) }
      return Fact(row.summed.map(row.whole.figures.baht))
    },
    "source": { row in row.project.map(row.whole.source) ?? .none },
    "units": { row in row.project.map(row.whole.units) ?? .none },
    "round": { row in Fact(row.result.flatMap { row.whole.round($0.round) }) },
    "year": { row in Fact(row.result?.year.flatMap { $0 == row.whole.figures.reported ? nil : String($0).digits(row.whole.digits) }) },
    "status": { row in
      if let status = row.result?.status { return Fact(row.whole.house.words["planStatus." + status.rawValue]) }
      return row.statuses
    },
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

  /// Of a total: how many of its projects have come how far, by their last result.
  private var statuses: Fact {
    let latest = (summed ?? []).compactMap(whole.figures.status)
    return ProvincialFacts.lines(
      PlanStatus.allCases.compactMap { status in
        let count = latest.count { $0 == status }
        return count == 0 ? nil : whole.house.words["planStatus." + status.rawValue].map { $0 + " " + String(count).digits(whole.digits) }
      })
  }
}

import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// What the summary says of the action plan.
struct PlanSummary: TextPage {
  let subject: ReportSubject

  /// Projects and money by dimension and year, what is due and not reported, what was spent, and where the way from risks breaks off.
  var blocks: [Block] {
    guard let figures = PlanFigures(of: dossier), !figures.plan.projects.isEmpty else { return [] }
    let years = figures.years
    var blocks = heading("summary.plan", ["years": figures.plan.years(reportedIn: figures.reported).fiscalYears])
    blocks.append(
      item(
        "summary.plan.projects",
        [
          "count": String(figures.plan.projects.count),
          "dimensions": listed(figures, as: "summary.plan.dimension") { ["count": String($0.count)] },
        ]))
    for (place, year) in years.enumerated() {
      func money(_ projects: [PlanProject]) -> [String: String] {
        let paid = projects.filter { $0.budget(inYear: place)?.baht ?? 0 > 0 }
        return ["amount": amount(figures.budget(of: paid, inYear: place)), "count": String(paid.count)]
      }
      let all = figures.plan.projects
      let dimensions = listed(figures, as: "summary.plan.money") { projects in
        figures.budget(of: projects, inYear: place) == 0 ? nil : money(projects)
      }
      let free = all.count { $0.budget(inYear: place) == .notNeeded }, zero = all.count { $0.budget(inYear: place) == .amount(0) }
      let counts = ["year": String(year), "dimensions": dimensions, "free": String(free), "zero": zero > 0 ? String(zero) : ""]
      blocks.append(item("summary.plan.year", counts.merging(money(all)) { $1 }))
    }
    let unsaid = figures.plan.projects.count { $0.budget(inYear: figures.listed) == nil }
    if unsaid > 0 {
      blocks.append(item("summary.plan.noMoneySaid", ["year": String(years[figures.listed]), "count": String(unsaid)]))
    }
    return blocks + results(figures) + [traced]
  }

  /// What is said of each dimension, and of projects without one; nothing of those of which there is nothing to say.
  private func listed(_ figures: PlanFigures, as key: String, _ arguments: ([PlanProject]) -> [String: String]?) -> String {
    figures.groups.compactMap { group in
      arguments(group.projects).map { wording(key, $0.merging(["dimension": name(of: group.dimension)]) { $1 }) }
    }.joined(separator: wording("list.separator"))
  }

  /// What a dimension is called in few words.
  func name(of dimension: PlanDimension?) -> String {
    dimension.map { wording("summary.plan.dimension.name", ["dimension": $0.rawValue]) } ?? wording("summary.plan.noDimension")
  }

  private func results(_ figures: PlanFigures) -> [Block] {
    var blocks: [Block] = []
    let year = String(figures.reported)
    if let (due, places) = figures.unreported(asOf: options.asOf) {
      let few = places.count > 12 ? [] : places
      let numbers = few.compactMap { figures.plan.projects[$0].number.map { String($0) } }.joined(separator: ", ")
      blocks.append(
        item(
          "summary.plan.due",
          [
            "months": String(due.round.months), "end": day(due.end), "count": String(places.count),
            "projects": numbers.isEmpty ? "" : wording("summary.plan.due.projects", ["projects": numbers]),
          ]))
    }
    let latest = figures.plan.projects.compactMap { $0.results(in: figures.reported, reported: figures.reported).last?.status }
    let statuses = PlanStatus.allCases.compactMap { status -> String? in
      let count = latest.count { $0 == status }
      let word = wording("summary.plan.status." + status.rawValue)
      return count == 0 ? nil : "\(word) \(count)"
    }
    if !statuses.isEmpty {
      blocks.append(
        item("summary.plan.status", ["year": year, "statuses": statuses.joined(separator: wording("list.separator"))]))
    }
    let reported = figures.plan.projects.filter { figures.spent($0) != nil }
    guard !reported.isEmpty else { return blocks }
    let spent = reported.reduce(0) { $0 + (figures.spent($1) ?? 0) }
    let budget = figures.budget(of: reported, inYear: figures.listed)
    var arguments = ["year": year, "spent": amount(spent), "budget": amount(budget), "count": String(reported.count)]
    guard budget > 0 else { return blocks + [item("summary.plan.spent.bare", arguments)] }
    arguments["share"] = String(Int((Double(spent) / Double(budget) * 100).rounded()))
    return blocks + [item("summary.plan.spent", arguments)]
  }
}

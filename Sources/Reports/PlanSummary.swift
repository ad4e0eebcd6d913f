import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// What the summary says of the action plan.
struct PlanSummary: TextPage {
  let subject: ReportSubject

  /// Projects and money by dimension and year, what is due and not reported, and what was spent.
  var blocks: [Block] {
    guard let figures = PlanFigures(of: dossier), !figures.plan.projects.isEmpty else { return [] }
    let years = figures.years
    let span = years.count > 1 ? "\(years[0])–\(years[years.count - 1])" : "\(years[0])"
    var blocks = heading("summary.plan", ["years": span])
    blocks.append(
      item(
        "summary.plan.projects",
        [
          "count": String(figures.plan.projects.count),
          "dimensions": listed(figures, as: "summary.plan.dimension") { String($0.count) },
        ]))
    for (place, year) in years.enumerated() {
      let money = listed(figures, as: "summary.plan.money") { projects in
        let baht = figures.budget(of: projects, inYear: place)
        return baht == 0 ? nil : amount(baht)
      }
      blocks.append(
        item(
          "summary.plan.year",
          [
            "year": String(year), "total": amount(figures.budget(of: figures.plan.projects, inYear: place)),
            "dimensions": money.isEmpty ? "-" : money,
          ]))
    }
    let unsaid = figures.plan.projects.count { $0.budget(inYear: figures.listed) == nil }
    if unsaid > 0 {
      blocks.append(item("summary.plan.noMoneySaid", ["year": String(years[figures.listed]), "count": String(unsaid)]))
    }
    return blocks + results(figures)
  }

  private func listed(_ figures: PlanFigures, as key: String, _ value: ([PlanProject]) -> String?) -> String {
    figures.groups.compactMap { group in
      value(group.projects).map { value in
        guard let dimension = group.dimension else { return wording("summary.plan.noDimension", ["count": value]) }
        return wording(key, ["dimension": dimension.rawValue, "count": value])
      }
    }.joined(separator: wording("list.separator"))
  }

  private func results(_ figures: PlanFigures) -> [Block] {
    var blocks: [Block] = []
    let year = String(figures.reported)
    if let (due, projects) = figures.unreported(asOf: options.asOf) {
      let few = projects.count > 12 ? [] : projects
      let numbers = few.compactMap { $0.number.map { String($0) } }.joined(separator: ", ")
      blocks.append(
        item(
          "summary.plan.due",
          [
            "months": String(due.round.months), "end": day(due.end), "count": String(projects.count),
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

  private func amount(_ baht: Int) -> String { Number(Decimal(baht), .integer).text(digits: digits) }
}

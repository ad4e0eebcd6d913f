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
    let span = years.count > 1 ? "\(years[0])–\(years[years.count - 1])" : "\(years[0])"
    var blocks = heading("summary.plan", ["years": span])
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
      let free = ["year": String(year), "dimensions": dimensions, "free": String(all.count { $0.budget(inYear: place) == .notNeeded })]
      blocks.append(item("summary.plan.year", free.merging(money(all)) { $1 }))
    }
    let unsaid = figures.plan.projects.count { $0.budget(inYear: figures.listed) == nil }
    if unsaid > 0 {
      blocks.append(item("summary.plan.noMoneySaid", ["year": String(years[figures.listed]), "count": String(unsaid)]))
    }
    return blocks + results(figures) + [trace(figures)]
  }

  /// Where the way from risks to projects breaks off.
  private func trace(_ figures: PlanFigures) -> Block {
    let risks = dossier.register?.risks ?? [], words = subject.library.house.words
    guard !risks.isEmpty else { return item("summary.plan.trace.none") }
    let trace = PlanTrace(risks, figures.plan) { $0.fullName { words["planKind." + $0.rawValue] } }
    return item(
      "summary.plan.trace",
      [
        "risks": String(trace.risksWithoutMeasure.count), "measures": String(trace.measuresWithoutProject.count),
        "projects": String(trace.unlinked.count), "year": String(figures.years[figures.listed]),
        "money": amount(figures.budget(of: trace.unlinked, inYear: figures.listed)),
        "whole": amount(figures.budget(of: figures.plan.projects, inYear: figures.listed)),
      ])
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

import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// What the summary says of a plan of goals and indicators.
struct ProvincialSummary: TextPage {
  let subject: ReportSubject

  /// Projects and money by indicator and by source, how far they have come, and what they do not say.
  var blocks: [Block] {
    guard let figures = ProvincialFigures(of: dossier), !figures.plan.isEmpty else { return [] }
    let plan = figures.plan, projects = plan.projects
    let years = plan.years(reportedIn: figures.reported).fiscalYears
    var blocks = heading("summary.provincial", ["title": plan.title ?? wording("summary.provincial.untitled"), "years": years])
    blocks.append(
      item(
        "summary.provincial.counts",
        ["goals": String(plan.goals.count), "indicators": String(plan.indicators.count), "projects": String(projects.count)]))
    guard !projects.isEmpty else { return blocks }
    if projects.contains(where: { $0.money != nil }) {
      blocks.append(
        item(
          "summary.provincial.money",
          ["total": amount(figures.baht(of: projects)), "free": String(projects.count { $0.money == .notNeeded })]))
      blocks += figures.groups.map { group in
        item(
          "summary.provincial.indicator",
          [
            "indicator": group.indicator.map { $0.number ?? $0.text } ?? wording("summary.provincial.noIndicator"),
            "count": String(group.projects.count), "total": amount(figures.baht(of: group.projects)),
          ])
      }
      let sources = figures.sources
      if sources.contains(where: { $0.source != nil }) {
        blocks.append(
          item(
            "summary.provincial.sources",
            ["sources": listed(sources.map { ($0.source ?? wording("summary.provincial.noSource"), amount($0.baht)) }, "summary.provincial.source")]))
      }
    }
    // Where there is a plan by dimensions too, it was said with that.
    let isTraced = dossier.plan?.projects.isEmpty ?? true
    return blocks + statuses(figures) + lacks(figures) + (isTraced ? [traced] : [])
  }

  private func statuses(_ figures: ProvincialFigures) -> [Block] {
    let projects = figures.plan.projects
    let states = PlanStatus.allCases.compactMap { status -> (String, String)? in
      let those = projects.filter { figures.status(of: $0) == status }
      return those.isEmpty ? nil : (wording("summary.plan.status." + status.rawValue), wording("summary.provincial.ofStatus", ["count": String(those.count), "total": amount(figures.baht(of: those))]))
    }
    var blocks: [Block] = []
    let year = String(figures.reported)
    if !states.isEmpty {
      blocks.append(item("summary.provincial.status", ["year": year, "statuses": listed(states, "summary.provincial.state")]))
    }
    let reported = projects.filter { figures.spent($0) != nil }
    guard !reported.isEmpty else { return blocks }
    let spent = reported.reduce(0) { $0 + (figures.spent($1) ?? 0) }, budget = figures.baht(of: reported)
    var arguments = ["year": year, "spent": amount(spent), "budget": amount(budget), "count": String(reported.count)]
    guard budget > 0 else { return blocks + [item("summary.plan.spent.bare", arguments)] }
    arguments["share"] = String(Int((Double(spent) / Double(budget) * 100).rounded()))
    return blocks + [item("summary.plan.spent", arguments)]
  }

  /// How many projects lack money, status and unit.
  private func lacks(_ figures: ProvincialFigures) -> [Block] {
    let projects = figures.plan.projects
    let counts = [
      ("summary.provincial.lacks.money", projects.count { $0.money == nil }),
      ("summary.provincial.lacks.status", projects.count { figures.status(of: $0) == nil }),
      ("summary.provincial.lacks.unit", projects.count(where: \.responsible.isEmpty)),
    ].filter { $0.1 > 0 }
    guard !counts.isEmpty else { return [] }
    let said = counts.map { wording($0.0, ["count": String($0.1)]) }.joined(separator: wording("list.separator"))
    return [item("summary.provincial.lacks", ["lacks": said])]
  }

  private func listed(_ pairs: [(String, String)], _ key: String) -> String {
    pairs.map { wording(key, ["name": $0.0, "value": $0.1]) }.joined(separator: wording("list.separator"))
  }
}

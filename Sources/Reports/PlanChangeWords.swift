import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// What changed of a project or an aim of a plan, in words.
struct PlanChangeWords {
  let house: HouseStyle
  let wording: Wording
  let digits: DigitStyle

  var unsaid: String { wording("compare.plan.unsaid") }
  var noSource: String { wording("compare.plan.noSource") }

  func said(_ change: PlanChange) -> String {
    func line(_ what: String, _ before: String?, _ after: String?, _ arguments: [String: String] = [:]) -> String {
      wording("compare.plan.change", ["what": wording(what, arguments), "before": before ?? unsaid, "after": after ?? unsaid])
    }
    switch change {
    case .renamed: return wording("compare.plan.renamed")
    case .number(let before, let after): return line("compare.plan.number", before, after)
    case .kind(let before, let after): return line("compare.plan.kind", before.flatMap(said), after.flatMap(said))
    case .dimension(let before, let after): return line("compare.dimensions.group", before?.rawValue, after?.rawValue)
    case .mission(let before, let after): return line("compare.plan.mission", before, after)
    case .indicator(let before, let after): return line("compare.goals.group", before, after)
    case .strategy(let before, let after): return line("compare.plan.strategy", before, after)
    case .responsible(let before, let after): return line("compare.plan.responsible", said(before), said(after))
    case .quarters(let before, let after):
      return line("compare.plan.quarters", said(before.map { String($0) }), said(after.map { String($0) }))
    case .period(let before, let after): return line("compare.plan.period", before, after)
    case .budget(let years, let before, let others, let after):
      return line("compare.plan.budget.year", said(before), said(after), ["year": self.years((years, others))])
    case .detail(let before, let span, let after, let other):
      return line("compare.plan.detail", said(before, span), said(after, other))
    case .sources(let before, let after): return line("compare.plan.source", said(before.map(said)), said(after.map(said)))
    case .newActivity(let name): return wording("compare.plan.activity.new", ["name": name])
    case .goneActivity(let name): return wording("compare.plan.activity.gone", ["name": name])
    case .renamedActivity(let before, let after): return line("compare.plan.activity", before, after)
    case .activityBudget(let name, let before, let after):
      return line("compare.plan.activity.budget", said(before), said(after), ["name": name])
    case .baseline(let year, let before, let other, let after):
      return line("compare.plan.baseline", said(before, ofYear: year), said(after, ofYear: other))
    case .target(let year, let before, let other, let after):
      return line("compare.plan.target", before, after, ["year": years((year...year, other...other))])
    }
  }

  func said(_ status: PlanStatus) -> String { wording("summary.plan.status." + status.rawValue) }

  func said(_ names: [String]) -> String {
    names.isEmpty ? unsaid : names.joined(separator: wording("list.separator"))
  }

  func said(_ budget: PlanBudget?, _ span: PlanBudgetSpan? = nil) -> String {
    switch budget {
    case .amount(let baht):
      wording("compare.plan.baht", ["amount": amount(baht), "span": span.flatMap { house.words["budgetSpan." + $0.rawValue] } ?? ""])
    case .notNeeded: wording("compare.plan.noMoney")
    case .variable(let text): text
    case nil: unsaid
    }
  }

  /// The years of both plans: once where they are the same.
  func years(_ years: (before: ClosedRange<Int>, after: ClosedRange<Int>)) -> String {
    years.before == years.after ? years.before.fiscalYears : "\(years.before.fiscalYears) → \(years.after.fiscalYears)"
  }

  private func said(_ kind: PlanProjectKind) -> String? { house.words["planKind." + kind.rawValue] }

  private func said(_ source: PlannedProject.Source) -> String {
    let name = source.name ?? noSource
    return source.baht.map { name + " " + said(.amount($0)) } ?? name
  }

  private func said(_ value: String?, ofYear year: Int?) -> String? {
    guard let year else { return value }
    return wording("compare.plan.baseline.year", ["value": value ?? unsaid, "year": String(year)])
  }

  private func amount(_ baht: Int) -> String { Number(Decimal(baht), .integer).text(digits: digits) }
}

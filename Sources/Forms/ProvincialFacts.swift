import Assessment
import Definitions
import Foundation
import Records
import Sheets
import ThaiText

/// What the forms of a plan of goals and indicators may say, by the names that `forms/provincial/` uses.
package final class ProvincialFacts: TabledFacts {
  let plan: ProvincialPlan
  let figures: ProvincialFigures
  let dossier: Dossier
  let house: HouseStyle
  /// Of figures within texts.
  let digits: DigitStyle

  package init(_ dossier: Dossier, house: HouseStyle, digits: DigitStyle = .arabic) {
    self.digits = digits
    plan = dossier.provincial ?? .none
    figures = ProvincialFigures(plan, reportedIn: dossier.year.buddhistYear)
    self.dossier = dossier
    self.house = house
  }

  package static let vocabulary = Vocabulary.of { ProvincialFacts($0, house: .plain) }

  package static let table: FactTable<ProvincialFacts> = {
    var table = signature("provincial.signature") { $0.plan.signature }
    for more in [whole, lists] { table.merge(more) { $1 } }
    for place in 0..<ActionPlan.mostYears {
      table["provincial.year\(place + 1)"] = { facts in
        facts.figures.years.indices.contains(place) ? facts.year(facts.figures.years[place]) : .none
      }
    }
    return table
  }()

  private static let whole: FactTable<ProvincialFacts> = [
    "provincial.hasGoals": { .flag(!$0.plan.goals.isEmpty) },
    "provincial.hasIndicators": { .flag(!$0.plan.indicators.isEmpty) },
    "provincial.hasAims": { .flag(!$0.plan.goals.isEmpty || !$0.plan.indicators.isEmpty) },
    "provincial.hasBaselines": { .flag($0.plan.indicators.contains { $0.baseline != nil || $0.baselineYear != nil }) },
    "provincial.hasProjects": { .flag(!$0.plan.projects.isEmpty) },
    "provincial.hasMoney": { .flag($0.plan.projects.contains { $0.money != nil }) },
    "provincial.hasSources": { .flag($0.figures.sources.contains { $0.source != nil }) },
    "provincial.isReported": { .flag($0.plan.projects.contains { !$0.results.isEmpty }) },
    "provincial.title": { Fact($0.plan.title) },
    "provincial.first": { $0.year($0.figures.years.first ?? 0) },
    "provincial.last": { $0.figures.years.count > 1 ? $0.year($0.figures.years.last ?? 0) : .none },
    "provincial.count": { Fact($0.plan.projects.count) },
    "provincial.total": { Fact($0.figures.baht(of: $0.plan.projects)) },
    "provincial.total.words": { .text(bahtText(Decimal($0.figures.baht(of: $0.plan.projects)))) },
    "provincial.round": { facts in
      let rounds = facts.plan.projects.flatMap { $0.results(in: facts.figures.reported, reported: facts.figures.reported).map(\.round) }
      return Fact(rounds.max().flatMap(facts.round))
    },
  ]

  private static let lists: FactTable<ProvincialFacts> = [
    "provincial.goals": { facts in .list(facts.plan.goals.map { goal($0) }, of: goal(nil)) },
    "provincial.indicators": { facts in
      .list(
        facts.plan.indicators.map { ProvincialIndicatorFacts(whole: facts, indicator: $0) },
        of: ProvincialIndicatorFacts(whole: facts, indicator: nil))
    },
    "provincial.groups": { facts in .list(facts.groups, of: ProvincialGroupFacts(facts, ProvincialFigures.Group(projects: []))) },
    "provincial.results": { facts in .list(facts.results, of: ProvincialResultFacts(facts, .total)) },
    "provincial.sources": { facts in
      let rows = facts.figures.sources.map { source($0.source ?? facts.house.words["provincial.noSource"], $0.projects, $0.baht, isTotal: false) }
      let total = source(
        facts.house.words["plan.total"], facts.plan.projects.count { ($0.money?.baht ?? 0) > 0 },
        facts.figures.baht(of: facts.plan.projects), isTotal: true)
      return .list(rows + [total], of: total)
    },
  ]

  private static func goal(_ goal: ProvincialGoal?) -> Facts { ["number": Fact(goal?.number), "text": Fact(goal?.text)] }

  private static func source(_ source: String?, _ count: Int, _ baht: Int, isTotal: Bool) -> Facts {
    ["source": Fact(source), "count": Fact(count), "baht": Fact(baht), "isTotal": .flag(isTotal)]
  }

  /// The projects by indicator and, below it, by strategy, each with the headings that begin with it.
  private var groups: [ProvincialGroupFacts] {
    var former: ProvincialFigures.Group?
    let groups = figures.groups
    return groups.flatMap { group -> [ProvincialGroupFacts] in
      let parts = group.strategies
      return parts.enumerated().map { place, part in
        defer { former = group }
        return ProvincialGroupFacts(self, part, after: former, isFirst: place == 0, isWhole: parts.count == 1, isOnly: groups.count == 1)
      }
    }
  }

  /// The results of each project below its indicator, with a subtotal for each, and the total.
  private var results: [ProvincialResultFacts] {
    figures.groups.flatMap { group in
      group.projects.enumerated().flatMap { place, project in
        let results = project.results.sorted { ($0.year ?? figures.reported, $0.round) < ($1.year ?? figures.reported, $1.round) }
        return (results.isEmpty ? [nil] : results.map(Optional.some)).map { ProvincialResultFacts(self, .result(group, place, $0)) }
      } + [ProvincialResultFacts(self, .subtotal(group))]
    } + [ProvincialResultFacts(self, .total)]
  }

  // MARK: Words

  /// Texts one below the other.
  static func lines(_ texts: [String]) -> Fact { Fact(texts.isEmpty ? nil : texts.joined(separator: "\n")) }

  /// The number and the words of an indicator.
  static func label(_ indicator: ProvincialIndicator?) -> String? {
    indicator.map { [$0.number, $0.text].compactMap(\.self).joined(separator: " ") }
  }

  /// The units of a project by their names.
  func units(_ project: ProvincialProject) -> Fact { Self.lines(project.responsible.map(dossier.unitName)) }

  /// Its number before the name.
  static func name(_ project: ProvincialProject) -> String { (project.number.map { $0 + ". " } ?? "") + project.name }

  /// From where its money comes.
  func source(_ project: ProvincialProject) -> Fact {
    project.amounts.isEmpty ? Fact(project.source) : Self.lines(project.moneyBySource.map { $0.source ?? house.words["provincial.noSource"] ?? "" })
  }

  /// A round in words: `6 เดือน`.
  func round(_ round: PlanResult.Round) -> String? { house.words["planRound." + round.rawValue]?.digits(digits) }

  /// A year, B.E., as a text.
  fileprivate func year(_ year: Int) -> Fact { .text(String(year).digits(digits)) }
}

/// An indicator with its targets.
struct ProvincialIndicatorFacts: TabledFacts {
  let whole: ProvincialFacts
  let indicator: ProvincialIndicator?

  static let table: FactTable<ProvincialIndicatorFacts> = {
    var table: FactTable<ProvincialIndicatorFacts> = [
      "number": { Fact($0.indicator?.number) },
      "text": { Fact($0.indicator?.text) },
      "baseline": { Fact($0.indicator?.baseline) },
      "baseline.year": { row in row.indicator?.baselineYear.map(row.whole.year) ?? .none },
      "goal": { row in
        Fact(row.indicator.flatMap(row.whole.plan.goal).map { [$0.number, $0.text].compactMap(\.self).joined(separator: ". ") })
      },
    ]
    for place in 0..<ActionPlan.mostYears { table["value\(place + 1)"] = { Fact($0.indicator?.targets[place]) } }
    return table
  }()
}

import Assessment
import Definitions
import Foundation
import Records
import Sheets
import ThaiText

/// What the forms of the action plan may say, by the names that `forms/plan/` uses.
package final class PlanFacts: TabledFacts {
  let plan: ActionPlan
  let figures: PlanFigures
  let dossier: Dossier
  let house: HouseStyle
  let outline: PlanOutline

  init(_ dossier: Dossier, house: HouseStyle, outline: PlanOutline = .none) {
    plan = dossier.plan ?? .none
    figures = PlanFigures(plan, reportedIn: dossier.year.buddhistYear)
    self.dossier = dossier
    self.house = house
    self.outline = outline
  }

  /// - Throws: `Problems` where `forms/dimensions.yaml` cannot be used.
  package convenience init(_ dossier: Dossier, _ library: Library) throws(Problems) {
    self.init(dossier, house: library.house, outline: dossier.plan == nil ? .none : try library.planOutline())
  }

  package static let vocabulary = Vocabulary.of { PlanFacts($0, house: .plain) }

  package static let table: FactTable<PlanFacts> = {
    var table = signature("plan.signature") { $0.plan.signature }
    for more in [whole, lists] { table.merge(more) { $1 } }
    for place in 0..<ActionPlan.mostYears {
      table["plan.year\(place + 1)"] = { facts in
        facts.figures.years.indices.contains(place) ? .text(String(facts.figures.years[place])) : .none
      }
    }
    return table
  }()

  private static let whole: FactTable<PlanFacts> = [
    "plan.isGiven": { .flag(!$0.plan.projects.isEmpty) },
    "plan.isReported": { .flag($0.plan.projects.contains { !$0.results.isEmpty }) },
    "plan.hasTargets": { .flag(!$0.plan.targets.isEmpty) },
    "plan.first": { .text(String($0.figures.years.first ?? 0)) },
    "plan.last": { $0.figures.years.count > 1 ? .text(String($0.figures.years.last ?? 0)) : .none },
    "plan.yearCount": { Fact($0.figures.years.count) },
    "plan.listed": { .text(String($0.figures.years[$0.figures.listed])) },
    "plan.count": { Fact($0.plan.projects.count) },
    "plan.total": { Fact($0.figures.budget(of: $0.plan.projects, inYear: $0.figures.listed)) },
    "plan.total.words": { facts in
      .text(bahtText(Decimal(facts.figures.budget(of: facts.plan.projects, inYear: facts.figures.listed))))
    },
    "plan.asOf": { Fact($0.plan.asOf) },
    "plan.issuer": { Fact($0.plan.issuer.map { [$0.name, $0.position].compactMap(\.self).joined(separator: " ") }) },
    "plan.noMoney": { Fact($0.house.words["planBudget.notNeeded"]) },
  ]

  private static let lists: FactTable<PlanFacts> = [
    "plan.dimensions": { facts in
      .list(
        facts.figures.groups.compactMap { group in group.dimension.map { PlanDimensionFacts(facts, $0, group.projects) } },
        of: PlanDimensionFacts(facts, .first, []))
    },
    "plan.legend": { facts in
      .list(facts.outline.dimensions.map { PlanFacts.legend($0) }, of: PlanFacts.legend(nil))
    },
    "plan.rows": { facts in .list(facts.rows, of: PlanRowFacts(facts, .project(PlanProject(name: "")))) },
    "plan.list": { facts in
      .list(facts.plan.projects.map { PlanRowFacts(facts, .project($0)) } + [PlanRowFacts(facts, .total)],
        of: PlanRowFacts(facts, .project(PlanProject(name: ""))))
    },
    "plan.projects": { facts in .list(facts.details, of: PlanProjectFacts(facts, PlanProject(name: ""))) },
    "plan.targets": { facts in
      .list(facts.plan.targets.map { PlanTargetFacts(target: $0) }, of: PlanTargetFacts(target: PlanTarget("")))
    },
    "plan.results": { facts in .list(facts.results, of: PlanResultFacts(facts, PlanProject(name: ""), PlanResult(.sixMonths))) },
  ]

  private static func legend(_ dimension: PlanOutline.Heading?) -> Facts {
    ["number": Fact(dimension?.number), "title": Fact(dimension?.title)]
  }

  // MARK: Rows

  /// The projects of each dimension with its subtotal, and the total.
  private var rows: [PlanRowFacts] {
    figures.groups.flatMap { group in
      group.projects.map { PlanRowFacts(self, .project($0)) } + [PlanRowFacts(self, .subtotal(group.dimension, group.projects))]
    } + [PlanRowFacts(self, .total)]
  }

  /// The projects as they stand in the details: by dimension, with the headings that begin with them.
  private var details: [PlanProjectFacts] {
    var details: [PlanProjectFacts] = []
    for project in figures.groups.flatMap(\.projects) {
      details.append(PlanProjectFacts(self, project, after: details.last?.project))
    }
    return details
  }

  /// The results in the order of projects and rounds; a project without one is there once.
  private var results: [PlanResultFacts] {
    plan.projects.flatMap { project in
      let results = project.results.sorted {
        ($0.year ?? figures.reported, $0.round) < ($1.year ?? figures.reported, $1.round)
      }
      return results.isEmpty ? [PlanResultFacts(self, project, nil)] : results.map { PlanResultFacts(self, project, $0) }
    }
  }

  // MARK: Words

  func fullName(_ project: PlanProject) -> String { project.fullName { house.words["planKind." + $0.rawValue] } }

  /// A dimension's title, with its number.
  func title(of dimension: PlanDimension) -> String {
    dimension.rawValue + ". " + (outline.title(of: dimension.rawValue) ?? "")
  }

  /// A mission with its number: what the plan itself calls it, else what the outline does, else as it was written.
  func mission(of project: PlanProject) -> String? {
    guard let written = project.mission else { return nil }
    guard let number = project.missionNumber, let title = plan.title(ofMission: number) ?? outline.title(of: number) else { return written }
    return number + " " + title
  }

  /// An item of a mission with its number, as the outline calls it, or as it was written.
  func item(_ written: String) -> String {
    guard let number = PlanProject.number(written), number == written.digits(.arabic), let title = outline.title(of: number) else {
      return written
    }
    return number + " " + title
  }

  static func items(_ texts: [String]) -> Fact { numbered(texts.enumerated().map { ($0 + 1, $1) }) }

  /// The items of a list, of which those with numbers of their own have none of the form's.
  static func ownItems(_ texts: [String]) -> Fact { numbered(texts.numberedApart) }

  private static func numbered(_ texts: [(number: Int?, text: String)]) -> Fact {
    func item(_ index: Int?, _ text: String) -> Facts {
      ["index": index.map { .number(Number(Decimal($0), .integer)) } ?? .none, "item": .text(text)]
    }
    return .list(texts.map(item), of: item(0, ""))
  }
}

/// A dimension and its projects.
struct PlanDimensionFacts: TabledFacts {
  let whole: PlanFacts
  let dimension: PlanDimension
  let projects: [PlanProject]

  init(_ whole: PlanFacts, _ dimension: PlanDimension, _ projects: [PlanProject]) {
    self.whole = whole
    self.dimension = dimension
    self.projects = projects
  }

  static let table: FactTable<PlanDimensionFacts> = [
    "number": { .text($0.dimension.rawValue) },
    "title": { Fact($0.whole.outline.title(of: $0.dimension.rawValue)) },
    "count": { Fact($0.projects.count) },
    "budget": { Fact($0.whole.figures.budget(of: $0.projects)) },
  ]
}

/// What the plan aims at.
private struct PlanTargetFacts: TabledFacts {
  let target: PlanTarget

  static let table: FactTable<PlanTargetFacts> = {
    var table: FactTable<PlanTargetFacts> = [
      "indicator": { .text($0.target.indicator) },
      "baseline": { Fact($0.target.baseline) },
      "baseline.year": { Fact($0.target.baselineYear.map { String($0) }) },
    ]
    for place in 0..<ActionPlan.mostYears { table["value\(place + 1)"] = { Fact($0.target.values[place]) } }
    return table
  }()
}

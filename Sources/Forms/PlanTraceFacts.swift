import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// The way from risks to measures, projects, units, money, indicators and results; what is missing on it first.
extension PlanFacts {
  static let traced: FactTable<PlanFacts> = [
    "trace.isGiven": { .flag(!$0.plan.projects.isEmpty && !$0.risks.isEmpty) },
    "trace.risks": { facts in PlanFacts.items(facts.trace.risksWithoutMeasure.map { "\($0.id) \($0.event)" }) },
    "trace.measures": { facts in
      PlanFacts.items(
        facts.trace.measuresWithoutProject.map { line in
          [line.risk.id, line.measure?.text, line.measure?.project.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
        })
    },
    "trace.projects": { facts in .list(facts.trace.unlinked.map(facts.unlinked), of: facts.unlinked(nil)) },
    "trace.projects.count": { $0.number($0.trace.unlinked.count) },
    "trace.money": { facts in facts.number(facts.figures.budget(of: facts.trace.unlinked, inYear: facts.figures.listed)) },
    "trace.money.whole": { facts in facts.number(facts.figures.budget(of: facts.plan.projects, inYear: facts.figures.listed)) },
    "trace.units": { $0.projects($0.withoutUnit) },
    "trace.indicators": { $0.projects($0.withoutIndicator) },
    "trace.budgets": { $0.projects($0.withoutBudget) },
    "trace.results": { facts in facts.projects(facts.figures.unreported(asOf: facts.asOf)?.projects ?? []) },
    "trace.round": { facts in
      Fact(facts.figures.unreported(asOf: facts.asOf).flatMap { facts.house.words["planRound." + $0.round.round.rawValue] })
    },
    "trace.lines": { facts in
      .list(facts.trace.lines.map { PlanLineFacts(whole: facts, line: $0) }, of: PlanLineFacts(whole: facts, line: nil))
    },
  ]

  /// Projects that name nobody who carries them out.
  var withoutUnit: [PlanProject] { plan.projects.filter(\.responsible.isEmpty) }

  /// Projects that do not say what they may spend in the listed year, nor that they need nothing.
  var withoutBudget: [PlanProject] { plan.projects.filter { $0.budget(inYear: figures.listed) == nil } }

  /// Projects that do not say in figures what is to be reached.
  var withoutIndicator: [PlanProject] { plan.projects.filter { !isMeasurable($0) } }

  /// A project that no measure names, with what it may spend.
  private func unlinked(_ project: PlanProject?) -> Facts {
    let budget = project?.budget(inYear: figures.listed)
    return [
      "project": Fact(project.map(numberedName)), "amount": budget.flatMap { if case .amount(let baht) = $0 { number(baht) } else { nil } } ?? .none,
      "free": budget == .notNeeded ? self.budget(budget) : .none,
    ]
  }

  private func projects(_ projects: [PlanProject]) -> Fact {
    PlanFacts.items(projects.map(numberedName))
  }

  /// `24) โครงการจัดเวทีประชาคม`
  func numberedName(_ project: PlanProject) -> String { (project.number.map { "\($0)) " } ?? "") + fullName(project) }

  /// Whether an output or an outcome says what is to be reached.
  func isMeasurable(_ project: PlanProject) -> Bool {
    (project.outputs + project.outcomes).contains { indicators?.indicator($0).isMeasurable ?? true }
  }
}

/// A risk, one of its measures and the project that carries it out.
struct PlanLineFacts: TabledFacts {
  let whole: PlanFacts
  let line: PlanTrace.Line?

  private var project: PlanProject? { line?.project }

  static let table: FactTable<PlanLineFacts> = [
    "risk": { row in Fact(row.line.map { "\($0.risk.id) \($0.risk.event)" }) },
    "measure": { Fact($0.line?.measure?.text) },
    "project": { row in Fact(row.project.map(row.whole.numberedName)) },
    "similarity": { row in
      guard let similarity = row.line?.similarity, similarity < 1 else { return .none }
      return .number(Number(Decimal(Int((similarity * 100).rounded())) / 100, .percent))
    },
    "units": { row in
      Fact(row.project.flatMap { row.whole.dossier.names(ofUnits: $0.responsible) })
    },
    "budget": { row in row.whole.budget(row.project.flatMap { $0.budget(inYear: row.whole.figures.listed) }) },
    "indicators": { row in
      let texts = (row.project?.outputs ?? []) + (row.project?.outcomes ?? [])
      let read = texts.flatMap { row.whole.indicators?.indicator($0).figures ?? [] }.map { $0.words(perCent: row.whole.indicators?.perCent) }
      return Fact(read.isEmpty ? nil : read.joined(separator: "\n"))
    },
    "result": { row in
      let reported = row.whole.figures.reported
      let status = row.project?.results(in: reported, reported: reported).last?.status
      return Fact(status.flatMap { row.whole.house.words["planStatus." + $0.rawValue] })
    },
  ]
}

extension Dossier {
  /// The names of units, one below the other; nil where there are none.
  fileprivate func names(ofUnits references: [String]) -> String? {
    references.isEmpty ? nil : references.map(unitName).joined(separator: "\n")
  }
}

extension PlanIndicator.Figure {
  /// The figure in few words: the sign of its comparator, its number, its unit.
  ///
  /// - Parameter perCent: The unit that stands before its number.
  fileprivate func words(perCent: String?) -> String {
    let sign =
      switch comparator {
      case .atLeast: "≥ "
      case .atMost: "≤ "
      case .increase: "↑ "
      case .decrease: "↓ "
      case .equal: "= "
      case nil: ""
      }
    let number = "\(number)"
    let parts = unit != nil && unit == perCent ? [unit, number] : [number, unit]
    return sign + parts.compactMap(\.self).joined(separator: " ") + (per.map { " (\($0))" } ?? "")
  }
}

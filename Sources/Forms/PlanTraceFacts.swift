import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// The way from risks to measures, projects of the dossier's plans, units, money, indicators and results; what is missing on it first.
package final class PlanTraceFacts: TabledFacts {
  let dossier: Dossier
  let house: HouseStyle
  /// The words by which indicators are read; nil where nothing is known of them.
  let indicators: IndicatorWords?
  /// The day on which results are asked for.
  let asOf: Day
  /// Of figures within texts.
  let digits: DigitStyle
  package let trace: PlanTrace

  init(_ dossier: Dossier, house: HouseStyle, indicators: IndicatorWords? = nil, asOf: Day? = nil, digits: DigitStyle = .arabic) {
    self.dossier = dossier
    self.house = house
    self.indicators = indicators
    self.asOf = asOf ?? dossier.year.end
    self.digits = digits
    trace = PlanTrace(
      dossier.register?.risks ?? [], dossier.workPlans { house.words["planKind." + $0.rawValue] }, unit: dossier.unitName)
  }

  package convenience init(_ dossier: Dossier, _ library: Library, asOf: Day, digits: DigitStyle = .arabic) {
    self.init(dossier, house: library.house, indicators: library.reference.rules.indicators, asOf: asOf, digits: digits)
  }

  package static let vocabulary = Vocabulary.of { PlanTraceFacts($0, house: .plain) }

  package static let table: FactTable<PlanTraceFacts> = [
    "trace.isGiven": { .flag($0.isGiven) },
    "trace.years": { Fact($0.trace.span?.fiscalYears.digits($0.digits)) },
    "trace.risks": { facts in PlanFacts.items(facts.trace.risksWithoutMeasure.map { "\($0.id) \($0.event)" }) },
    "trace.measures": { facts in
      PlanFacts.items(
        facts.trace.measuresWithoutProject.map { line in
          [line.risk.id, line.measure?.text, line.measure?.project.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
        })
    },
    "trace.projects": { facts in .list(facts.trace.unlinked.map(facts.unlinked), of: facts.unlinked(nil)) },
    "trace.projects.count": { Fact($0.trace.unlinked.count) },
    "trace.money": { Fact($0.trace.unlinked.baht) },
    "trace.money.whole": { Fact($0.trace.projects.baht) },
    "trace.units": { projects($0.withoutUnit) },
    "trace.aims": { projects($0.trace.projectsWithoutAim) },
    "trace.indicators": { projects($0.withoutIndicator) },
    "trace.budgets": { projects($0.withoutBudget) },
    "trace.results": { facts in
      .list(
        facts.unreported.map { facts.missing($0.round, $0.projects) }, of: facts.missing(.sixMonths, []))
    },
    "trace.lines": { facts in
      .list(facts.trace.lines.map { PlanLineFacts(whole: facts, line: $0) }, of: PlanLineFacts(whole: facts, line: nil))
    },
  ]

  /// Whether there are both risks and projects.
  package var isGiven: Bool { !trace.lines.isEmpty && !trace.projects.isEmpty }

  /// Projects that name nobody who carries them out.
  var withoutUnit: [PlanTrace.Traced] { trace.projects.filter(\.project.responsible.isEmpty) }

  /// Projects that do not say what they may spend in the listed years, nor that they need nothing.
  var withoutBudget: [PlanTrace.Traced] { trace.projects.filter { $0.budget == nil } }

  /// Projects that do not say in figures what is to be reached.
  var withoutIndicator: [PlanTrace.Traced] {
    trace.projects.filter { !$0.project.reached.contains { indicators?.indicator($0).isMeasurable ?? true } }
  }

  /// The projects of each plan of which a result is missing, with its round.
  var unreported: [(round: PlanResult.Round, end: Day?, projects: [PlanTrace.Traced])] {
    trace.plans.compactMap { plan in
      guard let missing = plan.unreported(asOf: asOf), !missing.projects.isEmpty else { return nil }
      return (missing.round, missing.end, missing.projects.map { PlanTrace.Traced(plan: plan, project: $0) })
    }
  }

  /// A project that no measure names, with what it may spend.
  private func unlinked(_ traced: PlanTrace.Traced?) -> Facts {
    let budget = traced?.budget
    return [
      "project": Fact(traced?.project.numberedName), "amount": budget.flatMap { if case .amount(let baht) = $0 { Fact(baht) } else { nil } } ?? .none,
      "free": budget == .notNeeded ? house.fact(budget) : .none,
    ]
  }

  private func missing(_ round: PlanResult.Round, _ lacking: [PlanTrace.Traced]) -> Facts {
    ["round": Fact(house.words["planRound." + round.rawValue]?.digits(digits)), "projects": Self.projects(lacking)]
  }

  private static func projects(_ projects: [PlanTrace.Traced]) -> Fact { PlanFacts.items(projects.map(\.project.numberedName)) }
}

/// A risk, one of its measures and the project that carries it out.
struct PlanLineFacts: TabledFacts {
  let whole: PlanTraceFacts
  let line: PlanTrace.Line?

  private var traced: PlanTrace.Traced? { line?.project }

  static let table: FactTable<PlanLineFacts> = [
    "risk": { row in Fact(row.line.map { "\($0.risk.id) \($0.risk.event)" }) },
    "measure": { Fact($0.line?.measure?.text) },
    "project": { Fact($0.traced?.project.numberedName) },
    "aim": { Fact($0.traced?.aim?.number) },
    "similarity": { row in
      guard let similarity = row.line?.similarity else { return .none }
      return .number(Number(Decimal(Int((similarity * 100).rounded())) / 100, .percent))
    },
    "units": { row in
      let units = row.traced?.project.responsible ?? []
      return Fact(units.isEmpty ? nil : units.joined(separator: "\n"))
    },
    "budget": { row in row.whole.house.fact(row.traced?.budget) },
    "indicators": { row in
      let read = (row.traced?.project.reached ?? []).flatMap { row.whole.indicators?.indicator($0).figures ?? [] }
        .map { $0.words(perCent: row.whole.indicators?.perCent) }
      return Fact(read.isEmpty ? nil : read.joined(separator: "\n"))
    },
    "result": { row in Fact(row.traced?.project.status.flatMap { row.whole.house.words["planStatus." + $0.rawValue] }) },
  ]
}

extension PlannedProject {
  /// `24) โครงการจัดเวทีประชาคม`
  fileprivate var numberedName: String { (number.map { $0 + ") " } ?? "") + fullName }
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

import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// What the forms of ITA may say, by the names that `forms/integrity/` uses.
package final class IntegrityFacts: TabledFacts {
  let report: IntegrityAssessment
  let dossier: Dossier
  let house: HouseStyle
  let scheme: IntegrityScheme

  package init(_ dossier: Dossier, house: HouseStyle, scheme: IntegrityScheme) {
    report = dossier.integrity ?? .none
    self.dossier = dossier
    self.house = house
    self.scheme = scheme
  }

  package static let vocabulary = Vocabulary.of { IntegrityFacts($0, house: .plain, scheme: .none) }

  package static let table: FactTable<IntegrityFacts> = {
    var table = signature("ita.signature") { $0.report.signature }
    for more in [scored, measures, memo, order] { table.merge(more) { $1 } }
    return table
  }()

  private static let scored: FactTable<IntegrityFacts> = [
    "ita.year": { .text(String($0.year)) },
    "ita.hasScores": { .flag($0.report.scores != .none || $0.report.target != nil) },
    "ita.target": { points($0.report.target) },
    "ita.total": { points($0.report.scores.total) },
    "ita.total.reckoned": { facts in facts.report.scores.total == nil ? points(facts.scheme.total(of: facts.report.scores)) : .none },
    "ita.grade": { Fact($0.report.scores.grade) },
    "ita.grade.reckoned": { facts in
      let grades = facts.report.scores.grade == nil ? facts.grades : []
      return Fact(grades.count == 1 ? grades[0] : nil)
    },
    "ita.grade.either": { facts in
      let grades = facts.report.scores.grade == nil ? facts.grades : []
      let word = facts.house.words["ita.or"].map { " \($0) " } ?? ""
      return Fact(grades.count > 1 ? grades.joined(separator: word) : nil)
    },
    "ita.scores": { facts in .list(facts.scores, of: IntegrityScoreFacts(facts, .total)) },
    "ita.weaknesses": { facts in
      .list(
        facts.report.weaknesses.map { IntegrityWeaknessFacts(whole: facts, row: $0) },
        of: IntegrityWeaknessFacts(whole: facts, row: IntegrityWeakness(1)))
    },
  ]

  private static let measures: FactTable<IntegrityFacts> = [
    "ita.isReported": { .flag($0.report.measures.contains { !$0.results.isEmpty }) },
    "ita.isPlanned": { .flag($0.report.measures.contains(where: \.isPlanned)) },
    "ita.hasIndicators": { .flag(!$0.report.measures.allSatisfy(\.indicators.isEmpty)) },
    "ita.hasPeriods": { .flag($0.report.measures.contains { $0.period != nil }) },
    "ita.measures.count": { count($0.report.measures.count) },
    "ita.measures.reported": { count($0.report.measures.count { $0.results.contains(where: \.saysSomething) }) },
    // A measure of which only results are known, as where a report plans others, stands with them.
    "ita.measures": { facts in
      let planned = facts.report.measures.filter { $0.isPlanned || $0.results.isEmpty }
      return .list(
        planned.map { IntegrityMeasureFacts(whole: facts, measure: $0, result: nil) },
        of: IntegrityMeasureFacts(whole: facts, measure: IntegrityMeasure(""), result: nil))
    },
    "ita.results": { facts in
      .list(
        facts.report.measures.flatMap { measure in
          (measure.results.isEmpty ? [nil] : measure.results.map(Optional.some)).map {
            IntegrityMeasureFacts(whole: facts, measure: measure, result: $0)
          }
        }, of: IntegrityMeasureFacts(whole: facts, measure: IntegrityMeasure(""), result: nil))
    },
  ]

  /// The year of the assessment, B.E.
  private var year: Int { report.year ?? dossier.year.buddhistYear }

  private var grades: [String] { scheme.grades(report.scores, in: year) }

  /// The indicators below each instrument, the instrument, and the total.
  private var scores: [IntegrityScoreFacts] {
    scheme.instruments.flatMap { instrument in
      instrument.indicators.map { IntegrityScoreFacts(self, .indicator($0)) } + [IntegrityScoreFacts(self, .instrument(instrument))]
    } + [IntegrityScoreFacts(self, .total)]
  }

  static func points(_ points: Decimal?) -> Fact { points.map { .number(Number($0, .money)) } ?? .none }

  static func count(_ count: Int) -> Fact { .number(Number(Decimal(count), .integer)) }

  /// What an indicator is called: as the report has it, else as usual.
  func title(of weakness: IntegrityWeakness) -> String? {
    if let name = weakness.name { return name }
    let name = scheme.name(ofIndicator: weakness.indicator)
    return name.isEmpty ? nil : name
  }
}

extension IntegrityMeasure {
  /// Whether anything is said of how it is to be carried out.
  fileprivate var isPlanned: Bool { guideline != nil || steps != nil || supervision != nil || !responsible.isEmpty }
}

/// A row of the table of scores.
struct IntegrityScoreFacts: TabledFacts {
  enum Row {
    case indicator(Int)
    case instrument(IntegrityScheme.Instrument)
    case total
  }

  let whole: IntegrityFacts
  let row: Row

  init(_ whole: IntegrityFacts, _ row: Row) {
    self.whole = whole
    self.row = row
  }

  private var score: Decimal? {
    let scores = whole.report.scores
    switch row {
    case .indicator(let number): return scores[indicator: number]
    case .instrument(let instrument): return scores[instrument.kind]
    case .total: return scores.total ?? whole.scheme.total(of: scores)
    }
  }

  static let table: FactTable<IntegrityScoreFacts> = [
    "number": { row in if case .indicator(let number) = row.row { IntegrityFacts.count(number) } else { .none } },
    "name": { row in
      switch row.row {
      case .indicator(let number): Fact(row.whole.scheme.name(ofIndicator: number))
      case .instrument(let instrument): Fact(instrument.name)
      case .total: Fact(row.whole.house.words["ita.total"])
      }
    },
    "weight": { row in if case .instrument(let instrument) = row.row { IntegrityFacts.count(instrument.weight) } else { .none } },
    "score": { IntegrityFacts.points($0.score) },
    "difference": { row in
      guard let score = row.score, let target = row.whole.report.target else { return .none }
      return IntegrityFacts.points(score - target)
    },
    "isSubtotal": { row in if case .instrument = row.row { .flag(true) } else { .flag(false) } },
    "isTotal": { row in if case .total = row.row { .flag(true) } else { .flag(false) } },
  ]
}

/// What is weak in an indicator.
struct IntegrityWeaknessFacts: TabledFacts {
  let whole: IntegrityFacts
  let row: IntegrityWeakness

  static let table: FactTable<IntegrityWeaknessFacts> = [
    "number": { IntegrityFacts.count($0.row.indicator) },
    "name": { Fact($0.whole.title(of: $0.row)) },
    "assessed": { Fact($0.row.assessed) },
    "weakness": { Fact($0.row.weakness) },
    "develop": { Fact($0.row.develop) },
    "responsible": { Fact($0.whole.dossier.unitNames($0.row.responsible)) },
    "result": { Fact($0.row.result) },
  ]
}

/// A measure, with one of its results where they are asked for.
struct IntegrityMeasureFacts: TabledFacts {
  let whole: IntegrityFacts
  let measure: IntegrityMeasure
  let result: IntegrityResult?

  /// The round of the result, and the time that is written, one below the other.
  private var period: String? {
    let words = whole.house.words
    let round = result?.round.flatMap { words["planRound." + $0.rawValue] }.map { [words["ita.round"] ?? "", $0].joined(separator: " ") }
    let lines = [round, result?.period].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  static let table: FactTable<IntegrityMeasureFacts> = [
    "name": { .text($0.measure.name) },
    "indicators": { row in
      let numbers = row.measure.indicators.map { String($0) }
      return Fact(numbers.isEmpty ? nil : numbers.joined(separator: ", "))
    },
    "guideline": { Fact($0.measure.guideline) },
    "steps": { Fact($0.measure.steps) },
    "responsible": { Fact($0.whole.dossier.unitNames($0.measure.responsible)) },
    "planned": { Fact($0.measure.period) },
    "supervision": { Fact($0.measure.supervision) },
    "details": { Fact($0.result?.details) },
    "period": { Fact($0.period) },
    "output": { Fact($0.result?.output) },
    "outcome": { Fact($0.result?.outcome) },
    "remark": { Fact($0.result?.remark) },
  ]
}

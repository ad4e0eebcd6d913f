import Assessment
import Definitions
import Foundation
import Sheets

/// The facts of one risk in a row; of none for the row that only shows which facts there are.
struct RiskRowFacts: TabledFacts {
  let whole: RiskFacts
  let rated: RatedRisk?
  /// Its place in the list, from 1.
  let number: Int

  init(_ whole: RiskFacts, _ rated: RatedRisk?, _ number: Int) {
    self.whole = whole
    self.rated = rated
    self.number = number
  }

  static let table: FactTable<RiskRowFacts> = {
    var table = texts
    for more in [
      activity, managed, rating("inherent", \.inherent), rating("residual", \.residual), rating("goal", \.target),
      rating("current", \.current), watch, change,
    ] { table.merge(more) { $1 } }
    return table
  }()

  private static let texts: FactTable<RiskRowFacts> = [
    "number": { $0.whole.number($0.number) },
    "id": { Fact($0.risk?.id) },
    "process": { Fact($0.risk?.process) },
    "step": { Fact($0.risk?.step) },
    "event": { Fact($0.risk?.event) },
    "cause": { Fact($0.risk?.cause) },
    "domain": { Fact($0.risk?.domain) },
    "type": { row in row.risk?.type.map { row.whole.word("riskType." + $0.rawValue) } ?? .none },
    "factor.known": { $0.whole.tick($0.risk?.factor == .known) },
    "factor.unknown": { $0.whole.tick($0.risk?.factor == .unknown) },
    "owner": { row in Fact(row.risk.map { row.whole.dossier.ownerNames($0).joined(separator: "\n") }) },
  ]

  private static let activity: FactTable<RiskRowFacts> = [
    "activity": { Fact($0.risk?.activity?.name) },
    "activity.orProcess": { Fact($0.risk?.activity?.name ?? $0.risk?.process) },
    "strategy": { Fact($0.risk?.activity?.strategy) },
    "budget": { $0.whole.number($0.risk?.activity?.budget) },
    "objective": { Fact($0.risk?.activity?.objective) },
    "indicator": { Fact($0.risk?.activity?.indicator) },
    "target": { Fact($0.risk?.activity?.target) },
  ]

  private static let managed: FactTable<RiskRowFacts> = [
    "controls": { $0.whole.lines($0.risk?.controls.map(\.text) ?? []) },
    "response": { row in row.risk?.response.map { row.whole.word("response." + $0.rawValue) } ?? .none },
    "acceptance.approvedBy": { Fact($0.risk?.acceptance?.approvedBy) },
    "acceptance.date": { Fact($0.risk?.acceptance?.date) },
    "acceptance.reason": { Fact($0.risk?.acceptance?.reason) },
    "acceptance.until": { Fact($0.risk?.acceptance?.until) },
    "acceptance.nextReview": { Fact($0.risk?.acceptance?.nextReview) },
    "measures": { $0.whole.lines($0.measures.map(\.text)) },
    "measures.indicated": { $0.whole.lines($0.measures.map($0.indicated)) },
    "measures.responsible": { row in
      Fact(row.whole.dossier.unitNames(row.whole.different(row.measures.flatMap(\.responsible))))
    },
    "measures.andOwner": { row in
      let owners = row.risk.map(row.whole.dossier.ownerNames) ?? []
      let units = owners + row.measures.flatMap(\.responsible).map(row.whole.dossier.unitName)
      return Fact(row.whole.dossier.unitNames(row.whole.different(units)))
    },
    "measures.due": { Fact($0.measures.compactMap(\.due).max()) },
    "measures.planned": { row in Fact(row.risk.flatMap { MeasurePlan($0.measures, row.whole, $0.measures.map(row.indicated)).text }) },
    "measures.carriedOut": { $0.whole.lines($0.measures.map($0.carriedOut)) },
  ]

  /// The facts of one of the risk's ratings, below a name.
  private static func rating(
    _ prefix: String, _ rating: @escaping @Sendable (RatedRisk) -> RatedRating?
  ) -> FactTable<RiskRowFacts> {
    [
      prefix + ".likelihood": { $0.whole.number($0.rated.flatMap(rating)?.rating.likelihood) },
      prefix + ".impact": { $0.whole.number($0.rated.flatMap(rating)?.rating.impact) },
      prefix + ".score": { $0.whole.number($0.rated.flatMap(rating)?.score) },
      prefix + ".level": { Fact($0.rated.flatMap(rating)?.word) },
      prefix + ".shown": { Fact($0.whole.shown($0.rated.flatMap(rating))) },
      prefix + ".likelihoodReason": { Fact($0.rated.flatMap(rating)?.rating.likelihoodReason) },
      prefix + ".impactReason": { Fact($0.rated.flatMap(rating)?.rating.impactReason) },
    ]
  }

  var risk: Risk? { rated?.risk }

  private var measures: [Measure] { risk?.measures ?? [] }

  /// A measure and its indicator, as the register has it.
  private func indicated(_ measure: Measure) -> String {
    guard let indicator = measure.indicator, let word = whole.house.words["indicator"] else { return measure.text }
    return "\(measure.text) (\(word): \(indicator))"
  }

  /// A measure and how far it has come, as the publication sheet has it.
  private func carriedOut(_ measure: Measure) -> String {
    let status = measure.status.flatMap { whole.house.words["measureStatus." + $0.rawValue] }
    let result = measure.latestReport?.result
    let parts = [status, result].compactMap { $0 }
    return parts.isEmpty ? measure.text : "\(measure.text) (\(parts.joined(separator: ": ")))"
  }
}

/// The facts of a measure, those of its report of the last round among them.
struct MeasureFacts: TabledFacts {
  let whole: RiskFacts
  let measure: Measure?
  /// The activity of the measure's risk.
  let activity: RiskActivity?
  private let report: MeasureReport?

  init(of whole: RiskFacts, _ measure: Measure?, activity: RiskActivity?) {
    self.activity = activity
    self.whole = whole
    self.measure = measure
    report = measure?.reports.first { $0.round == whole.round }
  }

  static let table: FactTable<MeasureFacts> = [
    "measure": { Fact($0.measure?.text) },
    "measure.responsible": { Fact($0.whole.dossier.unitNames($0.measure?.responsible)) },
    "measure.start": { Fact($0.measure?.start) },
    "measure.due": { Fact($0.measure?.due) },
    "measure.indicator": { Fact($0.measure?.indicator) },
    "measure.indicator.known": { Fact($0.measure?.indicator ?? $0.activity?.indicator) },
    "measure.project": { Fact($0.measure?.project) },
    "measure.monitoring": { Fact($0.measure?.monitoring) },
    "measure.status": { row in row.measure?.status.map { row.whole.word("measureStatus." + $0.rawValue) } ?? .none },
    "round.result": { Fact($0.report?.result) },
    "round.evidence": { Fact($0.report?.evidence) },
    "round.progress": { $0.report?.progress.map { .number(Number(Decimal($0) / 100, .percent)) } ?? .none },
    "round.obstacles": { Fact($0.report?.obstacles) },
  ]
}

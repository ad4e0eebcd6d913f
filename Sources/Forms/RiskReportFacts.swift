import Assessment
import Definitions

/// What บส.๑ to บส.๕ of local governments say (มท 0805.2/ว 3482, docs/domain.md B.5).
extension RiskFacts {
  static let localGovernment: FactTable<RiskFacts> = {
    var table: FactTable<RiskFacts> = [
      "bs.isAsked": { .flag($0.isAsked) },
      "bs.isGiven": { .flag($0.isAsked && $0.risks.contains { $0.risk.activity != nil }) },
      "bs.isRated": { .flag($0.isAsked && $0.risks.contains { $0.inherent?.score != nil }) },
      "bs.isPlanned": {
        .flag($0.isAsked && $0.measured.contains { $0.risk.activity != nil || $0.risk.process != nil })
      },
      "bs.isReported": { .flag($0.isAsked && $0.round != nil) },
      "bs.isReviewed": { .flag($0.isAsked && $0.isReviewed) },
      "bs.activities": { $0.list($0.risks.filter { $0.risk.activity != nil }) },
      "bs.activities.others": { $0.ids { $0.risk.activity != nil } },
      "bs.byProcess": { $0.ids(byProcess: $0.risks) },
      "bs.measures": { $0.measures(of: $0.measured) },
      "bs.measures.others": { $0.ids { !$0.risk.measures.isEmpty } },
      "bs.measures.byProcess": { $0.ids(byProcess: $0.measured) },
      "bs.reviewed": { $0.list($0.reviewed) },
      "bs.reviewed.others": { $0.ids { $0.residual != nil } },
      "bs.reviewed.byProcess": { $0.ids(byProcess: $0.reviewed) },
    ]
    for each in MeasureReport.Round.allCases {
      table["bs.round." + each.rawValue] = { $0.box($0.round == each) }
    }
    return table
  }()

  private var isAsked: Bool { dossier.agency.kind.isLocalGovernment && !risks.isEmpty }
  private var measured: [RatedRisk] { risks.filter { !$0.risk.measures.isEmpty } }
  private var reviewed: [RatedRisk] { risks.filter { $0.residual != nil } }
  /// The ids of the risks whose process stands in the place of an activity.
  private func ids(byProcess risks: [RatedRisk]) -> Fact {
    ids(of: risks.filter { $0.risk.activity == nil && $0.risk.process != nil })
  }
  private var isReviewed: Bool {
    round != nil && risks.contains { $0.inherent?.score != nil && $0.residual?.score != nil }
  }
}

extension RiskRowFacts {
  /// What became of a risk between its two ratings (บส.๕).
  static let change: FactTable<RiskRowFacts> = [
    "change": { row in
      row.rated?.change.map { row.whole.word($0 == .lower ? "change.lower" : "change.notLower") } ?? .none
    },
    "controlled": { $0.whole.tick($0.isAbove == false) },
    "uncontrolled": { $0.whole.tick($0.isAbove == true) },
    "results": { $0.whole.lines($0.risk?.measures.compactMap { $0.latestReport?.result } ?? []) },
    "nextYear": { row in
      let open = row.risk?.measures.filter { !$0.isDone }.map(\.text) ?? []
      let more = [row.risk?.surveillance?.additionalMeasure].compactMap { $0 }
      return row.whole.lines(row.whole.different(open + more))
    },
  ]

  /// Whether what remains is above the appetite.
  private var isAbove: Bool? { rated.flatMap { $0.exceedsAppetite($0.residual) } }
}

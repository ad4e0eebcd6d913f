import Assessment

/// What บส.๑ to บส.๕ of local governments say (มท 0805.2/ว 3482, domain notes B.5).
extension RiskFacts {
  func localGovernmentFacts() -> Facts {
    let withActivity = risks.filter { $0.activity != nil }
    let isAsked = dossier.agency.kind.isLocalGovernment && !withActivity.isEmpty
    let measured = risks.filter { !$0.measures.isEmpty }
    let isReviewed = round != nil && risks.contains { $0.inherent?.score != nil && $0.residual?.score != nil }
    var facts: Facts = [
      "bs.isGiven": .flag(isAsked),
      "bs.isRated": .flag(isAsked && risks.contains { $0.inherent?.score != nil }),
      "bs.isPlanned": .flag(isAsked && !measured.isEmpty),
      "bs.isReported": .flag(isAsked && round != nil),
      "bs.isReviewed": .flag(isAsked && isReviewed),
      "bs.activities": list(withActivity),
      "bs.measures": measures(of: measured),
      "bs.reviewed": list(risks.filter { $0.residual != nil }),
    ]
    for each in MeasureReport.Round.allCases { facts["bs.round." + each.rawValue] = box(round == each) }
    return facts
  }

  /// What became of a risk between its two ratings (บส.๕).
  func changeFacts(_ risk: Risk?) -> Facts {
    let isLower = risk.flatMap { rated.isLower($0.residual, than: $0.inherent) }
    let isAbove = risk.flatMap { risk in rated.level(of: risk.residual).flatMap { rated.exceedsAppetite($0, risk) } }
    let open = risk?.measures.filter { !$0.isDone }.map(\.text) ?? []
    return [
      "change": isLower.map { word($0 ? "change.lower" : "change.notLower") } ?? .none,
      "controlled": tick(isAbove == false),
      "uncontrolled": tick(isAbove == true),
      "results": lines(risk?.measures.compactMap { $0.latestReport?.result } ?? []),
      "nextYear": lines(different(open + [risk?.surveillance?.additionalMeasure].compactMap { $0 })),
    ]
  }
}

import Assessment
import Definitions
import ThaiText

/// What the nine tables of the PACC manual say (docs/domain.md B.3).
extension RiskFacts {
  static let surveillance: FactTable<RiskFacts> = [
    "pacc.processes": { $0.names($0.corruption.compactMap(\.risk.process)) },
    "pacc.owners": { $0.names($0.corruption.map(\.risk).flatMap($0.dossier.ownerNames)) },
    "pacc.isUsed": { .flag($0.isUsed) },
    "pacc.isIdentified": { .flag($0.corruption.contains { $0.risk.factor != nil }) },
    "pacc.isRated": { facts in .flag(facts.isUsed && facts.corruption.contains { $0.current != nil }) },
    "pacc.isScored": {
      .flag($0.scored.contains { $0.risk.surveillance?.necessity != nil || $0.risk.surveillance?.severity != nil })
    },
    "pacc.isControlled": { .flag($0.scored.contains { $0.risk.surveillance?.quality != nil }) },
    "pacc.isPlanned": { .flag($0.isUsed && $0.planned.contains { !$0.risk.measures.isEmpty || $0.risk.acceptance != nil }) },
    "pacc.risks": { $0.list($0.corruption) },
    "pacc.colourless": { facts in facts.numbers(of: facts.corruption.filter { facts.colour($0) == nil }) },
    "pacc.scored": { $0.list($0.scored, numberedIn: $0.corruption) },
    "pacc.scored.others": { $0.numbers(of: $0.corruption, without: $0.scored) },
    "pacc.planned": { $0.measures(of: $0.planned, numberedIn: $0.corruption) },
    "pacc.planned.others": { $0.numbers(of: $0.scored, without: $0.planned) },
    "pacc.plansFrom": { $0.word(RiskFacts.plansFrom) },
    "pacc.watched": { $0.list($0.watched, numberedIn: $0.corruption) },
    "pacc.watched.others": { $0.numbers(of: $0.corruption, without: $0.watched) },
    "pacc.red": { $0.list($0.watched(.red)) },
    "pacc.yellow": { $0.list($0.watched(.yellow)) },
    "pacc.green": { $0.list($0.watched(.green)) },
    "pacc.proposals": { $0.list($0.proposed) },
    "pacc.proposals.others": { $0.numbers(of: $0.corruption, without: $0.proposed) },
    "pacc.accepted": { facts in
      facts.list(facts.corruption.filter { $0.risk.acceptance != nil }, numberedIn: facts.corruption)
    },
  ]

  private var isUsed: Bool { corruption.contains { $0.risk.factor != nil || $0.risk.surveillance != nil } }
  /// The risks whose colour asks for a score of surveillance, those above what is accepted of them, as an exception of the
  /// appetite may be stricter than the colours, and those of no colour of table 2 that were scored.
  private var scored: [RatedRisk] {
    corruption.filter { risk in
      let found = self.colour(risk)
      return [.orange, .red].contains(found) || (found == nil && risk.risk.surveillance?.isScored == true)
        || risk.exceedsAppetite(risk.inherent ?? risk.residual) == true
    }
  }
  private var planned: [RatedRisk] { scored.filter(needsPlan) }
  private var watched: [RatedRisk] { corruption.filter { $0.risk.surveillance?.status != nil } }
  private func watched(_ status: SurveillanceStatus) -> [RatedRisk] {
    watched.filter { $0.risk.surveillance?.status == status }
  }
  /// The risks of which table 9 proposes something: in a proposal of their own, or as a further measure for one that happened.
  private var proposed: [RatedRisk] {
    corruption.filter {
      guard let watch = $0.risk.surveillance else { return false }
      let asksMore = watch.status.map { $0 != .green } ?? false
      return watch.proposal != nil || (asksMore && watch.additionalMeasure != nil)
    }
  }

  /// The numbers of the risks that a table leaves out of those that it might show: those of table 1.
  private func numbers(of risks: [RatedRisk], without shown: [RatedRisk]) -> Fact {
    let shown = Set(shown.map(ObjectIdentifier.init))
    return numbers(of: risks.filter { !shown.contains(ObjectIdentifier($0)) })
  }

  /// The numbers that risks have in table 1, which names no ids.
  private func numbers(of risks: [RatedRisk]) -> Fact {
    let meant = Set(risks.map(ObjectIdentifier.init))
    let numbers = corruption.enumerated().filter { meant.contains(ObjectIdentifier($1)) }.map { String($0.offset + 1) }
    return numbers.isEmpty ? .none : .text(numbers.joined(separator: ", "))
  }

  private func names(_ names: [String]) -> Fact {
    let names = different(names)
    return names.isEmpty ? .none : .text(names.joined(separator: ", "))
  }

  /// The colour of a risk before it is managed, or of the rating that there is.
  fileprivate func colour(_ risk: RatedRisk) -> SurveillanceColour? {
    (risk.inherent ?? risk.residual)?.level.flatMap { levelColours[$0.rank] }
  }

  /// The level of necessity × severity (table 3).
  fileprivate func watchLevel(_ risk: Risk?) -> Level? {
    guard let necessity = risk?.surveillance?.necessity, let severity = risk?.surveillance?.severity else { return nil }
    return watch?.cell(likelihood: necessity, impact: severity)?.level
  }

  fileprivate func qualityWord(_ risk: Risk?) -> String? {
    risk?.surveillance?.quality.flatMap { house.words["quality." + $0.rawValue] }
  }

  /// What remains under the controls (table 4).
  fileprivate func watchResult(_ risk: Risk?) -> Level? {
    guard let level = watchLevel(risk), let quality = qualityWord(risk) else { return nil }
    return watch?.controls?.result(quality: quality, level: level)
  }

  /// The key of the level's word from which on table 4 sends a risk into the plan.
  private static let plansFrom = "pacc.plansFrom"

  /// Whether a risk goes from table 4 into the plan: from the level that the house style names on. One whose result is
  /// not known does too, as nothing says that it needs no measure.
  private func needsPlan(_ risk: RatedRisk) -> Bool {
    guard let result = watchResult(risk.risk), let word = house.words[Self.plansFrom],
      let first = watch?.controls?.results.first(where: { $0.word == word })
    else { return true }
    return result.rank >= first.rank
  }
}

extension RiskRowFacts {
  /// The facts of one risk that the nine tables ask.
  static let watch: FactTable<RiskRowFacts> = {
    var table = scores.merging(proposal) { $1 }
    for each in SurveillanceColour.allCases {
      table["colour." + each.rawValue] = { row in row.whole.tick(row.rated.flatMap(row.whole.colour) == each) }
    }
    for each in SurveillanceStatus.allCases {
      table["status." + each.rawValue] = { $0.whole.tick($0.surveillance?.status == each) }
      table["statusEvent." + each.rawValue] = { $0.surveillance?.status == each ? Fact($0.risk?.event) : .none }
    }
    for (rank, name) in ["low", "moderate", "high"].enumerated() {
      table["watch." + name] = { row in
        row.whole.watchLevel(row.risk)?.rank == rank ? Fact(row.whole.watchResult(row.risk)?.word) : .none
      }
    }
    return table
  }()

  private static let scores: FactTable<RiskRowFacts> = [
    "watch.necessity": { $0.whole.number($0.surveillance?.necessity) },
    "watch.severity": { $0.whole.number($0.surveillance?.severity) },
    "watch.score": { $0.whole.number($0.watchScore) },
    "watch.quality": { Fact($0.whole.qualityWord($0.risk)) },
    "additionalMeasure": { Fact($0.surveillance?.additionalMeasure) },
    "proposal.date": { Fact($0.surveillance?.proposal?.date) },
    "proposal.reason": { Fact($0.surveillance?.proposal?.reason ?? $0.whole.house.words["proposal.blank"]) },
  ]

  /// The boxes of table 9, which the agency ticks: no colour of the watch says what it asks for.
  private static let proposal: FactTable<RiskRowFacts> = {
    var table: FactTable<RiskRowFacts> = [:]
    for each in PlanProposal.Standing.allCases {
      table["proposal." + each.rawValue] = { $0.whole.box($0.surveillance?.proposal?.ticked == each) }
    }
    return table
  }()

  private var surveillance: Surveillance? { risk?.surveillance }

  private var watchScore: Int? {
    guard let necessity = surveillance?.necessity, let severity = surveillance?.severity else { return nil }
    return necessity * severity
  }
}

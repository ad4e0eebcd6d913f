import Assessment
import ThaiText

/// What the nine tables of the PACC manual say (domain notes B.3).
extension RiskFacts {
  /// The colours of table 2, by the levels' names of their colours or by their words.
  private enum Colour: String, CaseIterable {
    case green, yellow, orange, red
  }

  func surveillanceFacts() -> Facts {
    let scored = corruption.filter { [.orange, .red].contains(colour($0)) }
    let planned = scored.filter(needsPlan)
    let watched = corruption.filter { $0.surveillance?.status != nil }
    let isUsed = corruption.contains { $0.factor != nil || $0.surveillance != nil }
    func status(_ status: SurveillanceStatus) -> [Risk] { watched.filter { $0.surveillance?.status == status } }
    return [
      "pacc.processes": names(corruption.compactMap(\.process)),
      "pacc.owners": names(corruption.compactMap(\.owner).map(dossier.unitName)),
      "pacc.isIdentified": .flag(corruption.contains { $0.factor != nil }),
      "pacc.isRated": .flag(isUsed && corruption.contains { colour($0) != nil }),
      "pacc.isScored": .flag(scored.contains { $0.surveillance?.necessity != nil || $0.surveillance?.severity != nil }),
      "pacc.isControlled": .flag(scored.contains { $0.surveillance?.quality != nil }),
      "pacc.isPlanned": .flag(isUsed && planned.contains { !$0.measures.isEmpty }),
      "pacc.risks": list(corruption),
      "pacc.scored": list(scored),
      "pacc.planned": measures(of: planned),
      "pacc.watched": list(watched),
      "pacc.red": list(status(.red)),
      "pacc.yellow": list(status(.yellow)),
      "pacc.green": list(status(.green)),
      "pacc.proposals": list(
        watched.filter { $0.surveillance?.status != .green && $0.surveillance?.additionalMeasure != nil }),
    ]
  }

  private func names(_ names: [String]) -> Fact {
    let names = different(names)
    return names.isEmpty ? .none : .text(names.joined(separator: ", "))
  }

  /// The colour of a risk before it is managed, or of the rating that there is.
  private func colour(_ risk: Risk) -> Colour? {
    guard let level = rated.level(of: risk.inherent ?? risk.residual) else { return nil }
    func bears(_ colour: Colour) -> Bool {
      if let name = level.colourName { return name == house.words["colour." + colour.rawValue] }
      return level.word == house.words["colourLevel." + colour.rawValue]
    }
    return Colour.allCases.first(where: bears)
  }

  /// The level of necessity × severity (table 3).
  private func watchLevel(_ risk: Risk?) -> Level? {
    guard let necessity = risk?.surveillance?.necessity, let severity = risk?.surveillance?.severity else { return nil }
    return Rating(necessity, severity).flatMap { watch?.level(of: $0) }
  }

  private func qualityWord(_ risk: Risk?) -> String? {
    risk?.surveillance?.quality.flatMap { house.words["quality." + $0.rawValue] }
  }

  /// What remains under the controls (table 4).
  private func watchResult(_ risk: Risk?) -> Level? {
    guard let level = watchLevel(risk), let quality = qualityWord(risk) else { return nil }
    return watch?.controls?.result(quality: quality, level: level)
  }

  /// Whether a risk goes from table 4 into the plan: from the level that the house style names on. One whose result is
  /// not known does too, as nothing says that it needs no measure.
  private func needsPlan(_ risk: Risk) -> Bool {
    guard let result = watchResult(risk), let word = house.words["pacc.plansFrom"],
      let first = watch?.controls?.results.first(where: { $0.word == word })
    else { return true }
    return result.rank >= first.rank
  }

  /// The facts of one risk that the nine tables ask.
  func watchFacts(_ risk: Risk?) -> Facts {
    let surveillance = risk?.surveillance
    let colour = risk.flatMap(colour)
    var facts: Facts = [
      "watch.necessity": number(surveillance?.necessity),
      "watch.severity": number(surveillance?.severity),
      "watch.score": number(score(surveillance)),
      "watch.quality": Fact(qualityWord(risk)),
      "additionalMeasure": Fact(surveillance?.additionalMeasure),
      "proposal.continues": box(false),
      "proposal.begun": box(false),
      "proposal.replans": box(surveillance?.status == .red),
      "proposal.other": box(false),
    ]
    for each in Colour.allCases { facts["colour." + each.rawValue] = tick(colour == each) }
    for each in SurveillanceStatus.allCases {
      facts["status." + each.rawValue] = tick(surveillance?.status == each)
      facts["statusEvent." + each.rawValue] = surveillance?.status == each ? Fact(risk?.event) : .none
    }
    let level = watchLevel(risk)
    for (rank, name) in ["low", "moderate", "high"].enumerated() {
      facts["watch." + name] = level?.rank == rank ? Fact(watchResult(risk)?.word) : .none
    }
    return facts
  }

  private func score(_ surveillance: Surveillance?) -> Int? {
    guard let necessity = surveillance?.necessity, let severity = surveillance?.severity else { return nil }
    return necessity * severity
  }
}

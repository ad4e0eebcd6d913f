import Assessment
import Foundation
import Sheets

/// The facts of one risk, and of one measure.
extension RiskFacts {
  /// The facts of a risk in a row; nil for the row that only shows which facts there are.
  func riskFacts(_ risk: Risk?, _ number: Int) -> Facts {
    var facts: Facts = [
      "number": self.number(number),
      "id": Fact(risk?.id),
      "process": Fact(risk?.process),
      "step": Fact(risk?.step),
      "event": Fact(risk?.event),
      "cause": Fact(risk?.cause),
      "domain": Fact(risk?.domain),
      "type": risk?.type.map { word("riskType." + $0.rawValue) } ?? .none,
      "factor.known": tick(risk?.factor == .known),
      "factor.unknown": tick(risk?.factor == .unknown),
      "owner": Fact(risk?.owner.map(dossier.unitName)),
      "activity": Fact(risk?.activity?.name),
      "strategy": Fact(risk?.activity?.strategy),
      "budget": self.number(risk?.activity?.budget),
      "objective": Fact(risk?.activity?.objective),
      "indicator": Fact(risk?.activity?.indicator),
      "target": Fact(risk?.activity?.target),
      "controls": lines(risk?.controls.map(\.text) ?? []),
      "response": risk?.response.map { word("response." + $0.rawValue) } ?? .none,
      "measures": lines(risk?.measures.map(\.text) ?? []),
      "measures.responsible": units(different(risk?.measures.flatMap(\.responsible) ?? [])),
      "measures.due": Fact(risk?.measures.compactMap(\.due).max()),
      "measures.carriedOut": lines(risk?.measures.map(carriedOut) ?? []),
    ]
    facts.merge(ratingFacts("inherent", risk?.inherent)) { $1 }
    facts.merge(ratingFacts("residual", risk?.residual)) { $1 }
    facts.merge(ratingFacts("goal", risk?.target)) { $1 }
    facts.merge(ratingFacts("current", risk?.current)) { $1 }
    facts.merge(watchFacts(risk)) { $1 }
    facts.merge(changeFacts(risk)) { $1 }
    return facts
  }

  private func ratingFacts(_ prefix: String, _ rating: RiskRating?) -> Facts {
    [
      prefix + ".likelihood": number(rating?.likelihood),
      prefix + ".impact": number(rating?.impact),
      prefix + ".score": number(rating?.score),
      prefix + ".level": Fact(rated.word(of: rating)),
      prefix + ".shown": Fact(shown(rating)),
      prefix + ".likelihoodReason": Fact(rating?.likelihoodReason),
      prefix + ".impactReason": Fact(rating?.impactReason),
    ]
  }

  /// A rating in one cell: the word of its level; the bare scores where they have none.
  func shown(_ rating: RiskRating?) -> String? {
    if let word = rated.word(of: rating) { return word }
    guard let likelihood = rating?.likelihood, let impact = rating?.impact else { return nil }
    return "\(likelihood) × \(impact)"
  }

  /// A measure and how far it has come, as the publication sheet has it.
  private func carriedOut(_ measure: Measure) -> String {
    let status = measure.status.flatMap { house.words["measureStatus." + $0.rawValue] }
    let result = measure.latestReport?.result
    let parts = [status, result].compactMap { $0 }
    return parts.isEmpty ? measure.text : "\(measure.text) (\(parts.joined(separator: ": ")))"
  }

  /// The facts of a measure, those of its latest report among them.
  func measureFacts(_ measure: Measure?) -> Facts {
    let report = measure?.reports.first { $0.round == round }
    return [
      "measure": Fact(measure?.text),
      "measure.responsible": units(measure?.responsible ?? []),
      "measure.start": Fact(measure?.start),
      "measure.due": Fact(measure?.due),
      "measure.indicator": Fact(measure?.indicator),
      "measure.project": Fact(measure?.project),
      "measure.monitoring": Fact(measure?.monitoring),
      "measure.status": measure?.status.map { word("measureStatus." + $0.rawValue) } ?? .none,
      "round.result": Fact(report?.result),
      "round.evidence": Fact(report?.evidence),
      "round.progress": report?.progress.map { .number(Number(Decimal($0) / 100, .percent)) } ?? .none,
      "round.obstacles": Fact(report?.obstacles),
    ]
  }
}

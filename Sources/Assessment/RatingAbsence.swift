/// Why a risk has no place in a view of the matrix. Never counted as one: that nobody rated it, that it was not yet rated at this
/// stage, that less was written than a cell takes, and that what was written is not in the matrix.
package enum RatingAbsence: String, CaseIterable, Sendable {
  /// Neither before nor after controls.
  case notRated
  /// Not yet at this stage, while it was at the other.
  case notAssessed
  /// A level's word alone: no cell is known.
  case levelOnly
  /// A risk score alone, or one of likelihood and impact without the other: no cell is known.
  case incomplete
  /// Scores or a word that the matrix does not have.
  case outside
}

extension RatedRisk {
  /// Why the risk stands in no cell of the map at a stage; nil where it stands in one.
  package func absence(from stage: Stage) -> RatingAbsence? {
    guard let rating = self[stage] else {
      return inherent == nil && residual == nil ? .notRated : .notAssessed
    }
    switch rating.standing {
    case .cell: return nil
    case .outside, .unknownWord: return .outside
    case .level where rating.isWordOnly: return .levelOnly
    case .score, .level, .half, .noMatrix: return .incomplete
    }
  }

  /// Why the risk as it stands today has no level; nil where it has one.
  package var levelAbsence: RatingAbsence? { levelAbsence(from: currentStage) }

  /// Why the risk has no level at a stage; nil where it has one.
  package func levelAbsence(from stage: Stage) -> RatingAbsence? {
    guard let rating = self[stage] else { return absence(from: stage) }
    guard rating.level == nil else { return nil }
    switch rating.standing {
    case .half, .noMatrix: return .incomplete
    case .cell, .score, .level, .outside, .unknownWord: return .outside
    }
  }
}

extension Sequence<RatedRisk> {
  /// The risks that a view leaves out, by the reason; reasons without a risk are left out.
  package func absent(
    for reason: (RatedRisk) -> RatingAbsence?
  ) -> [(reason: RatingAbsence, risks: [RatedRisk])] {
    var groups: [RatingAbsence: [RatedRisk]] = [:]
    for risk in self {
      if let reason = reason(risk) { groups[reason, default: []].append(risk) }
    }
    return RatingAbsence.allCases.compactMap { reason in groups[reason].map { (reason, $0) } }
  }
}

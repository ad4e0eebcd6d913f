/// A risk with the levels that its register's matrix gives it, worked out once: what every check, form, text, count and
/// workbook reads.
///
/// It is a value that nothing changes. A class, because thirty rules look at each of them, and a copy is then one count
/// instead of fifty: 14 million instructions less, of 277, in a check of 90 risks.
public final class RatedRisk: Sendable {
  /// When a rating holds; its name is the key under which a risk has it.
  package enum Stage: String, Sendable {
    /// Before controls (ก่อนการควบคุม).
    case inherent
    /// After controls (ความเสี่ยงคงเหลือ).
    case residual
    /// Aimed at.
    case target
  }

  /// How far the rating of a risk has come.
  package enum State: Sendable {
    /// Neither before nor after controls.
    case notRated
    /// Before controls only.
    case residualNotAssessed
    case rated
    /// Today's scores are outside the matrix, or in a cell of it that has no level.
    case outsideMatrix
    /// Today's level is a word that the matrix does not have.
    case unknownWord
    /// Today's rating is half of one, or the matrix is not known.
    case undetermined
  }

  package let risk: Risk
  /// The ids of the units that own the risk, each once, or an owner as it is written where no unit has it.
  package let owners: [String]
  package let inherent: RatedRating?
  package let residual: RatedRating?
  package let target: RatedRating?
  /// The most that is accepted (ความเสี่ยงที่ยอมรับได้) of the risk, for its domain and owner or for itself; nil where no
  /// appetite is known.
  package let accepted: AcceptedLimit?
  /// How far the risk may exceed that for a time (ช่วงเบี่ยงเบนที่ยอมรับได้); nil where nothing is said of it.
  package let tolerated: AcceptedLimit?
  /// From the inherent to the residual rating; nil where it cannot be told.
  package let change: RatingChange?
  /// The stage whose rating stands today: after controls, or before them where they were not rated.
  package let currentStage: Stage
  /// The rating that stands today.
  package let current: RatedRating?
  /// Whether the risk as it stands today has one of the high levels (สูง and above): of the levels that have cells the
  /// two highest of four or more, the highest of fewer. Nil where its level is not known.
  package let isHigh: Bool?

  /// - Parameter units: The agency's units.
  init(_ risk: Risk, in matrix: RiskMatrix?, units: [Unit]) {
    self.risk = risk
    owners = units.owners(of: risk)
    inherent = RatedRating(risk.inherent, in: matrix)
    residual = RatedRating(risk.residual, in: matrix)
    target = RatedRating(risk.target, in: matrix)
    accepted = matrix?.appetite?.limit(domain: risk.domain, units: owners, risk: risk.id)
    tolerated = matrix?.appetite?.tolerance
    change = RatingChange(from: inherent, to: residual)
    currentStage = residual == nil ? .inherent : .residual
    current = residual ?? inherent
    let high = matrix?.lowestHighLevel
    isHigh = current?.level.map { level in high.map { level.rank >= $0.rank } ?? false }
  }

  package subscript(stage: Stage) -> RatedRating? {
    switch stage {
    case .inherent: inherent
    case .residual: residual
    case .target: target
    }
  }

  /// Whether a rating is above what is accepted for the risk; nil where its level or the appetite is not known, or the score
  /// within a level that the appetite divides.
  package func exceedsAppetite(_ rating: RatedRating?) -> Bool? {
    rating.flatMap { rating in rating.level.flatMap { accepted?.isExceeded(by: $0, score: rating.score) } }
  }

  /// Whether the risk as it stands today is above what is accepted; nil where its level or the appetite is not known.
  package var isAboveAppetite: Bool? { exceedsAppetite(current) }

  /// Whether the risk as it stands today is within what is tolerated for a time; false where nothing is.
  package var isTolerated: Bool {
    guard let current, let level = current.level, let tolerated else { return false }
    return tolerated.isExceeded(by: level, score: current.score) == false
  }

  /// Whether the risk as it stands today may not be left as it is: it is above what is accepted or, where no appetite is
  /// known, high. Nil where its level is not known.
  package var isUnacceptable: Bool? { isAboveAppetite ?? isHigh }

  package var state: State {
    switch current?.standing {
    case nil: .notRated
    case .cell(let cell) where cell.level == nil: .outsideMatrix
    case .score(nil): .outsideMatrix
    case .cell, .score, .level: currentStage == .inherent ? .residualNotAssessed : .rated
    case .outside: .outsideMatrix
    case .unknownWord: .unknownWord
    case .half, .noMatrix: .undetermined
    }
  }
}

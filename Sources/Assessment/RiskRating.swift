import Records
import ThaiText

/// How likely and how grave a risk is, as scores of the dossier's matrix; or the risk score alone, or the word of its level
/// alone, as published documents have it.
///
/// Any whole number is read as a score: whether it is one is the matrix's to say.
public struct RiskRating: Equatable, Sendable {
  /// โอกาส: a score of the matrix, from 1.
  public var likelihood: Int?
  /// ผลกระทบ: a score of the matrix, from 1.
  public var impact: Int?
  /// คะแนนความเสี่ยง as it is stated; where likelihood and impact are given, what their product must agree with.
  public var statedScore: Int?
  /// The word of the level; where the scores are given, what it must agree with.
  public var level: String?
  /// Why this likelihood, and why this impact.
  public var likelihoodReason: String?
  public var impactReason: String?

  static let codec = record(
    "riskRating", shorthand: "level", RiskRating.init,
    field(optional: "likelihood", \.likelihood, .score(scores)),
    field(optional: "impact", \.impact, .score(scores)),
    field(optional: "score", \.statedScore, .score(scores)),
    field(optional: "level", \.level, .text),
    field(optional: "likelihoodReason", \.likelihoodReason, .text),
    field(optional: "impactReason", \.impactReason, .text))

  /// The product of two can be reckoned.
  private static let scores = -999_999_999...999_999_999

  /// Likelihood × impact; nil where either is not known.
  public var product: Int? {
    guard let likelihood, let impact else { return nil }
    return likelihood * impact
  }

  /// The risk score: likelihood × impact, or as it is stated where either is not known. It is ordinal: never summed, never
  /// averaged.
  public var score: Int? { product ?? statedScore }
}

extension RiskRating {
  /// The rating as a matrix understands it: as it is settled, and a score by which the matrix marks what is not rated is none.
  func understood(in matrix: RiskMatrix) -> RiskRating {
    var rating = settled(in: matrix)
    if let unrated = matrix.unratedScore {
      if rating.likelihood == unrated { rating.likelihood = nil }
      if rating.impact == unrated { rating.impact = nil }
      if rating.statedScore == unrated { rating.statedScore = nil }
    }
    return rating
  }

  /// The rating with each number that stands in the place of the level's word in its own: what `WrittenRating` reads there, unless
  /// the matrix has a level of that name, or something else is given for it already.
  func settled(in matrix: RiskMatrix) -> RiskRating {
    guard let word = level, matrix.level(named: word) == nil, let written = WrittenRating(word) else { return self }
    let named = written.word.flatMap(matrix.level(named:))
    func agrees(_ given: Int?, _ written: Int?) -> Bool { given == nil || written == nil || given == written }
    guard (written.word == nil) == (named == nil), agrees(likelihood, written.likelihood), agrees(impact, written.impact),
      agrees(statedScore, written.score)
    else { return self }
    var rating = self
    rating.likelihood = likelihood ?? written.likelihood
    rating.impact = impact ?? written.impact
    rating.statedScore = statedScore ?? written.score
    rating.level = named?.word
    return rating
  }
}

extension Dossier {
  /// The dossier with the ratings of its register as its matrix settles them; as it is where that is not known.
  package func settlingRatings(in matrix: RiskMatrix?) -> Dossier {
    guard var register, let matrix else { return self }
    for index in register.risks.indices {
      for rating in [\Risk.inherent, \.residual, \.target] {
        register.risks[index][keyPath: rating] = register.risks[index][keyPath: rating]?.settled(in: matrix)
      }
    }
    var dossier = self
    dossier.register = register
    return dossier
  }
}

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
    field(optional: "likelihood", \.likelihood, .integer(scores)),
    field(optional: "impact", \.impact, .integer(scores)),
    field(optional: "score", \.statedScore, .integer(scores)),
    field(optional: "level", \.level, .text),
    field(optional: "likelihoodReason", \.likelihoodReason, .text),
    field(optional: "impactReason", \.impactReason, .text))

  private static let scores = -1000...1000

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
  /// The rating as a matrix understands it: a number in the place of the level's word is the risk score, and two with a sign
  /// of multiplication between them are likelihood and impact, unless the matrix has a level of that name; a score by which
  /// the matrix marks what is not rated is none.
  func understood(in matrix: RiskMatrix) -> RiskRating {
    var rating = self
    if rating.product == nil, let word = level, matrix.level(named: word) == nil {
      if rating.statedScore == nil, let score = Self.score(of: word) {
        rating.statedScore = score
        rating.level = nil
      } else if let (likelihood, impact) = Self.factors(of: word) {
        rating.likelihood = likelihood
        rating.impact = impact
        rating.level = nil
      }
    }
    if let unrated = matrix.unratedScore {
      if rating.likelihood == unrated { rating.likelihood = nil }
      if rating.impact == unrated { rating.impact = nil }
      if rating.statedScore == unrated { rating.statedScore = nil }
    }
    return rating
  }

  private static func score(of text: some StringProtocol) -> Int? {
    Int(thaiDigits: text).flatMap { scores.contains($0) ? $0 : nil }
  }

  /// `4 × 5`, `4x5`
  private static func factors(of word: String) -> (Int, Int)? {
    let parts = word.split { "×xX*".contains($0) }.compactMap(score)
    return parts.count == 2 && word.count(where: { "×xX*".contains($0) }) == 1 ? (parts[0], parts[1]) : nil
  }
}

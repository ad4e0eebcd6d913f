import Records

/// How likely and how grave a risk is, as scores of the dossier's matrix, or the word of its level alone, as published
/// documents have it.
public struct RiskRating: Equatable, Sendable {
  /// โอกาส: a score of the matrix, from 1.
  public var likelihood: Int?
  /// ผลกระทบ: a score of the matrix, from 1.
  public var impact: Int?
  /// The word of the level; where the scores are given, what it must agree with.
  public var level: String?
  /// Why this likelihood, and why this impact.
  public var likelihoodReason: String?
  public var impactReason: String?

  static let codec = record(
    "riskRating", shorthand: "level", RiskRating.init,
    field(optional: "likelihood", \.likelihood, .integer(1...10)),
    field(optional: "impact", \.impact, .integer(1...10)),
    field(optional: "level", \.level, .text),
    field(optional: "likelihoodReason", \.likelihoodReason, .text),
    field(optional: "impactReason", \.impactReason, .text))

  /// The risk score, likelihood × impact; nil where either is not known. It is ordinal: never summed, never averaged.
  public var score: Int? {
    guard let likelihood, let impact else { return nil }
    return likelihood * impact
  }
}

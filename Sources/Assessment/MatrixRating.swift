import Records

/// A likelihood and an impact: one cell of a matrix.
public struct Rating: Hashable, Sendable {
  public var likelihood: Score<Likelihood>
  public var impact: Score<Impact>

  public init(likelihood: Score<Likelihood>, impact: Score<Impact>) {
    self.likelihood = likelihood
    self.impact = impact
  }

  /// Nil where either number is no score.
  public init?(_ likelihood: Int, _ impact: Int) {
    guard let likelihood = Score<Likelihood>(likelihood), let impact = Score<Impact>(impact) else { return nil }
    self.init(likelihood: likelihood, impact: impact)
  }

  /// The risk score (คะแนนความเสี่ยง), likelihood × impact, 1 to 100. It is ordinal: it orders risks and is never
  /// summed or averaged.
  public var product: Int { likelihood.value * impact.value }

  public static let codec = record(
    "rating", { Rating(likelihood: $0, impact: $1) },
    field("likelihood", \Rating.likelihood, Score<Likelihood>.codec),
    field("impact", \.impact, Score<Impact>.codec))
}

extension Rating: Comparable, CustomStringConvertible {
  /// By likelihood, then by impact.
  public static func < (a: Rating, b: Rating) -> Bool {
    (a.likelihood, a.impact) < (b.likelihood, b.impact)
  }

  /// Likelihood first: `(1,5)`.
  public var description: String { "(\(likelihood.value),\(impact.value))" }
}

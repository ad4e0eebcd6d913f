/// A cell of a matrix: a likelihood and an impact that the matrix has, with the level that they get.
///
/// Only a matrix makes its cells: a rating that it does not have is never moved to one.
public struct MatrixCell: Equatable, Sendable {
  /// A score of the matrix's scale of likelihood (โอกาส), from 1.
  public let likelihood: Int
  /// A score of the matrix's scale of impact (ผลกระทบ), from 1.
  public let impact: Int
  /// Nil where the matrix leaves the cell without one clear level.
  public let level: Level?

  init(likelihood: Int, impact: Int, level: Level?) {
    self.likelihood = likelihood
    self.impact = impact
    self.level = level
  }

  /// The risk score (คะแนนความเสี่ยง), likelihood × impact, 1 to 100. It is ordinal: it orders risks and is never
  /// summed or averaged.
  public var product: Int { likelihood * impact }
}

extension MatrixCell: CustomStringConvertible {
  /// Likelihood first: `(1,5)`.
  public var description: String { "(\(likelihood),\(impact))" }
}

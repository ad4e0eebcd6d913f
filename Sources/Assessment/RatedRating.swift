/// A rating as it is written, with what the register's matrix makes of it.
///
/// Likelihood and impact decide where both are given, else the risk score, else the word. A rating that the matrix does not have has no level; it is
/// never moved to another cell.
public struct RatedRating: Sendable {
  /// What a rating comes to in the register's matrix.
  package enum Standing: Sendable {
    /// A cell, which may be one without a level.
    case cell(MatrixCell)
    /// A risk score that cells of the matrix have, without likelihood and impact: no cell is known. The level is nil where those
    /// cells have not one and the same.
    case score(Level?)
    /// A level by its word, where there is no score.
    case level(Level)
    /// Scores that are outside the matrix (นอกตาราง), or a risk score that no cell has.
    case outside
    /// A word that is no level of the matrix.
    case unknownWord
    /// One score without the other, and no word.
    case half
    /// The register names a matrix that there is not.
    case noMatrix
  }

  /// As the matrix understands it.
  package let rating: RiskRating
  package let standing: Standing

  /// Nil for a rating that says nothing: no score and no word, whatever the reasons beside them.
  init?(_ rating: RiskRating?, in matrix: RiskMatrix?) {
    guard let rating = matrix.map({ rating?.understood(in: $0) }) ?? rating,
      rating.likelihood != nil || rating.impact != nil || rating.statedScore != nil || rating.level != nil
    else { return nil }
    self.rating = rating
    guard let matrix else {
      standing = .noMatrix
      return
    }
    if let likelihood = rating.likelihood, let impact = rating.impact {
      standing = matrix.cell(likelihood: likelihood, impact: impact).map(Standing.cell) ?? .outside
    } else if let score = rating.statedScore {
      standing = matrix.hasProduct(score) ? .score(matrix.level(ofScore: score)) : .outside
    } else if let word = rating.level {
      standing = matrix.level(named: word).map(Standing.level) ?? .unknownWord
    } else {
      standing = .half
    }
  }

  /// The cell of the matrix; nil where a score is not known, or the matrix does not have it.
  package var cell: MatrixCell? { if case .cell(let cell) = standing { cell } else { nil } }

  /// The level (ระดับความเสี่ยง): the cell's, or that of the word alone.
  package var level: Level? {
    switch standing {
    case .cell(let cell): cell.level
    case .level(let level): level
    case .score(let level): level
    case .outside, .unknownWord, .half, .noMatrix: nil
    }
  }

  /// The word of the level as it is printed: the matrix's for scores and for a risk score, none for scores without a level; else as it is
  /// written.
  package var word: String? {
    switch standing {
    case .cell(let cell): cell.level?.word
    case .score(let level): level?.word
    case .outside: nil
    case .level, .unknownWord, .half, .noMatrix: rating.level
    }
  }

  /// The risk score, likelihood × impact or as it is stated, whether the matrix has it or not; nil where neither is known.
  package var score: Int? { rating.score }

  /// Whether it is a level's word and nothing else.
  package var isWordOnly: Bool {
    rating.level != nil && rating.likelihood == nil && rating.impact == nil && rating.statedScore == nil
  }

  /// Whether it is a risk score of the matrix without likelihood and impact.
  package var isScoreOnly: Bool { if case .score = standing { rating.likelihood == nil && rating.impact == nil } else { false } }
}

/// From one rating of a risk to another.
package enum RatingChange: Sendable {
  /// ลดลง
  case lower
  case unchanged
  case higher

  /// By level and, within a level, by score; nil where either has no level, as one outside the matrix, so that it
  /// cannot be told. Two ratings of one level of which either has no score are unchanged, as far as one knows.
  init?(from before: RatedRating?, to after: RatedRating?) {
    guard let before, let after, let old = before.level?.rank, let new = after.level?.rank else { return nil }
    let scores = (before.score ?? 0, after.score ?? 0)
    let isKnown = before.score != nil && after.score != nil
    if new != old {
      self = new < old ? .lower : .higher
    } else if isKnown, scores.0 != scores.1 {
      self = scores.1 < scores.0 ? .lower : .higher
    } else {
      self = .unchanged
    }
  }
}

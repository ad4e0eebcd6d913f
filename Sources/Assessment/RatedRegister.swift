import ThaiText

/// A register with the levels that its matrix gives: what every form, text and count of risks is made from.
///
/// A rating that the matrix does not have has no level; it is never moved to another cell. Scores are ordinal: risks
/// are counted by level, and nothing here is summed or averaged.
public struct RatedRegister: Sendable {
  public let register: RiskRegister
  /// Nil where the register names a matrix that there is not.
  public let matrix: RiskMatrix?
  private let units: [Unit]

  /// - Parameter units: The agency's units, by whose ids a matrix may set an appetite.
  public init(_ register: RiskRegister, matrix: RiskMatrix?, units: [Unit] = []) {
    self.register = register
    self.matrix = matrix
    self.units = units
  }

  /// The cell of the matrix in which a rating stands; nil where a score is not known, or the matrix does not have it.
  public func cell(of rating: RiskRating?) -> Rating? {
    guard let matrix, let likelihood = rating?.likelihood, let impact = rating?.impact,
      let cell = Rating(likelihood, impact), matrix.has(cell)
    else { return nil }
    return cell
  }

  /// The level of a rating: by its scores where both are given, else by its word.
  public func level(of rating: RiskRating?) -> Level? {
    guard let rating, let matrix else { return nil }
    if let likelihood = rating.likelihood, let impact = rating.impact {
      return Rating(likelihood, impact).flatMap(matrix.level(of:))
    }
    return rating.level.flatMap(matrix.level(named:))
  }

  /// The word of a rating's level. A word alone is printed as it was written; scores that the matrix does not have get
  /// none.
  public func word(of rating: RiskRating?) -> String? {
    guard let rating else { return nil }
    if matrix != nil, rating.score != nil { return level(of: rating)?.word }
    return rating.level
  }

  /// Whether a risk is, as it stands today, above what is accepted for its domain and its owner; nil where its level or
  /// the appetite is not known.
  public func exceedsAppetite(_ risk: Risk) -> Bool? {
    guard let level = level(of: risk.current) else { return nil }
    return exceedsAppetite(level, risk)
  }

  /// Whether a level would be above what is accepted for a risk.
  public func exceedsAppetite(_ level: Level, _ risk: Risk) -> Bool? {
    let owner = risk.owner.map { units.unit($0)?.id ?? $0 }
    return matrix?.exceedsAppetite(level, domain: risk.domain, unit: owner)
  }

  /// The risks above the appetite.
  public var risksAboveAppetite: [Risk] { register.risks.filter { exceedsAppetite($0) == true } }

  /// How many risks each level has, the highest level first.
  public func counts(of rating: (Risk) -> RiskRating?) -> [(level: Level, count: Int)] {
    let ranks = register.risks.compactMap { level(of: rating($0))?.rank }
    return (matrix?.levels ?? []).reversed().map { level in (level, ranks.count { $0 == level.rank }) }
  }

  /// The measures that should have been done by a day and are not, each with its risk.
  public func lateMeasures(asOf day: Day) -> [(risk: Risk, measure: Measure)] {
    register.risks.flatMap { risk in
      risk.measures.filter { $0.isLate(asOf: day) }.map { (risk, $0) }
    }
  }
}

// MARK: How firm a level is

extension RatedRegister {
  /// One step of a likelihood or an impact after which the risk has another level.
  public struct Step: Equatable, Sendable {
    public enum Axis: String, Sendable { case likelihood, impact }

    public var axis: Axis
    /// The score that the risk would have.
    public var score: Int
    public var level: Level

    public init(axis: Axis, score: Int, level: Level) {
      self.axis = axis
      self.score = score
      self.level = level
    }
  }

  /// The steps by one that change a rating's level: likelihood down and up, impact down and up. None where the level is
  /// firm; nil where the scores are not known or the matrix does not have them.
  public func steps(from rating: RiskRating?) -> [Step]? {
    guard let matrix, let likelihood = rating?.likelihood, let impact = rating?.impact,
      let here = Rating(likelihood, impact).flatMap(matrix.level(of:))
    else { return nil }
    let neighbours: [(Step.Axis, Int, Rating?)] = [
      (.likelihood, likelihood - 1, Rating(likelihood - 1, impact)),
      (.likelihood, likelihood + 1, Rating(likelihood + 1, impact)),
      (.impact, impact - 1, Rating(likelihood, impact - 1)),
      (.impact, impact + 1, Rating(likelihood, impact + 1)),
    ]
    return neighbours.compactMap { axis, score, rating in
      guard let level = rating.flatMap(matrix.level(of:)), level.rank != here.rank else { return nil }
      return Step(axis: axis, score: score, level: level)
    }
  }

  /// Whether a risk went down from one rating to another: to a lower level or, within a level, to a lower score; nil
  /// where it cannot be told.
  public func isLower(_ after: RiskRating?, than before: RiskRating?) -> Bool? {
    guard let low = level(of: after)?.rank, let high = level(of: before)?.rank else { return nil }
    if low != high { return low < high }
    guard let low = after?.score, let high = before?.score else { return false }
    return low < high
  }
}

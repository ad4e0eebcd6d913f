import Assessment
import Records
import ThaiText

/// A risk of the register with its place and its levels.
struct CheckedRisk: Sendable {
  let risk: Risk
  let path: FieldPath
  let inherent: CheckedRating?
  let residual: CheckedRating?
  let target: CheckedRating?
  /// The texts of the controls that name one, places in the list beside them.
  let controls: [(index: Int, control: RiskControl)]
  /// Whether the risk as it stands is above what is accepted for its domain and its owner; nil where its level is not
  /// known. Where the matrix has no appetite, the high levels are above it.
  let exceedsAppetite: Bool?
  /// Whether the risk as it stands has one of the high levels (สูง and above): the two highest of four or more, the
  /// highest of fewer. Nil where its level is not known.
  let isHigh: Bool?

  init(_ risk: Risk, at path: FieldPath, _ rated: RatedRegister) {
    self.risk = risk
    self.path = path
    inherent = risk.inherent.map { CheckedRating($0, .inherent, at: path["inherent"], rated) }
    residual = risk.residual.map { CheckedRating($0, .residual, at: path["residual"], rated) }
    target = risk.target.map { CheckedRating($0, .target, at: path["target"], rated) }
    controls = risk.controls.enumerated().filter { $1.text.unlessItSaysNothing != nil }.map { ($0, $1) }
    guard let matrix = rated.matrix, let level = (residual ?? inherent)?.level else {
      (exceedsAppetite, isHigh) = (nil, nil)
      return
    }
    let isHigh = level.rank > 0 && level.rank >= matrix.levels.count - (matrix.levels.count >= 4 ? 2 : 1)
    self.isHigh = isHigh
    exceedsAppetite = rated.exceedsAppetite(level, risk) ?? isHigh
  }

  /// What every message about a risk names.
  var arguments: [String: String] { ["id": risk.id.shortened, "risk": risk.event.shortened] }

  /// The rating that stands today: the residual one, or the inherent one where controls were not rated.
  var current: CheckedRating? { residual ?? inherent }

  var ratings: [CheckedRating] { [inherent, residual, target].compactMap(\.self) }

  /// Whether a control stands against it, or its management was rated.
  var hasControl: Bool { !controls.isEmpty || risk.surveillance?.quality != nil }

  /// Whether the residual rating is below the inherent one: of a lower level or, within a level, a lower score.
  var isLowered: Bool {
    guard let inherent, let residual else { return false }
    return residual.isBelow(inherent)
  }

  /// The place of a measure.
  func path(ofMeasure index: Int) -> FieldPath { path["measures"][index] }
}

/// A rating of a risk with its place and its level.
struct CheckedRating: Sendable {
  /// When a rating holds; the key under which a risk has it.
  enum Stage: String { case inherent, residual, target }

  let rating: RiskRating
  let stage: Stage
  let path: FieldPath
  /// By the scores where both are given, else by the word; nil where the matrix does not have them.
  let level: Level?

  init(_ rating: RiskRating, _ stage: Stage, at path: FieldPath, _ rated: RatedRegister) {
    self.rating = rating
    self.stage = stage
    self.path = path
    level = rated.level(of: rating)
  }

  /// Whether it is a level's word and nothing else.
  var isWordOnly: Bool { rating.level != nil && rating.likelihood == nil && rating.impact == nil }

  /// As a message names it: `สูง (3×4)`, or as much of it as is known; never empty.
  var shown: String {
    let word = level?.word ?? rating.level?.shortened
    guard rating.likelihood != nil || rating.impact != nil else { return word ?? "–" }
    let scores = "\(rating.likelihood.map(String.init) ?? "–")×\(rating.impact.map(String.init) ?? "–")"
    return word.map { "\($0) (\(scores))" } ?? scores
  }

  /// Whether it is of a lower level or, within a level, of a lower score. False where that cannot be told.
  func isBelow(_ other: CheckedRating) -> Bool {
    if let rank = level?.rank, let otherRank = other.level?.rank, rank != otherRank { return rank < otherRank }
    guard let score = rating.score, let otherScore = other.rating.score else { return false }
    return score < otherScore
  }
}

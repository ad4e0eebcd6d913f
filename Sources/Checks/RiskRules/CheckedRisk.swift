import Assessment
import Records
import ThaiText

/// A rated risk with its places.
struct CheckedRisk: Sendable {
  let rated: RatedRisk
  let path: FieldPath
  /// The texts of the controls that name one, places in the list beside them.
  let controls: [(index: Int, control: RiskControl)]

  init(_ rated: RatedRisk, at path: FieldPath, _ nothing: WordsForNothing) {
    self.rated = rated
    self.path = path
    controls = rated.risk.controls.enumerated().filter { nothing.meaning(of: $1.text) != nil }.map { ($0, $1) }
  }

  var risk: Risk { rated.risk }

  var inherent: CheckedRating? { rating(.inherent) }
  var residual: CheckedRating? { rating(.residual) }

  /// The rating that stands today.
  var current: CheckedRating? { rating(rated.currentStage) }

  var ratings: [CheckedRating] { [.inherent, .residual, .target].compactMap(rating) }

  private func rating(_ stage: RatedRisk.Stage) -> CheckedRating? {
    rated[stage].map { CheckedRating(rated: $0, stage: stage, risk: path) }
  }

  /// Whether the risk as it stands is above the appetite or, where there is none, high; nil where its level is not known.
  var isUnacceptable: Bool? { rated.isUnacceptable }

  /// Whether the risk as it stands has one of the high levels; nil where its level is not known.
  var isHigh: Bool? { rated.isHigh }

  /// Whether a control stands against it, or its management was rated.
  var hasControl: Bool { !controls.isEmpty || risk.surveillance?.quality != nil }

  /// Whether the residual rating is lower than the inherent one.
  var isLowered: Bool { rated.change == .lower }

  /// The place of a measure.
  func path(ofMeasure index: Int) -> FieldPath { path["measures"][index] }
}

/// A rating of a risk with its place.
struct CheckedRating: Sendable {
  let rated: RatedRating
  let stage: RatedRisk.Stage
  /// The path of its risk.
  let risk: FieldPath

  var path: FieldPath { risk[stage.rawValue] }
  var rating: RiskRating { rated.rating }
  var level: Level? { rated.level }
  var isWordOnly: Bool { rated.isWordOnly }
  var isScoreOnly: Bool { rated.isScoreOnly }
}

extension CheckedRating: TermConvertible {
  var term: Term? {
    if rating.likelihood == nil, rating.impact == nil, let score = rating.statedScore {
      let level = level?.word ?? rating.level
      return level.map { .detailed(.word($0), .count(score)) } ?? .count(score)
    }
    return .rating(level: level?.word ?? rating.level, likelihood: rating.likelihood, impact: rating.impact)
  }
}

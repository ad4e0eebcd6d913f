import Assessment
import Records
import ThaiText

/// A rated risk with its places.
struct CheckedRisk: Sendable {
  let rated: RatedRisk
  let path: FieldPath
  /// The texts of the controls that name one, places in the list beside them.
  let controls: [(index: Int, control: RiskControl)]
  /// The rows of ปค.๕ that name it.
  private let rows: [CheckedRow]

  init(_ rated: RatedRisk, at path: FieldPath, rows: [CheckedRow], _ nothing: WordsForNothing) {
    self.rated = rated
    self.path = path
    self.rows = rows
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

  /// Whether a control stands against it, in the register or in column (๕) of its row of ปค.๕, or its management was rated.
  var hasControl: Bool { !controls.isEmpty || risk.surveillance?.quality != nil || rows.contains { $0.existingControl != nil } }

  /// Whether something is to be done against it: a measure of the register, or an improvement in column (๘) of its row of ปค.๕.
  var hasMeasure: Bool { !risk.measures.isEmpty || rows.contains { $0.improvement != nil } }

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

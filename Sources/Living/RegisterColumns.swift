/// The columns of the register's sheet, in their order; those after `response` help, and are folded away.
enum RegisterColumn: Int, CaseIterable {
  case id, process, step, event, owner
  case likelihood, impact, score, level, reasons, controls
  case likelihoodAfter, impactAfter, scoreAfter, levelAfter, response
  case given, givenScore, likelihoodPlace, impactPlace, rank, cell, ordinal, key, listed
  case givenAfter, givenScoreAfter, likelihoodPlaceAfter, impactPlaceAfter, rankAfter, cellAfter, ordinalAfter, keyAfter, listedAfter
  case rankNow, levelNow, scoreNow, domain, unit, named, limit, appetite, above, measures
  case x, y, xAfter, yAfter, idPlace

  /// In centimetres. Those that are printed are 30.6 together, so that their text is 12 points large on paper.
  var width: Double {
    switch self {
    case .id: 1.3
    case .process, .owner: 1.8
    case .step: 2
    case .event: 4.3
    case .likelihood, .impact, .likelihoodAfter, .impactAfter: 1.45
    case .score, .scoreAfter: 1.15
    case .level, .levelAfter: 1.6
    case .reasons, .controls: 3.2
    case .response: 1.7
    default: 2
    }
  }

  /// How narrow and how wide it may become.
  var limits: ClosedRange<Double>? {
    switch self {
    case .id: 1...2.5
    case .process, .step, .owner: 1.3...4
    case .event: 3...7
    case .likelihood, .impact, .likelihoodAfter, .impactAfter: 1.2...2.2
    case .score, .scoreAfter: 1...1.5
    case .level, .levelAfter: 1.3...2.2
    case .reasons, .controls: 1.6...6
    case .response: 1.3...3
    default: nil
    }
  }

  var isHelper: Bool { rawValue > RegisterColumn.response.rawValue }
}

/// The columns of one of the two ratings.
struct RatingColumns {
  var likelihood, impact, score, level, given, givenScore, likelihoodPlace, impactPlace: RegisterColumn
  var rank, cell, ordinal, key, listed, x, y: RegisterColumn
  /// What the names of its columns begin with.
  var prefix: String
  var isAfter: Bool

  static let before = RatingColumns(
    likelihood: .likelihood, impact: .impact, score: .score, level: .level, given: .given,
    givenScore: .givenScore, likelihoodPlace: .likelihoodPlace, impactPlace: .impactPlace, rank: .rank, cell: .cell, ordinal: .ordinal,
    key: .key, listed: .listed, x: .x, y: .y, prefix: "Before", isAfter: false)
  static let after = RatingColumns(
    likelihood: .likelihoodAfter, impact: .impactAfter, score: .scoreAfter, level: .levelAfter, given: .givenAfter,
    givenScore: .givenScoreAfter, likelihoodPlace: .likelihoodPlaceAfter, impactPlace: .impactPlaceAfter, rank: .rankAfter, cell: .cellAfter,
    ordinal: .ordinalAfter, key: .keyAfter, listed: .listedAfter, x: .xAfter, y: .yAfter,
    prefix: "After", isAfter: true)
}

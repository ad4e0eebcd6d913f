/// The columns of the sheet that helps the others to reckon: a row for each of the register's, found by its place. What a risk
/// says, then what follows from its ratings, then what was known of it when the workbook was made.
enum RegisterColumn: Int, CaseIterable {
  case id, event, owners, response
  case likelihood, impact, score, level, rank, cell, ordinal, key, listed, x, y, absence, reason
  case likelihoodAfter, impactAfter, scoreAfter, levelAfter, rankAfter, cellAfter, ordinalAfter, keyAfter, listedAfter, xAfter, yAfter
  case absenceAfter, reasonAfter
  case rankNow, levelNow, scoreNow, absenceNow, reasonNow, domain, unit, named, limit, appetite, above
  case known, idPlace, measures, knownId, knownPlace, knownMeasures

  /// What the columns are called, worked out once: to ask Swift for the names of cases takes long.
  static let names = allCases.map { "\($0)" }
}

/// The columns of one of the two ratings, and the cells of the register that hold it.
struct RatingColumns {
  /// The places of the scores on their scales.
  var likelihood, impact: RegisterColumn
  var score, level, rank, cell, ordinal, key, listed, x, y: RegisterColumn
  /// Why the risk is in no cell, and why it has no level, as `RiskWorkbookRow.number(of:)` numbers them.
  var absence, reason: RegisterColumn
  /// What the names of its columns begin with.
  var prefix: String
  var isAfter: Bool

  static let before = RatingColumns(
    likelihood: .likelihood, impact: .impact, score: .score, level: .level, rank: .rank, cell: .cell, ordinal: .ordinal,
    key: .key, listed: .listed, x: .x, y: .y, absence: .absence, reason: .reason, prefix: "Before", isAfter: false)
  static let after = RatingColumns(
    likelihood: .likelihoodAfter, impact: .impactAfter, score: .scoreAfter, level: .levelAfter, rank: .rankAfter, cell: .cellAfter,
    ordinal: .ordinalAfter, key: .keyAfter, listed: .listedAfter, x: .xAfter, y: .yAfter, absence: .absenceAfter, reason: .reasonAfter, prefix: "After", isAfter: true)
}

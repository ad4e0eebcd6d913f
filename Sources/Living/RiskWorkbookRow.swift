import Assessment
import Entry
import Forms
import Sheets
import ThaiText

/// What the formulas of one risk come to, reckoned here as Excel and LibreOffice reckon it.
struct RiskWorkbookRow: Sendable {
  /// A rating: what follows from its cells.
  struct Side: Sendable {
    /// The places of the scores on their scales, from 1; 0 for a score that the matrix does not have, nil for none.
    var likelihood, impact: Int?
    /// Whether the rating is written so that the program understands it, and formulas don't: a level's word with other spacing.
    var isOdd = false
    var score: Int?
    /// The word of the level, or what is said in its place.
    var word = ""
    /// The place of the level among the matrix's, from 1, the lowest first; 0 where there is none.
    var rank = 0
    /// The number of the matrix's cell, by impact, then likelihood, from 1; 0 for none.
    var cell = 0
    /// Which of the cell's risks it is, from 1; 0 for none.
    var ordinal = 0
    /// The ids of the cell's risks up to this one; empty beyond those that the map shows.
    var listed = ""
    /// Why it is in no cell, and why it has no level.
    var absence, reason: RatingAbsence?

    /// By what the map finds the ids.
    var key: Int { cell * Self.keyStep + ordinal }
    static let keyStep = 100_000
  }

  /// The words that stand where there is no level.
  struct Words: Sendable { var noLevel, outside: String }

  static let separator = ", "

  let rated: RatedRisk
  /// What the register's cells hold.
  let cells: RegisterEntry.Cells
  var before, after: Side
  /// The most that is accepted of the risk, as a number that is the smaller the stricter it is: its rank in thousands, with
  /// the score within it, or `wholeLevel`.
  var limit = Self.wholeLevel
  /// The highest rank that is accepted for the risk; 0 where the matrix has no appetite.
  var appetite: Int { limit / 1000 }
  /// The texts by which the exceptions of the appetite find the risk; empty where the register's cells do.
  var domain = "", unit = "", named = ""
  /// Its place among the ids, from 1, by which risks of one level and score are ordered.
  var idPlace = 0
  /// What orders the risks above the appetite, the greatest the worst: level, score and the place of the id; nil where
  /// it is not above the appetite.
  var urgency: Int? {
    guard rated.isAboveAppetite == true else { return nil }
    return now.rank * Self.levelStep + (now.score ?? 0) * Side.keyStep + Side.keyStep - idPlace
  }
  /// Greater than what any score and id come to.
  static let levelStep = 1000 * Side.keyStep

  var risk: Risk { rated.risk }
  var id: String { cells.id }

  /// Why there is no place or no level, as a number; 0 where there is no reason.
  static func number(of absence: RatingAbsence?) -> Int {
    absence.flatMap(RatingAbsence.allCases.firstIndex).map { $0 + 1 } ?? 0
  }

  /// Stands for a score where a whole level is accepted; greater than any score.
  static let wholeLevel = 999

  /// A limit as a number.
  static func number(of limit: AcceptedLimit?) -> Int {
    limit.map { ($0.level.rank + 1) * 1000 + min($0.score ?? wholeLevel, wholeLevel) } ?? wholeLevel
  }

  /// The rating that stands today.
  var now: Side { rated.currentStage == .inherent ? before : after }

  static func rows(
    _ risks: [RatedRisk], _ cells: [RegisterEntry.Cells], matrix: RiskMatrix, words: Words, limit: Int, units: [Unit]
  ) -> [RiskWorkbookRow] {
    var rows = zip(risks, cells).map { rated, cells in
      var row = RiskWorkbookRow(
        rated: rated, cells: cells, before: Side(rated.inherent, cells.inherent, matrix, words),
        after: Side(rated.residual, cells.residual, matrix, words))
      (row.before.absence, row.before.reason) = (rated.absence(from: .inherent), rated.levelAbsence(from: .inherent))
      (row.after.absence, row.after.reason) = (rated.absence(from: .residual), rated.levelAbsence(from: .residual))
      return row
    }
    for (place, index) in risks.map(\.risk.id).inIdOrder().enumerated() { rows[index].idPlace = place + 1 }
    list(\.before, in: &rows, limit: limit)
    list(\.after, in: &rows, limit: limit)
    for index in rows.indices {
      let rated = rows[index].rated
      guard let appetite = matrix.appetite else { continue }
      rows[index].limit = Self.number(of: rated.accepted)
      // As the matrix's sheet writes them, so that a formula finds them.
      rows[index].domain =
        appetite.exceptions.compactMap(\.domain).first { tolerantKey($0) == tolerantKey(rated.risk.domain ?? "") } ?? ""
      // Of a risk that is shared, the unit that accepts the least.
      let strictest = rated.owners.min {
        appetite.limit(domain: rated.risk.domain, unit: $0, risk: rated.risk.id)
          < appetite.limit(domain: rated.risk.domain, unit: $1, risk: rated.risk.id)
      }
      let exception = appetite.exceptions.compactMap(\.unit).first { tolerantKey($0) == tolerantKey(strictest ?? "") }
      rows[index].unit = exception.map { id in units.first { $0.id == id }?.name ?? id } ?? (rated.owners.count > 1 ? "–" : "")
      rows[index].named =
        appetite.exceptions.compactMap(\.risk).first { tolerantKey($0) == tolerantKey(rated.risk.id) } ?? ""
    }
    return rows
  }

  private static func list(_ side: WritableKeyPath<Self, Side>, in rows: inout [Self], limit: Int) {
    var lists: [Int: (count: Int, ids: String)] = [:]
    for index in rows.indices {
      let cell = rows[index][keyPath: side].cell
      guard cell > 0 else { continue }
      var list = lists[cell] ?? (0, "")
      list.count += 1
      list.ids += (list.ids.isEmpty ? "" : separator) + rows[index].id
      lists[cell] = list
      rows[index][keyPath: side].ordinal = list.count
      rows[index][keyPath: side].listed = list.count <= limit ? list.ids : ""
    }
  }
}

extension RiskWorkbookRow.Side {
  init(_ rated: RatedRating?, _ cells: RegisterEntry.Rating, _ matrix: RiskMatrix, _ words: RiskWorkbookRow.Words) {
    let formulas = Self.reckoned(cells, matrix)
    if let rated { rate(rated, matrix, words) }
    isOdd = (formulas.likelihood, formulas.impact, formulas.score, formulas.word) != (likelihood, impact, score, word)
  }

  /// What formulas make of the cells.
  private static func reckoned(_ cells: RegisterEntry.Rating, _ matrix: RiskMatrix) -> Self {
    var side = Self()
    func place(_ score: Int?, _ scale: Scale) -> Int? { score.map { scale.scores.contains($0) ? $0 : 0 } }
    (side.likelihood, side.impact) = (place(cells.likelihood, matrix.likelihood), place(cells.impact, matrix.impact))
    (side.score, side.word) = (cells.total, cells.level)
    return side
  }

  private mutating func rate(_ rated: RatedRating, _ matrix: RiskMatrix, _ words: RiskWorkbookRow.Words) {
    let rating = rated.rating
    likelihood = rating.likelihood.map { matrix.likelihood.scores.contains($0) ? $0 : 0 }
    impact = rating.impact.map { matrix.impact.scores.contains($0) ? $0 : 0 }
    rank = rated.level.map { $0.rank + 1 } ?? 0
    switch rated.standing {
    case .cell(let cell):
      score = cell.product
      self.cell = (cell.impact - 1) * matrix.likelihood.words.count + cell.likelihood
      word = cell.level?.word ?? words.noLevel
    case .outside:
      word = words.outside
      if rating.product == nil { score = rating.statedScore }
    case .score(let level):
      word = level?.word ?? words.noLevel
      score = rating.statedScore
    case .level(let level): word = level.word
    case .unknownWord, .half, .noMatrix: word = rating.level ?? ""
    }
  }
}

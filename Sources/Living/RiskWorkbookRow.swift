import Assessment
import Forms
import Sheets
import ThaiText

/// What the formulas of one risk come to, reckoned here as Excel and LibreOffice reckon it.
struct RiskWorkbookRow: Sendable {
  /// A rating: what stands in its two drop-downs, and what follows from them.
  struct Side: Sendable {
    /// The labels of the scores; empty where there is none.
    var likelihoodLabel = "", impactLabel = ""
    /// The places of the scores on their scales, from 1; 0 for a score that the matrix does not have, nil for none.
    var likelihood, impact: Int?
    /// The level's word, or what is said in its place, where it was given without likelihood and impact.
    var given = ""
    /// The risk score where it was given without them.
    var givenScore: Int?
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

    /// By what the map finds the ids.
    var key: Int { cell * Self.keyStep + ordinal }
    static let keyStep = 100_000
  }

  /// The words that stand where there is no level, and how many ids the map shows in a cell.
  struct Words: Sendable {
    var outside, noLevel: String
    var digits: DigitStyle
    var limit: Int
  }

  static let separator = ", "

  let rated: RatedRisk
  var id: String
  var before, after: Side
  /// The most that is accepted of the risk, as a number that is the smaller the stricter it is: its rank in thousands, with
  /// the score within it, or `wholeLevel`.
  var limit = Self.wholeLevel
  /// The highest rank that is accepted for the risk; 0 where the matrix has no appetite.
  var appetite: Int { limit / 1000 }
  /// The texts by which the exceptions of the appetite find the risk.
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

  /// Stands for a score where a whole level is accepted; greater than any score.
  static let wholeLevel = 999

  /// A limit as a number.
  static func number(of limit: AcceptedLimit?) -> Int {
    limit.map { ($0.level.rank + 1) * 1000 + min($0.score ?? wholeLevel, wholeLevel) } ?? wholeLevel
  }

  /// The rating that stands today.
  var now: Side { rated.currentStage == .inherent ? before : after }

  static func rows(
    _ risks: [RatedRisk], matrix: RiskMatrix, words: Words, written: (String) -> String
  ) -> [RiskWorkbookRow] {
    var rows = risks.map { rated in
      RiskWorkbookRow(
        rated: rated, id: written(rated.risk.id), before: Side(rated.inherent, matrix, words),
        after: Side(rated.residual, matrix, words))
    }
    for (place, index) in risks.map(\.risk.id).inIdOrder().enumerated() { rows[index].idPlace = place + 1 }
    list(\.before, in: &rows, limit: words.limit)
    list(\.after, in: &rows, limit: words.limit)
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
      rows[index].unit =
        appetite.exceptions.compactMap(\.unit).first { tolerantKey($0) == tolerantKey(strictest ?? "") } ?? ""
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
  init(_ rated: RatedRating?, _ matrix: RiskMatrix, _ words: RiskWorkbookRow.Words) {
    guard let rated else { return }
    let rating = rated.rating
    (likelihoodLabel, likelihood) = Self.choice(rating.likelihood, matrix.likelihood, words.digits)
    (impactLabel, impact) = Self.choice(rating.impact, matrix.impact, words.digits)
    // As the matrix's sheet writes it, so that a formula finds it.
    if let level = rating.level { given = matrix.level(named: level)?.word ?? level }
    rank = rated.level.map { $0.rank + 1 } ?? 0
    switch rated.standing {
    case .cell(let cell):
      score = cell.product
      self.cell = (cell.impact - 1) * matrix.likelihood.words.count + cell.likelihood
      word = cell.level?.word ?? words.noLevel
    case .outside:
      word = words.outside
      if rating.product == nil { giveScore(rating.statedScore) }
    case .score(let level):
      word = level?.word ?? words.noLevel
      giveScore(rating.statedScore)
    case .level, .unknownWord, .half, .noMatrix: word = given
    }
  }

  /// A risk score without a likelihood and an impact: it stands by itself, with its level's word.
  private mutating func giveScore(_ stated: Int?) {
    score = stated
    givenScore = stated
    given = word
  }

  /// What stands in a drop-down, and the place of the score; 0 where the scale does not have it.
  private static func choice(_ score: Int?, _ scale: Scale, _ digits: DigitStyle) -> (String, Int?) {
    guard let score else { return ("", nil) }
    return (scale.label(of: score, digits: digits), scale.scores.contains(score) ? score : 0)
  }
}

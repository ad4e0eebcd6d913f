import Assessment
import Forms
import Sheets
import ThaiText

/// What the formulas of one risk come to, reckoned here as Excel and LibreOffice reckon it.
struct RiskWorkbookRow: Equatable, Sendable {
  /// A rating: what stands in its two drop-downs, and what follows from them.
  struct Side: Equatable, Sendable {
    /// `4 – สูง`; the bare number of a score that the matrix does not have; empty where there is none.
    var likelihoodLabel = "", impactLabel = ""
    /// The places of the scores on their scales, from 1; 0 for a score that the matrix does not have, nil for none.
    var likelihood, impact: Int?
    /// The level's word where it was given without scores.
    var given = ""
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

    var hasAnything: Bool { !likelihoodLabel.isEmpty || !impactLabel.isEmpty || !given.isEmpty }
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

  var risk: Risk
  var id: String
  var before, after: Side
  /// The highest rank that is accepted for the risk; 0 where the matrix has no appetite.
  var appetite = 0
  /// The texts by which the exceptions of the appetite find the risk.
  var domain = "", unit = ""
  /// Its place in the register, where it is above the appetite.
  var abovePlace: Int?

  /// The rating that stands today.
  var now: Side { after.hasAnything ? after : before }

  static func rows(
    _ dossier: Dossier, _ register: RiskRegister, matrix: RiskMatrix, words: Words, written: (String) -> String
  ) -> [RiskWorkbookRow] {
    var rows = register.risks.map { risk in
      RiskWorkbookRow(
        risk: risk, id: written(risk.id), before: Side(risk.inherent, matrix, words),
        after: Side(risk.residual, matrix, words))
    }
    list(\.before, in: &rows, limit: words.limit)
    list(\.after, in: &rows, limit: words.limit)
    for index in rows.indices {
      let risk = rows[index].risk
      guard let appetite = matrix.appetite else { continue }
      let owner = risk.owner.map { dossier.unit($0)?.id ?? $0 }
      rows[index].appetite = appetite.level(domain: risk.domain, unit: owner).rank + 1
      // As the matrix's sheet writes them, so that a formula finds them.
      rows[index].domain =
        appetite.exceptions.compactMap(\.domain).first { tolerantKey($0) == tolerantKey(risk.domain ?? "") } ?? ""
      rows[index].unit =
        appetite.exceptions.compactMap(\.unit).first { tolerantKey($0) == tolerantKey(owner ?? "") } ?? ""
      if rows[index].now.rank > rows[index].appetite { rows[index].abovePlace = index + 1 }
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
  init(_ rating: RiskRating?, _ matrix: RiskMatrix, _ words: RiskWorkbookRow.Words) {
    guard let rating else { return }
    (likelihoodLabel, likelihood) = Self.label(rating.likelihood, matrix.likelihood.words, words.digits)
    (impactLabel, impact) = Self.label(rating.impact, matrix.impact.words, words.digits)
    if let level = rating.level { given = matrix.level(named: level)?.word ?? level }
    guard let likelihood, let impact else {
      word = given
      rank = matrix.level(named: given).map { $0.rank + 1 } ?? 0
      return
    }
    guard likelihood > 0, impact > 0, let cell = Rating(likelihood, impact) else {
      word = words.outside
      return
    }
    score = cell.product
    self.cell = (impact - 1) * matrix.likelihood.words.count + likelihood
    let level = matrix.level(of: cell)
    word = level?.word ?? words.noLevel
    rank = level.map { $0.rank + 1 } ?? 0
  }

  /// What stands in a drop-down, and the place of the score; 0 where the scale does not have it.
  private static func label(_ score: Int?, _ words: [String], _ digits: DigitStyle) -> (String, Int?) {
    guard let score else { return ("", nil) }
    guard words.indices.contains(score - 1) else { return ("\(score)".digits(digits), 0) }
    return (digits.label(score, words[score - 1]), score)
  }
}

import Assessment
import Records
import ThaiText

/// R1: a rating is a cell of the register's matrix, and the level's word beside the scores is that cell's. A rating
/// that the matrix does not have is never moved to another cell.
///
/// An error where the register's matrix is not known, a score is not on its scale, one score lacks the other, a cell
/// has no one level, or the word is another level's. A warning where a risk is not rated at all.
struct RatingOutsideMatrix: Rule {
  static let code = "RISK-RATING"

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register else { return [] }
    guard let matrix = register.matrix else { return unknownMatrix(register.register.matrix, context.matrixKeys) }
    return register.risks.flatMap { risk in
      let findings = risk.ratings.flatMap { check($0, risk, matrix) }
      guard risk.rated.state == .notRated, risk.risk.surveillance?.severity == nil else { return findings }
      return findings + [
        Finding(
          Self.code, .warning, at: [risk.path["inherent"]],
          ["unrated": risk.risk.id, "risk": risk.risk.event.shortened])
      ]
    }
  }

  private func unknownMatrix(_ key: String, _ keys: [String]) -> [Finding] {
    guard !keys.isEmpty, !keys.contains(key) else { return [] }
    let nearest = nearest(to: key, in: keys)
    return [
      Finding(
        Self.code, .error, at: [CheckedRegister.path["matrix"]],
        ["unknownMatrix": key, "nearest": nearest ?? "", "matrices": keys.joined(separator: ", ")],
        expected: nearest, found: key)
    ]
  }

  /// The names of the arguments tell the case, so that each has its own sentence in the wording.
  private func check(_ checked: CheckedRating, _ risk: CheckedRisk, _ matrix: RiskMatrix) -> [Finding] {
    let rating = checked.rating
    func finding(_ keys: [String], _ more: [String: String], expected: String? = nil, found: String?) -> Finding {
      var arguments = risk.arguments
      arguments[checked.stage.rawValue] = checked.shown
      return Finding(
        Self.code, .error, at: keys.map { checked.path[$0] }, arguments.merging(more) { $1 }, expected: expected,
        found: found)
    }
    let scales = [
      ("likelihood", rating.likelihood, matrix.likelihood.words.count),
      ("impact", rating.impact, matrix.impact.words.count),
    ]
    let outside = scales.compactMap { key, score, count -> Finding? in
      guard let score, score > count else { return nil }
      return finding([key], [key: String(score), "last": String(count)], expected: "1–\(count)", found: String(score))
    }
    guard outside.isEmpty else { return outside }
    guard let score = rating.score else {
      // Neither score: the level is known by its word, which other rules look at.
      guard let given = rating.likelihood ?? rating.impact else { return [] }
      let (key, argument) = rating.likelihood == nil ? ("likelihood", "onlyImpact") : ("impact", "onlyLikelihood")
      return [finding([key], [argument: String(given)], found: nil)]
    }
    guard let level = checked.level else {
      return [finding(["likelihood", "impact"], ["noLevel": matrix.key], found: checked.shown)]
    }
    guard let word = rating.level, let stated = matrix.level(named: word), stated.rank != level.rank else { return [] }
    return [
      finding(
        ["level"], ["stated": stated.word, "score": String(score), "level": level.word], expected: level.word,
        found: word)
    ]
  }
}

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
  static let unknownMatrix = Sentence(
    "unknownMatrix", Parameter<Verbatim>("matrix"), Parameter<[Verbatim]>("matrices"), Parameter<Verbatim?>("nearest"))
  static let notRated = Sentence("notRated", Parameter<String>("id"), Parameter<String>("risk"))
  /// A score that is not on its scale.
  static let likelihood = Sentence(
    "likelihood", Parameter<String>("id"), Parameter<PhraseKey>("stage"), Parameter<CheckedRating>("rating"),
    Parameter<Int>("score"), Parameter<Int>("last"))
  static let impact = Sentence(
    "impact", Parameter<String>("id"), Parameter<PhraseKey>("stage"), Parameter<CheckedRating>("rating"),
    Parameter<Int>("score"), Parameter<Int>("last"))
  /// One score without the other.
  static let likelihoodOnly = Sentence(
    "likelihoodOnly", Parameter<String>("id"), Parameter<PhraseKey>("stage"), Parameter<CheckedRating>("rating"),
    Parameter<Int>("score"))
  static let impactOnly = Sentence(
    "impactOnly", Parameter<String>("id"), Parameter<PhraseKey>("stage"), Parameter<CheckedRating>("rating"),
    Parameter<Int>("score"))
  /// A cell that the matrix gives no one level.
  static let noLevel = Sentence(
    "noLevel", Parameter<String>("id"), Parameter<PhraseKey>("stage"), Parameter<CheckedRating>("rating"),
    Parameter<Verbatim>("matrix"))
  /// A word that is another level's.
  static let otherLevel = Sentence(
    "otherLevel", Parameter<String>("id"), Parameter<PhraseKey>("stage"), Parameter<CheckedRating>("rating"),
    Parameter<Level>("stated"), Parameter<Int>("score"), Parameter<Level>("level"))
  static let sentences = [
    unknownMatrix.declared, notRated.declared, likelihood.declared, impact.declared, likelihoodOnly.declared,
    impactOnly.declared, noLevel.declared, otherLevel.declared,
  ]

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register else { return [] }
    guard let matrix = register.matrix else { return unknownMatrix(register.register.matrix, context.reference.matrixKeys) }
    return register.risks.flatMap { risk in
      let findings = risk.ratings.flatMap { check($0, risk, matrix) }
      guard risk.rated.state == .notRated, risk.risk.surveillance?.severity == nil else { return findings }
      return findings + [
        Finding(Self.code, .warning, at: [risk.path["inherent"]], Self.notRated(risk.risk.id, risk.risk.event))
      ]
    }
  }

  private func unknownMatrix(_ key: String, _ keys: [String]) -> [Finding] {
    guard !keys.isEmpty, !keys.contains(key) else { return [] }
    let nearest = nearest(to: key, in: keys).map(Verbatim.init)
    return [
      Finding(
        Self.code, .error, at: [CheckedRegister.path["matrix"]],
        Self.unknownMatrix(Verbatim(key), keys.map(Verbatim.init), nearest), expected: nearest, found: Verbatim(key))
    ]
  }

  private func check(_ rating: CheckedRating, _ risk: CheckedRisk, _ matrix: RiskMatrix) -> [Finding] {
    let (id, stage) = (risk.risk.id, PhraseKey("stage." + rating.stage.rawValue))
    func finding(
      _ keys: [String], _ statement: Statement, expected: (any TermConvertible)? = nil,
      found: (any TermConvertible)?
    ) -> Finding {
      Finding(Self.code, .error, at: keys.map { rating.path[$0] }, statement, expected: expected, found: found)
    }
    let (likelihood, impact) = (rating.rating.likelihood, rating.rating.impact)
    let scales = [
      ("likelihood", likelihood, matrix.likelihood.words.count, Self.likelihood),
      ("impact", impact, matrix.impact.words.count, Self.impact),
    ]
    let outside = scales.compactMap { key, score, last, sentence -> Finding? in
      guard let score, score > last else { return nil }
      return finding([key], sentence(id, stage, rating, score, last), expected: 1...last, found: score)
    }
    guard outside.isEmpty else { return outside }
    guard let score = rating.rating.score else {
      // Neither score: the level is known by its word, which other rules look at.
      if let likelihood {
        return [finding(["impact"], Self.likelihoodOnly(id, stage, rating, likelihood), found: nil)]
      }
      return impact.map { [finding(["likelihood"], Self.impactOnly(id, stage, rating, $0), found: nil)] } ?? []
    }
    guard let level = rating.level else {
      let statement = Self.noLevel(id, stage, rating, Verbatim(matrix.key))
      return [finding(["likelihood", "impact"], statement, found: rating)]
    }
    guard let word = rating.rating.level, let stated = matrix.level(named: word), stated.rank != level.rank else {
      return []
    }
    return [
      finding(["level"], Self.otherLevel(id, stage, rating, stated, score, level), expected: level, found: word)
    ]
  }
}

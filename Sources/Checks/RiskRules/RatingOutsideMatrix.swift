import Assessment
import Records
import ThaiText

/// R1: a rating is a cell of the register's matrix, and the level's word beside the scores is that cell's. A rating
/// that the matrix does not have is never moved to another cell.
///
/// An error where the register's matrix is not known, a score is not on its scale, one score lacks the other, a risk score
/// is no cell's or not the product, a cell has no one level, or the word is another level's. A warning where a risk is not rated at all.
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
  /// A risk score that no cell has.
  static let score = Sentence(
    "score", Parameter<String>("id"), Parameter<PhraseKey>("stage"), Parameter<Int>("score"), Parameter<[Int]>("products"))
  /// A risk score whose cells have several levels, or none.
  static let scoreLevel = Sentence(
    "scoreLevel", Parameter<String>("id"), Parameter<PhraseKey>("stage"), Parameter<Int>("score"),
    Parameter<[MatrixCell]>("cells"))
  /// A risk score that is not the product of the scores beside it.
  static let otherScore = Sentence(
    "otherScore", Parameter<String>("id"), Parameter<PhraseKey>("stage"), Parameter<Int>("stated"),
    Parameter<Int>("likelihood"), Parameter<Int>("impact"), Parameter<Int>("score"))
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
    impactOnly.declared, score.declared, scoreLevel.declared, otherScore.declared, noLevel.declared, otherLevel.declared,
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
    // What is wrong with a file was told when it was read.
    guard !keys.isEmpty, !keys.contains(key), !RiskRegister.isFile(matrix: key) else { return [] }
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
      guard let score, !(1...last).contains(score) else { return nil }
      return finding([key], sentence(id, stage, rating, score, last), expected: 1...last, found: score)
    }
    guard outside.isEmpty else { return outside }
    if let stated = rating.rating.statedScore, let finding = check(stated, of: rating, risk, matrix) { return [finding] }
    guard let score = rating.rating.product else {
      // Neither score: the level is known by its word or by the risk score, which other rules look at.
      if let likelihood {
        return [finding(["impact"], Self.likelihoodOnly(id, stage, rating, likelihood), found: nil)]
      }
      if let impact { return [finding(["likelihood"], Self.impactOnly(id, stage, rating, impact), found: nil)] }
      return rating.rating.statedScore.flatMap { otherLevel(rating, risk, $0, matrix) }.map { [$0] } ?? []
    }
    guard rating.level != nil else {
      let statement = Self.noLevel(id, stage, rating, Verbatim(matrix.key))
      return [finding(["likelihood", "impact"], statement, found: rating)]
    }
    return otherLevel(rating, risk, score, matrix).map { [$0] } ?? []
  }

  /// The word beside a score that is another level's.
  private func otherLevel(_ rating: CheckedRating, _ risk: CheckedRisk, _ score: Int, _ matrix: RiskMatrix) -> Finding? {
    guard let level = rating.level, let word = rating.rating.level, let stated = matrix.level(named: word),
      stated.rank != level.rank
    else { return nil }
    return Finding(
      Self.code, .error, at: [rating.path["level"]],
      Self.otherLevel(
        risk.risk.id, PhraseKey("stage." + rating.stage.rawValue), rating, stated, score, level), expected: level,
      found: word)
  }

  /// What is wrong with a risk score as it is stated.
  private func check(_ score: Int, of rating: CheckedRating, _ risk: CheckedRisk, _ matrix: RiskMatrix) -> Finding? {
    let (id, stage) = (risk.risk.id, PhraseKey("stage." + rating.stage.rawValue))
    let statement: Statement
    if let product = rating.rating.product, let likelihood = rating.rating.likelihood, let impact = rating.rating.impact {
      guard product != score else { return nil }
      statement = Self.otherScore(id, stage, score, likelihood, impact, product)
    } else if !matrix.products.contains(score) {
      statement = Self.score(id, stage, score, matrix.products)
    } else if rating.level == nil {
      statement = Self.scoreLevel(id, stage, score, matrix.cells.filter { $0.product == score })
    } else {
      return nil
    }
    return Finding(
      Self.code, .error, at: [rating.path["score"]], statement, expected: rating.rating.product, found: score)
  }
}

import Assessment
import Records
import ThaiText

/// A level's word is one of the matrix's. Two words of the matrix in one rating are two ratings (docs/domain.md 1.2).
struct UnknownLevelWord: Rule {
  static let code = "RISK-LEVEL-WORD"
  static let word = Sentence(
    "word", Parameter<String>("id"), Parameter<String>("word"), Parameter<[Level]>("levels"),
    Parameter<Verbatim?>("nearest"))
  static let several = Sentence(
    "several", Parameter<String>("id"), Parameter<String>("several"), Parameter<[Level]>("levels"))
  static let sentences = [word.declared, several.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register, let matrix = register.matrix else { return [] }
    let words = matrix.levels.map(\.word)
    return register.risks.flatMap { risk in
      risk.ratings.compactMap { rating -> Finding? in
        guard let word = rating.rating.level, matrix.level(named: word) == nil else { return nil }
        let several = word.split { $0.isWhitespace || $0 == "," || $0 == "/" }.map(String.init)
        let holdsSeveral = several.count > 1 && several.allSatisfy { matrix.level(named: $0) != nil }
        let near = holdsSeveral ? nil : nearest(to: word, in: words)
        let statement =
          holdsSeveral
          ? Self.several(risk.risk.id, word, matrix.levels)
          : Self.word(risk.risk.id, word, matrix.levels, near.map(Verbatim.init))
        return Finding(Self.code, .error, at: [rating.levelPath], statement, expected: near, found: word)
      }
    }
  }
}

extension CheckedRating {
  /// Where the word stands: the rating itself where it is nothing else.
  fileprivate var levelPath: FieldPath { isWordOnly ? path : path["level"] }
}

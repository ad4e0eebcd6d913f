import Assessment
import Records
import ThaiText

/// A level's word is one of the matrix's. Two words of the matrix in one rating are two ratings (docs/domain.md 1.2).
struct UnknownLevelWord: Rule {
  static let code = "RISK-LEVEL-WORD"

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register, let matrix = register.matrix else { return [] }
    let words = matrix.levels.map(\.word)
    return register.risks.flatMap { risk in
      risk.ratings.compactMap { rating -> Finding? in
        guard let word = rating.rating.level, matrix.level(named: word) == nil else { return nil }
        let several = word.split { $0.isWhitespace || $0 == "," || $0 == "/" }.map(String.init)
        let holdsSeveral = several.count > 1 && several.allSatisfy { matrix.level(named: $0) != nil }
        let near = holdsSeveral ? nil : nearest(to: word, in: words)
        var arguments = risk.arguments
        arguments[holdsSeveral ? "several" : "word"] = word.shortened
        arguments["levels"] = words.joined(separator: ", ")
        if let near { arguments["nearest"] = near }
        return Finding(Self.code, .error, at: [rating.levelPath], arguments, expected: near, found: word)
      }
    }
  }
}

extension CheckedRating {
  /// Where the word stands: the rating itself where it is nothing else.
  fileprivate var levelPath: FieldPath { isWordOnly ? path : path["level"] }
}

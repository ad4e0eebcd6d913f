import Assessment
import Records

/// A dash, or a word for “none”, in column (๗) or (๘) of ปค.๕ is text: the certificate would list it as a remaining
/// risk. An empty field prints as the form has it. A warning in a unit's form, which no certificate is made from.
struct WordForNothing: Rule {
  static let code = "PK5-NONE"
  static let sentence = Sentence(
    Parameter<String?>("unit"), Parameter<String>("risk"), Parameter<String>("text"),
    Parameter<EvaluationColumn>("column"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation in
      evaluation.rows.flatMap { row -> [Finding] in
        var findings: [Finding] = []
        func check(_ text: String?, _ meaning: String?, _ column: EvaluationColumn) {
          guard let text, meaning == nil else { return }
          findings.append(
            Finding(
              Self.code, row.severity, at: [row.path[column.rawValue]],
              Self.sentence(row.unit, row.row.risk, text, column), found: text))
        }
        check(row.row.residualRisk, row.residualRisk, .residualRisk)
        check(row.row.improvement, row.improvement, .improvement)
        return findings
      }
    }
  }
}

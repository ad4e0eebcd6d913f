import Assessment
import Records

/// A dash, or a word for “none”, in column (๗) or (๘) of ปค.๕ is text: the certificate would list it as a remaining
/// risk. An empty field prints as the form has it. A warning in a unit's form, which no certificate is made from.
struct WordForNothing: Rule {
  static let code = "PK5-NONE"

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation in
      evaluation.rows.flatMap { row -> [Finding] in
        var findings: [Finding] = []
        func check(_ text: String?, _ meaning: String?, _ key: String, column: String) {
          guard let text, meaning == nil else { return }
          let arguments = row.arguments.merging(["text": text.shortened, "column": column]) { $1 }
          findings.append(Finding(Self.code, row.severity, at: [row.path[key]], arguments, found: text))
        }
        check(row.row.residualRisk, row.residualRisk, "residualRisk", column: "7")
        check(row.row.improvement, row.improvement, "improvement", column: "8")
        return findings
      }
    }
  }
}

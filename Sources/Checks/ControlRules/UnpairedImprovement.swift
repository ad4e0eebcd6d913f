import Assessment
import Records

/// Columns (๗), (๘) and (๙) of ปค.๕ belong together: a residual risk, its improvement, and who completes it by when.
/// A warning in a unit's form, of which shorter variants without (๘) and (๙) are in use.
struct UnpairedImprovement: Rule {
  static let code = "PK5-UNPAIRED"
  /// Names the columns of what is missing.
  static let sentence = Sentence(
    Parameter<String?>("unit"), Parameter<String>("risk"), Parameter<EvaluationColumn?>("residualRisk"),
    Parameter<EvaluationColumn?>("improvement"), Parameter<EvaluationColumn?>("responsible"),
    Parameter<EvaluationColumn?>("due"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { $0.rows.compactMap(check) }
  }

  private func check(_ row: CheckedRow) -> Finding? {
    let isEmpty = row.residualRisk == nil && row.improvement == nil && row.row.responsible.isEmpty && row.row.due == nil
    guard !isEmpty else { return nil }
    let residualRisk: EvaluationColumn? = row.residualRisk == nil ? .residualRisk : nil
    let improvement: EvaluationColumn? = row.improvement == nil ? .improvement : nil
    let responsible: EvaluationColumn? = row.row.responsible.isEmpty ? .responsible : nil
    // The due day stands in the column of whoever is responsible.
    let due: EvaluationColumn? = row.row.due == nil ? .responsible : nil
    let parts = [
      (residualRisk, "residualRisk"), (improvement, "improvement"), (responsible, "responsible"), (due, "due"),
    ]
    let missing = parts.filter { $0.0 != nil }.map { row.path[$0.1] }
    guard !missing.isEmpty else { return nil }
    return Finding(
      Self.code, row.severity, at: missing,
      Self.sentence(row.unit, row.row.risk, residualRisk, improvement, responsible, due))
  }
}

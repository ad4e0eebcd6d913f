import Assessment
import Records

/// A control that is inadequate, or not followed, leaves a risk that column (๗) names.
struct InadequateWithoutResidualRisk: Rule {
  static let code = "PK5-INADEQUATE"
  static let sentences = [CheckedRow.sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation in
      evaluation.rows.compactMap { row -> Finding? in
        guard let assessment = row.row.assessment, assessment.isAdequate == false || assessment.isFollowed == false,
          row.residualRisk == nil
        else { return nil }
        return Finding(Self.code, .warning, at: [row.path["residualRisk"], row.path["assessment"]], row.statement)
      }
    }
  }
}

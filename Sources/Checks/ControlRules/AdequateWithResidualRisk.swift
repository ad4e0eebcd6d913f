import Assessment
import Records

/// A control that is adequate and followed leaves no risk for column (๗): one of the two is wrong.
struct AdequateWithResidualRisk: Rule {
  static let code = "PK5-ADEQUATE"
  static let sentences = [CheckedRow.sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation in
      evaluation.rows.compactMap { row -> Finding? in
        guard let assessment = row.row.assessment, assessment.isAdequate == true, assessment.isFollowed != false,
          row.residualRisk != nil
        else { return nil }
        return Finding(Self.code, .warning, at: [row.path["assessment"], row.path["residualRisk"]], row.statement)
      }
    }
  }
}

import Assessment
import Records

/// Column (๗) of ปค.๕ says what risk remains. Left empty it says that none does only where the control is adequate; of
/// another control it says nothing, and dotted lines are printed. An inadequate one is `PK5-INADEQUATE`.
struct UnstatedRemainder: Rule {
  static let code = "PK5-REMAINS"
  static let sentences = [CheckedRow.sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation in
      evaluation.rows.compactMap { row -> Finding? in
        let assessment = row.row.assessment
        guard row.row.isAssessed, row.row.residualRisk == nil, row.row.improvement == nil,
          assessment?.isAdequate == nil, assessment?.isFollowed != false
        else { return nil }
        return Finding(Self.code, .note, at: [row.path["residualRisk"], row.path["assessment"]], row.statement)
      }
    }
  }
}

import Assessment
import Records

/// Column (๖) of ปค.๕ says of each control whether it is adequate and followed, or says it in words. A warning in a
/// unit's form. Of a row that takes its risk from a register which does not have it nothing is known yet.
struct UnassessedControl: Rule {
  static let code = "PK5-UNASSESSED"
  static let sentences = [CheckedRow.sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation in
      evaluation.rows.compactMap { row -> Finding? in
        guard !row.row.isAssessed, !row.row.risk.isEmpty else { return nil }
        return Finding(Self.code, row.severity, at: [row.path["assessment"]], row.statement)
      }
    }
  }
}

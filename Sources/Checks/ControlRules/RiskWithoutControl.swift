import Assessment
import Records

/// Column (๕) of ปค.๕ names the control that stands against each risk; where there is none, it says so. Of a row that takes
/// its risk from a register which does not have it nothing is known yet.
struct RiskWithoutControl: Rule {
  static let code = "PK5-CONTROL"
  static let sentences = [CheckedRow.sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation in
      evaluation.rows.compactMap { row -> Finding? in
        guard row.row.existingControl == nil, !row.row.risk.isEmpty else { return nil }
        return Finding(Self.code, .warning, at: [row.path["existingControl"]], row.statement)
      }
    }
  }
}

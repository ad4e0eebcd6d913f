import Assessment
import Records

/// Columns (๗), (๘) and (๙) of ปค.๕ belong together: a residual risk, its improvement, and who completes it by when.
/// A warning in a unit's form, of which shorter variants without (๘) and (๙) are in use.
struct UnpairedImprovement: Rule {
  static let code = "PK5-UNPAIRED"

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { $0.rows.compactMap(check) }
  }

  private func check(_ row: CheckedRow) -> Finding? {
    let isEmpty = row.residualRisk == nil && row.improvement == nil && row.row.responsible.isEmpty && row.row.due == nil
    guard !isEmpty else { return nil }
    // The arguments hold the number of the column that a part stands in.
    let parts: [(isGiven: Bool, key: String, column: String)] = [
      (row.residualRisk != nil, "residualRisk", "7"),
      (row.improvement != nil, "improvement", "8"),
      (!row.row.responsible.isEmpty, "responsible", "9"),
      (row.row.due != nil, "due", "9"),
    ]
    let missing = parts.filter { !$0.isGiven }
    guard !missing.isEmpty else { return nil }
    var arguments = row.arguments
    for part in missing { arguments[part.key] = part.column }
    return Finding(Self.code, row.severity, at: missing.map { row.path[$0.key] }, arguments)
  }
}

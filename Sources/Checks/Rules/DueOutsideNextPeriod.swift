import Assessment
import Records
import ThaiText

/// An improvement of column (๘) is for the next fiscal or calendar year, so its due day (๙) lies in it.
struct DueOutsideNextPeriod: Rule {
  static let code = "DUE-NEXT-PERIOD"

  func findings(in context: CheckContext) -> [Finding] {
    guard let next = context.dossier.year.next else { return [] }
    return context.evaluations.flatMap { evaluation in
      evaluation.rows.compactMap { row -> Finding? in
        guard let due = row.row.due, !next.contains(due) else { return nil }
        let arguments = row.arguments.merging(
          ["due": due.shown, "from": next.start.shown, "to": next.end.shown]
        ) { $1 }
        return Finding(
          Self.code, .warning, at: [row.path["due"]], arguments, expected: "\(next.start.iso)/\(next.end.iso)",
          found: due.iso)
      }
    }
  }
}

import Assessment
import Records
import ThaiText

/// An improvement of column (๘) is for the next fiscal or calendar year, so its due day (๙) lies in it.
struct DueOutsideNextPeriod: Rule {
  static let code = "DUE-NEXT-PERIOD"
  static let sentence = Sentence(
    Parameter<String?>("unit"), Parameter<String>("risk"), Parameter<Period>("due"), Parameter<Day>("from"),
    Parameter<Day>("to"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let next = context.dossier.year.next else { return [] }
    return context.evaluations.flatMap { evaluation in
      evaluation.rows.compactMap { row -> Finding? in
        guard let due = row.row.due, let end = due.end, !next.contains(end) else { return nil }
        return Finding(
          Self.code, .warning, at: [row.path["due"]], Self.sentence(row.unit, row.row.risk, due, next.start, next.end),
          expected: Term.period(next.start, next.end), found: due)
      }
    }
  }
}

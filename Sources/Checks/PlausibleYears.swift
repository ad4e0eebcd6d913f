import Records
import ThaiText

/// How far from the year that a dossier reports on its dates may lie.
struct PlausibleYears: Sendable {
  /// So many years before it and after it.
  struct Reach: Sendable {
    let before, after: Int

    static let codec = record(
      "reach", Reach.init,
      field("before", \.before, .integer(0...50)),
      field("after", \.after, .integer(0...50)))

    /// From the first day of the first year to the last of the last.
    func span(around year: ReportingYear) -> ClosedRange<Day>? {
      guard let first = ReportingYear(buddhistYear: year.buddhistYear - before, kind: year.kind),
        let last = ReportingYear(buddhistYear: year.buddhistYear + after, kind: year.kind)
      else { return nil }
      return first.start...last.end
    }
  }

  /// When measures begin and are due.
  let plan: Reach
  /// When last year's improvements were due and completed.
  let followUp: Reach
  /// When forms are signed.
  let signature: Reach
  /// When the committee was appointed.
  let committee: Reach

  static let codec = record(
    "dates", PlausibleYears.init,
    field("plan", \.plan, Reach.codec),
    field("followUp", \.followUp, Reach.codec),
    field("signature", \.signature, Reach.codec),
    field("committee", \.committee, Reach.codec))
}

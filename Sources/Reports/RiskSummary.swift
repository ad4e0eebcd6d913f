import Assessment
import Definitions
import Sheets
import ThaiText

/// What the summary says of the register of risks.
struct RiskSummary: TextPage {
  let subject: ReportSubject

  /// Risks by level, those above the appetite, and what is late.
  var blocks: [Block] {
    guard let rated = subject.rated, !rated.risks.isEmpty else { return [] }
    let counts = rated.counts(of: \.current)
    let levels = counts.map { wording("risk.count", ["level": $0.level.word, "count": String($0.count)]) }
    let unknown = rated.risks.count - counts.reduce(0) { $0 + $1.count }
    let noLevel =
      unknown == 0 ? [] : [wording("risk.count", ["level": wording("risk.noLevel"), "count": String(unknown)])]
    let above = rated.risksAboveAppetite
    let late = rated.lateMeasures(asOf: options.asOf)
    return heading("summary.risks") + [
      item(
        "summary.risks.levels",
        [
          "total": String(rated.risks.count),
          "levels": (levels + noLevel).joined(separator: wording("list.separator")),
        ]),
      item(
        "summary.risks.above",
        ["count": String(above.count), "bare": String(above.count { $0.risk.measures.isEmpty })]),
      item("summary.risks.late", ["count": String(late.count), "asOf": day(options.asOf)]),
    ]
  }
}

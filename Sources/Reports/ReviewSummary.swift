import Assessment
import Definitions
import Sheets
import ThaiText

/// What the summary says of the internal auditor's review.
struct ReviewSummary: TextPage {
  let subject: ReportSubject

  var blocks: [Block] {
    guard let review = dossier.internalControl.review else { return [] }
    if let reason = review.noAuditorBecause {
      return heading("summary.review") + [item("summary.review.none", ["reason": reason])]
    }
    let remarks = review.riskRemarks + review.controlRemarks
    guard !remarks.isEmpty else {
      return heading("summary.review") + [item(review.ending == .noRemarks ? "summary.review.noRemarks" : "missing.here")]
    }
    return heading("summary.review") + remarks.map { text("- " + $0, style: Style(indent: 0.5)) }
  }
}

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
    let nothing = subject.library.reference.rules.nothing
    let remarks = review.remarks(beside: nothing)
    guard !remarks.isEmpty else {
      return heading("summary.review") + [item(
        review.saysNoRemarks(beside: nothing) ? "summary.review.noRemarks" : "missing.here")]
    }
    return heading("summary.review") + remarks.map { item(text: "- " + $0) }
  }
}

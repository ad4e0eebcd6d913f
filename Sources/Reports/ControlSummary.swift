import Assessment
import Definitions
import Sheets
import ThaiText

/// What the summary says of internal control.
struct ControlSummary: TextPage {
  let subject: ReportSubject
  private let figures: ControlFigures

  init(_ subject: ReportSubject) {
    self.subject = subject
    figures = ControlFigures(
      subject.dossier, asOf: subject.options.asOf, followUpTarget: subject.library.reference.rules.followUpTarget)
  }

  /// What the forms still lack, when the report is due, what is to be improved, and what became of last year's
  /// improvements.
  var blocks: [Block] { completeness + submission + improvements + followUp }

  private var completeness: [Block] {
    heading("summary.forms")
      + figures.forms.map { state in
        let missing = state.missing.map { wording("missing." + $0) }.joined(separator: wording("list.separator"))
        return item(
          state.missing.isEmpty ? "summary.form.complete" : "summary.form.incomplete",
          ["form": formName(state.form), "missing": missing])
      }
      + figures.units.map { item("summary.unit", ["unit": $0.name, "count": String($0.residualRisks)]) }
  }

  private func formName(_ key: String) -> String { subject.library.forms.first { $0.key == key }?.code ?? key }

  private var submission: [Block] {
    let days = figures.submissionDue - options.asOf
    let state =
      if let signed = figures.certificateSigned {
        wording(
          signed <= figures.submissionDue ? "summary.signed.inTime" : "summary.signed.late", ["day": day(signed)])
      } else {
        wording(days >= 0 ? "summary.daysLeft" : "summary.daysPast", ["days": String(abs(days))])
      }
    var blocks = heading("summary.submission")
    blocks.append(item("summary.due", ["day": day(figures.submissionDue), "state": state]))
    let chain = subject.library.kinds[dossier.agency.kind]?.chain ?? []
    if !chain.isEmpty { blocks.append(item("summary.chain", ["chain": chain.joined(separator: " → ")])) }
    if let committee = dossier.committee {
      blocks.append(
        item("summary.committee", ["order": committee.order, "day": committee.date.map(day) ?? ""]))
    }
    return blocks
  }

  private var improvements: [Block] {
    var blocks = heading("summary.improvements")
    blocks.append(
      item(
        "summary.residual",
        ["risks": String(figures.residualRisks), "improvements": String(figures.openImprovements.count)]))
    // Each unit's own, in the order of the Thai alphabet.
    for (unit, count) in figures.improvementsByUnit {
      blocks.append(item("summary.unitImprovements", ["unit": unit, "count": String(count)], indent: 1.5))
    }
    return blocks
  }

  private var followUp: [Block] {
    let counts = figures.followUp
    guard counts.total > 0 else { return [] }
    return heading("summary.followUp") + [
      item(
        "summary.followUp.counts",
        [
          "total": String(counts.total), "done": String(counts.done), "late": String(counts.doneLate),
          "open": String(counts.open), "overdue": String(counts.overdue),
        ]),
    ] + target(counts)
  }

  /// How much of what was due is done; what is due later stands beside it.
  private func target(_ counts: FollowUpCounts) -> [Block] {
    let reached = item(
      counts.reachesTarget ? "summary.followUp.reached" : "summary.followUp.missed",
      [
        "due": String(counts.due), "done": String(counts.dueDone), "end": day(counts.end),
        "share": String(counts.donePercent), "target": String(counts.target),
      ])
    let later = item(
      "summary.followUp.later", ["count": String(counts.notYetDue), "done": String(counts.notYetDueDone)])
    return (counts.due > 0 ? [reached] : []) + (counts.notYetDue > 0 ? [later] : [])
  }
}

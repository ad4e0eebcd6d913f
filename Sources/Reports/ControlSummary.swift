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
    let rules = subject.library.reference.rules
    figures = ControlFigures(
      subject.dossier, asOf: subject.options.asOf, followUpTarget: rules.followUpTarget, rules.nothing)
  }

  /// What the forms still lack, when the report is due, what is to be improved, and what became of last year's
  /// improvements.
  var blocks: [Block] {
    guard dossier.isAboutControl else { return heading("summary.forms") + [item("summary.control.none")] }
    return completeness + submission + improvements + followUp
  }

  private var completeness: [Block] {
    heading("summary.forms")
      + figures.forms.map { state in
        item(
          state.missing.isEmpty ? "summary.form.complete" : "summary.form.incomplete",
          ["form": formName(state.form), "missing": wording.list(ofMissing: state.missing)])
      }
      + figures.units.map { item("summary.unit", ["unit": $0.name, "count": $0.residualRisks.map(String.init) ?? ""]) }
      + unmet
  }

  private var unmet: [Block] {
    guard !figures.unmet.isEmpty else { return [] }
    return [item("summary.unmet", ["count": String(figures.unmet.count)])]
      + figures.unmet.map { item(text: "\($0.principle.rawValue) \($0.finding)", indent: 1.5) }
  }

  /// The form's code; of a unit's own with the unit's name.
  private func formName(_ key: String) -> String {
    let parts = key.parts(separatedBy: "-unit")
    let code = subject.library.forms.first { $0.key == parts[0] }?.code ?? key
    guard parts.count > 1, let number = Int(parts[1]), figures.units.indices.contains(number - 1) else { return code }
    return code + " " + figures.units[number - 1].name
  }

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
      blocks += committee.members.map {
        item("summary.member", ["position": $0.position, "role": $0.role ?? ""], indent: 1.5)
      }
    }
    return blocks
  }

  private var improvements: [Block] {
    var blocks = heading("summary.improvements")
    guard let remaining = figures.remaining else { return blocks + [item("missing.here")] }
    blocks.append(
      item(
        "summary.residual", ["risks": String(remaining.risks), "improvements": String(remaining.improvements)]))
    // Each unit's own, in the order of the Thai alphabet.
    for (unit, count) in figures.improvementsByUnit {
      blocks.append(item("summary.unitImprovements", ["unit": unit, "count": String(count)], indent: 1.5))
    }
    if figures.sharedImprovements > 0 {
      blocks.append(item("summary.sharedImprovements", ["count": String(figures.sharedImprovements)], indent: 1.5))
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

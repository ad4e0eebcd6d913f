import Assessment
import Checks
import Definitions
import Foundation
import Records
import Sheets
import ThaiText

/// What an auditor wants first, on one or two pages.
struct Summary: TextPage {
  let wording: Wording
  let dossier: Dossier
  let messages: [Message]
  let options: ReportOptions
  let digits: DigitStyle
  let facts: DossierSummary
  let rated: RatedRegister?
  let forms: [FormDefinition]
  /// The way that the report takes, in order.
  let chain: [String]

  init(library: Library, dossier: Dossier, rated: RatedRegister?, messages: [Message], options: ReportOptions) {
    wording = library.wording(options.language)
    self.dossier = dossier
    self.rated = rated
    self.messages = messages
    self.options = options
    digits = options.digits ?? dossier.digits ?? dossier.usualDigits
    facts = DossierSummary(dossier, asOf: options.asOf)
    forms = library.forms
    chain = library.kinds[dossier.agency.kind]?.chain ?? []
  }

  /// The summary as a sheet, for the plain text to render.
  var sheet: Sheet {
    sheet(
      "summary", title: wording("summary.title"), footer: dossier.notice,
      head + completeness + submission + improvements + followUp + risks + review + found)
  }

  private var head: [Block] {
    [
      line("summary.title", style: Style(alignment: .center, isBold: true)),
      text(dossier.agency.name, style: Style(alignment: .center)),
      line(
        "summary.period",
        [
          "kind": wording("yearKind." + dossier.year.kind.rawValue), "year": String(dossier.year.buddhistYear),
          "end": day(dossier.year.end), "asOf": day(options.asOf),
        ], style: Style(alignment: .center)),
    ]
  }

  private var completeness: [Block] {
    heading("summary.forms")
      + facts.forms.map { state in
        let missing = state.missing.map { wording("missing." + $0) }.joined(separator: wording("list.separator"))
        return item(
          state.missing.isEmpty ? "summary.form.complete" : "summary.form.incomplete",
          ["form": formName(state.form), "missing": missing])
      }
      + facts.units.map { item("summary.unit", ["unit": $0.name, "count": String($0.residualRisks)]) }
  }

  private func formName(_ key: String) -> String { forms.first { $0.key == key }?.code ?? key }

  private var submission: [Block] {
    let days = facts.submissionDue - options.asOf
    let state =
      if let signed = facts.certificateSigned {
        wording(
          signed <= facts.submissionDue ? "summary.signed.inTime" : "summary.signed.late", ["day": day(signed)])
      } else {
        wording(days >= 0 ? "summary.daysLeft" : "summary.daysPast", ["days": String(abs(days))])
      }
    var blocks = heading("summary.submission")
    blocks.append(item("summary.due", ["day": day(facts.submissionDue), "state": state]))
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
        ["risks": String(facts.residualRisks), "improvements": String(facts.openImprovements.count)]))
    // Each unit's own, in the order of the Thai alphabet.
    for (unit, count) in facts.improvementsByUnit {
      blocks.append(item("summary.unitImprovements", ["unit": unit, "count": String(count)], indent: 1.5))
    }
    return blocks
  }

  private var followUp: [Block] {
    let counts = facts.followUp
    guard counts.total > 0 else { return [] }
    return heading("summary.followUp") + [
      item(
        "summary.followUp.counts",
        [
          "total": String(counts.total), "done": String(counts.done), "late": String(counts.doneLate),
          "open": String(counts.open), "overdue": String(counts.overdue),
        ]),
      item(
        counts.reachesTarget ? "summary.followUp.reached" : "summary.followUp.missed",
        ["share": String(counts.donePercent), "target": String(FollowUpCounts.targetPercent)]),
    ]
  }

  /// Risks by level, those above the appetite, and what is late.
  private var risks: [Block] {
    guard let rated, !rated.risks.isEmpty else { return [] }
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

  private var review: [Block] {
    guard let review = dossier.internalControl.review else { return [] }
    if let reason = review.noAuditorBecause {
      return heading("summary.review") + [item("summary.review.none", ["reason": reason])]
    }
    let remarks = review.riskRemarks + review.controlRemarks
    guard !remarks.isEmpty else { return heading("summary.review") + [item("summary.review.noRemarks")] }
    return heading("summary.review") + remarks.map { text("- " + $0, style: Style(indent: 0.5)) }
  }

  private var found: [Block] {
    guard !messages.isEmpty else { return heading("summary.findings") + [item("summary.findings.none")] }
    return heading("summary.findings")
      + messages.flatMap { message -> [Block] in
        [
          text(
            "\(wording("severity." + message.severity.rawValue)) \(message.code): \(message.message)",
            style: Style(indent: 0.5)),
          text("→ " + message.remedy, style: Style(indent: 1.5)),
        ]
      }
  }
}

import Assessment
import Definitions
import Sheets
import ThaiText

/// What an auditor wants first, on one or two pages: what each section says of itself, and what was found.
struct Summary: TextPage {
  let subject: ReportSubject
  private let sections: [any Section]

  init(_ subject: ReportSubject, _ sections: [any Section]) {
    self.subject = subject
    self.sections = sections
  }

  /// The summary as a part of the report, for the plain text to render.
  var part: ReportPart {
    ReportPart(
      stem: "summary", properties: subject.properties(title: "summary.title", topic: "summary.title"),
      pages: [sheet])
  }

  private var sheet: Sheet {
    sheet(
      "summary", title: wording("summary.title"), footer: dossier.notice,
      head + sections.flatMap { $0.summary(of: subject) } + sections.flatMap { $0.closing(of: subject) } + absent
        + found)
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

  /// The forms that are not printed, and why.
  private var absent: [Block] {
    let forms = subject.absentForms(options.language)
    return forms.isEmpty
      ? [] : heading("summary.absent") + forms.map { item("summary.absent.form", ["form": $0.form, "reason": $0.reason]) }
  }

  private var found: [Block] {
    guard !subject.messages.isEmpty else { return heading("summary.findings") + [item("summary.findings.none")] }
    return heading("summary.findings")
      + subject.messages.flatMap { message -> [Block] in
        [
          text(
            "\(wording("severity." + message.severity.rawValue)) \(message.code): \(message.message)",
            style: Style(indent: 0.5)),
          text("→ " + message.remedy, style: Style(indent: 1.5)),
        ]
      }
  }
}

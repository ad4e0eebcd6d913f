import Assessment
import Checks
import Definitions
import Forms
import Living
import Records
import Sheets

/// The action plan against corruption.
package struct PlanSection: Section {
  package init() {}

  package let folder = "plan/"
  package var vocabulary: any FactSource { Scope(inner: PlanFacts.vocabulary, outer: PlanTraceFacts.vocabulary) }
  package let rules = RuleSet.plan

  package func facts(of subject: ReportSubject) throws(Problems) -> any FactSource {
    Scope(
      inner: try PlanFacts(subject.dossier, subject.library),
      outer: PlanTraceFacts(subject.dossier, subject.library, asOf: subject.options.asOf, digits: subject.digits))
  }

  package func part(of subject: ReportSubject) throws(Problems) -> ReportPart? {
    guard let plan = subject.dossier.plan, !plan.projects.isEmpty else { return nil }
    let library = subject.library
    var part = ReportPart(
      stem: subject.stem("plan"), properties: subject.properties(title: "workbook.plan.title", topic: "workbook.plan.subject"),
      forms: subject.printer.sheets(library.forms(in: folder), subject.facts))
    if subject.options.forms == nil, let charts = library.planCharts(of: subject.dossier, subject.printer.templates) {
      part.living = [charts]
      part.pages = PlanText(subject: subject, figures: PlanFigures(plan, reportedIn: subject.dossier.year.buddhistYear)).sheets
    }
    return part
  }

  package func summary(of subject: ReportSubject) -> [Block] { PlanSummary(subject: subject).blocks }
}

import Assessment
import Checks
import Definitions
import Forms
import Records
import Sheets

/// A plan of goals, indicators and projects, as provinces, ministries and hospitals have it, and the reports on it.
package struct ProvincialPlanSection: Section {
  package init() {}

  package let folder = "provincial/"
  package var vocabulary: any FactSource { ProvincialFacts.vocabulary }
  package let rules = RuleSet.provincial

  package func facts(of subject: ReportSubject) -> any FactSource { ProvincialFacts(subject.dossier, house: subject.library.house, digits: subject.digits) }

  package func part(of subject: ReportSubject) -> ReportPart? {
    guard let plan = subject.dossier.provincial, !plan.isEmpty else { return nil }
    let library = subject.library
    // The way from the risks stands in the workbook of the plan by dimensions where there is one.
    let trace = subject.dossier.plan?.projects.isEmpty ?? true ? library.traceForms : []
    return ReportPart(
      stem: subject.stem("provincial"),
      properties: subject.properties(title: "workbook.provincial.title", topic: "workbook.provincial.subject"),
      forms: subject.printer.sheets(library.forms(in: folder) + trace, subject.facts))
  }

  package func summary(of subject: ReportSubject) -> [Block] { ProvincialSummary(subject: subject).blocks }
}

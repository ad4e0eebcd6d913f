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
    return ReportPart(
      stem: subject.stem("provincial"),
      properties: subject.properties(title: "workbook.provincial.title", topic: "workbook.provincial.subject"),
      forms: subject.printer.sheets(subject.library.forms(in: folder), subject.facts))
  }

  package func summary(of subject: ReportSubject) -> [Block] { ProvincialSummary(subject: subject).blocks }
}

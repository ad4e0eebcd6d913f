import Assessment
import Checks
import Definitions
import Forms
import Living
import Records
import Sheets

/// The report on the integrity and transparency assessment (ITA).
package struct IntegritySection: Section {
  package init() {}

  package let folder = "integrity/"
  package var vocabulary: any FactSource { IntegrityFacts.vocabulary }
  package let rules = RuleSet.integrity

  package func facts(of subject: ReportSubject) throws(Problems) -> any FactSource {
    IntegrityFacts(subject.dossier, house: subject.library.house, scheme: subject.library.reference.rules.ita)
  }

  package func part(of subject: ReportSubject) throws(Problems) -> ReportPart? {
    guard let report = subject.dossier.integrity, report.isGiven else { return nil }
    let library = subject.library
    var part = ReportPart(
      stem: subject.stem("integrity"), properties: subject.properties(title: "workbook.ita.title", topic: "workbook.ita.subject"),
      forms: subject.printer.sheets(library.forms(in: folder), subject.facts))
    if subject.options.forms == nil, let chart = library.integrityChart(of: subject.dossier, subject.printer.templates) {
      part.living = [chart]
    }
    return part
  }

  package func summary(of subject: ReportSubject) -> [Block] { IntegritySummary(subject: subject).blocks }
}

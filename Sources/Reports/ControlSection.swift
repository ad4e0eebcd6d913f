import Checks
import Definitions
import Forms
import Records
import Sheets

/// The yearly report on internal control.
package struct ControlSection: Section {
  package init() {}

  package let folder = ControlForms.folder
  package var vocabulary: any FactSource { ControlFacts.vocabulary }
  package let rules = RuleSet.control

  package func facts(of subject: ReportSubject) -> any FactSource {
    ControlFacts(dossier: subject.dossier, house: subject.library.house).ofAgency
  }

  package func part(of subject: ReportSubject) -> ReportPart? {
    ReportPart(
      stem: "internal-control", properties: subject.properties(title: "workbook.title", topic: "workbook.subject"),
      forms: ControlForms(subject.printer, subject.facts).sheets)
  }

  package func summary(of subject: ReportSubject) -> [Block] { ControlSummary(subject).blocks }

  package func closing(of subject: ReportSubject) -> [Block] { ReviewSummary(subject: subject).blocks }
}

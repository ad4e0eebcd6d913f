import Assessment
import Checks
import Definitions
import Forms
import Living
import Records
import Sheets

/// The register of risks.
package struct RiskSection: Section {
  package init() {}

  package let folder = Library.riskForms
  package var vocabulary: any FactSource { RiskFacts.vocabulary }
  package let rules = RuleSet.risk

  package func facts(of subject: ReportSubject) throws(Problems) -> any FactSource {
    let rated = subject.rated ?? RatedRegister(.none, matrix: nil)
    return try RiskFacts(rated, of: subject.dossier, subject.library, subject.printer.templates)
  }

  /// The workbook begins with the sheets that an auditor works in, whose figures follow every change. They and the text
  /// are about the whole register, and left out where only some forms were asked for.
  package func part(of subject: ReportSubject) throws(Problems) -> ReportPart? {
    guard let rated = subject.rated else { return nil }
    let library = subject.library
    var part = ReportPart(
      stem: subject.stem("risk"), properties: subject.properties(title: "workbook.risk.title", topic: "workbook.risk.subject"),
      forms: subject.printer.sheets(library.forms(in: folder), subject.facts))
    if subject.options.forms == nil {
      part.living = try library.riskSheets(of: subject.dossier, rated, subject.printer.templates, forms: part.forms.map(\.name))
      part.pages = RiskText(subject: subject, rated: rated).sheets
    }
    return part
  }

  package func summary(of subject: ReportSubject) -> [Block] { RiskSummary(subject: subject).blocks }
}

import Assessment
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
    ControlFacts(dossier: subject.dossier, subject.library).ofAgency
  }

  package func part(of subject: ReportSubject) -> ReportPart? {
    // Forms that are asked for by name are printed, whatever they lack.
    guard subject.dossier.isAboutControl || subject.options.forms != nil else { return nil }
    return ReportPart(
      stem: subject.stem("internal-control"),
      properties: subject.properties(title: "workbook.title", topic: "workbook.subject"),
      forms: noted(ControlForms(subject.printer, subject.facts).sheets, subject))
  }

  /// The sheets, each with what it still lacks as its note.
  private func noted(_ sheets: [Sheet], _ subject: ReportSubject) -> [Sheet] {
    let states = FormState.all(of: subject.dossier, subject.library.reference.rules.nothing)
    return sheets.map { sheet in
      var sheet = sheet
      if let missing = states.first(where: { $0.form == sheet.stem })?.missing, !missing.isEmpty {
        sheet.note = subject.wording("missing", ["missing": subject.wording.list(ofMissing: missing)])
      }
      return sheet
    }
  }

  package func summary(of subject: ReportSubject) -> [Block] { ControlSummary(subject).blocks }

  package func closing(of subject: ReportSubject) -> [Block] { ReviewSummary(subject: subject).blocks }
}

extension Wording {
  /// What forms lack, in words: keys below `missing.`.
  func list(ofMissing keys: [String]) -> String {
    keys.map { self("missing." + $0) }.joined(separator: self("list.separator"))
  }
}

import Assessment
import Definitions
import Forms
import Records
import Sheets
import ThaiText

/// What a report is about: a dossier whose risks are rated, its facts, and what was found in it.
package struct ReportSubject {
  package let library: Library
  package let dossier: Dossier
  /// The register of risks with its levels; nil where there is none.
  package let rated: RatedRegister?
  /// What reading and rules found, most severe first.
  package let messages: [Message]
  package let options: ReportOptions
  /// What is said in the user's language.
  package let wording: Wording
  package let printer: DossierPrinter
  /// All that forms may name: the facts of the dossier and of each of its sections.
  package private(set) var facts: any FactSource

  /// - Throws: `Problems` where a matrix that the facts of a section need cannot be used.
  package init(
    _ dossier: Dossier, _ rated: RatedRegister?, _ library: Library, _ options: ReportOptions,
    messages: [Message] = [], sections: [any Section] = Sections.all
  ) throws(Problems) {
    self.library = library.printing(dossier, options)
    self.dossier = dossier
    self.messages = messages
    self.options = options
    wording = library.wording(options.language)
    self.rated = rated
    printer = DossierPrinter(dossier, self.library, digits: options.digits, only: options.forms)
    facts = printer.facts
    for section in sections { facts = Scope(inner: facts, outer: try section.facts(of: self)) }
  }

  /// The digits of all that is printed.
  var digits: DigitStyle { printer.templates.digits }

  /// The forms that the dossier would have and that are not printed, each with the reason, in a language.
  func absentForms(_ language: Language) -> [(form: String, reason: String)] {
    printer.absences(library.forms, facts).map { form, absence in
      (form.code, language == .th ? absence.th : absence.en)
    }
  }

  /// The stem of a part's files: another where only some forms were asked for, so that the workbook of all stays.
  func stem(_ whole: String) -> String { options.forms == nil ? whole : whole + "-selected" }

  /// What a workbook about the dossier says of itself.
  ///
  /// - Parameters:
  ///   - title: The key of its title in `forms/messages.yaml`, which may name the year.
  ///   - topic: The key of what it is about.
  func properties(title: String, topic: String) -> WorkbookProperties {
    let wording = library.wording(.th)
    return WorkbookProperties(
      of: dossier, title: wording(title, ["year": String(dossier.year.buddhistYear)]), subject: wording(topic),
      created: options.asOf)
  }
}

import Assessment
import Checks
import Definitions
import Entry
import Foundation
import Records
import Sheets
import ThaiText

/// Makes the report of dossiers: file → dossier → rated → findings → sheets → outputs.
///
/// It holds a layout and word breaks that remember what they have seen; use one for each thread.
public struct Reporter {
  private let library: Library
  private let options: ReportOptions
  private let sections: [any Section]
  private let press: Press

  /// - Throws: `WordBreakerError` where ICU's rules for Thai are missing.
  public init(library: Library, options: ReportOptions) throws(WordBreakerError) {
    try self.init(library: library, options: options, sections: Sections.all)
  }

  init(library: Library, options: ReportOptions, sections: [any Section]) throws(WordBreakerError) {
    self.library = library
    self.options = options
    self.sections = sections
    press = try Press(library, options)
  }

  /// Writes the report of one dossier into a folder, which is made where it is missing: all of its files or none.
  public func report(_ path: String, into folder: String) -> ReportOutcome {
    report([(path, folder)]).first ?? ReportOutcome()
  }

  /// The same of several dossiers, each of which is a set of its own. They wait for the disk together.
  public func report(_ dossiers: [(path: String, folder: String)]) -> [ReportOutcome] {
    var outcomes: [ReportOutcome] = [], prepared: [PreparedFiles?] = []
    for (path, folder) in dossiers {
      var outcome = ReportOutcome()
      prepared.append(prepare(path, into: folder, &outcome))
      outcomes.append(outcome)
    }
    var waits: [dev_t: SystemFailure?] = [:]
    for (index, files) in prepared.enumerated() {
      guard let files else { continue }
      let failure = waits[files.device] ?? files.sync()
      waits[files.device] = .some(failure)
      do throws(Problems) {
        outcomes[index].messages += messages(try files.publish(after: failure))
        outcomes[index].written = files.names.map { dossiers[index].folder + "/" + $0 }
      } catch {
        fail(&outcomes[index], error)
      }
    }
    return outcomes
  }

  /// Has the places that files took in folders below one reach the disk; nothing where there is no such folder.
  public static func sync(_ folder: String) throws(Problems) {
    guard access(folder, F_OK) == 0 else { return }
    try telling { () throws(SystemFailure) in try OpenFile(folder, O_RDONLY | O_DIRECTORY).syncFileSystem() }
  }

  /// Writes the drafts of a report; nil where it cannot be written, and why into its outcome.
  private func prepare(_ path: String, into folder: String, _ outcome: inout ReportOutcome) -> PreparedFiles? {
    do throws(Problems) {
      let file = try DossierFile.read(path, library)
      let rated = try library.ratedRegister(of: file.dossier)
      let findings = library.findings(in: file, rated, asOf: options.asOf)
      let unfilled = findings.filter { $0.code == UnfilledVariable.code }
      guard unfilled.isEmpty else {
        outcome = ReportOutcome(messages: library.messages(for: file, unfilled, options.messageLanguage), isUsable: false)
        return nil
      }
      let messages = library.messages(for: file, findings, options.language)
      let subject = try ReportSubject(file.dossier, rated, library, options, messages: messages, sections: sections)
      outcome.messages =
        options.messageLanguage == options.language
        ? messages : library.messages(for: file, findings, options.messageLanguage)
      outcome.messages += absences(of: subject, path)
      var parts: [ReportPart] = []
      for section in sections { if let part = try section.part(of: subject) { parts.append(part) } }
      parts.append(Summary(subject, sections).part)
      let files = parts.flatMap { part in Outputs.all.flatMap { $0.files(of: part, by: press) } }
      return try telling { () throws(SystemFailure) in try OutputFolder(folder, isMade: true) }
        .prepare(files, as: .report, options.oldFiles, isPart: options.forms != nil)
    } catch {
      fail(&outcome, error)
      return nil
    }
  }

  /// What comes of a dossier that cannot be used.
  public func outcome(of problems: Problems) -> ReportOutcome {
    ReportOutcome(messages: messages(problems), isUsable: false)
  }

  private func fail(_ outcome: inout ReportOutcome, _ problems: Problems) {
    outcome.isUsable = false
    outcome.messages.insert(contentsOf: messages(problems), at: 0)
  }

  /// One message for all that an earlier run wrote and this one does not.
  private func messages(_ leftOver: [String]) -> [Message] {
    let places = leftOver.map { Place(file: $0, mark: nil) }
    guard let first = places.first else { return [] }
    var message = library.message(Problem(WritingProblem.leftOver(), .note, at: first), options.messageLanguage)
    message.places = places
    return [message]
  }

  /// One message for all forms that the dossier would have and that are not printed.
  private func absences(of subject: ReportSubject, _ path: String) -> [Message] {
    let wording = library.wording(options.messageLanguage)
    let forms = subject.absentForms(options.messageLanguage).map { form, reason in
      Verbatim(wording("summary.absent.short", ["form": form, "reason": reason]))
    }
    guard !forms.isEmpty else { return [] }
    let problem = Problem(WritingProblem.noForm(forms), .note, at: Place(file: path, mark: nil))
    return [library.message(problem, options.messageLanguage)]
  }

  private func messages(_ problems: Problems) -> [Message] {
    problems.all.map { library.message($0, options.messageLanguage) }
  }
}

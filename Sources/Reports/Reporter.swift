import Assessment
import Checks
import Definitions
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
    var outcome = ReportOutcome()
    let parts: [ReportPart]
    do throws(Problems) {
      let file = try DossierFile(path: path, known: library.known)
      let rated = try library.ratedRegister(of: file.dossier)
      outcome.messages = library.messages(for: file, rated, asOf: options.asOf, options.language)
      let subject = try ReportSubject(
        file.dossier, rated, library, options, messages: outcome.messages, sections: sections)
      parts = sections.compactMap { $0.part(of: subject) } + [Summary(subject, sections).part]
    } catch {
      outcome.isUsable = false
      outcome.messages = messages(error)
      return outcome
    }
    do throws(Problems) {
      let files = parts.flatMap { part in Outputs.all.flatMap { $0.files(of: part, by: press) } }
      let leftOver = try write(files, into: folder)
      outcome.written = files.map { folder + "/" + $0.name }
      outcome.messages += messages(leftOver)
    } catch {
      outcome.isUsable = false
      outcome.messages.insert(contentsOf: messages(error), at: 0)
    }
    return outcome
  }

  private func write(_ files: [OutputFile], into path: String) throws(Problems) -> [String] {
    let folder = try telling { () throws(SystemFailure) in try OutputFolder(path, isMade: true) }
    return try folder.write(files, as: .report, options.oldFiles, isPart: options.forms != nil)
  }

  /// One message for all that an earlier run wrote and this one does not.
  private func messages(_ leftOver: [String]) -> [Message] {
    let places = leftOver.map { Place(file: $0, mark: nil) }
    guard let first = places.first else { return [] }
    var message = library.message(Problem(WritingProblem.leftOver(), .note, at: first), options.language)
    message.places = places
    return [message]
  }

  private func messages(_ problems: Problems) -> [Message] {
    problems.all.map { library.message($0, options.language) }
  }
}

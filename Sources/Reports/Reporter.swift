import Assessment
import Checks
import Definitions
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

  /// Writes the report of one dossier into a folder, which is made where it is missing.
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
      try write(parts, into: folder) { outcome.written.append($0) }
    } catch {
      outcome.isUsable = false
      outcome.messages.insert(contentsOf: messages(error), at: 0)
    }
    return outcome
  }

  private func write(_ parts: [ReportPart], into folder: String, wrote: (String) -> Void) throws(Problems) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let statement = WritingProblem.file(Verbatim(error.localizedDescription))
      throw Problems([Problem(statement, at: Place(file: folder, mark: nil))])
    }
    for part in parts {
      for output in Outputs.all {
        for file in output.files(of: part, by: press) {
          let path = folder + "/" + file.name
          try file.write(path)
          wrote(path)
        }
      }
    }
  }

  private func messages(_ problems: Problems) -> [Message] {
    problems.all.map { library.message($0, options.language) }
  }
}

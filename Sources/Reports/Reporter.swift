import Assessment
import Checks
import Definitions
import Foundation
import Records
import Sheets
import ThaiText

/// Makes the report of dossiers: file → dossier → findings → rated → sheets → outputs.
///
/// It holds a layout and word breaks that remember what they have seen; use one for each thread.
public struct Reporter {
  private let library: Library
  private let options: ReportOptions
  private let sections: [any Section]
  private let press: Press

  /// - Throws: `WordBreakerError` where libthai's word list is missing.
  public init(library: Library, options: ReportOptions) throws(WordBreakerError) {
    try self.init(library: library, options: options, sections: Sections.all)
  }

  package init(library: Library, options: ReportOptions, sections: [any Section]) throws(WordBreakerError) {
    self.library = library
    self.options = options
    self.sections = sections
    press = try Press(library, options)
  }

  /// Writes the report of one dossier into a folder, which is made where it is missing.
  public func report(_ path: String, into folder: String) -> ReportOutcome {
    var outcome = ReportOutcome()
    do {
      let file = try DossierFile(path: path, known: library.known)
      outcome.messages = library.messages(for: file, asOf: options.asOf, options.language)
      let subject = try ReportSubject(
        file.dossier, library, options, messages: outcome.messages, sections: sections)
      let parts = sections.compactMap { $0.part(of: subject) } + [Summary(subject, sections).part]
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for part in parts {
        for output in Outputs.all {
          for file in output.files(of: part, by: press) {
            let path = folder + "/" + file.name
            try file.write(path)
            outcome.written.append(path)
          }
        }
      }
    } catch let error as Problems {
      outcome.isUsable = false
      outcome.messages = error.all.map { library.message($0, options.language) }
    } catch {
      outcome.isUsable = false
      outcome.messages.insert(library.message(Self.problem(error, folder: folder), options.language), at: 0)
    }
    return outcome
  }

  private static func problem(_ error: any Error, folder: String) -> Problem {
    let place = Place(file: folder, mark: nil)
    guard let error = error as? WorkbookError else {
      return Problem("WRITE-FILE", at: place, ["detail": error.localizedDescription])
    }
    switch error {
    case .textTooLong(let sheet, let cell, let length):
      return Problem(
        "WRITE-CELL", at: Place(file: folder + "/internal-control.xlsx", mark: nil),
        ["sheet": sheet, "cell": cell, "found": String(length), "limit": "32767"])
    case .file(let path, _, let reason):
      return Problem("WRITE-FILE", at: Place(file: path, mark: nil), ["detail": reason])
    default:
      return Problem("WRITE-FILE", at: place, ["detail": "\(error)"])
    }
  }
}

import ArgumentParser
import Assessment
import Definitions
import Entry
import Foundation
import Records
import Reports
import ThaiText

/// `sujarit entry`: a workbook to be filled in.
struct EntryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entry", abstract: help("entry.abstract"), discussion: help("entry.discussion"))

  @Argument(help: help("entry.file"), completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var file: String?

  @Option(help: help("new.agency"))
  var agency: String?

  @Option(help: help("new.kind"), completion: .agencyKinds)
  var kind: String?

  @Option(help: help("new.year"))
  var year: String?

  @Option(help: help("new.yearKind"))
  var yearKind: ReportingYear.Kind = .fiscal

  @Option(name: .shortAndLong, help: help("entry.output"), completion: .file())
  var output: String

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var speaking: SpeakingOptions

  func validate() throws {
    let isNew = agency != nil && kind != nil && year != nil
    let isMixed = file != nil && (agency != nil || kind != nil || year != nil)
    if isMixed || (file == nil && !isNew) { throw ValidationError(Wording.embedded(.ofTerminal)("entry.what")) }
  }

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    do {
      let bytes = try EntryBook(library).bytes(of: try dossier(library, console))
      // What was begun is filled in by hand.
      try console.write(bytes, to: output, replacing: replacing, library) { _ in false }
    } catch let problems as Problems {
      console.show(problems, library)
      throw Exit.unusable
    }
  }

  private func dossier(_ library: Library, _ console: Console) throws -> Dossier {
    if let file {
      let read = try EntryDocument(file, library).dossier(library.known)
      if !read.warnings.isEmpty { console.show(Problems(read.warnings), library) }
      return read.dossier.moved(from: file, to: output)
    }
    let begun = try NewDossier(agency: agency ?? "", kind: kind ?? "", year: year ?? "", yearKind: yearKind, library, speaking.lang)
    return Dossier(agency: begun.agency, kind: begun.kind, year: begun.year)
  }
}

/// Whose dossier is begun, and of which year.
struct NewDossier {
  let agency: String
  let kind: AgencyKind
  let year: ReportingYear

  /// - Throws: `ValidationError` for a kind that there is not, and for what is no year.
  init(
    agency: String, kind: String, year: String, yearKind: ReportingYear.Kind, _ library: Library, _ language: Language
  ) throws {
    let wording = library.wording(language)
    guard let known = library.agencyKind(named: kind) else {
      throw ValidationError(wording("new.kind.unknown", ["found": kind, "known": library.agencyKindList]))
    }
    guard let number = Int(thaiDigits: year), let reported = ReportingYear(buddhistYear: number, kind: yearKind) else {
      throw ValidationError(wording("new.year.wrong", ["found": year]))
    }
    (self.agency, self.kind, self.year) = (agency, known, reported)
  }
}

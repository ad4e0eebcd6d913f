import ArgumentParser
import Assessment
import Reports
import ThaiText

/// `sujarit new`: a commented starting file.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "new", abstract: help("new.abstract"))

  @Option(help: help("new.agency"))
  var agency: String

  @Option(help: help("new.kind"), completion: .agencyKinds)
  var kind: String

  @Option(help: help("new.year"))
  var year: String

  @Option(help: help("new.yearKind"))
  var yearKind: ReportingYear.Kind = .fiscal

  @Option(name: .shortAndLong, help: help("convert.output"), completion: .file())
  var output: String?

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    let begun = try NewDossier(agency: agency, kind: kind, year: year, yearKind: yearKind, library, speaking.lang)
    let text = try library.startingFile(agency: agency, kind: begun.kind, year: begun.year, speaking.document)
    // What was begun is filled in by hand.
    try Console(language: speaking.lang).write(text, to: output, replacing: replacing, library) { _ in false }
  }
}

extension ReportingYear.Kind: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }
}

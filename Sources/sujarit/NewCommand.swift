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
    let wording = library.wording(speaking.lang)
    guard let kind = library.agencyKind(named: kind) else {
      throw ValidationError(wording("new.kind.unknown", ["found": kind, "known": library.agencyKindList]))
    }
    guard let number = Int(thaiDigits: year), let year = ReportingYear(buddhistYear: number, kind: yearKind) else {
      throw ValidationError(wording("new.year.wrong", ["found": year]))
    }
    let text = try library.startingFile(agency: agency, kind: kind, year: year, speaking.document)
    // What was begun is filled in by hand.
    try Console(language: speaking.lang).write(text, to: output, replacing: replacing, library) { _ in false }
  }
}

extension ReportingYear.Kind: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }
}

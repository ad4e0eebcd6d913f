import ArgumentParser
import Assessment
import Records
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

  @OptionGroup var templates: TemplateOptions

  @Option(name: .shortAndLong, help: help("convert.output"), completion: .file())
  var output: String?

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    let begun = try NewDossier(agency: agency, kind: kind, year: year, yearKind: yearKind, library, speaking.lang)
    let console = Console(language: speaking.lang)
    do {
      let text = try library.startingFile(
        agency: agency, kind: begun.kind, year: begun.year, templates: templates.templates(for: begun, library, speaking.lang),
        speaking.document)
      // What was begun is filled in by hand.
      try console.write(text, to: output, replacing: replacing, library) { _ in false }
    } catch let problems as Problems {
      console.show(problems, library)
      throw Exit.unusable
    }
  }
}

extension ReportingYear.Kind: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }
}

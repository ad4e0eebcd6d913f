import ArgumentParser
import Reports

/// `sujarit schema`: the dossier's JSON Schema, so that an editor completes and checks while one types.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "schema", abstract: help("schema.abstract"))

  @Option(name: .shortAndLong, help: help("convert.output"), completion: .file())
  var output: String?

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    try write(
      library.dossierSchema(speaking.lang).json, to: output, console: Console(language: speaking.lang),
      library)
  }
}

import ArgumentParser
import Records
import Reports

/// `sujarit schema`: the dossier's JSON Schema, so that an editor completes and checks while one types.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "schema", abstract: help("schema.abstract"))

  @Option(name: .shortAndLong, help: help("convert.output"), completion: .file())
  var output: String?

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    let schema = library.dossierSchema(speaking.document)
    let console = Console(language: speaking.lang)
    try console.write(schema.json, to: output, replacing: replacing, library) { old in
      guard let known = try? Tree.read(bytes: old, file: output ?? "") else { return false }
      return ["$schema", "title"].allSatisfy { known[$0] != nil && known[$0]?.json == schema[$0]?.json }
    }
  }
}

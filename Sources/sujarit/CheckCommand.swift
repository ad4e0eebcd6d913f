import ArgumentParser
import Assessment
import Definitions
import Records
import ThaiText

/// `sujarit check`: what is wrong with dossiers.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: help("check.abstract"))

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: help("check.files"), completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @Option(help: help("check.format"))
  var format: Format = .text

  @Option(name: .customLong("as-of"), help: help("cli.asOf"))
  var asOf: Day = .today

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    let wording = library.wording(speaking.lang)
    var messages: [Message] = []
    var isUsable = true
    for path in files {
      do {
        messages += library.messages(for: try DossierFile(path: path), asOf: asOf, speaking.lang)
      } catch {
        isUsable = false
        messages += error.all.map { library.message($0, speaking.lang) }
      }
    }
    switch format {
    case .json: console.give(String(Tree.list(messages.map(\.tree), nil).json.dropLast()))
    case .text:
      for message in messages { console.say(console.text(message, wording: wording)) }
      let counts = Severity.allCases.map { severity in
        (severity.rawValue, String(messages.count { $0.severity == severity }))
      }
      console.say(wording("check.counts", Dictionary(uniqueKeysWithValues: counts)))
    }
    if !isUsable { throw Exit.unusable }
    if messages.contains(where: { $0.severity == .error }) { throw Exit.findings }
  }
}

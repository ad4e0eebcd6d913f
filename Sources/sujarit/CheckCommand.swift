import ArgumentParser
import Assessment
import Definitions
import Documents
import Entry
import Records
import ThaiText

/// `sujarit check`: what is wrong with dossiers.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: help("check.abstract"))

  @OptionGroup var input: InputOptions

  @Option(help: help("check.format"))
  var format: MessageFormat = .text

  @Option(name: .customLong("as-of"), help: help("cli.asOf"))
  var asOf: Day = .today

  @Flag(name: .shortAndLong, help: help("check.quiet"))
  var quiet = false

  @Option(help: help("read.marked"), completion: .file())
  var marked: String?

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    var output = MessageOutput(format, console, library.wording(speaking.lang), isQuiet: quiet)
    var isUsable = true
    var documents: DocumentChecker?
    let paths = try input.paths(console, library)
    if marked != nil, paths.count != 1 { throw ValidationError(library.wording(speaking.lang)("check.marked.one")) }
    for path in paths {
      let messages: [Message]
      do {
        if DocumentText.isDocument(path) {
          let checker = try documents ?? DocumentChecker(library, speaking.lang)
          documents = checker
          messages = checker.messages(for: try checker.document(path: path))
        } else {
          messages = library.messages(for: try DossierFile.read(path, library), asOf: asOf, speaking.lang)
        }
      } catch let problems as Problems {
        isUsable = false
        messages = problems.all.map { library.message($0, speaking.lang) }
      }
      output.give(messages)
      if let marked { try console.mark(path, messages, to: marked, replacing: replacing, library) }
    }
    try output.end(isUsable: isUsable)
  }
}

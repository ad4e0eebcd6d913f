import ArgumentParser
import Assessment
import Definitions
import Entry
import Records
import Reports

/// `sujarit read`: a workbook that was filled in as a dossier.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: help("read.abstract"), discussion: help("read.discussion"))

  @Argument(help: help("read.file"), completion: .file(extensions: ["xlsx"]))
  var file: String

  @Option(help: help("read.onto"), completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var onto: String?

  @Option(name: .shortAndLong, help: help("convert.output"), completion: .file())
  var output: String?

  @Flag(help: help("read.account"))
  var account = false

  @Option(help: help("read.marked"), completion: .file())
  var marked: String?

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var speaking: SpeakingOptions

  func validate() throws {
    if onto != nil, account || marked != nil { throw ValidationError(Wording.embedded(.ofTerminal)("read.onto.account")) }
  }

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    do {
      if let onto {
        let read = try library.living(file, onto: onto)
        console.show(Problems(read.warnings), library)
        return try write(read.dossier, from: onto, library, console)
      }
      let document = try EntryDocument(file, library)
      if account, let account = document.account {
        for line in account.lines(library.wording(speaking.lang)) { console.give(line) }
      }
      let read = try document.dossier(library.known)
      try tell(read.warnings, console, library)
      // What was asked for instead is all that is wanted.
      guard output != nil || !account && marked == nil else { return }
      try write(read.dossier, from: file, library, console)
    } catch let problems as Problems {
      try tell(problems.all, console, library)
      throw Exit.unusable
    }
  }

  /// Says what was found, and marks it where it was found.
  private func tell(_ problems: [Problem], _ console: Console, _ library: Library) throws {
    let messages = problems.map { library.message($0, speaking.lang) }
    console.show(messages, wording: library.wording(speaking.lang))
    if let marked { try console.mark(file, messages, to: marked, replacing: replacing, library) }
  }

  /// - Parameter source: The file beside which the dossier's matrix is found.
  private func write(_ dossier: Dossier, from source: String, _ library: Library, _ console: Console) throws {
    let tree = (output.map { dossier.moved(from: source, to: $0) } ?? dossier).tree
    let isJSON = output?.hasSuffix(".json") ?? false
    // A dossier may have been mended by hand since it was read.
    try console.write(isJSON ? tree.json : tree.yaml(), to: output, replacing: replacing, library) { _ in false }
  }
}

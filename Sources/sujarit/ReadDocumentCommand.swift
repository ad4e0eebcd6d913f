import ArgumentParser
import Assessment
import Definitions
import Documents
import Records
import Reports

/// `sujarit read-document`: a published plan or report, as a dossier.
struct ReadDocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-document", abstract: help("document.abstract"), discussion: help("document.discussion"))

  @Argument(help: help("document.file"), completion: .file(extensions: ["txt", "docx", "html", "xlsx", "pdf"]))
  var file: String

  @Option(name: .shortAndLong, help: help("convert.output"), completion: .file())
  var output: String?

  @Flag(help: help("document.account"))
  var account = false

  @Option(help: help("document.agency"))
  var agency: String?

  @Option(help: help("document.kind"), completion: .agencyKinds)
  var kind: String?

  @Option(help: help("document.year"))
  var year: Int?

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    do {
      let document = try DocumentChecker(library, speaking.lang).document(path: file)
      console.show(Problems(document.notices), library)
      if account {
        for line in document.account.lines(library.wording(speaking.lang)) { console.give(line) }
        // What was asked for instead is all that is wanted.
        guard output != nil else { return }
      }
      try console.write(
        library.dossier(of: document, agency: agency, kind: kind, year: year), to: output, replacing: replacing, library)
    } catch let problems as Problems {
      console.show(problems, library)
      throw Exit.unusable
    }
  }
}

extension Console {
  /// Writes a dossier that was read of a document, with what was found in reading.
  func write(
    _ read: (dossier: Dossier, warnings: [Problem]), to output: String?, replacing: ReplaceOption, _ library: Library
  ) throws {
    show(Problems(read.warnings), library)
    let isJSON = output?.hasSuffix(".json") ?? false
    try write(isJSON ? read.dossier.tree.json : read.dossier.tree.yaml(), to: output, replacing: replacing, library) { _ in false }
  }
}

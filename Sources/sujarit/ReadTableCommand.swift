import ArgumentParser
import Assessment
import Definitions
import Documents
import Records
import Reports

/// `sujarit read-table`: a table that was copied from Word, Excel or a web page, as a dossier.
struct ReadTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-table", abstract: help("table.abstract"), discussion: help("table.discussion"))

  /// What a table is read as.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case plan, risks, targets, provincial, ita

    var shapes: [DocumentTable.Shape] {
      switch self {
      case .plan: [.plan, .quarters]
      case .risks: [.risks]
      case .targets: [.targets]
      case .provincial: [.provincial]
      case .ita: [.measures, .measureResults, .analysis, .scores]
      }
    }
  }

  @Argument(help: help("table.file"), completion: .file(extensions: ["tsv", "csv", "txt", "html", "xlsx", "docx"]))
  var file: String

  @Option(name: .customLong("as"), help: help("table.as"))
  var kind: Kind

  @Option(help: help("new.agency"))
  var agency: String

  @Option(name: .customLong("kind"), help: help("document.kind"), completion: .agencyKinds)
  var agencyKind: String?

  @Option(help: help("new.year"))
  var year: Int

  @Option(name: .shortAndLong, help: help("convert.output"), completion: .file())
  var output: String?

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    do {
      let document = try DocumentChecker(library, speaking.lang).document(path: file)
      let table = try document.tables(as: kind.shapes)
      console.show(Problems(table.notices), library)
      try console.write(
        library.dossier(of: table, agency: agency, kind: agencyKind, year: year), to: output, replacing: replacing, library)
    } catch let problems as Problems {
      console.show(problems, library)
      throw Exit.unusable
    }
  }
}

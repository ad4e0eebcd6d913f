import ArgumentParser
import Assessment
import Definitions
import Entry
import Records
import Reports
import Sheets
import ThaiText

/// `sujarit trace`: from risks to measures, projects, money and results, and where that breaks off.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "trace", abstract: help("trace.abstract"))

  @Argument(help: help("trace.file"), completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var file: String

  @Option(help: help("check.format"))
  var format: MessageFormat = .text

  @Option(help: help("report.digits"))
  var digits: DigitStyle?

  @Option(name: .customLong("as-of"), help: help("cli.asOf"))
  var asOf: Day = .today

  @OptionGroup var width: WidthOption

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    let options = ReportOptions(digits: digits, language: speaking.document, asOf: asOf, width: width.columns)
    let press = try Press(library, options)
    let sheet: Sheet?, tree: Tree?
    do throws(Problems) {
      let dossier = try DossierFile.read(file, library).dossier
      tree = format == .json ? library.traceTree(of: dossier, options) : nil
      sheet = format == .text ? try library.trace(of: dossier, options) : nil
    } catch {
      console.show(error, library)
      throw Exit.unusable
    }
    if let tree { return console.give(tree.json, ending: "") }
    guard let sheet else {
      Console.tell(library.wording(speaking.lang)("trace.none"))
      throw Exit.unusable
    }
    console.say(String(press.plainText.render(sheet).dropLast()))
  }
}

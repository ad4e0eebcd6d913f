import ArgumentParser
import Assessment
import Entry
import Foundation
import Records
import Reports
import Sheets
import ThaiText

/// `sujarit compare`: what moved, appeared and went between two years' registers.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "compare", abstract: help("compare.abstract"))

  @Argument(help: help("compare.before"), completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var before: String

  @Argument(help: help("compare.after"), completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var after: String

  @Option(name: .shortAndLong, help: help("compare.out"), completion: .file(extensions: ["xlsx"]))
  var out: String?

  @Option(help: help("report.digits"))
  var digits: DigitStyle?

  @Option(name: .customLong("as-of"), help: help("cli.asOf"))
  var asOf: Day = .today

  @OptionGroup var width: WidthOption

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var typeface: TypefaceOption

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    var dossiers: [Dossier] = []
    for path in [before, after] {
      do {
        dossiers.append(try DossierFile.read(path, library).dossier)
      } catch {
        console.show(error, library)
      }
    }
    guard dossiers.count == 2 else { throw Exit.unusable }
    let options = ReportOptions(
      digits: digits, typeface: try typeface.name(in: library, speaking.lang), language: speaking.document, asOf: asOf,
      width: width.columns)
    let press = try Press(library, options)
    do throws(Problems) {
      let (comparison, notices) = try library.comparison(before: dossiers[0], after: dossiers[1], options)
      // On a terminal the text itself begins with them.
      if isatty(STDOUT_FILENO) != 1 { notices.forEach(console.tell) }
      for sheet in comparison.forms { console.say(String(press.plainText.render(sheet).dropLast())) }
      guard let out else { return }
      if try WorkbookOutput.write(comparison, by: press, to: out, OldFiles(areReplaced: replacing.replace)) {
        console.give(out)
      }
    } catch {
      console.show(error, library)
      throw Exit.unusable
    }
  }
}

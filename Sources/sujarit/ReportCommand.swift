import ArgumentParser
import Definitions
import Foundation
import Records
import Reports
import ThaiText

/// `sujarit report`: dossiers in, workbooks and texts out.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "report", abstract: help("report.abstract"))

  @OptionGroup var input: InputOptions

  @Option(name: .shortAndLong, help: help("report.out"), completion: .directory)
  var out: String = "out"

  @Option(help: help("report.digits"))
  var digits: DigitStyle?

  @Option(name: .customLong("as-of"), help: help("cli.asOf"))
  var asOf: Day = .today

  @Option(help: help("report.name", ["sample": "{agency}-{year}"]))
  var name: String?

  @Option(help: help("report.only"), completion: .formKeys)
  var only: String?

  @OptionGroup var width: WidthOption

  @Flag(help: help("report.prune"))
  var prune = false

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var typeface: TypefaceOption

  @OptionGroup var speaking: SpeakingOptions

  @Flag(name: .shortAndLong, help: help("report.quiet"))
  var quiet = false

  func validate() throws {
    guard let unknown = name.map(ReportName.init)?.unknown.first else { return }
    let known = ReportName.facts.map { "{\($0)}" }.joined(separator: ", ")
    throw ValidationError(
      Wording.embedded(speaking.lang)("report.name.unknown", ["found": unknown, "known": known]))
  }

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    let options = ReportOptions(
      digits: digits, typeface: try typeface.name(in: library, speaking.lang), language: speaking.document,
      messageLanguage: speaking.lang, asOf: asOf, forms: try keys(library), width: width.columns,
      oldFiles: OldFiles(areReplaced: replacing.replace, arePruned: prune))
    let files = try input.paths(console, library)
    let folders = ReportFolder.all(of: files, below: out, by: name.map(ReportName.init), library)
    let wording = library.wording(speaking.lang)
    let tally = try Bulk(files: files, folders: folders, isQuiet: quiet).run {
      try Reporter(library: library, options: options)
    } show: { outcome in
      console.show(quiet ? outcome.messages.filter { $0.severity == .error } : outcome.messages, wording: wording)
      guard !quiet else { return }
      for path in outcome.written { console.give(path) }
    }
    do throws(Problems) { try Reporter.sync(out) } catch {
      console.show(error, library)
      throw Exit.unusable
    }
    if !quiet { tell(tally, console, wording) }
    if tally.unusable > 0 { throw Exit.unusable }
    if tally.withErrors > 0 { throw Exit.findings }
  }

  /// How many dossiers came to what; of one, only that it has errors.
  private func tell(_ tally: Bulk.Tally, _ console: Console, _ wording: Wording) {
    if tally.total > 1 {
      console.tell(
        wording(
          "report.totals",
          [
            "total": String(tally.total), "sound": String(tally.sound), "withErrors": String(tally.withErrors),
            "unusable": String(tally.unusable),
          ]))
    }
    if tally.withErrors > 0 { console.tell(wording("report.hasErrors", ["count": String(tally.withErrors)])) }
  }

  /// The keys of `--only`, each of a form that there is.
  private func keys(_ library: Library) throws -> Set<String>? {
    guard let only else { return nil }
    let known = library.forms.map(\.key)
    let keys = only.split(separator: ",").map { String($0.filter { $0 != " " }) }
    for key in keys where !known.contains(key) {
      throw ValidationError(
        Wording.embedded(speaking.lang)(
          "report.only.unknown",
          ["key": key, "nearest": nearest(to: key, in: known) ?? "", "known": known.joined(separator: ", ")]))
    }
    return Set(keys)
  }
}

import ArgumentParser
import Definitions
import Foundation
import Records
import Reports
import ThaiText

/// `sujarit report`: dossiers in, workbooks and texts out.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "report", abstract: help("report.abstract"))

  @Argument(help: help("report.files"), completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @Option(name: .shortAndLong, help: help("report.out"), completion: .directory)
  var out: String = "out"

  @Option(help: help("report.digits"))
  var digits: DigitStyle?

  @Option(name: .customLong("as-of"), help: help("cli.asOf"))
  var asOf: Day = .today

  @Option(help: help("report.only"))
  var only: String?

  @Option(help: help("report.width"))
  var width: Int = 100

  @Flag(help: help("report.prune"))
  var prune = false

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var typeface: TypefaceOption

  @OptionGroup var speaking: SpeakingOptions

  func validate() throws {
    guard width >= 40 else { throw ValidationError(Wording.embedded(speaking.lang)("report.width.small")) }
  }

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    let options = ReportOptions(
      digits: digits, typeface: try typeface.name(in: library, speaking.lang), language: speaking.lang, asOf: asOf,
      forms: try keys(library), width: width,
      oldFiles: OldFiles(areReplaced: replacing.replace, arePruned: prune))
    let folders = files.count == 1 ? [out] : Self.folders(for: files, below: out)
    let wording = library.wording(speaking.lang)
    let tally = try Bulk(files: files, folders: folders).run {
      try Reporter(library: library, options: options)
    } show: { outcome in
      console.show(outcome.messages, wording: wording)
      for path in outcome.written { console.give(path) }
    }
    do throws(Problems) { try Reporter.sync(out) } catch {
      console.show(error, library)
      throw Exit.unusable
    }
    if tally.withErrors > 0 { console.tell(wording("report.hasErrors", ["count": String(tally.withErrors)])) }
    if tally.unusable > 0 { throw Exit.unusable }
    if tally.withErrors > 0 { throw Exit.findings }
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

  /// A folder for each of several dossiers, by the name of its file; where files share a name, by that of their
  /// folder too, and by number as a last resort.
  static func folders(for files: [String], below out: String) -> [String] {
    let urls = files.map { URL(fileURLWithPath: $0) }
    let stems = urls.map { $0.deletingPathExtension().lastPathComponent }
    let longStems = zip(urls, stems).map { $0.deletingLastPathComponent().lastPathComponent + "-" + $1 }
    var used: Set<String> = []
    return stems.indices.map { index in
      let isShared = stems.count { $0 == stems[index] } > 1
      let name = isShared ? longStems[index] : stems[index]
      var unique = name
      var number = 2
      while !used.insert(unique).inserted {
        unique = "\(name)-\(number)"
        number += 1
      }
      return out + "/" + unique
    }
  }
}

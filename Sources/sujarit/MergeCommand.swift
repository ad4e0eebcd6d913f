import ArgumentParser
import Assessment
import Definitions
import Entry
import Records
import Reports

/// `sujarit merge`: the workbooks of several units as one dossier.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: help("merge.abstract"), discussion: help("merge.discussion"))

  @Argument(help: help("merge.files"), completion: .file(extensions: ["xlsx"]))
  var files: [String] = []

  @Option(help: help("merge.onto"), completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var onto: String?

  @Option(name: .shortAndLong, help: help("merge.output"), completion: .file())
  var output: String?

  @Flag(help: help("merge.status"))
  var status = false

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var widths: WidthOption

  @OptionGroup var speaking: SpeakingOptions

  func validate() throws {
    let wording = Wording.embedded(.ofTerminal)
    if files.isEmpty { throw ValidationError(wording("merge.none")) }
    if !status, output == nil { throw ValidationError(wording("merge.where")) }
  }

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    var handed: [HandedIn] = [], problems: [Problem] = [], warnings: [Problem] = []
    for path in files.flatMap({ InputOptions.files($0, ending: [".xlsx"]) }) {
      do throws(Problems) {
        let part = try HandIn(path, to: output ?? "-", library)
        warnings += part.warnings
        handed.append(.read(part))
      } catch {
        problems += error.all
        handed.append(.unreadable(path, error.all.count { $0.severity == .error }))
      }
    }
    let parts = handed.compactMap { if case .read(let part) = $0 { part } else { nil } }
    do {
      let base = try onto.map { try EntryDocument($0, library).dossier(library.known).dossier.moved(from: $0, to: output ?? "-") }
      console.show(Problems(warnings + problems), library)
      guard !parts.isEmpty else { throw Exit.unusable }
      if status {
        let missing = Merge.missing(parts, of: base ?? parts[0].dossier).map(\.name)
        console.say(painted: try library.listing(of: handed, missing: missing, speaking.lang, width: widths.columns))
      }
      let merge = try Merge(parts, onto: base, library)
      if status {
        if !problems.isEmpty { throw Exit.unusable }
        return
      }
      // What cannot be read is not left out without a word.
      guard problems.isEmpty else { throw Exit.unusable }
      try write(merge, count: parts.count, library, console)
    } catch let problems as Problems {
      console.show(problems, library)
      throw Exit.unusable
    }
  }

  private func write(_ merge: Merge, count: Int, _ library: Library, _ console: Console) throws {
    let wording = library.wording(speaking.lang)
    let missing = merge.missing.map { unit in
      Problem(EntryProblem.missingUnit(Verbatim(unit.name)), .warning, at: Place(file: output ?? "", mark: nil))
    }
    console.show(Problems(merge.conflicts + merge.notices + missing), library)
    let path = output ?? "-", isWorkbook = path.hasSuffix(".xlsx")
    guard merge.conflicts.isEmpty || isWorkbook else { throw Exit.findings }
    if isWorkbook {
      try console.write(try EntryBook(library).bytes(of: merge, at: path), to: path, replacing: replacing, library) { _ in false }
    } else {
      let tree = try merge.dossier(library.known).tree
      let text = path.hasSuffix(".json") ? tree.json : try tree.yaml()
      try console.write(text, to: path, replacing: replacing, library) { _ in false }
    }
    console.tell(wording("merge.done", ["count": String(count), "path": path]))
    guard merge.conflicts.isEmpty else {
      console.tell(wording("merge.conflicts", ["count": String(merge.conflicts.count)]))
      throw Exit.findings
    }
  }
}

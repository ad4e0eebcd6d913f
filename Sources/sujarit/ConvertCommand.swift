import ArgumentParser
import Assessment
import Definitions
import Entry
import Foundation
import Records

/// `sujarit convert`: YAML to JSON and back.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: help("convert.abstract"), discussion: help("convert.discussion"))

  enum Format: String, CaseIterable, ExpressibleByArgument { case yaml, json }

  @Argument(help: help("convert.file"), completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var file: String

  @Option(help: help("convert.to"))
  var to: Format?

  @Option(name: .shortAndLong, help: help("convert.output"), completion: .file())
  var output: String?

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let console = Console(language: speaking.lang)
    let library = try speaking.library()
    var tree: Tree
    do {
      tree = try EntryDocument(file, library).written(library.known)
    } catch {
      console.show(error, library)
      throw Exit.unusable
    }
    if let output, case .word(let matrix)? = tree["register"]?["matrix"] {
      let moved = RiskRegister.matrix(matrix.text, movedFrom: file, to: output)
      if moved != matrix.text { tree = tree.setting(FieldPath.top["register"]["matrix"], to: .text(moved)) }
    }
    let format = to ?? Self.format(of: output) ?? (file.hasSuffix(".json") || file.hasSuffix(".xlsx") ? .yaml : .json)
    func text(_ tree: Tree) throws(Problem) -> String { format == .json ? tree.json : try tree.yaml() }
    let converted = tree
    // What was converted before, and not changed by hand: it has the form that it would be given, and begins with the
    // same key.
    try console.write(text(converted), to: output, replacing: replacing, library) { old in
      guard let known = try? Tree.read(bytes: old, file: output ?? ""), known.firstKey == converted.firstKey else { return false }
      return (try? text(known)).map { Array($0.utf8) } == old
    }
  }

  private static func format(of path: String?) -> Format? {
    guard let path else { return nil }
    return path.hasSuffix(".json") ? .json : path.hasSuffix(".yaml") || path.hasSuffix(".yml") ? .yaml : nil
  }
}

extension Tree {
  /// The first key of a record; nil for anything else.
  fileprivate var firstKey: String? {
    guard case .record(let entries, _) = self else { return nil }
    return entries.first?.key.text
  }
}

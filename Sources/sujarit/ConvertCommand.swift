import ArgumentParser
import Definitions
import Foundation
import Records

/// `sujarit convert`: YAML to JSON and back.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: help("convert.abstract"), discussion: help("convert.discussion"))

  enum Format: String, CaseIterable, ExpressibleByArgument { case yaml, json }

  @Argument(help: help("convert.file"), completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @Option(help: help("convert.to"))
  var to: Format?

  @Option(name: .shortAndLong, help: help("convert.output"), completion: .file())
  var output: String?

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let console = Console(language: speaking.lang)
    let library = try speaking.library()
    let tree: Tree
    do {
      tree = try Tree.read(path: file)
    } catch {
      console.show(error, library)
      throw Exit.unusable
    }
    let format = to ?? Self.format(of: output) ?? (file.hasSuffix(".json") ? .yaml : .json)
    let text = format == .json ? tree.json : try tree.yaml()
    try write(text, to: output, console: console, library)
  }

  private static func format(of path: String?) -> Format? {
    guard let path else { return nil }
    return path.hasSuffix(".json") ? .json : path.hasSuffix(".yaml") || path.hasSuffix(".yml") ? .yaml : nil
  }
}

/// Writes a result to a file, whole or not at all, or to standard output where there is none.
func write(_ text: String, to path: String?, console: Console, _ library: Library) throws {
  guard let path else { return console.give(text.hasSuffix("\n") ? String(text.dropLast()) : text) }
  do {
    try WholeFile.write(Array(text.utf8), to: path)
  } catch {
    console.show(error, library)
    throw Exit.unusable
  }
  console.give(path)
}

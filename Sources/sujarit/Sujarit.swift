import ArgumentParser
import Definitions
import Forms
import Foundation
import Records
import ThaiText

@main
struct Sujarit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sujarit", abstract: help("cli.abstract"), discussion: help("cli.discussion"),
    version: version,
    subcommands: [
      ReportCommand.self, CheckCommand.self, FormsCommand.self, SchemaCommand.self, NewCommand.self, EntryCommand.self,
      ReadCommand.self, ReadDocumentCommand.self, ReadTableCommand.self, MergeCommand.self, ConvertCommand.self, ExplainCommand.self,
      CompareCommand.self, TraceCommand.self, MatrixCommand.self, CellsCommand.self,
    ])

  static let version = "1.0.0"

  static func main() {
    StandardStream.reserve()
    Signals.watch()
    Memory.keep()
    do {
      var command = try parseAsRoot()
      try command.run()
      end(with: .success)
    } catch where exitCode(for: error).isSuccess {
      // Help, the version, a script for a shell.
      let text = fullMessage(for: error)
      // Scripts for a shell and the manual's data are for programs.
      if !text.isEmpty { StandardStream.output.write((text.hasPrefix("OVERVIEW") ? reworded(text) : text) + "\n") }
      end(with: .success)
    } catch let error as any ProblemError {
      Console(language: .ofTerminal).show(error)
      end(with: Exit.unusable)
    } catch {
      // A message on wrong usage says back what was typed.
      let message = withoutCommand ?? reworded(fullMessage(for: error))
      if !message.isEmpty { Console.tell(message) }
      end(with: exitCode(for: error))
    }
  }

  /// What may be done with a file that is given without a command, or which command may have been meant by a word that is none; nil
  /// where the first word is one, or an option.
  private static var withoutCommand: String? {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), word != "help", !commands.contains(word) else {
      return nil
    }
    if FileManager.default.fileExists(atPath: word) { return help("cli.fileAlone", ["file": word]) }
    let likely = nearest(to: word, in: commands) ?? ""
    return help("cli.unknownCommand", ["word": word, "likely": likely, "commands": commands.joined(separator: ", ")])
  }

  /// What the argument parser words in English.
  private static func reworded(_ text: String) -> String { Wording.embedded(.ofTerminal).reworded(text, by: "usage.") }

  /// Ends the program: with a code that says so where something that it said was lost.
  private static func end(with code: ExitCode) -> Never {
    var code = code
    if let refusal = StandardStream.output.end() {
      let reason = Verbatim(SystemFailure(path: "", code: refusal).reason)
      let place = Place(file: help("cli.output"), mark: nil)
      Console(language: .ofTerminal).show(Problem(WritingProblem.output(reason), at: place))
      code = Exit.unusable
    }
    if StandardStream.error.end() != nil, code.isSuccess { code = Exit.unusable }
    Foundation.exit(code.rawValue)
  }
}

/// What the program ends with.
enum Exit {
  /// The dossier has findings of severity error; the files are written all the same.
  static let findings = ExitCode(1)
  /// The input could not be used, or what was to be written could not.
  static let unusable = ExitCode(2)
}

/// A help text, in the language of the user's terminal.
func help(_ key: String, _ arguments: [String: String] = [:]) -> String {
  Wording.embedded(.ofTerminal)(key, arguments)
}
func help(_ key: String, _ arguments: [String: String] = [:]) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: help(key, arguments))
}

extension Language: ExpressibleByArgument {}

extension DigitStyle: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }
}

extension Language {
  /// English where the terminal's locale says so, else Thai.
  static let ofTerminal: Language = {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("en") ? .en : .th
  }()
}

extension Day: ExpressibleByArgument {
  /// C.E. or B.E., as a dossier would write it.
  public init?(argument: String) {
    try? self.init(parsing: argument)
  }

  /// A day is a default only as today, which a manual cannot tell.
  public var defaultValueDescription: String { help("cli.today") }

  /// Today where the user is: the local time zone's.
  static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? Day(number: 0)
  }
}

/// The options that every command that speaks has.
struct SpeakingOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: help("cli.lang"))
  var chosen: Language?

  /// The language of messages: the one that is asked for, else that of the user's terminal.
  var lang: Language { chosen ?? .ofTerminal }

  /// The language of what is written: the one that is asked for, else Thai, wherever it is written.
  var document: Language { chosen ?? .th }

  @Option(name: .customLong("forms"), help: help("cli.forms"))
  var formsFolder: String?

  /// The definitions, or an end with what is wrong with them.
  func library() throws -> Library {
    do {
      return try Library(folder: formsFolder)
    } catch {
      let console = Console(language: lang)
      console.show(error)
      throw Exit.unusable
    }
  }
}

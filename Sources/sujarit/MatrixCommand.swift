import ArgumentParser
import Definitions
import Foundation
import Records
import Reports
import ThaiText

/// `sujarit matrix`: the risk matrices.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: help("matrix.abstract"),
    subcommands: [List.self, Show.self, Check.self], defaultSubcommand: List.self)

  /// `sujarit matrix list`, and `sujarit matrix` alone.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: help("matrix.list.abstract"))

    @OptionGroup var width: WidthOption

    @OptionGroup var speaking: SpeakingOptions

    func run() throws {
      let library = try speaking.library()
      let console = Console(language: speaking.lang)
      do {
        console.say(try library.matrixListing(speaking.lang, width: width.columns))
      } catch let problems as Problems {
        console.show(problems, library)
        throw Exit.unusable
      }
    }
  }

  /// `sujarit matrix show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: help("matrix.show.abstract"))

    @Argument(help: help("matrix.one"), completion: .matrices)
    var matrix: String

    @OptionGroup var width: WidthOption

    @OptionGroup var speaking: SpeakingOptions

    func run() throws {
      let library = try speaking.library()
      let console = Console(language: speaking.lang)
      let file: MatrixFile
      do throws(Problems) {
        file = try library.matrix(named: matrix)
      } catch {
        if let usage = library.usageError(matrix, speaking.lang) { throw usage }
        console.show(error, library)
        throw Exit.unusable
      }
      let isColoured = Console.isWatched(STDOUT_FILENO)
      console.say(painted: try library.text(of: file.matrix, speaking.lang, width: width.columns, isColoured: isColoured))
    }
  }

  /// `sujarit matrix check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: help("matrix.check.abstract"))

    @Argument(help: help("matrix.many"), completion: .matrices)
    var matrices: [String]

    @Option(help: help("check.format"))
    var format: MessageFormat = .text

    @OptionGroup var speaking: SpeakingOptions

    func run() throws {
      let library = try speaking.library()
      let console = Console(language: speaking.lang)
      let checker: MatrixChecker
      do throws(Problems) {
        checker = try MatrixChecker(library, speaking.lang)
      } catch {
        console.show(error, library)
        throw Exit.unusable
      }
      var output = MessageOutput(format, console, library.wording(speaking.lang))
      var figures: [String] = []
      var isUsable = true
      for name in matrices {
        do throws(Problems) {
          let file = try library.matrix(named: name)
          output.give(checker.messages(for: file, in: library))
          figures.append(checker.figures(of: file.matrix))
        } catch {
          if let usage = library.usageError(name, speaking.lang) { throw usage }
          isUsable = false
          output.give(error.all.map { library.message($0, speaking.lang) })
        }
      }
      try output.end(figures: figures, isUsable: isUsable)
    }
  }
}

extension Library {
  /// A matrix by its key, else by its file.
  fileprivate func matrix(named name: String) throws(Problems) -> MatrixFile {
    if let file = try matrix(name) { return file }
    return try matrix(file: name)
  }

  /// What to say of a name that is neither a key nor looks like a file's; nil for any other.
  fileprivate func usageError(_ name: String, _ language: Language) -> ValidationError? {
    let isFile = name == "-" || name.contains("/") || name.contains(".") || FileManager.default.fileExists(atPath: name)
    guard !isFile, !matrixKeys.contains(name) else { return nil }
    return ValidationError(
      wording(language)(
        "matrix.unknown",
        [
          "key": name, "nearest": nearest(to: name, in: matrixKeys) ?? "",
          "known": matrixKeys.joined(separator: ", "),
        ]))
  }
}

import ArgumentParser
import Definitions
import Records
import ThaiText

/// The formats in which messages are given as the result of a check.
enum MessageFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

extension Console {
  /// The result of a check, to standard output; and the exit code that it asks for.
  ///
  /// - Parameters:
  ///   - figures: Lines that stand below the messages of a text.
  ///   - isQuiet: Whether a text has errors only, and no counts.
  ///   - isUsable: Whether all of the input could be used.
  func give(
    _ messages: [Message], as format: MessageFormat, _ wording: Wording, figures: [String] = [],
    isQuiet: Bool = false, isUsable: Bool
  ) throws {
    switch format {
    case .json: give(String(Tree.list(messages.map(\.tree), nil).json.dropLast()))
    case .text where isQuiet:
      for message in messages where message.severity == .error { say(text(message, wording: wording)) }
    case .text:
      for message in messages { say(text(message, wording: wording)) }
      for line in figures { say(line) }
      let counts = Severity.allCases.map { severity in
        (severity.rawValue, String(messages.count { $0.severity == severity }))
      }
      say(wording("check.counts", Dictionary(uniqueKeysWithValues: counts)))
    }
    if !isUsable { throw Exit.unusable }
    if messages.contains(where: { $0.severity == .error }) { throw Exit.findings }
  }
}

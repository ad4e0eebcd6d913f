import ArgumentParser
import Definitions
import Records
import ThaiText

/// The formats in which messages are given as the result of a check.
enum MessageFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

/// The result of a check, to standard output, message by message as it is found: no more than those of one file are held.
struct MessageOutput {
  private let format: MessageFormat
  private let console: Console
  private let wording: Wording
  /// Whether a text has errors only, and no counts.
  private let isQuiet: Bool
  private var counts: [Severity: Int] = [:]
  private var isBegun = false

  init(_ format: MessageFormat, _ console: Console, _ wording: Wording, isQuiet: Bool = false) {
    self.isQuiet = isQuiet
    self.format = format
    self.console = console
    self.wording = wording
  }

  mutating func give(_ messages: [Message]) {
    for message in messages { counts[message.severity, default: 0] += 1 }
    switch format {
    case .text:
      for message in messages where !isQuiet || message.severity == .error {
        console.say(console.text(message, wording: wording))
      }
    case .json:
      guard !messages.isEmpty else { return }
      // A list without its brackets: they stand around those of all files.
      let items = Tree.list(messages.map(\.tree), nil).json.dropFirst(2).dropLast(3)
      console.give((isBegun ? ",\n" : "[\n") + items, ending: "")
      isBegun = true
    }
  }

  /// What stands below the messages, and the exit code that they ask for.
  ///
  /// - Parameters:
  ///   - figures: Lines that stand below the messages of a text.
  ///   - isUsable: Whether all of the input could be used.
  func end(figures: [String] = [], isUsable: Bool) throws {
    switch format {
    case .json: console.give(isBegun ? "\n]" : "[]")
    case .text where isQuiet: break
    case .text:
      for line in figures { console.say(line) }
      let said = Severity.allCases.map { ($0.rawValue, String(counts[$0] ?? 0)) }
      console.say(wording("check.counts", Dictionary(uniqueKeysWithValues: said)))
    }
    if !isUsable { throw Exit.unusable }
    if counts[.error] != nil { throw Exit.findings }
  }
}

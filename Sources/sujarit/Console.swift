import Definitions
import Foundation
import Records
import ThaiText

/// The terminal: results to standard output, messages to standard error, colours only where a person reads them.
struct Console {
  let language: Language
  private let colours: Bool

  init(language: Language) {
    self.language = language
    colours = Self.isWatched(STDERR_FILENO)
  }

  /// Whether what is written there comes before a person's eyes: to a terminal, and `NO_COLOR` is not set.
  static func isWatched(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
  }

  /// What a person reads, to standard output.
  func say(_ text: String) { StandardStream.output.write(text.inTerminal + "\n") }

  /// A text that is painted with the terminal's own codes, and harmless already, to standard output.
  func say(painted text: String) { StandardStream.output.write(text + "\n") }

  /// What another program may read, a document or a path, to standard output: exact, unless a terminal shows it.
  func give(_ result: String, ending: String = "\n") {
    StandardStream.output.write((isatty(STDOUT_FILENO) == 1 ? result.inTerminal : result) + ending)
  }

  /// A message, to standard error.
  func tell(_ text: String) { Self.tell(text) }

  static func tell(_ text: String) { write(text.inTerminal) }

  private static func write(_ text: String) { StandardStream.error.write(text + "\n") }

  /// Messages with their places, and what to do about each.
  func show(_ messages: [Message], wording: Wording) {
    guard !messages.isEmpty else { return }
    // One write for all: each takes a call of the system.
    Self.write(messages.map { text($0, wording: wording, colours: colours) }.joined(separator: "\n"))
  }

  /// What kept the input from being used, or a file from being written.
  func show(_ error: some ProblemError, _ library: Library) {
    show(error.problems.map { library.message($0, language) }, wording: library.wording(language))
  }

  /// Problems that were met before there was a library to word them.
  func show(_ error: any ProblemError) {
    for problem in error.problems {
      let message = Message(problem, .embedded(language))
      tell("\(problem.place)".inTerminalLine + ": \(message.code): \(message.message)")
      for line in message.excerpt?.shown() ?? [] { tell("    " + line) }
      if !message.remedy.isEmpty { tell("    → " + message.remedy) }
    }
  }

  /// One message, as compilers do it: place, weight, code, words; the remedy below.
  func text(_ message: Message, wording: Wording, colours: Bool = false) -> String {
    let name = wording("severity." + message.severity.rawValue)
    let severity = colours ? Self.colour(of: message.severity) + name + "\u{1B}[0m" : name
    let place = message.places.first.map { "\($0)".inTerminalLine + ": " } ?? ""
    var lines = ["\(place)\(severity) \(message.code): \(message.message.inTerminal)"]
    lines += (message.excerpt?.shown() ?? []).map { "    " + $0 }
    if let expected = message.expected, let found = message.found {
      lines.append("    " + wording("check.expected", ["expected": expected, "found": found]).inTerminal)
    }
    if !message.remedy.isEmpty { lines.append("    → " + message.remedy.inTerminal) }
    for place in message.places.dropFirst() {
      lines.append("    " + wording("check.also", ["place": "\(place)".inTerminalLine]))
    }
    return lines.joined(separator: "\n")
  }

  private static func colour(of severity: Severity) -> String {
    switch severity {
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .note: "\u{1B}[1;36m"
    }
  }
}

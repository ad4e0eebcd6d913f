import Foundation
import Forms
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

  /// A result, to standard output.
  func say(_ text: String) { print(text) }

  /// A message, to standard error.
  func tell(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Messages with their places, and what to do about each.
  func show(_ messages: [Message], wording: Wording) {
    guard !messages.isEmpty else { return }
    // One write for all: each takes a call of the system.
    tell(messages.map { text($0, wording: wording, colours: colours) }.joined(separator: "\n"))
  }

  /// What kept the input from being used.
  func show(_ problems: Problems, _ library: Library) {
    show(problems.all.map { library.message($0, language) }, wording: library.wording(language))
  }

  /// Problems that were met before there was a library to word them.
  func show(_ problems: [Problem], wording: Wording) {
    for problem in problems {
      tell("\(problem.place): \(problem.code): \(wording(problem.code, problem.arguments))")
      if let remedy = wording.optional(problem.code + ".remedy", problem.arguments) { tell("    → " + remedy) }
    }
  }

  /// One message, as compilers do it: place, weight, code, words; the remedy below.
  func text(_ message: Message, wording: Wording, colours: Bool = false) -> String {
    let name = wording("severity." + message.severity.rawValue)
    let severity = colours ? Self.colour(of: message.severity) + name + "\u{1B}[0m" : name
    let place = message.places.first.map { "\($0): ".withoutControls } ?? ""
    var lines = ["\(place)\(severity) \(message.code): \(message.message.withoutControls)"]
    if let expected = message.expected, let found = message.found {
      lines.append("    " + wording("check.expected", ["expected": expected, "found": found]).withoutControls)
    }
    if !message.remedy.isEmpty { lines.append("    → " + message.remedy.withoutControls) }
    for place in message.places.dropFirst() {
      lines.append("    " + wording("check.also", ["place": "\(place)".withoutControls]))
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

extension String {
  /// The text without what could drive a terminal.
  fileprivate var withoutControls: String {
    // Most texts have none: C2 begins U+0080 to U+009F, and U+00B7, a dot, which many messages hold.
    guard holdsByte({ ($0 < 0x20).mask & ~($0 == 0x0A).mask | ($0 == 0x7F).mask | ($0 == 0xC2).mask }),
      unicodeScalars.contains(where: \.isControl)
    else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.isControl ? "\u{FFFD}" : scalar) }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether it could drive a terminal; line feeds part the lines of a message.
  fileprivate var isControl: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }
}

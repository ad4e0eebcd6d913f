/// How much a problem or a finding weighs.
public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
  /// Worth knowing; nothing to mend.
  case note
  /// Probably wrong.
  case warning
  /// Wrong: the document must not be signed like this.
  case error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}

/// Something wrong with the text of a document, before any rule about its content can be asked.
///
/// It holds facts only; `forms/messages.yaml` holds the words under the same code.
public struct Problem: Hashable, Sendable, Error {
  /// The stable code, for example `READ-UNKNOWN-KEY`.
  public var code: String
  public var severity: Severity
  public var place: Place
  /// What the message names: `key`, `found`, `expected`, `nearest` and so on.
  public var arguments: [String: String]

  public init(_ code: String, _ severity: Severity = .error, at place: Place, _ arguments: [String: String] = [:]) {
    self.code = code
    self.severity = severity
    self.place = place
    self.arguments = arguments
  }
}

/// All problems of one text, at least one of them an error.
public struct Problems: Error, Sendable {
  public var all: [Problem]
  public init(_ all: [Problem]) { self.all = all }
}

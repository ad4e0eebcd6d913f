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
/// It holds facts only; `forms/messages.yaml` holds the words under its code.
public struct Problem: Hashable, Sendable, Error {
  /// What is said. The name of the sentence is the code.
  public var statement: Statement
  public var severity: Severity
  public var place: Place
  /// The way to the value in question; the top where it is none in particular.
  public var path = FieldPath.top
  /// The line of the place, where it shows what is wrong.
  public var excerpt: Excerpt?

  public init(_ statement: Statement, _ severity: Severity = .error, at place: Place) {
    self.statement = statement
    self.severity = severity
    self.place = place
  }

  /// The stable code, for example `READ-UNKNOWN-KEY`.
  public var code: String { statement.name ?? "" }
}

/// All problems of one text, at least one of them an error.
public struct Problems: Error, Sendable {
  public var all: [Problem]
  public init(_ all: [Problem]) { self.all = all }
}

/// An error that a user can be told in words.
package protocol ProblemError: Error {
  var problems: [Problem] { get }
}

extension Problem: ProblemError {
  package var problems: [Problem] { [self] }
}

extension Problems: ProblemError {
  package var problems: [Problem] { all }
}

extension [Problem] {
  /// In the order of their places; those of one place, and those without one before all others, as they came.
  package var byPlace: [Problem] {
    enumerated().sorted { a, b in
      (a.element.place.mark ?? Mark(line: 0, column: 0), a.offset)
        < (b.element.place.mark ?? Mark(line: 0, column: 0), b.offset)
    }.map(\.element)
  }
}

import Definitions

/// What came of one dossier.
public struct ReportOutcome: Sendable {
  /// The files written, in order.
  public var written: [String] = []
  /// What the reading and the rules found, most severe first.
  public var messages: [Message] = []
  /// Whether the dossier could be used at all.
  public var isUsable = true

  public var hasErrors: Bool { messages.contains { $0.severity == .error } }
}

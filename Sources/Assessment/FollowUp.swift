import Records
import ThaiText

/// What became of last year's improvements (แบบติดตาม ปค.๕).
public struct FollowUp: Equatable, Sendable {
  /// The first day of the time that the follow-up covers; the year's first day where it is left out.
  public var from: Day?
  /// Its last day; the year's last day where it is left out.
  public var to: Day?
  public var improvements: [FollowedImprovement]
  /// Why there is nothing to follow up, for example that this is the first evaluation.
  public var noneBecause: String?
  public var signature: Signature?

  static let codec = record(
    "followUp", FollowUp.init,
    field(optional: "from", \.from, .day),
    field(optional: "to", \.to, .day),
    field("improvements", \.improvements, .list(FollowedImprovement.codec), or: []),
    field(optional: "noneBecause", \.noneBecause, .text),
    field(optional: "signature", \.signature, Signature.codec))
}

/// An improvement of last year's ปค.๕ column (๘) and what became of it.
public struct FollowedImprovement: Equatable, Sendable {
  /// ภารกิจ/วัตถุประสงค์
  public var mission: String
  public var residualRisk: String
  public var improvement: String
  public var responsible: [String]
  public var due: Period?
  public var status: FollowUpStatus?
  /// ความคืบหน้า in per cent, 0 to 100.
  public var progress: Int?
  public var completed: Day?
  /// ปัญหาอุปสรรคและแนวทางแก้ไข
  public var obstacles: String?

  static let codec = record(
    "followedImprovement", FollowedImprovement.init,
    field("mission", \.mission, .text),
    field("residualRisk", \.residualRisk, .text),
    field("improvement", \.improvement, .text),
    field("responsible", \.responsible, .list(.text), or: []),
    field(optional: "due", \.due, .period),
    field(optional: "status", \.status, .choice),
    field(optional: "progress", \.progress, .integer(0...100)),
    field(optional: "completed", \.completed, .day),
    field(optional: "obstacles", \.obstacles, .text))

  public var isDone: Bool { status?.isDone ?? false }
}

/// The four statuses of a follow-up (docs/domain.md A.9).
public enum FollowUpStatus: String, CaseIterable, Sendable {
  /// ★ done on time
  case doneOnTime
  /// √ done late
  case doneLate
  /// X not begun
  case notStarted
  /// O under way
  case inProgress

  public var isDone: Bool { self == .doneOnTime || self == .doneLate }
}

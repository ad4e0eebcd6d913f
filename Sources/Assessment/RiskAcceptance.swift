import Records
import ThaiText

/// The record of a risk's acceptance (การยอมรับความเสี่ยง): who accepted it, why, until when, and when it is looked at again.
public struct RiskAcceptance: Equatable, Sendable {
  /// ผู้อนุมัติ, by position.
  public var approvedBy: String?
  /// The day of the approval.
  public var date: Day?
  /// เหตุผล
  public var reason: String?
  /// Its last day is the last on which the acceptance holds.
  public var until: Period?
  /// By its last day the risk is reviewed again (ทบทวนครั้งถัดไป).
  public var nextReview: Period?

  static let codec = record(
    "acceptance", shorthand: "approvedBy", RiskAcceptance.init,
    field(optional: "approvedBy", \.approvedBy, .text),
    field(optional: "date", \.date, .day),
    field(optional: "reason", \.reason, .text),
    field(optional: "until", \.until, .period),
    field(optional: "nextReview", \.nextReview, .period))

  /// Whether it says who accepted the risk until when, and that day has not passed.
  package func holds(on day: Day) -> Bool { approvedBy != nil && (until?.end.map { $0 >= day } ?? false) }
}

/// How a risk is answered: the eight ways of บส.๒ column (12), and `reduce` for those who do not say how.
public enum RiskResponse: String, CaseIterable, Sendable {
  /// 1 ปฏิเสธความเสี่ยง
  case avoid
  /// 2 การลดโอกาสของความเสี่ยง
  case reduceLikelihood
  /// 3 การลดผลกระทบของความเสี่ยง
  case reduceImpact
  /// 4 การโอนความเสี่ยง
  case transfer
  /// 5 ยอมรับความเสี่ยง
  case accept
  /// 6 ใช้มาตรการการเฝ้าระวัง
  case monitor
  /// 7 การทำแผนฉุกเฉิน
  case contingency
  /// 8 การส่งเสริมหรือผลักดันเหตุการณ์ที่อาจเกิดขึ้น, of a chance rather than a risk
  case promote
  /// ลด/ควบคุม
  case reduce

  /// The four ways in common use (4T).
  public enum FourWay: String, CaseIterable, Sendable {
    /// ยอมรับ (Take)
    case accept
    /// ลด/ควบคุม (Treat)
    case reduce
    /// ถ่ายโอน (Transfer)
    case transfer
    /// หลีกเลี่ยง (Terminate)
    case avoid
  }

  /// The way among four; nil for a chance that is promoted (docs/domain.md C).
  public var fourWay: FourWay? {
    switch self {
    case .avoid: .avoid
    case .reduceLikelihood, .reduceImpact, .monitor, .contingency, .reduce: .reduce
    case .transfer: .transfer
    case .accept: .accept
    case .promote: nil
    }
  }
}

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What a text says is to be reached (ตัวชี้วัด): the text as written, and what could be read out of it. Nothing is moved or invented.
public struct PlanIndicator: Equatable, Sendable {
  public enum Comparator: String, CaseIterable, Sendable {
    /// ไม่น้อยกว่า, อย่างน้อย, … ขึ้นไป
    case atLeast
    /// ไม่เกิน
    case atMost
    /// เพิ่มขึ้น
    case increase
    /// ลดลง
    case decrease
    /// เท่ากับ, =
    case equal
  }

  /// One figure of the text.
  public struct Figure: Equatable, Sendable {
    /// Nil where the text only says the number.
    public var comparator: Comparator?
    public var number: Decimal
    /// As written: `ร้อยละ`, `ช่องทาง`, `ครั้ง`; nil where a comparator stands before a bare number.
    public var unit: String?
    /// How often, as written: `ปีละ`.
    public var per: String?

    public init(comparator: Comparator? = nil, number: Decimal, unit: String? = nil, per: String? = nil) {
      self.comparator = comparator
      self.number = number
      self.unit = unit
      self.per = per
    }
  }

  public var text: String
  /// In the order of the text; none where it cannot be measured.
  public var figures: [Figure]
  /// The means of verification, what stands in a bracket such as `(สำรวจโดยแบบทดสอบ)`, without the bracket.
  public var verification: String?

  public init(text: String, figures: [Figure], verification: String? = nil) {
    self.text = text
    self.figures = figures
    self.verification = verification
  }

  /// Whether there is a figure by which it can be said whether it was reached.
  public var isMeasurable: Bool { !figures.isEmpty }
}

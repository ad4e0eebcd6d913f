import Records
import ThaiText

/// What was reported of a project at one of a year's rounds (ผลการดำเนินงานรอบ 6, 9 และ 12 เดือน).
public struct PlanResult: Equatable, Sendable {
  public enum Round: String, CaseIterable, Comparable, Sendable {
    case sixMonths = "6"
    case nineMonths = "9"
    case twelveMonths = "12"

    public var months: Int { Int(rawValue) ?? 0 }

    /// In the order of the year.
    public static func < (a: Round, b: Round) -> Bool { a.months < b.months }
  }

  public var round: Round
  /// The fiscal year, B.E.; the dossier's where it is not said.
  public var year: Int?
  public var status: PlanStatus?
  /// Why it could not be done.
  public var reason: PlanReason?
  /// The reason in words, where it is another one.
  public var otherReason: String?
  /// From when to when it was done.
  public var start: Day?
  public var end: Day?
  /// การเบิกจ่าย, in whole baht.
  public var spent: Int?
  /// ผลผลิต
  public var output: String?
  /// ผลลัพธ์
  public var outcome: String?
  /// ปัญหาอุปสรรค
  public var obstacle: String?
  /// แนวทางแก้ไข
  public var remedy: String?
  /// เอกสาร/หลักฐาน
  public var evidence: String?

  static let codec = record(
    "planResult", PlanResult.init,
    field("months", \.round, .choice),
    field(optional: "year", \.year, .year(2500...2699)),
    field(optional: "status", \.status, .choice),
    field(optional: "reason", \.reason, .choice),
    field(optional: "otherReason", \.otherReason, .text),
    field(optional: "start", \.start, .day),
    field(optional: "end", \.end, .day),
    field(optional: "spent", \.spent, .integer(0...100_000_000_000)),
    field(optional: "output", \.output, .text),
    field(optional: "outcome", \.outcome, .text),
    field(optional: "obstacle", \.obstacle, .text),
    field(optional: "remedy", \.remedy, .text),
    field(optional: "evidence", \.evidence, .text))
}

/// How far a project has come (docs/domain.md D.2).
public enum PlanStatus: String, CaseIterable, Sendable {
  /// ยังไม่ได้ดำเนินการ
  case notStarted
  /// อยู่ระหว่างดำเนินการ
  case inProgress
  /// ดำเนินการแล้วเสร็จ
  case done
  /// ไม่สามารถดำเนินการได้
  case notPossible
  /// ยกเลิก
  case cancelled

  /// Whether nothing more is to be expected of it.
  public var isFinal: Bool { self == .done || self == .notPossible || self == .cancelled }
}

/// Why a project could not be carried out (docs/domain.md D.2).
public enum PlanReason: String, CaseIterable, Sendable {
  /// ไม่ได้รับงบประมาณ
  case noBudget
  /// นโยบายผู้บริหารเปลี่ยนแปลง
  case policyChanged
  /// บุคลากรไม่เพียงพอ
  case tooFewStaff
  /// อื่น ๆ
  case other
}

extension PlanResult {
  /// A result of which no more than its round is known.
  public init(_ round: Round) { self.init(round: round, year: nil) }
}

extension PlanProject {
  /// The results of a fiscal year, B.E., in the order of its rounds.
  ///
  /// - Parameter reported: The year of the dossier, whose those results are that say none.
  public func results(in year: Int, reported: Int) -> [PlanResult] { results.of(year, reported: reported) }
}

extension [PlanResult] {
  /// Those of a fiscal year, B.E., in the order of its rounds.
  func of(_ year: Int, reported: Int) -> [PlanResult] { filter { ($0.year ?? reported) == year }.sorted { $0.round < $1.round } }
}

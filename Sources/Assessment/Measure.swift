import Records
import ThaiText

/// A measure against a risk (มาตรการ), who carries it out, and how far it has come.
public struct Measure: Equatable, Sendable {
  public var text: String
  /// The units that carry it out: ids, or names.
  public var responsible: [String]
  /// Its first day is the one on which it begins.
  public var start: Period?
  /// Its last day is the one by which it is to be done.
  public var due: Period?
  /// ตัวชี้วัด
  public var indicator: String?
  /// The project of the action plan that carries it out: its number, or its name.
  public var project: String?
  /// งบประมาณของมาตรการ in whole baht, 0 where it needs none; nil where it is not said.
  public var budget: Int?
  /// วิธีการติดตามและการรายงาน (บส.๓)
  public var monitoring: String?
  public var status: FollowUpStatus?
  /// The reports at 3, 6 and 12 months (บส.๔).
  public var reports: [MeasureReport]

  static let codec = record(
    "measure", shorthand: "text", Measure.init,
    field("text", \.text, .text),
    field("responsible", \.responsible, .list(.text), or: []),
    field(optional: "start", \.start, .period),
    field(optional: "due", \.due, .period),
    field(optional: "indicator", \.indicator, .text),
    field(optional: "project", \.project, .text),
    field(optional: "budget", \.budget, .integer(0...100_000_000_000)),
    field(optional: "monitoring", \.monitoring, .text),
    field(optional: "status", \.status, .choice),
    field("reports", \.reports, .list(MeasureReport.codec), or: []))

  public var isDone: Bool { status?.isDone ?? false }

  /// The report of the last round that was reported.
  public var latestReport: MeasureReport? { reports.max { $0.round < $1.round } }

  /// Whether it should have been done by a day and is not.
  public func isLate(asOf day: Day) -> Bool {
    guard let end = due?.end, !isDone else { return false }
    return end < day
  }
}

/// What was reported of a measure at one of the rounds of บส.๔.
public struct MeasureReport: Equatable, Sendable {
  public enum Round: String, CaseIterable, Comparable, Sendable {
    case threeMonths = "3"
    case sixMonths = "6"
    case twelveMonths = "12"

    /// In the order of the year.
    public static func < (a: Round, b: Round) -> Bool { a.place < b.place }
    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  public var round: Round
  /// ผลลัพธ์การดำเนินการ
  public var result: String
  /// เอกสาร/หลักฐาน
  public var evidence: String?
  /// ร้อยละความคืบหน้า, 0 to 100
  public var progress: Int?
  /// ปัญหาอุปสรรคและแนวทางแก้ไขปัญหา
  public var obstacles: String?

  static let codec = record(
    "measureReport", MeasureReport.init,
    field("months", \.round, .choice),
    field("result", \.result, .text),
    field(optional: "evidence", \.evidence, .text),
    field(optional: "progress", \.progress, .integer(0...100)),
    field(optional: "obstacles", \.obstacles, .text))
}

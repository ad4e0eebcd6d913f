import Records
import ThaiText

/// A plan of goals with their indicators and the projects below them, as provinces, ministries and hospitals have it
/// (แผนปฏิบัติการขับเคลื่อนระดับจังหวัด and its 6-month report; docs/domain.md D.5).
public struct ProvincialPlan: Equatable, Sendable {
  /// What the plan calls itself.
  public var title: String?
  /// The first and the last fiscal year, B.E.; the year that the dossier reports on where neither is said.
  public var firstYear: Int?
  public var lastYear: Int?
  /// เป้าหมาย
  public var goals: [ProvincialGoal]
  /// ตัวชี้วัด with their ค่าเป้าหมาย.
  public var indicators: [ProvincialIndicator]
  /// โครงการ/กิจกรรม, in the order of the plan.
  public var projects: [ProvincialProject]
  /// Who reports.
  public var signature: Signature?

  static let codec = record(
    "provincial", ProvincialPlan.init,
    field(optional: "title", \.title, .text),
    field(optional: "firstYear", \.firstYear, .year(2500...2699)),
    field(optional: "lastYear", \.lastYear, .year(2500...2699)),
    field("goals", \.goals, .list(ProvincialGoal.codec), or: []),
    field("indicators", \.indicators, .list(ProvincialIndicator.codec), or: []),
    field("projects", \.projects, .list(ProvincialProject.codec), or: []),
    field(optional: "signature", \.signature, Signature.codec))

  /// A plan that says nothing yet.
  public static let none = ProvincialPlan(goals: [], indicators: [], projects: [])
}

/// What the plan is to bring about (เป้าหมายที่ …).
public struct ProvincialGoal: Equatable, Sendable {
  /// For example `1`.
  public var number: String?
  public var text: String

  static let codec = record(
    "provincialGoal", ProvincialGoal.init,
    field(optional: "number", \.number, .text),
    field("text", \.text, .text))
}

/// By what a goal is measured (ตัวชี้วัดที่ …), what is aimed at, and what kind of work leads there.
public struct ProvincialIndicator: Equatable, Sendable {
  /// For example `1.1` or `2.2.1`; projects name it by this.
  public var number: String?
  public var text: String
  /// The number of its goal, where its own number does not begin with that.
  public var goal: String?
  /// The year, B.E., from which changes are counted (ปีฐาน), and its value.
  public var baselineYear: Int?
  public var baseline: String?
  /// ค่าเป้าหมาย of each year, as written.
  public var targets: PlanYears<String>
  /// ลักษณะสำคัญของงาน
  public var work: [String]

  static let codec = record(
    "provincialIndicator", ProvincialIndicator.init,
    field(optional: "number", \.number, .text),
    field("text", \.text, .text),
    field(optional: "goal", \.goal, .text),
    field(optional: "baselineYear", \.baselineYear, .year(2500...2699)),
    field(optional: "baseline", \.baseline, .text),
    field("targets", \.targets, PlanYears.codec("targetYears", of: .text), or: .none),
    field("work", \.work, .list(.text), or: [])
  ).fittingOneCell()
}

extension ProvincialPlan {
  /// Whether it says anything that can be printed.
  public var isEmpty: Bool { goals.isEmpty && indicators.isEmpty && projects.isEmpty }

  /// Its fiscal years, B.E., at least one, at most `ActionPlan.mostYears`.
  ///
  /// - Parameter year: The year of the dossier.
  public func years(reportedIn year: Int) -> ClosedRange<Int> {
    ActionPlan.years(from: firstYear, to: lastYear, reportedIn: year)
  }

  /// The indicator that a project names, by its number or its words.
  public func indicator(_ reference: String) -> ProvincialIndicator? {
    let key = tolerantHash(reference)
    return indicators.first { $0.number.map(tolerantHash) == key } ?? indicators.first { tolerantHash($0.text) == key }
  }

  /// The goal that an indicator measures: the one that it names, the one whose number its own begins with, or the only one.
  public func goal(of indicator: ProvincialIndicator) -> ProvincialGoal? {
    func numbered(_ number: String) -> ProvincialGoal? {
      let key = tolerantHash(number)
      return goals.first { $0.number.map(tolerantHash) == key }
    }
    if let goal = indicator.goal { return numbered(goal) }
    if let number = indicator.number, let dot = number.firstIndex(of: "."), let goal = numbered(String(number[..<dot])) { return goal }
    return goals.count == 1 ? goals[0] : nil
  }
}

import Records
import ThaiText

/// The action plan against corruption (แผนปฏิบัติการป้องกันการทุจริต), of one year or of several (docs/domain.md 1.4, D.1).
public struct ActionPlan: Equatable, Sendable {
  /// The first and the last fiscal year, B.E.; the year that the dossier reports on where neither is said.
  public var firstYear: Int?
  public var lastYear: Int?
  /// ค่าเป้าหมาย
  public var targets: [PlanTarget]
  /// Missions of the dimensions (ภารกิจตามมิติ) that the plan calls otherwise than the usual ones.
  public var missions: [PlanMissionTitle]
  /// โครงการ/กิจกรรม/มาตรการ, in the order of the plan.
  public var projects: [PlanProject]
  /// The day of which the annual list is (ข้อมูล ณ วันที่).
  public var asOf: Day?
  /// Who issued the annual list (ผู้ออกรายงาน).
  public var issuer: Officer?
  /// Who reports the results.
  public var signature: Signature?

  static let codec = record(
    "plan", ActionPlan.init,
    field(optional: "firstYear", \.firstYear, .year(2500...2699)),
    field(optional: "lastYear", \.lastYear, .year(2500...2699)),
    field("targets", \.targets, .list(PlanTarget.codec), or: []),
    field("missions", \.missions, .list(PlanMissionTitle.codec), or: []),
    field("projects", \.projects, .list(PlanProject.codec), or: []),
    field(optional: "asOf", \.asOf, .day),
    field(optional: "issuer", \.issuer, Officer.codec),
    field(optional: "signature", \.signature, Signature.codec))

  /// A plan that says nothing yet.
  public static let none = ActionPlan(projects: [])
}

/// What the plan aims at (เป้าหมาย), year by year.
public struct PlanTarget: Equatable, Sendable {
  /// ตัวชี้วัด, for example `คะแนน ITA`
  public var indicator: String
  /// The year, B.E., from which changes are counted (ปีฐาน), and its value.
  public var baselineYear: Int?
  public var baseline: String?
  /// As written: `ร้อยละ 10`, `85 คะแนน`.
  public var values: PlanYears<String>

  static let codec = record(
    "planTarget", PlanTarget.init,
    field("indicator", \.indicator, .text),
    field(optional: "baselineYear", \.baselineYear, .year(2500...2699)),
    field(optional: "baseline", \.baseline, .text),
    field("values", \.values, PlanYears.codec("targetYears", of: .text), or: .none))
}

/// What a plan calls a mission of a dimension.
public struct PlanMissionTitle: Equatable, Sendable {
  /// For example `1.1`.
  public var number: String
  public var title: String

  public init(number: String, title: String) {
    self.number = number
    self.title = title
  }

  static let codec = record(
    "planMission", PlanMissionTitle.init,
    field("number", \.number, .text),
    field("title", \.title, .text))
}

extension PlanTarget {
  /// A target of which no more than its indicator is known.
  public init(_ indicator: String) { self.init(indicator: indicator, baselineYear: nil, values: .none) }
}

extension ActionPlan {
  /// A plan of which no more than its projects is known.
  package init(projects: [PlanProject]) { self.init(targets: [], missions: [], projects: projects) }

  /// How many years a plan can have.
  public static let mostYears = 5

  /// The plan's fiscal years, B.E., at least one, at most `mostYears`.
  ///
  /// - Parameter year: The year of the dossier.
  public func years(reportedIn year: Int) -> ClosedRange<Int> { Self.years(from: firstYear, to: lastYear, reportedIn: year) }

  /// The same for any plan, by the years that it says.
  static func years(from firstYear: Int?, to lastYear: Int?, reportedIn year: Int) -> ClosedRange<Int> {
    let first = firstYear ?? lastYear.map { min($0, year) } ?? year
    let last = max(lastYear ?? first, first)
    return first...min(last, first + mostYears - 1)
  }

  /// The projects of a dimension; those without one for nil.
  public func projects(in dimension: PlanDimension?) -> [PlanProject] { projects.filter { $0.dimension == dimension } }

  /// What the plan itself calls a mission.
  public func title(ofMission number: String) -> String? {
    missions.first { tolerantHash($0.number) == tolerantHash(number) }?.title
  }
}

import Records
import ThaiText

/// A project, an activity, a measure or a way of working of the plan (โครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน): the one from which the
/// tables and the nine sections of its detail are printed.
public struct PlanProject: Equatable, Sendable {
  /// ลำดับ in the plan.
  public var number: Int?
  /// ประเภทงาน, printed before the name; nil where a plan does not say it.
  public var kind: PlanProjectKind?
  /// The name as written, without the word of its kind.
  public var name: String
  public var dimension: PlanDimension?
  /// The mission (ภารกิจตามมิติ) by its number, for example `1.1`; its title may follow.
  public var mission: String?
  /// The items of the mission by their numbers, for example `1.1.1`; their titles may follow.
  public var items: [String]
  /// หลักการและเหตุผล
  public var rationale: String?
  /// วัตถุประสงค์
  public var objectives: [String]
  /// กลุ่มเป้าหมาย, as written.
  public var targetGroup: String?
  /// How many people the target group is.
  public var headCount: Int?
  /// วิธีดำเนินการ
  public var steps: [String]
  /// ระยะเวลาดำเนินการ, as written.
  public var period: String?
  /// งบประมาณดำเนินการ, as the detail has it.
  public var budget: PlanBudget?
  /// Whether that is for each year or for the whole plan, where it is said.
  public var budgetSpan: PlanBudgetSpan?
  /// The budget of each year, as the plan's table has it.
  public var budgets: PlanYears<PlanBudget>
  /// แหล่งงบประมาณ
  public var source: String?
  public var quarters: PlanQuarters
  /// ผู้รับผิดชอบ: ids of units, or names.
  public var responsible: [String]
  /// ผลผลิต, as written; `IndicatorWords` reads what is to be reached.
  public var outputs: [String]
  /// ผลลัพธ์, as written.
  public var outcomes: [String]
  /// หมายเหตุ
  public var remark: String?
  /// What was reported of it, round by round.
  public var results: [PlanResult]

  package static let codec = record(
    "planProject", PlanProject.init,
    field(optional: "number", \.number, .integer(1...9_999)),
    field(optional: "kind", \.kind, .choice),
    field("name", \.name, .text),
    field(optional: "dimension", \.dimension, .choice),
    field(optional: "mission", \.mission, .text),
    field("items", \.items, .list(.text), or: []),
    field(optional: "rationale", \.rationale, .text),
    field("objectives", \.objectives, .list(.text), or: []),
    field(optional: "targetGroup", \.targetGroup, .text),
    field(optional: "headCount", \.headCount, .integer(0...100_000_000)),
    field("steps", \.steps, .list(.text), or: []),
    field(optional: "period", \.period, .text),
    field(optional: "budget", \.budget, PlanBudget.codec),
    field(optional: "budgetSpan", \.budgetSpan, .choice),
    field("budgets", \.budgets, PlanYears.codec("budgetYears", of: PlanBudget.codec), or: .none),
    field(optional: "source", \.source, .text),
    field("quarters", \.quarters, PlanQuarters.codec, or: .none),
    field("responsible", \.responsible, .list(.text), or: []),
    field("outputs", \.outputs, .list(.text), or: []),
    field("outcomes", \.outcomes, .list(.text), or: []),
    field(optional: "remark", \.remark, .text),
    field("results", \.results, .list(PlanResult.codec), or: [])
  ).fittingOneCell()
}

/// ประเภทงาน of the plan's system (docs/domain.md D.2).
public enum PlanProjectKind: String, CaseIterable, Sendable {
  /// โครงการ
  case project
  /// กิจกรรม
  case activity
  /// มาตรการ
  case measure
  /// แนวปฏิบัติงาน
  case practice
}

/// The four dimensions (มิติ) of plans of 2566–2570 (docs/domain.md 1.4); what they are called is data.
public enum PlanDimension: String, CaseIterable, Sendable {
  case first = "1"
  case second = "2"
  case third = "3"
  case fourth = "4"
}

/// For what the amount in a project's detail is.
public enum PlanBudgetSpan: String, CaseIterable, Sendable {
  /// Each year of the plan (ปีละ).
  case eachYear
  /// All years together (ตลอดแผน).
  case wholePlan
}

extension PlanProject {
  /// A project of which no more than its name is known.
  public init(name: String, kind: PlanProjectKind? = nil) {
    self.init(
      kind: kind, name: name, items: [], objectives: [], steps: [], budgets: .none, quarters: .none, responsible: [], outputs: [],
      outcomes: [], results: [])
  }

  /// The budget of a year by its place in the plan, from 0: what the table says, else what the detail says of each year.
  public func budget(inYear place: Int) -> PlanBudget? {
    if let budget = budgets[place] { return budget }
    guard let budget, budget == .notNeeded || budgetSpan == .eachYear else { return nil }
    return budget
  }

  /// The number with which the mission begins, for example `1.1`; nil where it begins with none.
  public var missionNumber: String? { mission.flatMap(Self.number) }

  /// The numbers with which a mission or an item of one begins.
  package static func number(_ text: String) -> String? {
    let number = text.digits(.arabic).prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let trimmed = number.last == "." ? number.dropLast() : number
    return trimmed.isEmpty ? nil : String(trimmed)
  }
}

import Records
import ThaiText

/// A project of a plan of goals, with its activities and its money.
public struct ProvincialProject: Equatable, Sendable {
  /// ลำดับ, as written.
  public var number: String?
  /// As written.
  public var name: String
  /// The indicator that it serves, by its number.
  public var indicator: String?
  /// The strategy (กลยุทธ์) that it stands below, as written.
  public var strategy: String?
  /// วิธีการดำเนินงาน
  public var methods: [String]
  /// ตัวชี้วัด of the project itself.
  public var measures: [String]
  /// ระยะเวลาดำเนินการ, as written.
  public var period: String?
  /// What it may spend as a whole.
  public var budget: PlanBudget?
  /// แหล่งงบประมาณ, where there is one.
  public var source: String?
  /// What each of several sources gives.
  public var amounts: [ProvincialAmount]
  /// What it consists of. Their money is part of the project's.
  public var activities: [ProvincialActivity]
  /// หน่วยงานรับผิดชอบ: ids of units, or names.
  public var responsible: [String]
  /// หมายเหตุ
  public var remark: String?
  /// How far it has come, round by round.
  public var results: [PlanResult]

  static let codec = record(
    "provincialProject", ProvincialProject.init,
    field(optional: "number", \.number, .text),
    field("name", \.name, .text),
    field(optional: "indicator", \.indicator, .text),
    field(optional: "strategy", \.strategy, .text),
    field("methods", \.methods, .list(.text), or: []),
    field("measures", \.measures, .list(.text), or: []),
    field(optional: "period", \.period, .text),
    field(optional: "budget", \.budget, PlanBudget.codec),
    field(optional: "source", \.source, .text),
    field("amounts", \.amounts, .list(ProvincialAmount.codec), or: []),
    field("activities", \.activities, .list(ProvincialActivity.codec), or: []),
    field("responsible", \.responsible, .list(.text), or: []),
    field(optional: "remark", \.remark, .text),
    field("results", \.results, .list(PlanResult.codec), or: [])
  ).fittingOneCell()
}

/// What one source of money gives to a project.
public struct ProvincialAmount: Equatable, Sendable {
  /// แหล่งงบประมาณ, for example งบจังหวัด
  public var source: String
  /// In whole baht.
  public var baht: Int

  static let codec = record(
    "provincialAmount", ProvincialAmount.init,
    field("source", \.source, .text),
    field("baht", \.baht, .integer(0...100_000_000_000)))
}

/// One of several activities of a project (กิจกรรม).
public struct ProvincialActivity: Equatable, Sendable {
  /// As written, without its number.
  public var name: String
  /// วิธีการดำเนินงาน
  public var method: String?
  /// ตัวชี้วัด
  public var measure: String?
  /// What of the project's money it has.
  public var budget: PlanBudget?

  static let codec = record(
    "provincialActivity", shorthand: "name", ProvincialActivity.init,
    field("name", \.name, .text),
    field(optional: "method", \.method, .text),
    field(optional: "measure", \.measure, .text),
    field(optional: "budget", \.budget, PlanBudget.codec)
  ).fittingOneCell()
}

extension ProvincialProject {
  /// A project of which no more than its name is known.
  public init(name: String) {
    self.init(name: name, methods: [], measures: [], amounts: [], activities: [], responsible: [], results: [])
  }

  /// What its activities have together, in whole baht; nil where none has an amount.
  public var activityBaht: Int? { Self.sum(activities.compactMap { if case .amount(let baht)? = $0.budget { baht } else { nil } }) }

  /// What its sources give together, in whole baht; nil where none is named.
  public var sourceBaht: Int? { Self.sum(amounts.map(\.baht)) }

  /// What it may spend, once: as a whole, else what its sources give, else what its activities have. That no money is needed is no
  /// amount; nil where nothing is said.
  public var money: PlanBudget? {
    if let budget { return budget }
    if let baht = sourceBaht ?? activityBaht { return .amount(baht) }
    return activities.isEmpty || activities.contains { $0.budget != .notNeeded } ? nil : .notNeeded
  }

  /// Its money by source; a whole that no source is named of stands under nil. Of a whole that is more than its sources give, the rest
  /// stands there too.
  public var moneyBySource: [(source: String?, baht: Int)] {
    guard case .amount(let whole)? = money else { return [] }
    guard !amounts.isEmpty else { return [(source, whole)] }
    let rest = whole - (sourceBaht ?? 0)
    return amounts.map { ($0.source, $0.baht) } + (rest > 0 ? [(source, rest)] : [])
  }

  /// The results of a fiscal year, B.E., in the order of its rounds.
  ///
  /// - Parameter reported: The year of the dossier, whose those results are that say none.
  public func results(in year: Int, reported: Int) -> [PlanResult] { results.of(year, reported: reported) }

  private static func sum(_ amounts: [Int]) -> Int? { amounts.isEmpty ? nil : amounts.reduce(0, +) }
}

import Records

/// A value for each year of a plan, from its first.
public struct PlanYears<Value: Equatable & Sendable>: Equatable, Sendable {
  public var year1, year2, year3, year4, year5: Value?

  public init(year1: Value? = nil, year2: Value? = nil, year3: Value? = nil, year4: Value? = nil, year5: Value? = nil) {
    self.year1 = year1
    self.year2 = year2
    self.year3 = year3
    self.year4 = year4
    self.year5 = year5
  }

  /// - Parameter values: From the first year; what is beyond the fifth is left out.
  public init(_ values: [Value?]) {
    func value(_ place: Int) -> Value? { values.indices.contains(place) ? values[place] : nil }
    self.init(year1: value(0), year2: value(1), year3: value(2), year4: value(3), year5: value(4))
  }

  public static var none: PlanYears { PlanYears() }

  /// Of the first year, the second, and so on; five.
  public var all: [Value?] { [year1, year2, year3, year4, year5] }

  /// Of a year by its place in the plan, from 0.
  public subscript(place: Int) -> Value? { all.indices.contains(place) ? all[place] : nil }

  /// - Parameter name: The name under which `forms/dossier.yaml` explains the years.
  static func codec(_ name: String, of value: Codec<Value>) -> Codec<PlanYears> {
    record(
      name, { PlanYears(year1: $0, year2: $1, year3: $2, year4: $3, year5: $4) },
      field(optional: "year1", \.year1, value),
      field(optional: "year2", \.year2, value),
      field(optional: "year3", \.year3, value),
      field(optional: "year4", \.year4, value),
      field(optional: "year5", \.year5, value))
  }
}

/// In which quarters of a fiscal year work is done (ดำเนินการไตรมาส).
public struct PlanQuarters: Equatable, Sendable {
  public var q1, q2, q3, q4: Bool

  public init(q1: Bool = false, q2: Bool = false, q3: Bool = false, q4: Bool = false) {
    self.q1 = q1
    self.q2 = q2
    self.q3 = q3
    self.q4 = q4
  }

  /// None is ticked.
  public static let none = PlanQuarters()

  /// The numbers of those that are ticked, 1 to 4.
  public var ticked: [Int] { zip(1...4, [q1, q2, q3, q4]).compactMap { $1 ? $0 : nil } }

  static let codec = record(
    "planQuarters", { PlanQuarters(q1: $0, q2: $1, q3: $2, q4: $3) },
    field("q1", \.q1, .boolean(.ticked), or: false),
    field("q2", \.q2, .boolean(.ticked), or: false),
    field("q3", \.q3, .boolean(.ticked), or: false),
    field("q4", \.q4, .boolean(.ticked), or: false))
}

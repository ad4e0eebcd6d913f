import ThaiText

/// What is said otherwise of a project or an aim of a plan: before, then after; nil for what is not said.
package enum PlanChange: Equatable, Sendable {
  case renamed
  case number(String?, String?)
  case kind(PlanProjectKind?, PlanProjectKind?)
  case dimension(PlanDimension?, PlanDimension?)
  case mission(String?, String?)
  /// The indicator that it serves.
  case indicator(String?, String?)
  case strategy(String?, String?)
  case responsible([String], [String])
  /// The numbers of the quarters in which it is carried out.
  case quarters([Int], [Int])
  case period(String?, String?)
  /// The money of fiscal years, B.E., each after them.
  case budget(ClosedRange<Int>, PlanBudget?, ClosedRange<Int>, PlanBudget?)
  /// What the detail says of money beside the years.
  case detail(PlanBudget?, PlanBudgetSpan?, PlanBudget?, PlanBudgetSpan?)
  case sources([PlannedProject.Source], [PlannedProject.Source])
  /// One of a project's activities that the other plan does not have.
  case newActivity(String)
  case goneActivity(String)
  case renamedActivity(String, String)
  case activityBudget(String, PlanBudget?, PlanBudget?)
  /// The year, B.E., from which changes are counted, and its value.
  case baseline(Int?, String?, Int?, String?)
  /// The target of a year, each after its year, B.E.
  case target(Int, String?, Int, String?)

  /// Whether two texts differ in more than spacing and digits.
  static func differ(_ left: String?, _ right: String?) -> Bool { left.map(tolerantHash) != right.map(tolerantHash) }
}

extension PlannedProject {
  /// What a later plan says otherwise of the project.
  ///
  /// - Parameters:
  ///   - spans: Places of the spans of which money is compared, with their years.
  ///   - isMoved: Whether the indicator that it serves is another.
  func changes(
    to after: PlannedProject, _ spans: [(places: (Int, Int), years: (ClosedRange<Int>, ClosedRange<Int>))], isMoved: Bool
  ) -> [PlanChange] {
    var changes: [PlanChange] = PlanChange.differ(fullName, after.fullName) ? [.renamed] : []
    if PlanChange.differ(number, after.number) { changes.append(.number(number, after.number)) }
    if kind != after.kind { changes.append(.kind(kind, after.kind)) }
    if dimension != after.dimension { changes.append(.dimension(dimension, after.dimension)) }
    if PlanChange.differ(missionNumber ?? mission, after.missionNumber ?? after.mission) {
      changes.append(.mission(mission, after.mission))
    }
    if isMoved { changes.append(.indicator(indicator, after.indicator)) }
    if PlanChange.differ(strategy, after.strategy) { changes.append(.strategy(strategy, after.strategy)) }
    if Set(responsible.map(tolerantHash)) != Set(after.responsible.map(tolerantHash)) {
      changes.append(.responsible(responsible, after.responsible))
    }
    if quarters != after.quarters { changes.append(.quarters(quarters, after.quarters)) }
    if PlanChange.differ(period, after.period) { changes.append(.period(period, after.period)) }
    let budgets = spans.compactMap { span -> PlanChange? in
      let money = (self.money[span.places.0], after.money[span.places.1])
      return money.0 == money.1 ? nil : .budget(span.years.0, money.0, span.years.1, money.1)
    }
    changes += budgets
    // Where no table says money by year, what changed in the detail was told by the years.
    let isTold = !budgets.isEmpty && !isMoneyByYear && !after.isMoneyByYear
    if !isTold, detail != after.detail || detailSpan != after.detailSpan {
      changes.append(.detail(detail, detailSpan, after.detail, after.detailSpan))
    }
    if Source.keys(sources) != Source.keys(after.sources) { changes.append(.sources(sources, after.sources)) }
    return changes + activityChanges(to: after)
  }

  private func activityChanges(to after: PlannedProject) -> [PlanChange] {
    func items(_ activities: [ProvincialActivity]) -> [Pairing.Item] {
      activities.map { Pairing.Item(text: $0.name, code: "", process: nil, step: nil, owners: []) }
    }
    guard !activities.isEmpty || !after.activities.isEmpty else { return [] }
    let pairing = Pairing(before: items(activities), after: items(after.activities), divides: false)
    var changes: [PlanChange] = []
    for (index, partner) in pairing.partner.sorted(by: { $0.value.index < $1.value.index }) {
      let pair = (activities[index], after.activities[partner.index])
      if PlanChange.differ(pair.0.name, pair.1.name) { changes.append(.renamedActivity(pair.0.name, pair.1.name)) }
      if pair.0.budget != pair.1.budget { changes.append(.activityBudget(pair.1.name, pair.0.budget, pair.1.budget)) }
    }
    changes += after.activities.indices.filter { pairing.isOpen.after[$0] }.map { .newActivity(after.activities[$0].name) }
    return changes + activities.indices.filter { pairing.isOpen.before[$0] }.map { .goneActivity(activities[$0].name) }
  }
}

extension PlannedProject.Source {
  /// By what the sources of two years are told to be the same: their names, and what each gives where that is said.
  fileprivate static func keys(_ sources: [Self]) -> [[UInt64?]] {
    sources.map { [$0.name.map(tolerantHash), $0.baht.map { UInt64(clamping: $0) }] }
  }
}

extension PlanAim {
  /// What a later plan says otherwise of the aim.
  ///
  /// - Parameter years: The places of the years of which targets are compared, with the years.
  func changes(to after: PlanAim, _ years: [(places: (Int, Int), years: (Int, Int))]) -> [PlanChange] {
    var changes: [PlanChange] = PlanChange.differ(text, after.text) ? [.renamed] : []
    if PlanChange.differ(number, after.number) { changes.append(.number(number, after.number)) }
    if baselineYear != after.baselineYear || PlanChange.differ(baseline, after.baseline) {
      changes.append(.baseline(baselineYear, baseline, after.baselineYear, after.baseline))
    }
    return changes + years.compactMap { year in
      let targets = (self.targets[year.places.0], after.targets[year.places.1])
      // `ปี 2566 … ร้อยละ 80` and `ปี 2567 … ร้อยละ 80` aim at the same.
      let aims = (targets.0?.without(year: year.years.0), targets.1?.without(year: year.years.1))
      return PlanChange.differ(aims.0, aims.1) ? .target(year.years.0, targets.0, year.years.1, targets.1) : nil
    }
  }
}

extension String {
  /// The text without a year, B.E., that stands in it.
  fileprivate func without(year: Int) -> String { digits(.arabic).replacing(String(year), with: "") }
}

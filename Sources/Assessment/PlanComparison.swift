import ThaiText

/// What became of one plan's projects and aims in another: of the next year, or of a later state of the same plan.
package struct PlanComparison: Sendable {
  /// What stands in both plans.
  package struct Pair<Item: Sendable>: Sendable {
    package let before, after: Item
    package let match: Pairing.Match
    package let changes: [PlanChange]

    /// Whether it is called otherwise.
    package var isRenamed: Bool { changes.first == .renamed }
  }

  /// What became of the items of a list.
  package struct Fates<Item: Sendable>: Sendable {
    /// In the order of this year's plan.
    package let pairs: [Pair<Item>]
    package let new, gone: [Item]

    /// The pairs that changed, then those that did not.
    package var changedFirst: [Pair<Item>] { pairs.filter { !$0.changes.isEmpty } + pairs.filter(\.changes.isEmpty) }

    /// The pairs of which a reader has to look whether they are one.
    package var doubtful: Int { pairs.count { $0.match.certainty == .doubtful } }
  }

  package let before, after: WorkPlan
  package let projects: Fates<PlannedProject>
  package let aims: Fates<PlanAim>
  /// The spans, of fiscal years, B.E., of which money is compared, with their places: those that both plans have, else what each lists.
  package let spans: [(places: (before: Int, after: Int), years: (before: ClosedRange<Int>, after: ClosedRange<Int>))]

  /// - Parameters: Two plans of one kind.
  package init(before: WorkPlan, after: WorkPlan) {
    self.before = before
    self.after = after
    let spans = Self.common(before.spans, after.spans, listed: (before.listedSpan, after.listedSpan))
    let years = Self.common(before.years, after.years, listed: (before.listedYear, after.listedYear))
    self.spans = spans
    func aimItems(_ aims: [PlanAim]) -> [Pairing.Item] {
      aims.map { Pairing.Item(text: $0.text, code: $0.number ?? "", process: nil, step: nil, owners: []) }
    }
    let aimPairing = Pairing(before: aimItems(before.aims), after: aimItems(after.aims), divides: false)
    aims = Self.fates(before.aims, after.aims, aimPairing) { $0.changes(to: $1, years) }
    func items(_ projects: [PlannedProject]) -> [Pairing.Item] {
      projects.map { project in
        Pairing.Item(
          text: project.fullName, code: project.number ?? "", process: project.dimension?.rawValue ?? project.indicator,
          step: project.missionNumber ?? project.strategy, owners: project.responsible)
      }
    }
    // A project that grew into two is one that is gone and two that are new: their names say little.
    let pairing = Pairing(before: items(before.projects), after: items(after.projects), divides: false)
    projects = Self.fates(before.projects, after.projects, pairing) { old, new in
      // An indicator that only has another number, or other words, is the same one.
      let isMoved =
        if let aim = old.aim, let other = new.aim { aimPairing.partner[aim]?.index != other } else { PlanChange.differ(old.indicator, new.indicator) }
      return old.changes(to: new, spans, isMoved: isMoved)
    }
  }

  private static func fates<Item: Sendable>(
    _ before: [Item], _ after: [Item], _ pairing: Pairing, _ changes: (Item, Item) -> [PlanChange]
  ) -> Fates<Item> {
    Fates(
      pairs: pairing.partner.sorted { $0.value.index < $1.value.index }.map { index, partner in
        Pair(
          before: before[index], after: after[partner.index], match: partner.match,
          changes: changes(before[index], after[partner.index]))
      },
      new: after.indices.filter { pairing.isOpen.after[$0] }.map { after[$0] },
      gone: before.indices.filter { pairing.isOpen.before[$0] }.map { before[$0] })
  }

  /// Those of two lists of years that both have, with their places; else the one that each lists.
  private static func common<Years: Equatable>(
    _ before: [Years], _ after: [Years], listed: (Int, Int)
  ) -> [(places: (before: Int, after: Int), years: (before: Years, after: Years))] {
    var common: [(places: (before: Int, after: Int), years: (before: Years, after: Years))] = []
    for (place, years) in before.enumerated() {
      if let other = after.firstIndex(of: years) { common.append(((place, other), (years, years))) }
    }
    return common.isEmpty ? [(listed, (before[listed.0], after[listed.1]))] : common
  }
}

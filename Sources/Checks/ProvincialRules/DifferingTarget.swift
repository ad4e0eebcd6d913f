import Assessment
import Records
import ThaiText

/// Each indicator has a target for each year of the plan, and one target where it stands twice, here and in the agency's action plan.
struct DifferingTarget: Rule {
  static let code = "PROVINCE-TARGET"
  static let differs = Sentence(
    "differs", Parameter<String>("indicator"), Parameter<Int>("year"), Parameter<String>("first"), Parameter<String>("second"))
  static let missing = Sentence("missing", Parameter<Ids>("indicators"), Parameter<Int>("count"))
  static let sentences = [differs.declared, missing.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let plan = CheckedProvincial(context.dossier) else { return [] }
    return differing(plan, context) + lacking(plan)
  }

  private func lacking(_ plan: CheckedProvincial) -> [Finding] {
    let found = plan.indicators.filter { indicator, _ in plan.figures.years.indices.contains { indicator.targets[$0] == nil } }
    guard !found.isEmpty else { return [] }
    return [
      Finding(
        Self.code, .warning, at: found.map { $0.path["targets"] }, Self.missing(Ids(found.map(\.indicator.label)), found.count))
    ]
  }

  /// A target of the same words in another place.
  private struct Seen {
    /// Where its values stand.
    let path: FieldPath
    let values: PlanYears<String>
    let firstYear: Int
  }

  private func differing(_ plan: CheckedProvincial, _ context: CheckContext) -> [Finding] {
    var seen: [UInt64: Seen] = [:]
    let action = context.dossier.plan ?? .none
    let year = context.dossier.year.buddhistYear
    for (place, target) in action.targets.enumerated() {
      seen[tolerantHash(target.indicator)] = Seen(
        path: FieldPath.top["plan"]["targets"][place]["values"], values: target.values, firstYear: action.years(reportedIn: year).lowerBound)
    }
    let first = plan.figures.years.first ?? year
    return plan.indicators.compactMap { indicator, path in
      let own = Seen(path: path["targets"], values: indicator.targets, firstYear: first)
      guard let other = seen.updateIfAbsent(own, tolerantHash(indicator.text)) else { return nil }
      for (place, year) in plan.figures.years.enumerated() {
        let former = year - other.firstYear
        guard let now = own.values[place], let before = other.values[former], !isSame(now, before, context.reference.rules.indicators)
        else { continue }
        return Finding(
          Self.code, .error, at: [own.path["year\(place + 1)"], other.path["year\(former + 1)"]],
          Self.differs(indicator.label, year, before, now), expected: before, found: now)
      }
      return nil
    }
  }

  /// Whether two texts aim at the same: by their figures, else by their words.
  private func isSame(_ a: String, _ b: String, _ words: IndicatorWords) -> Bool {
    let (one, other) = (words.indicator(a).figures.map(\.number), words.indicator(b).figures.map(\.number))
    return one.isEmpty || other.isEmpty ? tolerantHash(a) == tolerantHash(b) : one == other
  }
}

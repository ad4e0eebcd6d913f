import Assessment
import Records

/// Each project serves an indicator that the plan has, and says by what it is measured itself where others do.
struct GoalProjectIndicator: Rule {
  static let code = "PROVINCE-INDICATOR"
  /// The projects that name no indicator of the plan.
  static let none = Sentence("none", Parameter<Int>("count"), Parameter<Int>("all"), Parameter<Ids>("projects"))
  /// One that the plan does not have.
  static let unknown = Sentence("unknown", Parameter<String>("project"), Parameter<String>("indicator"))
  /// The projects that have no indicator of their own.
  static let own = Sentence("own", Parameter<Int>("count"), Parameter<Int>("all"), Parameter<Ids>("projects"))
  static let sentences = [none.declared, unknown.declared, own.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let plan = CheckedProvincial(context.dossier) else { return [] }
    var findings: [Finding] = []
    // A plan whose projects stand below strategies pairs none of them with an indicator.
    if plan.projects.contains(where: { $0.project.indicator != nil }) {
      findings += lacking(plan, "indicator", { Self.none($0, $1, $2) }) { $0.indicator == nil }
      findings += plan.projects.compactMap { project, path in
        guard let indicator = project.indicator, plan.figures.plan.indicator(indicator) == nil else { return nil }
        return Finding(Self.code, .warning, at: [path["indicator"]], Self.unknown(project.name, indicator))
      }
    }
    if plan.projects.contains(where: { $0.project.isMeasured }) {
      findings += lacking(plan, "measures", { Self.own($0, $1, $2) }) { !$0.isMeasured }
    }
    return findings
  }

  private func lacking(
    _ plan: CheckedProvincial, _ key: String, _ say: (Int, Int, Ids) -> Statement, _ lacks: (ProvincialProject) -> Bool
  ) -> [Finding] {
    let found = plan.projects.filter { lacks($0.project) }
    guard !found.isEmpty else { return [] }
    let names = CheckedProvincial.names(found.map(\.project))
    return [Finding(Self.code, .warning, at: found.map { $0.path[key] }, say(found.count, plan.projects.count, names))]
  }
}

extension ProvincialProject {
  /// Whether it or one of its activities says by what it is measured.
  fileprivate var isMeasured: Bool { !measures.isEmpty || activities.contains { $0.measure != nil } }
}

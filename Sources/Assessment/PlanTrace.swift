import ThaiText

/// The way from each risk to the project that carries out a measure against it, and what is missing on it.
public struct PlanTrace: Sendable {
  /// A risk with one of its measures and the project that carries it out, as far as there are any.
  public struct Line: Sendable {
    public var risk: Risk
    public var measure: Measure?
    public var project: PlanProject?
    /// How alike the project's name is to the one that the measure gives, or to the measure where it gives none: 1 for the same, or
    /// for its number.
    public var similarity: Double?
  }

  public let lines: [Line]
  /// Projects that no measure names.
  public let unlinked: [PlanProject]

  /// - Parameter fullName: A project's name with the word of its kind.
  public init(_ risks: [Risk], _ plan: ActionPlan, fullName: (PlanProject) -> String) {
    let search = PlanProjectSearch(plan.projects, fullName: fullName)
    var linked: Set<Int> = []
    var lines: [Line] = []
    for risk in risks {
      if risk.measures.isEmpty { lines.append(Line(risk: risk)) }
      for measure in risk.measures {
        let match = search.match(measure.project ?? measure.text)
        if let match { linked.insert(match.place) }
        lines.append(
          Line(risk: risk, measure: measure, project: match.map { plan.projects[$0.place] }, similarity: match?.similarity))
      }
    }
    self.lines = lines
    unlinked = plan.projects.enumerated().filter { !linked.contains($0.offset) }.map(\.element)
  }

  /// Risks against which there is no measure.
  public var risksWithoutMeasure: [Risk] { lines.filter { $0.measure == nil }.map(\.risk) }

  /// Measures that no project of the plan carries out.
  public var measuresWithoutProject: [Line] { lines.filter { $0.measure != nil && $0.project == nil } }
}

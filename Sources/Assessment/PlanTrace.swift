/// The way from each risk to the project that carries out a measure against it, and what is missing on it.
public struct PlanTrace: Sendable {
  /// A risk with one of its measures and the project that carries it out, as far as there are any.
  public struct Line: Sendable {
    public var risk: Risk
    public var measure: Measure?
    public var project: Traced?
    /// How alike the project's name is to the one that the measure gives, or to the measure where it gives none: 1 for the same, or
    /// for its number.
    public var similarity: Double?
  }

  /// A project, with its plan.
  public struct Traced: Sendable {
    public let plan: WorkPlan
    public let project: PlannedProject

    public init(plan: WorkPlan, project: PlannedProject) {
      self.plan = plan
      self.project = project
    }

    /// What it may spend in the listed years.
    public var budget: PlanBudget? { project.money[plan.listedSpan] }
    /// The indicator of the plan that it serves, where the plan pairs projects with indicators.
    public var aim: PlanAim? { project.aim.map { plan.aims[$0] } }
  }

  public let plans: [WorkPlan]
  /// The projects of all plans, in their order.
  public let projects: [Traced]
  public let lines: [Line]
  /// Projects that no measure names.
  public let unlinked: [Traced]

  /// - Parameters:
  ///   - plans: A measure is carried out by a project of any of them.
  ///   - unit: What a reference to a unit is called.
  public init(_ risks: [Risk], _ plans: [WorkPlan], unit: (String) -> String) {
    self.plans = plans
    let projects = plans.flatMap { plan in plan.projects.map { Traced(plan: plan, project: $0) } }
    self.projects = projects
    let search = PlanProjectSearch(projects.map(\.project))
    var linked: Set<Int> = []
    var lines: [Line] = []
    for risk in risks {
      if risk.measures.isEmpty { lines.append(Line(risk: risk)) }
      for measure in risk.measures {
        let match = search.match(measure.project ?? measure.text, of: (measure.responsible + risk.owners).map(unit))
        if let match { linked.insert(match.place) }
        lines.append(Line(risk: risk, measure: measure, project: match.map { projects[$0.place] }, similarity: match?.similarity))
      }
    }
    self.lines = lines
    unlinked = projects.enumerated().filter { !linked.contains($0.offset) }.map(\.element)
  }

  /// Risks against which there is no measure.
  public var risksWithoutMeasure: [Risk] { lines.filter { $0.measure == nil }.map(\.risk) }

  /// Measures that no project of a plan carries out.
  public var measuresWithoutProject: [Line] { lines.filter { $0.measure != nil && $0.project == nil } }

  /// Projects that serve no indicator of their plan, where others say which they serve.
  public var projectsWithoutAim: [Traced] {
    projects.filter { $0.plan.pairsProjectsWithAims && $0.aim == nil }
  }

  /// The fiscal years, B.E., of which the money of the projects is.
  public var span: ClosedRange<Int>? {
    let spans = plans.map { $0.spans[$0.listedSpan] }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return nil }
    return first...last
  }
}

extension [PlanTrace.Traced] {
  /// What the projects may spend in the listed years, in whole baht.
  public var baht: Int { reduce(0) { $0 + ($1.budget?.baht ?? 0) } }
}

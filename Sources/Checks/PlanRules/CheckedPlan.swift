import Assessment
import Records

/// The plan with its places.
struct CheckedPlan {
  let figures: PlanFigures
  /// The projects with their places in the dossier.
  let projects: [(project: PlanProject, path: FieldPath)]

  /// Nil where the dossier has no plan with projects.
  init?(_ dossier: Dossier) {
    guard let figures = PlanFigures(of: dossier), !figures.plan.projects.isEmpty else { return nil }
    self.figures = figures
    let path = FieldPath.top["plan"]["projects"]
    projects = figures.plan.projects.enumerated().map { ($1, path[$0]) }
  }

  /// One finding for the projects that lack something, however many they are.
  func lacking(
    _ code: String, _ severity: Severity, at key: String, _ lacks: (PlanProject) -> Bool
  ) -> [Finding] {
    let found = projects.filter { lacks($0.project) }
    return LackingProjects.findings(code, severity, at: found.map { $0.path[key] }, Self.names(found.map(\.project)), of: projects.count)
  }

  /// Projects as a message names them: by number, or by name where they have none.
  static func names(_ projects: [PlanProject]) -> Ids {
    Ids(projects.map { project in project.number.map { String($0) } ?? project.name })
  }
}

/// What the rules over plans say that look for a lack: how many of the projects have it, and which.
enum LackingProjects {
  static let sentence = Sentence(Parameter<Int>("count"), Parameter<Int>("all"), Parameter<Ids>("projects"))

  /// One finding, however many they are.
  static func findings(_ code: String, _ severity: Severity, at places: [FieldPath], _ projects: Ids, of all: Int) -> [Finding] {
    places.isEmpty ? [] : [Finding(code, severity, at: places, sentence(places.count, all, projects))]
  }
}

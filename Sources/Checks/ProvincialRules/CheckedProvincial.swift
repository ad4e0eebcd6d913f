import Assessment
import Records

/// The plan of goals with its places.
struct CheckedProvincial {
  let figures: ProvincialFigures
  /// The projects with their places in the dossier.
  let projects: [(project: ProvincialProject, path: FieldPath)]
  /// The indicators with theirs.
  let indicators: [(indicator: ProvincialIndicator, path: FieldPath)]

  /// Nil where the dossier has no such plan.
  init?(_ dossier: Dossier) {
    guard let figures = ProvincialFigures(of: dossier), !figures.plan.isEmpty else { return nil }
    self.figures = figures
    let path = FieldPath.top["provincial"]
    projects = figures.plan.projects.enumerated().map { ($1, path["projects"][$0]) }
    indicators = figures.plan.indicators.enumerated().map { ($1, path["indicators"][$0]) }
  }

  /// One finding for the projects that lack something, however many they are.
  func lacking(
    _ code: String, _ severity: Severity, at key: String, _ lacks: (ProvincialProject) -> Bool
  ) -> [Finding] {
    let found = projects.filter { lacks($0.project) }
    return LackingProjects.findings(code, severity, at: found.map { $0.path[key] }, Self.names(found.map(\.project)), of: projects.count)
  }

  /// Projects as a message names them: by name, as numbers begin again below each indicator.
  static func names(_ projects: [ProvincialProject]) -> Ids { Ids(projects.map(\.name)) }
}

extension ProvincialIndicator {
  /// How a message names it: by its number, else by its words.
  var label: String { number ?? text }
}

import Assessment
import Definitions
import Records
import ThaiText

/// The projects with which a new dossier's plan begins, and what is still to be filled in of them.
package struct PlanTemplates {
  package private(set) var projects: [PlanProject] = []
  /// The variables that nobody has filled in, each once.
  package private(set) var open: [TemplateVariable] = []

  /// No projects.
  package init() {}

  /// - Parameter templates: In the order of the plan; what is known of the dossier is filled in.
  /// - Throws: `Problems` where a template filled in so is no project.
  package init(
    _ templates: [ProjectTemplate], agency: String, kind: AgencyKind, year: ReportingYear, _ library: Library
  ) throws(Problems) {
    func value(_ known: TemplateVariable.Known) -> String {
      switch known {
      case .agency: agency
      case .kind: library.kinds[kind]?.name ?? kind.key
      case .year: String(year.buddhistYear)
      }
    }
    for (index, template) in templates.enumerated() {
      var values: [String: String] = [:]
      for variable in template.variables {
        values[variable.name] = variable.known.map(value)
        if variable.known == nil, !open.contains(where: { $0.name == variable.name }) { open.append(variable) }
      }
      var project = try template.project(values, library.known)
      project.number = index + 1
      projects.append(project)
    }
  }
}

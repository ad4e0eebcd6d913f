import ArgumentParser
import Definitions
import Records
import Reports
import ThaiText

/// The templates of projects with which a new dossier begins.
struct TemplateOptions: ParsableArguments {
  @Flag(name: .customLong("with-templates"), help: help("templates.all"))
  var areAll = false

  @Option(name: .customLong("template"), help: help("templates.key"), completion: .templateKeys)
  var keys: [String] = []

  var areAsked: Bool { areAll || !keys.isEmpty }

  /// What is asked for, for a dossier that is begun.
  ///
  /// - Throws: `ValidationError` for a template that there is not; `Problems` where a template cannot be used.
  func templates(for begun: NewDossier, _ library: Library, _ language: Language) throws -> PlanTemplates {
    guard areAsked else { return PlanTemplates() }
    let all = try library.projectTemplates
    let known = all.map(\.key), wanted = keys.flatMap { $0.split(separator: ",").map { String($0.filter { $0 != " " }) } }
    for key in wanted where !known.contains(key) {
      throw ValidationError(
        library.wording(language)(
          "templates.unknown", ["key": key, "nearest": nearest(to: key, in: known) ?? "", "known": known.joined(separator: ", ")]))
    }
    return try PlanTemplates(
      wanted.isEmpty ? all : all.filter { wanted.contains($0.key) }, agency: begun.agency, kind: begun.kind, year: begun.year, library)
  }
}

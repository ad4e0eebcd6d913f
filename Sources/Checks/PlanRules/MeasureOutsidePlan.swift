import Assessment
import Records

/// The project that a measure names is in a plan of the dossier: by number, by name, or by a name that is nearly the same.
struct MeasureOutsidePlan: Rule {
  static let code = "PLAN-MEASURE"
  static let sentence = Sentence(Parameter<String>("project"), Parameter<String>("measure"), Parameter<String>("id"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let plans = context.dossier.workPlans { context.reference.projectKinds["planKind." + $0.rawValue] }
    guard !plans.isEmpty else { return [] }
    let search = PlanProjectSearch(plans.flatMap(\.projects))
    return context.risks.flatMap { risk in
      risk.risk.measures.enumerated().compactMap { place, measure -> Finding? in
        guard let project = measure.project, search.match(project) == nil else { return nil }
        return Finding(
          Self.code, .warning, at: [risk.path(ofMeasure: place)["project"]], Self.sentence(project, measure.text, risk.risk.id))
      }
    }
  }
}

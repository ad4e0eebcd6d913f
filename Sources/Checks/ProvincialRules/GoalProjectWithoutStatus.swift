import Assessment
import Records

/// Each project says how far it has come in the year's last round that has ended, or that others are reported of (docs/domain.md D.2). It
/// weighs more where others are: then these were left out.
struct GoalProjectWithoutStatus: Rule {
  static let code = "PROVINCE-STATUS"
  static let sentence = Sentence(Parameter<Int>("months"), Parameter<Int>("count"), Parameter<Int>("all"), Parameter<Ids>("projects"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let plan = CheckedProvincial(context.dossier), let missing = plan.figures.unreported(asOf: context.asOf),
      !missing.places.isEmpty
    else { return [] }
    let isReported = plan.projects.contains { $0.project.results.contains { $0.status != nil } }
    let lacking = missing.places.map { plan.projects[$0] }
    return [
      Finding(
        Self.code, isReported ? .warning : .note, at: lacking.map { $0.path["results"] },
        Self.sentence(
          missing.round.months, lacking.count, plan.projects.count, CheckedProvincial.names(lacking.map(\.project))))
    ]
  }
}

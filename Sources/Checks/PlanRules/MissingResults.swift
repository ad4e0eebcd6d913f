import Assessment
import Records
import ThaiText

/// Each project has a result of the year's last round that has ended, or was done or given up before (docs/domain.md D.2). It weighs more
/// where results of other projects are there: then these were left out.
struct MissingResults: Rule {
  static let code = "PLAN-RESULT"
  static let sentence = Sentence(
    Parameter<Int>("months"), Parameter<Day>("end"), Parameter<Int>("count"), Parameter<Int>("all"), Parameter<Ids>("projects"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let plan = CheckedPlan(context.dossier), let missing = plan.figures.unreported(asOf: context.asOf),
      !missing.places.isEmpty
    else { return [] }
    let isReported = plan.projects.contains { !$0.project.results.isEmpty }
    let lacking = missing.places.map { plan.projects[$0] }
    return [
      Finding(
        Self.code, isReported ? .warning : .note, at: lacking.map { $0.path["results"] },
        Self.sentence(
          missing.round.round.months, missing.round.end, lacking.count, plan.projects.count,
          CheckedPlan.names(lacking.map(\.project))))
    ]
  }
}

import Assessment
import Records

/// Column (๓) of ปค.๕ holds the mission and its objective: a risk is a risk to an objective.
struct MissionWithoutObjective: Rule {
  static let code = "PK5-OBJECTIVE"
  static let sentence = Sentence(Parameter<String?>("unit"), Parameter<String>("mission"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation in
      evaluation.evaluation.missions.enumerated().compactMap { index, mission -> Finding? in
        guard mission.objective == nil else { return nil }
        return Finding(
          Self.code, .note, at: [evaluation.path["missions"][index]["objective"]],
          Self.sentence(evaluation.unit, mission.title))
      }
    }
  }
}

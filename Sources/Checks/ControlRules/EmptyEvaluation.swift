import Assessment
import Records

/// ปค.๕ names the missions of the agency (an error where there is none) and the risks to each (else a warning).
struct EmptyEvaluation: Rule {
  static let code = "PK5-EMPTY"
  static let noMission = Sentence("noMission", Parameter<String?>("unit"))
  static let noRisk = Sentence("noRisk", Parameter<String?>("unit"), Parameter<String>("mission"))
  static let sentences = [noMission.declared, noRisk.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation -> [Finding] in
      if evaluation.evaluation.missions.isEmpty {
        return [
          Finding(Self.code, evaluation.severity, at: [evaluation.path["missions"]], Self.noMission(evaluation.unit))
        ]
      }
      return evaluation.evaluation.missions.enumerated().compactMap { index, mission in
        guard mission.risks.isEmpty else { return nil }
        return Finding(
          Self.code, .warning, at: [evaluation.path["missions"][index]["risks"]],
          Self.noRisk(evaluation.unit, mission.title))
      }
    }
  }
}

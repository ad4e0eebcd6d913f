import Assessment
import Records

/// ปค.๕ names the missions of the agency (an error where there is none) and the risks to each (else a warning).
struct EmptyEvaluation: Rule {
  static let code = "PK5-EMPTY"

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation -> [Finding] in
      let unit = evaluation.unit.map { ["unit": $0.shortened] } ?? [:]
      if evaluation.evaluation.missions.isEmpty {
        let arguments = unit.merging(["column": "3"]) { $1 }
        return [Finding(Self.code, evaluation.severity, at: [evaluation.path["missions"]], arguments)]
      }
      return evaluation.evaluation.missions.enumerated().compactMap { index, mission in
        guard mission.risks.isEmpty else { return nil }
        return Finding(
          Self.code, .warning, at: [evaluation.path["missions"][index]["risks"]],
          unit.merging(["mission": mission.title.shortened]) { $1 })
      }
    }
  }
}

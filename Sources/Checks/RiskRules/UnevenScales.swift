import Assessment
import Records

/// M10 over a register: the scales by which its scores were given leave no value out, and give none two scores.
///
/// A note, as the scales in circulation have such gaps (docs/domain.md B.4): whoever rates must agree on what falls into
/// them. Nothing is asked of a register that knows its risks by level words only.
struct UnevenScales: Rule {
  static let code = "RISK-SCALES"

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register, let matrix = register.matrix,
      register.risks.contains(where: { $0.ratings.contains { $0.rating.score != nil } })
    else { return [] }
    let uneven = ScaleGaps().findings(in: matrix)
    guard !uneven.isEmpty else { return [] }
    func list(_ name: (Finding) -> String?) -> String {
      uneven.map { finding in
        let scores = finding.arguments["scores"] ?? finding.arguments["bare"] ?? ""
        return "\(name(finding) ?? "") (\(scores))"
      }.joined(separator: ", ")
    }
    return [
      Finding(
        Self.code, .note, at: [CheckedRegister.path["matrix"]],
        [
          "matrix": matrix.key, "scales": list { $0.arguments["criterion"] },
          "scales.en": list { $0.arguments["criterion.en"] ?? $0.arguments["criterion"] },
        ])
    ]
  }
}

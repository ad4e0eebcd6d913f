import Assessment
import Records

/// M10 over a register: the scales by which its scores were given leave no value out, and give none two scores.
///
/// A note, as the scales in circulation have such gaps (docs/domain.md B.4): whoever rates must agree on what falls into
/// them. Nothing is asked of a register that knows its risks by level words only.
struct UnevenScales: Rule {
  static let code = "RISK-SCALES"
  static let sentence = Sentence(Parameter<Verbatim>("matrix"), Parameter<[UnevenScore]>("scales"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register, let matrix = register.matrix,
      register.risks.contains(where: { $0.ratings.contains { $0.rating.product != nil } })
    else { return [] }
    let uneven = ScaleGaps.uneven(in: matrix)
    guard !uneven.isEmpty else { return [] }
    return [
      Finding(
        Self.code, .note, at: [CheckedRegister.path["matrix"]], Self.sentence(Verbatim(matrix.key), uneven))
    ]
  }
}

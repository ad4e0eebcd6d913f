import Assessment
import Records

/// Where some units filed their ปค.๔ or ปค.๕, the others are named.
struct UnitNotEvaluated: Rule {
  static let code = "UNIT-NOT-EVALUATED"
  static let sentence = Sentence(Parameter<[String]?>("components"), Parameter<[String]?>("evaluations"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let filed = context.control.units
    func missing(_ isFiled: (UnitEvaluation) -> Bool) -> [(offset: Int, element: Unit)] {
      let references = Set(filed.filter(isFiled).map(\.unit))
      guard !references.isEmpty else { return [] }
      return context.dossier.units.enumerated().filter {
        !references.contains($0.element.id) && !references.contains($0.element.name)
      }
    }
    let components = missing { $0.components != nil }
    let evaluations = missing { $0.evaluation != nil }
    guard !components.isEmpty || !evaluations.isEmpty else { return [] }
    let places = Set((components + evaluations).map(\.offset)).sorted().map { FieldPath.top["units"][$0] }
    return [
      Finding(
        Self.code, .note, at: places,
        Self.sentence(components.map(\.element.name).unlessEmpty, evaluations.map(\.element.name).unlessEmpty))
    ]
  }
}
